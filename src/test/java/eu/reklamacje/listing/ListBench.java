package eu.reklamacje.listing;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.LargeDatabase;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.CustomerMerges;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.Reports;
import eu.reklamacje.report.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lists, boards and pages ask of a large database, and how long it takes; printed by bin/bench. */
@IntegrationTest
class ListBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant CLOSED_SINCE = Instant.parse("2026-02-24T00:00:00Z");
    private static final int RUNS = 50;

    @Autowired
    LargeDatabase large;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Complaints complaints;

    @Autowired
    Customers customers;

    @Autowired
    CustomerMerges merges;

    @Autowired
    Handling handling;

    @Autowired
    Reports reports;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private interface Asked {
        Object run();
    }

    @Test
    void aLargeDatabase() {
        int many = Integer.getInteger("bench.complaints", 100_000);
        long start = System.nanoTime();
        large.fill(many);
        System.out.printf("list: %d complaints made in %.0f s%n", many, (System.nanoTime() - start) / 1e9);
        for (var login : List.of("anna", "kasia", "marek")) lists(login);
        boards();
        single();
        figures();
        writes();
    }

    private void lists(String login) {
        for (var order : List.of(Order.DUE, Order.NUMBER, Order.RECEIVED, Order.SEVERITY))
            for (boolean ascending : new boolean[] {true, false})
                measure(
                        login + ", list by " + order + (ascending ? "" : " down"),
                        login,
                        () -> lists.page(Filter.ALL, order, ascending, 0, 50));
        filters().forEach((name, filter) -> {
            measure(login + ", list of " + name, login, () -> lists.page(filter, Order.DUE, true, 0, 50));
            measure(login + ", count of " + name, login, () -> lists.count(filter, 1000));
        });
        measure(login + ", count of all, exactly", login, () -> lists.count(Filter.ALL));
        measure(login + ", row 90 %", login, () -> lists.page(Filter.ALL, Order.RECEIVED, true, 90_000, 50));
    }

    static Map<String, Filter> filters() {
        var all = new LinkedHashMap<String, Filter>();
        all.put("all", Filter.ALL);
        all.put("waiting", Filter.ALL.withStatuses(Set.of(Status.WAITING)));
        all.put("service", Filter.ALL.withKinds(Set.of(Kind.SERVICE)));
        all.put("high", Filter.ALL.withSeverities(Set.of(Severity.HIGH)));
        all.put("France", Filter.ALL.withCountries(Set.of("FR")));
        all.put("a team", Filter.ALL.withTeams(Set.of(2L)));
        all.put("a handler", Filter.ALL.withHandlers(Set.of(5L)));
        all.put("nobody", Filter.ALL.withHandlers(Set.of(Filter.NOBODY)));
        all.put("a model", Filter.ALL.withModel("MicroGrid 3"));
        all.put("overdue", Filter.ALL.withDue(null, TODAY.minusDays(1)));
        all.put("my turn", Filter.ALL.withNext(new Filter.Next(Set.of(), Set.of(Turn.HANDLER), TODAY)));
        all.put("restricted", special(Set.of(Filter.Mark.RESTRICTED), Set.of(), null));
        all.put("photos", special(Set.of(Filter.Mark.PHOTO), Set.of(), null));
        all.put("reminded", special(Set.of(Filter.Mark.REMINDED), Set.of(), null));
        all.put("waiting for", special(Set.of(), Set.of(WaitingFor.CUSTOMER), null));
        all.put("silent", special(Set.of(), Set.of(), Instant.parse("2026-02-20T00:00:00Z")));
        all.put("a name", Filter.ALL.withText("Petra Żółtowski"));
        all.put("a serial", Filter.ALL.withText("LM0000004711"));
        all.put("a number", Filter.ALL.withText("4711"));
        return all;
    }

    private static Filter special(Set<Filter.Mark> marks, Set<WaitingFor> whom, Instant silent) {
        return Filter.ALL.withSpecial(new Filter.Special(marks, whom, null, null, silent, TODAY));
    }

    private void boards() {
        for (var login : List.of("anna", "marek")) {
            measure(login + ", board", login, () -> {
                lists.board(Filter.ALL, CLOSED_SINCE, 50);
                return lists.countByStatus(Filter.ALL, CLOSED_SINCE);
            });
            measure(login + ", board's counts", login, () -> lists.countByStatus(Filter.ALL, CLOSED_SINCE));
            measure(login + ", board's people", login, () -> lists.loads(TODAY, Set.of(1L, 2L, 3L)));
        }
        measure(
                "start page, mine",
                "anna",
                () -> lists.page(mine(people.person("anna").id()), Order.DANGER, true, 0, 51));
        measure(
                "start page, my team's",
                "anna",
                () -> lists.page(
                        Filter.ALL.withStatuses(Status.UNFINISHED).withTeams(Set.of(1L)), Order.DANGER, true, 0, 51));
    }

    /** As the start page asks for it. */
    static Filter mine(long person) {
        return Filter.ALL
                .withHandlers(Set.of(person))
                .withNext(new Filter.Next(Set.of(), EnumSet.complementOf(EnumSet.of(Turn.NOBODY)), TODAY));
    }

    private void single() {
        var ids = db.sql("select id from complaint where number like 'L%' order by crc32(id) limit 100")
                .query(Long.class)
                .list();
        var at = new int[1];
        measure("a complaint", "anna", () -> complaints.find(ids.get(at[0]++ % 100)));
        var owners = db.sql("select customer_id from complaint where number like 'L%' order by crc32(id) limit 100")
                .query(Long.class)
                .list();
        measure("a customer by name", "anna", () -> customers.search("Zoltowski Petra", 6));
        measure("a customer's twins", "anna", () -> merges.of(owners.get(at[0]++ % 100), 10));
    }

    /** As the page of reports asks for them: thirteen months each. */
    private void figures() {
        long start = System.nanoTime();
        db.sql("insert into report_mark(complaint_id) select id from complaint where number like 'L%'")
                .update();
        while (!reports.catchUp()) {
            // The next batches.
        }
        System.out.printf("list: facts of all counted in %.0f s%n", (System.nanoTime() - start) / 1e9);
        measure("report", "marek", () -> reports.of(Scope.ALL, YearMonth.from(TODAY)));
        measure(
                "report of a model",
                "marek",
                () -> reports.of(new Scope(null, null, null, "", "SolarMax 5K"), YearMonth.from(TODAY)));
        measure(
                "report, the complaints of a month",
                "marek",
                () -> reports.cases(
                        Figure.RESOLVED, Scope.ALL, YearMonth.from(TODAY).minusMonths(1), null));
    }

    private void writes() {
        measure("create", "anna", () -> complaints.record(Complaint101.facts("Szybki Zapis"), null, true));
        var ids = new ArrayList<Long>();
        people.as("anna", () -> {
            for (int each = 0; each < 2 * RUNS; each++)
                ids.add(complaints
                        .record(Complaint101.facts("Szybki Ruch"), null, true)
                        .orThrow()
                        .id());
            return null;
        });
        var at = new int[1];
        measure("drop", "anna", () -> {
            long id = ids.get(at[0]++);
            int version = complaints.find(id).orElseThrow().version();
            return handling.move(id, version, StatusChange.to(Status.ACKNOWLEDGED));
        });
    }

    private void measure(String what, String login, Asked asked) {
        var times = new ArrayList<Long>();
        people.as(login, () -> {
            for (int run = 0; run < RUNS + RUNS / 5; run++) {
                long start = System.nanoTime();
                asked.run();
                if (run >= RUNS / 5) times.add(System.nanoTime() - start);
            }
            return null;
        });
        times.sort(null);
        System.out.printf(
                "list: %s: %.1f ms (median), %.1f ms (95 %%)%n",
                what, times.get(RUNS / 2) / 1e6, times.get(RUNS * 95 / 100) / 1e6);
    }
}
