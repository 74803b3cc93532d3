package eu.reklamacje.policy;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.calendar.Day;
import eu.reklamacje.calendar.DayKind;
import eu.reklamacje.calendar.Holidays;
import eu.reklamacje.calendar.Step;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated examples by which the policy tests itself: kept by administrators, run at every start, every night and before every save. */
@Service
public class PolicyExamples {

    private static final int LONGEST_SOURCE = 500;
    /** More than a few nobody reads in a message. */
    private static final int NAMED = 3;

    private final PolicyExampleRepository rows;
    private final PolicyVersionRepository versions;
    private final TeamCalendars calendars;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;
    private final Changes changes;

    PolicyExamples(
            PolicyExampleRepository rows,
            PolicyVersionRepository versions,
            TeamCalendars calendars,
            Directory directory,
            SignedIn signedIn,
            Office office,
            Changes changes) {
        this.rows = rows;
        this.versions = versions;
        this.calendars = calendars;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
        this.changes = changes;
    }

    /**
     * What the policy comes to.
     *
     * @param due null where it cannot be worked out: the calendar does not exist or never works, or no policy is that old
     */
    public record Outcome(PolicyExample example, @Nullable LocalDate due, List<LocalDate> skipped) {

        public boolean isGreen() {
            return example.due().equals(due) && example.skipped().equals(skipped);
        }
    }

    /** A team's calendar as it would be. */
    record Wish(long team, TeamCalendar calendar) {}

    List<Outcome> run(List<PolicyVersion> versions) {
        return run(versions, null);
    }

    private List<Outcome> run(List<PolicyVersion> versions, @Nullable Wish wish) {
        return all().stream()
                .map(example -> calendar(example.calendar(), wish)
                        .map(calendar -> run(example, versions, calendar))
                        .orElseGet(() -> new Outcome(example, null, List.of())))
                .toList();
    }

    private static Outcome run(PolicyExample example, List<PolicyVersion> versions, TeamCalendar calendar) {
        var instant = example.event().atZone(calendar.zone()).toInstant();
        var received = calendar.date(instant);
        return Policies.find(versions, received)
                .map(version -> run(example, version.policy(), received, calendar))
                .orElseGet(() -> new Outcome(example, null, List.of()));
    }

    private static Outcome run(PolicyExample example, Policy policy, LocalDate received, TeamCalendar calendar) {
        List<Step> steps;
        try {
            steps = calendar.days(policy.counting())
                    .steps(received, policy.term(example.rule()).days());
        } catch (IllegalStateException never) {
            // A calendar that never works has no date to come to.
            return new Outcome(example, null, List.of());
        }
        var skipped = steps.stream()
                .filter(Predicate.not(Step::isCounted))
                .map(Step::day)
                .filter(day -> day.kind() != DayKind.WEEKEND)
                .map(Day::date)
                .toList();
        return new Outcome(example, steps.getLast().day().date(), skipped);
    }

    /** How many would be red with these versions. */
    int redWith(List<PolicyVersion> versions) {
        return red(run(versions));
    }

    /** Why those versions are refused; nothing where every example comes out. The first red ones are named. */
    Optional<Text> refusal(List<PolicyVersion> versions) {
        var red = run(versions).stream().filter(Predicate.not(Outcome::isGreen)).toList();
        if (red.isEmpty()) return Optional.empty();
        var named = red.stream()
                .limit(NAMED)
                .map(outcome -> "%s %s → %s ≠ %s"
                        .formatted(
                                outcome.example.rule().policy(),
                                outcome.example.event().toLocalDate(),
                                outcome.due,
                                outcome.example.due()))
                .collect(Collectors.joining("; "));
        return Optional.of(Text.of("refused.policy.red", red.size(), named));
    }

    /** How many would be red with this calendar of a team. */
    public int redWith(List<PolicyVersion> versions, long team, TeamCalendar calendar) {
        return red(run(versions, new Wish(team, calendar)));
    }

    private static int red(List<Outcome> outcomes) {
        return (int) outcomes.stream().filter(Predicate.not(Outcome::isGreen)).count();
    }

    private Optional<TeamCalendar> calendar(String name, @Nullable Wish wish) {
        if (!name.startsWith("@"))
            return Holidays.isKnown(name) ? Optional.of(TeamCalendar.plain(name, office.zone())) : Optional.empty();
        return directory.teams().stream()
                .filter(team -> team.name().equals(name.substring(1)))
                .findFirst()
                .map(team -> wish != null && wish.team == team.id() ? wish.calendar : calendars.of(team.id()));
    }

    private List<PolicyExample> all() {
        return rows.findAllByOrderByEventAscCalendarAscRuleAscIdAsc().stream()
                .map(PolicyExampleEntity::view)
                .toList();
    }

    /**
     * Keeps an example as it was worked out, also one that is red: it then blocks the next save of a policy.
     *
     * @param example id 0 makes a new one
     */
    @Transactional
    public Result<Long> save(PolicyExample example) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var refusal = refusal(example);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        var row = example.id() == 0
                ? Optional.of(new PolicyExampleEntity())
                : rows.findByIdAndVersion(example.id(), example.version());
        if (row.isEmpty()) return Result.refused("refused.changed-meanwhile");
        rows.save(row.get().write(example));
        changes.note(Change.POLICY, 0);
        return Result.done(example.id());
    }

    private Optional<Text> refusal(PolicyExample example) {
        if (calendar(example.calendar(), null).isEmpty())
            return Optional.of(Text.of("refused.calendar", example.calendar()));
        if (example.event().toLocalDate().isBefore(firstPolicy()))
            return Optional.of(Text.of("refused.example.no-policy"));
        if (!example.due().isAfter(example.event().toLocalDate().minusDays(1)))
            return Optional.of(Text.of("refused.example.order"));
        if (example.source().length() > LONGEST_SOURCE)
            return Optional.of(
                    Text.of("problem.too-long", LONGEST_SOURCE, example.source().length()));
        return Optional.empty();
    }

    private LocalDate firstPolicy() {
        return versions.findAllByOrderByValidFromDesc().getLast().validFrom();
    }

    @Transactional
    public Result<Long> remove(long id, int version) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var row = rows.findByIdAndVersion(id, version);
        if (row.isEmpty()) return Result.refused("refused.changed-meanwhile");
        rows.delete(row.get());
        changes.note(Change.POLICY, 0);
        return Result.done(id);
    }

    /** Adds the examples of a CSV file, all of them or, where a line is wrong, none; those that are there already are left out. */
    @Transactional
    public Result<Integer> importCsv(String csv) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        return ExampleCsv.read(csv).flatMap(this::addAll);
    }

    private Result<Integer> addAll(List<PolicyExample> examples) {
        for (int line = 0; line < examples.size(); line++) {
            var refusal = refusal(examples.get(line));
            if (refusal.isPresent()) return Result.refused("refused.example.entry", line + 1, refusal.get());
        }
        var known = all().stream().map(PolicyExamples::essence).collect(Collectors.toSet());
        var fresh =
                examples.stream().filter(example -> known.add(essence(example))).toList();
        fresh.forEach(this::add);
        if (!fresh.isEmpty()) changes.note(Change.POLICY, 0);
        return Result.done(fresh.size());
    }

    private static List<Object> essence(PolicyExample example) {
        return Arrays.asList(example.calendar(), example.rule(), example.event(), example.due(), example.skipped());
    }

    /** All examples as a CSV file that {@link #importCsv} takes. */
    @Transactional(readOnly = true)
    public String exportCsv() {
        signedIn.person();
        return ExampleCsv.write(all());
    }

    /** The delivered ones, on the very first start. */
    @Transactional
    void deliver(String csv) {
        if (rows.count() > 0) return;
        ExampleCsv.read(csv).orThrow().forEach(this::add);
    }

    private void add(PolicyExample example) {
        rows.save(new PolicyExampleEntity().write(example));
    }
}
