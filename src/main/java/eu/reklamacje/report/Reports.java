package eu.reklamacje.report;

import eu.reklamacje.user.Person;
import eu.reklamacje.user.Team;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reports of months and the complaints behind their numbers, for supervisors, of the teams that they supervise. Restricted
 * complaints are counted like all others. Months are those of the office's zone.
 */
@Service
public class Reports {

    /** Shown beside each other. */
    private static final int MONTHS = 13;
    /** Whoever reads waits for so many batches; what is left then, background work counts. */
    private static final int BATCHES = 4;

    private final Facts facts;
    private final Readers readers;
    private final MonthCounts counts;
    private final FrozenMonths frozen;
    private final Standings standings;
    private final Costs costs;
    private final Workloads workloads;
    private final SoldUnits sold;
    private final Forecasts forecasts;

    Reports(
            Facts facts,
            Readers readers,
            MonthCounts counts,
            FrozenMonths frozen,
            Standings standings,
            Costs costs,
            Workloads workloads,
            SoldUnits sold,
            Forecasts forecasts) {
        this.facts = facts;
        this.readers = readers;
        this.counts = counts;
        this.frozen = frozen;
        this.standings = standings;
        this.costs = costs;
        this.workloads = workloads;
        this.sold = sold;
        this.forecasts = forecasts;
    }

    /** Counts what was changed since it was last counted; false where so much was that it goes on in the background. */
    public boolean catchUp() {
        return !facts.isMarked() || Stream.generate(facts::count).limit(BATCHES).anyMatch(taken -> taken == 0);
    }

    /** The teams of which the person may read figures; none for whoever supervises none. */
    public List<Team> teams() {
        return readers.teams();
    }

    public MonthReport of(Scope scope, YearMonth month) {
        return of(readers.whose(scope), month);
    }

    /** For background work: what that person may read. */
    MonthReport of(Scope scope, YearMonth month, Person reader) {
        return of(readers.whose(scope, reader), month);
    }

    private MonthReport of(Whose whose, YearMonth month) {
        return new MonthReport(
                month,
                whose.scope(),
                counts.months(Figure.monthly(), whose, month, MONTHS),
                frozen.months(whose, month, MONTHS),
                standings.balance(whose, month),
                standings.ages(whose, month),
                standings.time(whose, month),
                costs.of(whose, month),
                sold.rates(whose, month));
    }

    /** What the teams of the scope have to do in the next twenty working days, as it is known now; nothing of those that have nobody and nothing. */
    public List<Work> ahead(Scope scope) {
        var whose = readers.whose(scope);
        return readers.teams().stream()
                .filter(team -> whose.teams().contains(team.id()))
                .map(workloads::of)
                .filter(work -> work.people() > 0
                        && (work.pace() > 0
                                || work.late() > 0
                                || work.days().stream().anyMatch(day -> day.due() > 0)))
                .toList();
    }

    /** What was expected of a month when it began; nothing where that was not kept, or not of such a scope. */
    public Optional<Forecast> forecast(Scope scope, YearMonth month) {
        return forecasts.of(readers.whose(scope), month);
    }

    /** The ids of the complaints that a month's figure counts, the newest first; twice where it counts twice. */
    public List<Long> cases(Figure figure, Scope scope, YearMonth month, @Nullable String part) {
        return counts.cases(figure, readers.whose(scope), month, part);
    }

    /** The ids of those that were open at the end of the month, the oldest first; of all ages where it is null. */
    public List<Long> open(Scope scope, YearMonth month, @Nullable AgeBand band) {
        return standings.cases(readers.whose(scope), month, band);
    }

    /** The complaints that count otherwise than they were reported, the newest first; none where the month was not reported. */
    public List<Reported.Changed> changed(Figure figure, Scope scope, YearMonth month) {
        return frozen.changed(figure, readers.whose(scope), month);
    }

    /** What was reported of a month's figure; null where it was not. */
    public @Nullable Reported reported(Figure figure, Scope scope, YearMonth month) {
        var months = frozen.months(readers.whose(scope), month, 1).get(figure);
        return months == null ? null : months.get(month);
    }
}
