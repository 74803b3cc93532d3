package eu.reklamacje.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.LargeDatabase;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.CustomerMerges;
import eu.reklamacje.complaint.Customers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rows the database reads for a page: never all of them, whatever the order, the filter and the reader. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

    private static final int COMPLAINTS = 20_000;
    private static final List<String> READERS = List.of("anna", "kasia", "marek");

    @Autowired
    LargeDatabase large;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Customers customers;

    @Autowired
    CustomerMerges merges;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> tooMany = new ArrayList<>();

    @BeforeAll
    void fill() {
        large.fillWithoutTexts(COMPLAINTS);
    }

    @AfterAll
    void clear() {
        large.clear();
    }

    @Test
    void aPageReadsAFewRowsWhateverItsOrderFilterAndReader() {
        for (var login : READERS) {
            for (var order : List.of(Order.DUE, Order.NUMBER, Order.RECEIVED, Order.SEVERITY))
                for (boolean up : new boolean[] {true, false})
                    reads(login, order + (up ? "" : " down"), 400, () -> lists.page(Filter.ALL, order, up, 0, 50));
            for (var order : List.of(Order.DUE, Order.NUMBER, Order.RECEIVED, Order.SEVERITY))
                reads(login, "row 3000 by " + order, 3500, () -> lists.page(Filter.ALL, order, true, 3000, 50));
            ListBench.filters().forEach((name, filter) -> {
                reads(login, "list of " + name, 3000, () -> lists.page(filter, Order.DUE, true, 0, 50));
                reads(login, "count of " + name, 6000, () -> lists.count(filter, 1000));
            });
        }
        assertThat(tooMany).isEmpty();
    }

    @Test
    void boardsStartPagesAndCustomersReadTheirOwn() {
        long customer = customer();
        for (var login : READERS) {
            var me = people.person(login);
            reads(
                    login,
                    "board's cards",
                    5000,
                    () -> lists.board(Filter.ALL, Instant.parse("2026-02-24T00:00:00Z"), 50));
            reads(
                    login,
                    "board's counts",
                    5000,
                    () -> lists.countByStatus(Filter.ALL, Instant.parse("2026-02-24T00:00:00Z")));
            reads(login, "mine", 3000, () -> lists.page(ListBench.mine(me.id()), Order.DANGER, true, 0, 51));
            reads(login, "a customer's name", 2500, () -> customers.search("zoltowski petra", 6));
            reads(login, "a customer's twins", 1000, () -> merges.of(customer, 10));
        }
        assertThat(tooMany).isEmpty();
    }

    private long customer() {
        return db.sql("select min(id) from customer where email like 'klient%@large.example'")
                .query(Long.class)
                .single();
    }

    private void reads(String login, String what, int most, Runnable asked) {
        long rows = people.as(
                login,
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    long before = read();
                    asked.run();
                    return read() - before;
                })));
        if (rows > most) tooMany.add(login + ", " + what + ": " + rows + " rows read");
    }

    /** By the connection of this transaction, so far. */
    private long read() {
        return db.sql("show session status like 'Handler_read%'").query((row, _) -> row.getLong(2)).list().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
