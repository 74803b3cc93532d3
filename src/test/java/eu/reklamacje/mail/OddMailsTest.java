package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A folder of odd and hostile mails, each taken in as from a mailbox, and held against the table of what must come of it. */
@IntegrationTest
class OddMailsTest {

    private static final Path FOLDER = Path.of("src/test/resources/mails");
    private static final Instant RECEIVED = Instant.parse("2026-03-09T08:00:00Z");

    @Autowired
    Intake intake;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailSettings settings;

    @Autowired
    ReadingPool reading;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private record Stored(
            String place,
            @Nullable String reason,
            @Nullable String sender,
            String subject,
            String text,
            java.time.LocalDateTime receivedAt) {}

    @Test
    void eachGoesWhereTheTableSays() throws Exception {
        var wrong = new TreeMap<String, String>();
        var lines = Files.readAllLines(Path.of("src/test/resources/mails.csv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        try (var files = Files.list(FOLDER)) {
            assertThat(files.count()).isEqualTo(lines.size());
        }
        for (var line : lines) {
            var raw = Files.readAllBytes(FOLDER.resolve(line[0] + ".eml"));
            transaction.executeWithoutResult(_ -> intake.take(
                    mailboxes.all().getFirst(), new FetchedMail(1, raw, RECEIVED), Read.of(raw, settings, List.of())));
            var problem = stored(raw).map(stored -> compare(line, stored)).orElse("was not stored");
            if (!problem.isEmpty()) wrong.put(line[0], problem);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aMailWhoseReadingDoesNotEndWaitsAndTheNextIsRead() {
        var mail = new FetchedMail(1, "From: a@example.org\r\n\r\nHello".getBytes(StandardCharsets.UTF_8), RECEIVED);
        var endless = reading.end(mail, new CompletableFuture<>(), Duration.ofMillis(20));
        assertThat(endless.limit()).isEqualTo(Reason.TOO_LONG_TO_READ);
        assertThat(endless.mail().from()).isEqualTo("a@example.org");
        var next = reading.end(mail, reading.begin(List.of(mail)).getFirst(), ReadingPool.LONGEST);
        assertThat(next.limit()).isNull();
        assertThat(next.mail().text()).isEqualTo("Hello");
    }

    private static String compare(String[] line, Stored stored) {
        if (!stored.place.equals(line[1])
                || !Objects.requireNonNullElse(stored.reason, "").equals(line[2]))
            return "went to " + stored.place + " " + stored.reason;
        if (!line[3].isEmpty() && !line[3].equals(stored.sender)) return "sender " + stored.sender;
        if (!stored.subject.contains(line[4])) return "subject " + stored.subject;
        if (line[5].startsWith("!") ? stored.text.contains(line[5].substring(1)) : !stored.text.contains(line[5]))
            return "text " + stored.text;
        if (stored.subject.chars().anyMatch(Character::isISOControl)) return "control characters in " + stored.subject;
        return stored.receivedAt.equals(java.time.LocalDateTime.parse("2026-03-09T08:00:00"))
                ? ""
                : "received " + stored.receivedAt;
    }

    private Optional<Stored> stored(byte[] raw) throws IOException, java.security.NoSuchAlgorithmException {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        return db.sql("select place, reason, sender, subject, text, received_at from mail where raw_hash = ?")
                .param(hash)
                .query(Stored.class)
                .optional();
    }
}
