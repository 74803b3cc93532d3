package eu.reklamacje.step;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Computes the next steps of complaints that are older than steps, at the start; all of them anew is what bin/recompute asks for,
 * and then the application ends.
 */
@Component
@Order(0)
class StepRun implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StepRun.class);

    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class)
            .maxRetries(20)
            .delay(Duration.ofMillis(200))
            .build());

    private final boolean all;
    private final StepKeeper keeper;
    private final ConfigurableApplicationContext application;

    StepRun(
            @Value("${reklamacje.recompute:false}") boolean all,
            StepKeeper keeper,
            ConfigurableApplicationContext application) {
        this.all = all;
        this.keeper = keeper;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int looked = 0;
        int changed = 0;
        for (var batch = recompute(0);
                batch.isPresent();
                batch = recompute(batch.get().last())) {
            looked += batch.get().looked();
            changed += batch.get().changed();
        }
        if (looked > 0)
            log.info("The next steps of {} complaints were computed, {} are others than before", looked, changed);
        if (!all) return;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("%d complaints looked at; the next step of %d was another one.%n", looked, changed);
        System.exit(SpringApplication.exit(application));
    }

    /** Other servers, and what begins with this one, work on the same complaints: whoever loses a deadlock tries again. */
    private Optional<StepKeeper.Batch> recompute(long above) {
        try {
            return RETRY.execute(() -> keeper.recompute(above, !all));
        } catch (RetryException lost) {
            throw new IllegalStateException("The next steps could not be computed", lost);
        }
    }
}
