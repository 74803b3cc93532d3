package eu.reklamacje.report;

import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is open at the end of a month, how it came to that, and how long it takes. */
@Component
class Standings {

    /** Of which the numbers are told. */
    private static final int OLDEST = 10;
    /** So many months of receipts say how long it takes. */
    private static final int MONTHS = 12;

    private final JdbcClient db;
    private final TeamCalendars calendars;
    private final Office office;
    private final Clock clock;

    Standings(JdbcClient db, TeamCalendars calendars, Office office, Clock clock) {
        this.db = db;
        this.calendars = calendars;
        this.office = office;
        this.clock = clock;
    }

    private record Aged(long complaint, int days) {}

    Balance balance(Whose whose, YearMonth month) {
        if (whose.isNobody()) return new Balance(month, 0, Map.of(), 0);
        var parts = new TreeMap<String, Integer>();
        new FactRows(List.of(Figure.BALANCE), whose)
                .in(month)
                .select(db, "f.part, count(*) as many", List.of(), " group by f.part")
                .query(row -> {
                    parts.put(row.getString("part"), row.getInt("many"));
                });
        return new Balance(
                month,
                open(whose, month.atDay(1)),
                parts,
                open(whose, month.plusMonths(1).atDay(1)));
    }

    private int open(Whose whose, LocalDate start) {
        return new FactRows(List.of(Figure.OPEN), whose)
                .lastingAt(start)
                .select(db, "count(*)", List.of(), "")
                .query(Integer.class)
                .single();
    }

    /** Of the end of the month, or of today where it has not come. */
    Ages ages(Whose whose, YearMonth month) {
        var aged = aged(whose, month);
        var bands = new EnumMap<AgeBand, Integer>(AgeBand.class);
        aged.forEach(one -> bands.merge(AgeBand.of(one.days), 1, Integer::sum));
        return new Ages(
                bands,
                aged.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(
                                aged.stream().map(Aged::days).sorted().toList().get(aged.size() / 2)),
                aged.stream().limit(OLDEST).map(Aged::complaint).toList());
    }

    /** The complaints of an age, the oldest first; of all ages where it is null. */
    List<Long> cases(Whose whose, YearMonth month, @Nullable AgeBand band) {
        return aged(whose, month).stream()
                .filter(one -> band == null || AgeBand.of(one.days) == band)
                .map(Aged::complaint)
                .toList();
    }

    private record Lasting(long complaintId, long teamId, LocalDate received) {}

    private List<Aged> aged(Whose whose, YearMonth month) {
        if (whose.isNobody()) return List.of();
        var end = end(month);
        var open = new FactRows(List.of(Figure.OPEN), whose)
                .lastingAt(end.plusDays(1))
                .select(
                        db,
                        "f.complaint_id, f.team_id, (select min(r.day) from report_fact r where r.complaint_id = f.complaint_id"
                                + " and r.figure = 'OPEN') as received",
                        List.of(),
                        " order by received, f.complaint_id")
                .query(Lasting.class)
                .list();
        if (open.isEmpty()) return List.of();
        var counts = new Counts(open.getFirst().received, end);
        return open.stream()
                .map(one -> new Aged(one.complaintId, counts.between(one.teamId, one.received, end)))
                .toList();
    }

    private LocalDate end(YearMonth month) {
        var today = office.today(clock);
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    /** Working days from the receipt until the decision was told, of what was received in the twelve months up to the end of this one. */
    Survival time(Whose whose, YearMonth month) {
        if (whose.isNobody()) return Survival.of(List.of());
        var first = month.minusMonths(MONTHS - 1L).atDay(1);
        var end = end(month);
        var counts = new Counts(first, end);
        return Survival.of(new FactRows(List.of(Figure.TIME), whose)
                .between(first, end.plusDays(1))
                .select(
                        db,
                        "f.team_id, f.day, f.until, f.part, count(*) as many",
                        List.of(),
                        " group by f.team_id, f.day, f.until, f.part")
                .query((row, _) -> {
                    var until = row.getObject("until", LocalDate.class);
                    // What ended later was open then.
                    boolean ended = until != null && !until.isAfter(end);
                    return new Survival.Seen(
                            counts.between(
                                    row.getLong("team_id"), row.getObject("day", LocalDate.class), ended ? until : end),
                            row.getInt("many"),
                            ended && row.getString("part").equals("DECIDED"));
                })
                .list());
    }

    /** Each team's days, counted when the first of it comes. */
    private final class Counts {

        private final LocalDate first;
        private final LocalDate last;
        private final Map<Long, DayCount> teams = new HashMap<>();

        Counts(LocalDate first, LocalDate last) {
            this.first = first;
            this.last = last;
        }

        int between(long team, LocalDate from, LocalDate to) {
            return teams.computeIfAbsent(
                            team, id -> new DayCount(calendars.of(id).days(), first, last))
                    .between(from, to);
        }
    }
}
