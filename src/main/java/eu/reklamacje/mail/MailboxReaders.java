package eu.reklamacje.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One thread for each mailbox, from the start of the application to its end; what breaks is tried again, ever more rarely. */
@Component
class MailboxReaders implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailboxReaders.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Also finds what a server told in the moment in which we began to wait, and what it did not tell at all. */
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Mailboxes mailboxes;
    private final MailboxProgress progress;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, MailboxReader> reading = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    MailboxReaders(Mailboxes mailboxes, MailboxProgress progress) {
        this.mailboxes = mailboxes;
        this.progress = progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        for (var mailbox : mailboxes.all()) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("mailbox-" + mailbox.name())
                    .start(() -> run(mailbox)));
        }
    }

    private void run(Mailbox mailbox) {
        var wait = SHORTEST_WAIT;
        while (!Thread.currentThread().isInterrupted()) {
            long from = System.nanoTime();
            try {
                if (progress.hold(mailbox)) {
                    var reader = new MailboxReader(mailbox, progress);
                    reading.put(mailbox.name(), reader);
                    reader.read(MailboxReaders::waitForMail);
                }
                wait = SHORTEST_WAIT;
                Thread.sleep(LOOK);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception broken) {
                if (stopping) return;
                log.warn("The mailbox {} cannot be read: {}", mailbox.name(), broken.toString());
                // What went well for long has not broken again and again.
                if (System.nanoTime() - from > LONGEST_WAIT.toNanos()) wait = SHORTEST_WAIT;
                wait = afterProblem(mailbox, broken, wait);
            }
        }
    }

    /** Until the server tells of new mail, where it can; else for a second. */
    private static void waitForMail(IMAPFolder folder, boolean idles) throws MessagingException, InterruptedException {
        if (!idles) {
            Thread.sleep(LOOK);
            // A cheap question that also makes the server tell of new messages.
            folder.getMessageCount();
            return;
        }
        // Another question ends the waiting: the claim wants to be renewed, and routers forget what is silent for long.
        var renewal = Thread.ofPlatform().daemon().name("mailbox-renewal").start(() -> {
            try {
                Thread.sleep(RENEWAL);
                folder.getMessageCount();
            } catch (InterruptedException | MessagingException ended) {
                // Mail has come, or the connection broke, which the reader sees itself.
            }
        });
        try {
            folder.idle(true);
        } finally {
            renewal.interrupt();
            renewal.join();
        }
    }

    private Duration afterProblem(Mailbox mailbox, Exception broken, Duration wait) {
        try {
            progress.problem(mailbox, broken.toString());
        } catch (RuntimeException databaseAway) {
            log.warn("The database does not answer either: {}", databaseAway.getMessage());
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
    }

    @Override
    public void close() {
        stopping = true;
        for (var thread : threads) thread.interrupt();
        reading.values().forEach(MailboxReader::stop);
        try {
            for (var thread : threads) thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        mailboxes.all().forEach(progress::release);
    }
}
