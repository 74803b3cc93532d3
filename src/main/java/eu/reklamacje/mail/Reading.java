package eu.reklamacje.mail;

import eu.reklamacje.complaint.Models;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads mails beside the transaction that stores them: the one is work for the processor, the other waits for the database. A
 * mail whose reading does not end is left to a human.
 */
@Component
class Reading implements AutoCloseable {

    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    private final MailSettings settings;
    private final Models models;
    private volatile ExecutorService workers = workers();

    Reading(MailSettings settings, Models models) {
        this.settings = settings;
        this.models = models;
    }

    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name("mail-reading-", 1).factory());
    }

    /** Begins to read them, in their order. */
    List<Future<Read>> begin(List<Raw> mails) {
        var names = models.choosable();
        return mails.stream()
                .map(mail -> workers.submit(() -> Read.of(mail.bytes(), settings.largest(), names)))
                .toList();
    }

    /** What became of the mail. */
    Read end(Raw mail, Future<Read> reading, Duration longest) {
        try {
            return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            // Its thread may never come back: the others get new ones.
            log.warn("Mail {} takes longer than {} to read", mail.uid(), longest);
            abandon();
            return new Read.Broken(Read.identityOf(mail.bytes()), Reason.TOO_LONG_TO_READ, longest.toSeconds() + " s");
        } catch (ExecutionException | java.util.concurrent.CancellationException broken) {
            return new Read.Broken(
                    Read.identityOf(mail.bytes()), Reason.UNREADABLE, String.valueOf(broken.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading is stopped", stopped);
        }
    }

    private void abandon() {
        var stuck = workers;
        workers = workers();
        // What is queued there still runs.
        stuck.shutdown();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
