package eu.reklamacje.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.StatementCounter;
import eu.reklamacje.listing.SummaryFeed;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No query per row: a screen sends the same number of statements with two thousand complaints more. */
@IntegrationTest
@Tag("journey")
class StatementsTest {

    private static final int MORE = 2000;

    /** Each figure includes the shell's: the bell, and whether the sign-in still holds. */
    private static final Map<String, Integer> FIGURES =
            new TreeMap<>(Map.of("", 6, "complaints", 4, "board", 5, "complaint/40", 20, "customer/40", 8, "new", 2));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    SummaryFeed feed;

    @Test
    void everyScreenSendsAFixedNumberOfStatements() {
        try (var browser = new Browser()) {
            var marek = browser.signIn("http://localhost:" + port, "marek");
            // What every screen reads once and keeps.
            statements(marek, "complaint/40");
            statements(marek, "board");
            var few = figures(marek);
            multiply();
            var many = figures(marek);
            assertThat(many).isEqualTo(few);
            assertThat(few).isEqualTo(FIGURES);
        } finally {
            db.sql("delete from complaint where number like 'X-%'").update();
        }
    }

    private Map<String, Integer> figures(Page page) {
        var figures = new TreeMap<String, Integer>();
        FIGURES.keySet().forEach(path -> figures.put(path, statements(page, path)));
        return figures;
    }

    private int statements(Page page, String path) {
        page.waitForTimeout(200);
        // As after a change of anybody.
        feed.forget(0);
        StatementCounter.reset();
        page.navigate("http://localhost:" + port + "/" + path);
        page.locator("h1").first().waitFor();
        page.waitForTimeout(700);
        return StatementCounter.count();
    }

    /** Copies of a complaint in every status, with every due date. */
    private void multiply() {
        db.sql("""
                        insert into complaint(number, status, status_since, kind, channel, severity, severity_rank, received_at, recorded_at,
                            customer_id, country, description, team_id, handler_id, next_due, next_promise,
                            step, step_turn, step_why)
                        select concat('X-', lpad(s.seq, 8, '0')), c.status, c.status_since, c.kind, c.channel, c.severity, c.severity_rank,
                            c.received_at, c.recorded_at, c.customer_id, c.country, 'Kopia', c.team_id,
                            (select id from person where login = 'marek'), date_add('2026-03-01', interval s.seq %% 60 day), 'RESOLVE',
                            'DECIDE', 'HANDLER', 'UNDECIDED'
                        from seq_1_to_%d s join complaint c on c.id = 1 + s.seq %% 75""".formatted(MORE)).update();
    }
}
