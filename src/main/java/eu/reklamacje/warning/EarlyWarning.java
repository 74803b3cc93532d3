package eu.reklamacje.warning;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.report.Receipts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the week that is over, and raises the questions that nobody has been asked yet. All is replayed from the counts as they
 * are known now: what was recorded late, or corrected, counts where it belongs.
 */
@Component
class EarlyWarning {

    /** What is compared with, and the weeks in which a question may have begun. */
    static final int WEEKS = 120;
    /** Questions of older weeks are news no more. */
    private static final int NEWS = 13;
    /** How many of all series may be asked about by a single week, by chance. */
    private static final double FALSE = .1;

    private final Counts counts;
    private final WarningRepository warnings;
    private final WarningCases cases;
    private final Receipts receipts;
    private final JdbcClient db;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Office office;
    private final Clock clock;

    EarlyWarning(
            Counts counts,
            WarningRepository warnings,
            WarningCases cases,
            Receipts receipts,
            JdbcClient db,
            Changes changes,
            ApplicationEventPublisher events,
            Office office,
            Clock clock) {
        this.counts = counts;
        this.warnings = warnings;
        this.cases = cases;
        this.receipts = receipts;
        this.db = db;
        this.changes = changes;
        this.events = events;
        this.office = office;
        this.clock = clock;
    }

    /** The Monday of the first of the weeks that are looked at; the last of them ended with the last Sunday. */
    LocalDate first() {
        return office.today(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS);
    }

    /** Raises what is to be asked now. Returns how many questions. */
    @Transactional
    int look() {
        var first = first();
        var all = counts.of(first, WEEKS);
        var answered = answered(first);
        var open = warnings.findByAnsweredAtIsNullOrderByWeekDescIdDesc().stream()
                .map(one -> one.view().series())
                .collect(Collectors.toCollection(HashSet::new));
        double jump = Math.min(Watching.JUMP, FALSE / Math.max(1, all.size()));
        int raised = 0;
        for (var series : all.entrySet()) {
            if (open.contains(series.getKey())) continue;
            var weeks = answered.getOrDefault(series.getKey(), Set.of());
            var signals = Watching.of(
                    series.getValue(),
                    series.getKey().kind() == Series.Kind.DANGER,
                    series.getKey().kind().rareMatters(),
                    weeks,
                    jump);
            // Who is asked for the first time hears of the newest.
            if (!signals.isEmpty() && isNews(signals.getLast(), weeks) && open.add(series.getKey()))
                raised += raise(series.getKey(), signals.getLast(), first);
        }
        for (var signal : batches(all).entrySet())
            if (isNews(signal.getValue(), answered.getOrDefault(signal.getKey(), Set.of()))
                    && open.add(signal.getKey())) raised += raise(signal.getKey(), signal.getValue(), first);
        return raised;
    }

    private static boolean isNews(Signal signal, Set<Integer> answered) {
        return signal.week() >= WEEKS - NEWS && answered.stream().noneMatch(week -> week >= signal.since());
    }

    private static Map<Series, Signal> batches(Map<Series, int[]> all) {
        var found = new HashMap<Series, Signal>();
        all.entrySet().stream()
                .filter(series -> series.getKey().kind() == Series.Kind.BATCH)
                .collect(Collectors.groupingBy(
                        series -> series.getKey().model().toLowerCase(Locale.ROOT),
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .values()
                .forEach(model -> found.putAll(Batches.of(model)));
        return found;
    }

    /** By series the weeks at whose end one of their questions was answered. */
    private Map<Series, Set<Integer>> answered(LocalDate first) {
        var found = new HashMap<Series, Set<Integer>>();
        db.sql("select kind, model, detail, answered_at from warning where answered_at is not null")
                .query(row -> {
                    var series = new Series(
                            Series.Kind.valueOf(row.getString("kind")),
                            row.getString("model"),
                            row.getString("detail"));
                    var day = office.local(row.getObject("answered_at", LocalDateTime.class)
                                    .toInstant(ZoneOffset.UTC))
                            .toLocalDate();
                    found.computeIfAbsent(series, _ -> new HashSet<>())
                            .add((int) Math.min(WEEKS - 1L, ChronoUnit.WEEKS.between(first, day)));
                });
        return found;
    }

    /** Asked first: an exception would take the other questions of this look with it. */
    private boolean isThere(Series series, LocalDate week) {
        return db.sql("select exists(select 1 from warning where kind = ? and model = ? and detail = ? and week = ?)")
                .params(series.kind().name(), series.model(), series.detail(), week)
                .query(Boolean.class)
                .single();
    }

    private int raise(Series series, Signal signal, LocalDate first) {
        if (isThere(series, first.plusWeeks(signal.week()))) return 0;
        var view = warnings.saveAndFlush(new WarningEntity(series, signal, first, clock.instant()))
                .view();
        var about = cases.of(view);
        changes.note(Change.WARNINGS, view.id());
        if (!about.isEmpty())
            events.publishEvent(new WarningRaised(view.id(), receipts.mostOpen(about), receipts.teams(about)));
        return 1;
    }
}
