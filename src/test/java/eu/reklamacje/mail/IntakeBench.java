package eu.reklamacje.mail;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many mails a second go from IMAP to committed entries; printed by bin/bench, judged by people. */
@IntegrationTest
class IntakeBench {

    private static final int WARM_UP = 1000;
    private static final int MAILS = 300;
    private static final int MANY = Integer.getInteger("bench.many", 0);
    private static final int SIZE = 5_400;
    /** A folder of mails that others have written; empty for none. */
    private static final String FOREIGN = System.getProperty("bench.mails", "");

    @Autowired
    TestMails mails;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailboxProgress progress;

    @Autowired
    JdbcClient db;

    @Test
    void fromImapToCommittedEntries() throws Exception {
        measure(WARM_UP);
        for (int run = 1; run <= 3; run++) {
            var took = measure(MAILS);
            System.out.printf(
                    "intake: %d mails of %d bytes in %d ms: %.0f a second%n",
                    MAILS, SIZE, took.toMillis(), MAILS * 1000.0 / took.toMillis());
        }
        if (!FOREIGN.isEmpty()) foreign();
        for (int read = 0; read < MANY; read += 1000) {
            var took = measure(1000);
            System.gc();
            var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "intake: after %d mails %d MB are in use, %.0f a second%n",
                    read + 1000, used >> 20, 1_000_000.0 / took.toMillis());
        }
    }

    /** Once only: what is known already is not stored again. */
    private void foreign() throws Exception {
        try (var files = Files.walk(Path.of(FOREIGN))) {
            var raws = new ArrayList<byte[]>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var raw = Files.readAllBytes(file);
                if (isTaken(raw)) raws.add(raw);
            }
            mails.forget("taken@example.com");
            var took = measure("foreign", raws);
            System.out.printf(
                    "intake: %d foreign mails in %d ms: %.0f a second%n",
                    raws.size(), took.toMillis(), raws.size() * 1000.0 / took.toMillis());
        }
    }

    /** The mail server of the tests refuses some that others let through. */
    private boolean isTaken(byte[] raw) {
        try {
            mails.fill("taken@example.com", raw);
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private Duration measure(int count) throws Exception {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var took = measure(
                run,
                IntStream.range(0, count).mapToObj(number -> raw(run, number)).toList());
        int stored = db.sql("select count(*) from mail where mailbox = ?")
                .param("bench-" + run)
                .query(Integer.class)
                .single();
        if (stored != count) throw new AssertionError(stored + " of " + count);
        return took;
    }

    private Duration measure(String run, List<byte[]> raws) throws Exception {
        var address = "bench-" + run + "@example.com";
        for (var raw : raws) mails.fill(address, raw);
        var usual = mailboxes.all().getFirst();
        var mailbox = new Mailbox(
                "bench-" + run, usual.host(), usual.port(), false, address, "x", "INBOX", usual.team(), "pl", false);
        long start = System.nanoTime();
        progress.hold(mailbox);
        try {
            new MailboxReader(mailbox, progress).read((_, _) -> {
                throw new InterruptedException("all read");
            });
        } catch (InterruptedException done) {
            // As asked: after the first look.
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        mails.forget(address);
        return took;
    }

    private static byte[] raw(String run, int number) {
        var words = "Falownik pokazuje błąd i nie oddaje energii do sieci. ";
        var text = new StringBuilder("Sprawa " + number + ". ");
        while (text.length() < SIZE - 400) text.append(words);
        return TestMails.raw(
                        "Klient %d <k%d-%s@example.org>".formatted(number, number, run),
                        "Reklamacja " + number,
                        "bench-" + number + "@" + run,
                        text.toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
