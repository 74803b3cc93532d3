package eu.reklamacje.report;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts the facts of all complaints anew when bin/recompute asks for it: before the next steps, which end the application. */
@Component
@Order(-1)
class FactRun implements ApplicationRunner {

    private final boolean all;
    private final Facts facts;

    FactRun(@Value("${reklamacje.recompute:false}") boolean all, Facts facts) {
        this.all = all;
        this.facts = facts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!all) return;
        facts.markAll();
        int counted = 0;
        for (int taken = facts.count(); taken > 0; taken = facts.count()) counted += taken;
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .printf("The facts of %d complaints were counted anew.%n", counted);
    }
}
