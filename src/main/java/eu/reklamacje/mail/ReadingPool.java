package eu.reklamacje.mail;

import eu.reklamacje.complaint.Models;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
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
 * mail whose reading does not end is left to a human, and its thread ends.
 */
@Component
class ReadingPool implements AutoCloseable {

    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(ReadingPool.class);

    private final MailSettings settings;
    private final Models models;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("mail-reading-", 1).factory());

    ReadingPool(MailSettings settings, Models models) {
        this.settings = settings;
        this.models = models;
    }

    /** Begins to read them, in their order. */
    List<Future<Read>> begin(List<FetchedMail> mails) {
        var names = models.choosable();
        return mails.stream()
                .map(mail -> workers.submit(() -> Read.of(mail.bytes(), settings, names)))
                .toList();
    }

    /** What became of the mail. */
    Read end(FetchedMail mail, Future<Read> reading, Duration longest) {
        try {
            return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            log.warn("Mail {} takes longer than {} to read", mail.uid(), longest);
            // Every loop over foreign text looks whether it is to stop.
            reading.cancel(true);
            return Read.broken(mail.bytes(), settings, Reason.TOO_LONG_TO_READ, longest.toSeconds() + " s");
        } catch (ExecutionException | CancellationException broken) {
            return Read.broken(mail.bytes(), settings, Reason.UNREADABLE, String.valueOf(broken.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading is stopped", stopped);
        }
    }

    /** What is kept of a mail that breaks its storing. */
    Read broken(FetchedMail mail, String why) {
        return Read.broken(mail.bytes(), settings, Reason.UNREADABLE, why);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
