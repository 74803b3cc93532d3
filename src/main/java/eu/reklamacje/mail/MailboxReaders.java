package eu.reklamacje.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Mailboxes mailboxes;
    private final Progress progress;
    private final List<Thread> threads = new ArrayList<>();

    MailboxReaders(Mailboxes mailboxes, Progress progress) {
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
            try {
                if (progress.hold(mailbox)) {
                    var reader = new MailboxReader(mailbox, progress);
                    reader.read(() -> Thread.sleep(LOOK));
                }
                wait = SHORTEST_WAIT;
                Thread.sleep(LOOK);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (Exception broken) {
                log.warn("The mailbox {} cannot be read: {}", mailbox.name(), broken.toString());
                wait = afterProblem(mailbox, broken, wait);
            }
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
    public void close() throws InterruptedException {
        for (var thread : threads) thread.interrupt();
        for (var thread : threads) thread.join(Duration.ofSeconds(5));
        mailboxes.all().forEach(progress::release);
    }
}
