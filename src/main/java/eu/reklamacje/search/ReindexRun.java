package eu.reklamacje.search;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What bin/reindex asks for: this folder's index anew, those of the servers that run, and then the application ends. */
@Component
class ReindexRun implements ApplicationRunner {

    private final boolean asked;
    private final Indexing indexing;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final ConfigurableApplicationContext application;

    ReindexRun(
            @Value("${reklamacje.search.rebuild:false}") boolean asked,
            Indexing indexing,
            Changes changes,
            TransactionTemplate transaction,
            ConfigurableApplicationContext application) {
        this.asked = asked;
        this.indexing = indexing;
        this.changes = changes;
        this.transaction = transaction;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!asked) return;
        transaction.executeWithoutResult(_ -> changes.note(Change.SEARCH, 0));
        indexing.rebuildNow();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("The index of texts is new; servers that run make theirs anew beside their work.");
        System.exit(SpringApplication.exit(application));
    }
}
