package eu.reklamacje.mail;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** What bin/reread does, before any mailbox is read: lists what reading older mails anew would change, or changes it; then ends. */
@Component
@ConditionalOnProperty("reklamacje.reread")
class RereadingRun implements ApplicationRunner {

    private static final int BATCH = 200;

    private final boolean apply;
    private final Rereading rereading;
    private final ConfigurableApplicationContext application;
    private int found;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    RereadingRun(
            @Value("${reklamacje.reread}") String mode,
            Rereading rereading,
            ConfigurableApplicationContext application) {
        this.apply = mode.equals("apply");
        this.rereading = rereading;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int looked = 0;
        List<Long> batch = rereading.candidates(0, BATCH);
        while (!batch.isEmpty()) {
            for (long id : batch) {
                read(id);
                looked++;
            }
            System.err.printf("%d mails read …%n", looked);
            batch = rereading.candidates(batch.getLast(), BATCH);
        }
        out.printf(
                apply
                        ? "%d mails of older versions read; %d changed.%n"
                        : "%d mails of older versions read; %d would change. Nothing has been changed: --apply does it.%n",
                looked,
                found);
        System.exit(SpringApplication.exit(application));
    }

    /** One mail that breaks the reading does not keep us from the others. */
    private void read(long id) {
        try {
            rereading.read(id, apply).ifPresent(this::print);
        } catch (RuntimeException broken) {
            System.err.printf("Mail %d is left as it is: %s%n", id, broken.getMessage());
        }
    }

    private void print(Rereading.Finding finding) {
        found++;
        var change = finding.now() == null ? "speaks of danger" : finding.before() + " -> waits: " + finding.now();
        out.printf(
                "%s | %s | %s | %s%n",
                finding.receivedAt().truncatedTo(ChronoUnit.MINUTES), finding.sender(), finding.subject(), change);
    }
}
