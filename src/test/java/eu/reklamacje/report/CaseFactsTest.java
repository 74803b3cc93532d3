package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A spring of eleven complaints, each figure of which was counted by hand. */
class CaseFactsTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    /** A complaint as it is told here; times are of the office. */
    private static final class Told {

        private final List<CaseHistory.Move> moves = new ArrayList<>();
        private final List<CaseHistory.Promise> promises = new ArrayList<>();
        private final List<CaseHistory.Decision> decisions = new ArrayList<>();
        private final List<CaseHistory.Extension> extensions = new ArrayList<>();
        private final List<CaseHistory.Wait> waits = new ArrayList<>();
        private final List<CaseHistory.Answer> answers = new ArrayList<>();
        private final List<Instant> sameDevice = new ArrayList<>();
        private final Instant received;
        private Status status = Status.RECEIVED;
        private Instant since;
        private String description = "Nie działa";

        Told(String received) {
            this.received = at(received);
            since = this.received;
        }

        private static Instant at(String day) {
            return LocalDate.parse("2026-" + day).atTime(12, 0).atZone(WARSAW).toInstant();
        }

        Told moved(String day, Status to) {
            return moved(day, to, null);
        }

        Told moved(String day, Status to, @Nullable String outcome) {
            moves.add(new CaseHistory.Move(at(day), status, to, outcome));
            status = to;
            since = at(day);
            return this;
        }

        Told promised(String rule, String state, String due, @Nullable String first) {
            promises.add(new CaseHistory.Promise(
                    rule,
                    state,
                    LocalDate.parse("2026-" + due),
                    first == null ? null : LocalDate.parse("2026-" + first),
                    false,
                    false));
            return this;
        }

        Told decided(String day, Outcome outcome, String remedy, @Nullable String cost) {
            return decided(day, 1, null, outcome, remedy, cost, null);
        }

        Told decided(
                String day,
                int stage,
                @Nullable String review,
                Outcome outcome,
                String remedy,
                @Nullable String cost,
                @Nullable Long corrects) {
            decisions.add(new CaseHistory.Decision(
                    decisions.size() + 1L,
                    stage,
                    review,
                    outcome,
                    remedy,
                    cost == null ? null : new BigDecimal(cost),
                    cost == null ? null : "PLN",
                    7L,
                    at(day),
                    corrects));
            return this;
        }

        CaseHistory history(long id) {
            return new CaseHistory(
                    new CaseHistory.Subject(
                            id,
                            received,
                            status,
                            since,
                            1,
                            "PRODUCT",
                            "NORMAL",
                            "PL",
                            "SolarMax 5K",
                            "SN" + id,
                            description),
                    moves,
                    promises,
                    decisions,
                    extensions,
                    waits,
                    answers,
                    sameDevice);
        }
    }

    private static List<CaseHistory> spring() {
        var all = new ArrayList<Told>();
        // 1 As it should be: acknowledged, told, resolved, closed, and the customer is content.
        all.add(new Told("03-02")
                .promised("ACKNOWLEDGE", "KEPT", "03-11", null)
                .promised("PROGRESS", "KEPT", "03-31", null)
                .promised("RESOLVE", "KEPT", "04-13", null)
                .moved("03-05", Status.ACKNOWLEDGED)
                .decided("04-10", Outcome.UPHELD, "REPAIR", "300.00")
                .moved("04-10", Status.RESOLVED)
                .moved("04-20", Status.CLOSED));
        all.getLast().answers.add(new CaseHistory.Answer(true, Told.at("04-12")));
        // 2 Acknowledged late, and still open.
        all.add(new Told("03-03")
                .promised("ACKNOWLEDGE", "KEPT_LATE", "03-12", null)
                .promised("RESOLVE", "OPEN", "04-14", null)
                .moved("03-20", Status.ACKNOWLEDGED));
        // 3 Extended while we waited for a supplier, and resolved by the new date.
        all.add(new Told("03-04")
                .promised("RESOLVE", "KEPT", "05-15", "04-15")
                .decided("05-12", Outcome.PARTLY, "REPLACEMENT", "900.00")
                .moved("05-12", Status.RESOLVED));
        all.getLast().extensions.add(new CaseHistory.Extension(Told.at("04-14")));
        all.getLast().waits.add(new CaseHistory.Wait("SUPPLIER", Told.at("04-01"), Told.at("05-02")));
        // 4 Refused, escalated and changed: two decisions, and the second counts for reviews.
        all.add(new Told("03-05")
                .promised("RESOLVE", "KEPT", "04-16", null)
                .decided("04-01", Outcome.NOT_UPHELD, "NONE", null)
                .moved("04-01", Status.RESOLVED)
                .moved("04-20", Status.ESCALATED)
                .decided("05-05", 2, "CHANGED", Outcome.UPHELD, "REFUND", "1500.00", null)
                .moved("05-05", Status.RESOLVED));
        // 5 Reopened within the sixty days, and resolved again.
        all.add(new Told("03-06")
                .promised("RESOLVE", "KEPT", "04-17", null)
                .decided("04-02", Outcome.UPHELD, "REPAIR", "250.00")
                .moved("04-02", Status.RESOLVED)
                .moved("05-20", Status.INVESTIGATING)
                .moved("05-28", Status.RESOLVED));
        // 6 Reopened when the sixty days were over.
        all.add(new Told("03-09")
                .promised("RESOLVE", "KEPT", "04-20", null)
                .decided("04-03", Outcome.UPHELD, "GOODWILL", "50.00")
                .moved("04-03", Status.RESOLVED)
                .moved("06-03", Status.INVESTIGATING));
        // 7 Withdrawn, and its end confirmed: nothing was owed any more.
        all.add(new Told("03-10")
                .promised("ACKNOWLEDGE", "KEPT", "03-19", null)
                .promised("PROGRESS", "KEPT", "04-08", null)
                .promised("RESOLVE", "KEPT", "04-21", null)
                .decided("03-20", Outcome.WITHDRAWN, "NONE", null)
                .moved("03-20", Status.RESOLVED, "WITHDRAWN"));
        // 8 Merged into another: its promises count no more.
        all.add(new Told("03-11")
                .promised("ACKNOWLEDGE", "KEPT_LATE", "03-20", null)
                .moved("03-12", Status.MERGED));
        // 9 No complaint.
        all.add(new Told("03-12")
                .promised("ACKNOWLEDGE", "OPEN", "03-23", null)
                .moved("03-13", Status.NOT_A_COMPLAINT));
        // 10 The acknowledgement bounced: the promise is open again, and broken once its day is over.
        all.add(new Told("03-13").promised("ACKNOWLEDGE", "OPEN", "03-24", null));
        all.getLast().description = "Po burzy pokazuje błąd 042.";
        // 11 Corrected by another letter, and another complaint about the same unit came.
        all.add(new Told("03-16")
                .promised("RESOLVE", "KEPT_LATE", "04-27", null)
                .decided("04-28", Outcome.UPHELD, "CREDIT", "400.00")
                .decided("05-04", 1, null, Outcome.UPHELD, "CREDIT", "450.00", 1L)
                .moved("04-28", Status.RESOLVED));
        all.getLast().sameDevice.add(Told.at("05-30"));
        var histories = new ArrayList<CaseHistory>();
        for (var told : all) histories.add(told.history(histories.size() + 1L));
        return histories;
    }

    private record Row(long complaint, Fact fact) {}

    private static List<Row> facts() {
        return spring().stream()
                .flatMap(history -> CaseFacts.of(history, WARSAW).stream()
                        .map(fact -> new Row(history.subject().id(), fact)))
                .toList();
    }

    /** By month and part the complaints that count. */
    private static Map<String, List<Long>> of(Figure figure) {
        return facts().stream()
                .filter(row -> row.fact.figure() == figure)
                .collect(Collectors.groupingBy(
                        row -> row.fact.day().getMonthValue() + " " + row.fact.part(),
                        TreeMap::new,
                        Collectors.mapping(Row::complaint, Collectors.toList())));
    }

    @Test
    void promisesCountByTheDayOnWhichTheyFellDue() {
        assertThat(of(Figure.ACKNOWLEDGED))
                .isEqualTo(Map.of("3 GOOD", List.of(1L, 7L), "3 BAD", List.of(2L), "3 PENDING", List.of(10L)));
        assertThat(of(Figure.INFORMED)).isEqualTo(Map.of("3 GOOD", List.of(1L)));
        assertThat(of(Figure.RESOLVED))
                .isEqualTo(Map.of(
                        "4 GOOD", List.of(1L, 4L, 5L, 6L),
                        "4 BAD", List.of(11L),
                        "4 PENDING", List.of(2L),
                        "5 GOOD", List.of(3L)));
        assertThat(of(Figure.RESOLVED_FIRST))
                .isEqualTo(
                        Map.of("4 GOOD", List.of(1L, 4L, 5L, 6L), "4 BAD", List.of(3L, 11L), "4 PENDING", List.of(2L)));
        assertThat(of(Figure.UNMOVED))
                .isEqualTo(Map.of("4 GOOD", List.of(1L, 2L, 4L, 5L, 6L, 11L), "4 BAD", List.of(3L)));
        assertThat(of(Figure.EXTENDED)).isEqualTo(Map.of("4 SUPPLIER", List.of(3L)));
    }

    @Test
    void aNewDateThatWasToldTooLateMendsNothing() {
        var late = new Told("03-04");
        late.promises.add(new CaseHistory.Promise(
                "RESOLVE", "KEPT", LocalDate.parse("2026-05-15"), LocalDate.parse("2026-04-15"), true, false));
        assertThat(CaseFacts.of(late.history(1), WARSAW))
                .filteredOn(fact -> fact.figure() == Figure.RESOLVED)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.day()).isEqualTo("2026-04-15");
                    assertThat(fact.part()).isEqualTo(Figure.BAD);
                });
    }

    @Test
    void receiptsAndDecisionsCountOnce() {
        assertThat(of(Figure.RECEIVED)).isEqualTo(Map.of("3 PRODUCT", List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 10L, 11L)));
        assertThat(of(Figure.DECIDED))
                .isEqualTo(Map.of(
                        "3 WITHDRAWN", List.of(7L),
                        "4 UPHELD", List.of(1L, 5L, 6L, 11L),
                        "4 NOT_UPHELD", List.of(4L),
                        "5 PARTLY", List.of(3L)));
        assertThat(of(Figure.REMEDY))
                .isEqualTo(Map.of(
                        "3 NONE", List.of(7L),
                        "4 REPAIR", List.of(1L, 5L),
                        "4 NONE", List.of(4L),
                        "4 GOODWILL", List.of(6L),
                        "4 CREDIT", List.of(11L),
                        "5 REPLACEMENT", List.of(3L)));
        assertThat(of(Figure.SATISFIED)).isEqualTo(Map.of("4 GOOD", List.of(1L)));
        assertThat(of(Figure.FAULT)).isEqualTo(Map.of("3 042", List.of(10L)));
    }

    @Test
    void aDecisionProvesItselfInSixtyDays() {
        assertThat(of(Figure.STAYED_CLOSED))
                .as("5 was reopened after 48 days, 6 after 61")
                .isEqualTo(Map.of("4 GOOD", List.of(1L, 4L, 6L, 11L), "4 BAD", List.of(5L), "5 GOOD", List.of(3L)));
        assertThat(of(Figure.NOT_ESCALATED))
                .isEqualTo(Map.of("4 GOOD", List.of(1L, 5L, 6L, 11L), "4 BAD", List.of(4L), "5 GOOD", List.of(3L)));
        assertThat(of(Figure.FIRST_RIGHT))
                .as("4 was escalated, 5 reopened, 11 corrected and followed by another one")
                .isEqualTo(Map.of("4 GOOD", List.of(1L, 6L), "4 BAD", List.of(4L, 5L, 11L), "5 GOOD", List.of(3L)));
        assertThat(of(Figure.REVIEWED)).isEqualTo(Map.of("5 BAD", List.of(4L)));
    }

    @Test
    void theBalanceAddsUp() {
        assertThat(of(Figure.BALANCE))
                .isEqualTo(Map.of(
                        "3 RECEIVED", List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L),
                        "3 WITHDRAWN", List.of(7L),
                        "3 MERGED", List.of(8L),
                        "3 NOT_A_COMPLAINT", List.of(9L),
                        "4 CLOSED", List.of(1L, 4L, 5L, 6L, 11L),
                        "4 REOPENED", List.of(4L),
                        "5 CLOSED", List.of(3L, 4L, 5L),
                        "5 REOPENED", List.of(5L),
                        "6 REOPENED", List.of(6L)));
        var open = facts().stream()
                .filter(row -> row.fact.figure() == Figure.OPEN && row.fact.until() == null)
                .map(Row::complaint)
                .toList();
        // 11 came and 3 were opened again; 3, 5 and 3 went.
        assertThat(open).containsExactly(2L, 6L, 10L);
    }

    @Test
    void timeRunsFromTheReceiptToTheFirstDecision() {
        var times = facts().stream()
                .filter(row -> row.fact.figure() == Figure.TIME)
                .collect(Collectors.toMap(
                        Row::complaint,
                        row -> row.fact.part() + " " + row.fact.until(),
                        (one, _) -> one,
                        TreeMap::new));
        assertThat(times)
                .isEqualTo(Map.of(
                        1L, "DECIDED 2026-04-10",
                        2L, "PENDING null",
                        3L, "DECIDED 2026-05-12",
                        4L, "DECIDED 2026-04-01",
                        5L, "DECIDED 2026-04-02",
                        6L, "DECIDED 2026-04-03",
                        7L, "CENSORED 2026-03-20",
                        10L, "PENDING null",
                        11L, "DECIDED 2026-04-28"));
    }

    @Test
    void costsAreThoseOfTheDecisionsThatStand() {
        var costs = facts().stream()
                .filter(row -> row.fact.figure() == Figure.COST)
                .map(row -> row.complaint + " " + row.fact.day().getMonthValue() + " " + row.fact.part() + " "
                        + row.fact.amount())
                .toList();
        assertThat(costs)
                .containsExactlyInAnyOrder(
                        "1 4 REPAIR 300.00",
                        "3 5 REPLACEMENT 900.00",
                        "4 5 REFUND 1500.00",
                        "5 4 REPAIR 250.00",
                        "6 4 GOODWILL 50.00",
                        "11 5 CREDIT 450.00");
    }
}
