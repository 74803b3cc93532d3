package eu.reklamacje.deadline;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.calendar.Holidays;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Briefs;
import eu.reklamacje.complaint.ComplaintBrief;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Teams;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of a team's calendar: rehearsed before they are saved, then saved whole, and taken back for a day. An open date moves with
 * the calendar, unless a letter has told it to the customer (policy.md, "What may move a date").
 */
@Service
public class CalendarChanges {

    private static final Duration UNDO = Duration.ofDays(1);
    private static final int MOST_OWN_DAYS = 1000;
    private static final int PROGRESS_STEP = 100;

    private final CaseRows cases;
    private final PromiseStore store;
    private final Briefs briefs;
    private final TeamCalendars calendars;
    private final Teams teams;
    private final Policies policies;
    private final PolicyExamples examples;
    private final Complaints complaints;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarChanges(
            CaseRows cases,
            PromiseStore store,
            Briefs briefs,
            TeamCalendars calendars,
            Teams teams,
            Policies policies,
            PolicyExamples examples,
            Complaints complaints,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.briefs = briefs;
        this.calendars = calendars;
        this.teams = teams;
        this.policies = policies;
        this.examples = examples;
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a changed calendar does to one date.
     *
     * @param number empty where I may not read the complaint
     * @param after the date that it would fall due on
     * @param stays whether it stays all the same, because a letter has told it
     */
    public record Effect(
            long complaintId,
            String number,
            Rule rule,
            LocalDate before,
            LocalDate after,
            boolean stays,
            boolean wasOverdue,
            boolean isOverdue) {

        public boolean becomesOverdue() {
            return !stays && !wasOverdue && isOverdue;
        }

        public boolean stopsBeingOverdue() {
            return !stays && wasOverdue && !isOverdue;
        }
    }

    /**
     * What would happen.
     *
     * @param complaints how many open complaints were looked at
     * @param redExamples how many of the policy's examples would turn red, which blocks the change
     */
    public record Rehearsal(int complaints, List<Effect> effects, int redExamples) {}

    /**
     * Published in the transaction that has recounted the open dates of a team's complaints.
     *
     * @param moved those of which a date is another day now
     */
    public record Recounted(long team, Set<Long> moved) {}

    /**
     * Says what a calendar would do, and changes nothing.
     *
     * @param progress hears, now and then, how many of a hundred parts are done
     */
    @Transactional(readOnly = true)
    public Result<Rehearsal> rehearse(long team, TeamCalendar wish, IntConsumer progress) {
        var me = signedIn.person();
        var refusal = refusal(me, wish);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        var candidate = new TeamCalendars.Version(0, team, wish, me.id(), clock.instant(), null);
        var effects = new ArrayList<Effect>();
        var open = cases.openOf(team);
        var known = briefs.all(open.stream().map(Case::id).toList());
        for (var update : recount(open, candidate, progress)) effects.addAll(effects(update, candidate, me, known));
        return Result.done(new Rehearsal(open.size(), effects, examples.redWith(policies.all(), team, wish)));
    }

    private Optional<Text> refusal(Person me, TeamCalendar wish) {
        if (!me.is(Role.ADMINISTRATOR)) return Optional.of(SignedIn.ADMINISTRATORS_ONLY);
        if (!Holidays.isKnown(wish.region())) return Optional.of(Text.of("refused.calendar", wish.region()));
        if (wish.own().size() > MOST_OWN_DAYS) return Optional.of(Text.of("refused.calendar.many", MOST_OWN_DAYS));
        boolean named = wish.own().values().stream()
                .allMatch(day -> !day.name().isBlank() && day.name().length() <= 120);
        return named ? Optional.empty() : Optional.of(Text.of("refused.name"));
    }

    private static List<PromiseStore.Update> recount(
            List<Case> open, TeamCalendars.Version calendar, IntConsumer progress) {
        var updates = new ArrayList<PromiseStore.Update>(open.size());
        for (var found : open) {
            updates.add(new PromiseStore.Update(
                    found,
                    PromiseDates.of(
                            found.deeds(),
                            found.policy().policy(),
                            calendar,
                            found.known(stored -> !stored.isMovable()))));
            if (updates.size() % PROGRESS_STEP == 0) progress.accept(updates.size() * 100 / open.size());
        }
        return updates;
    }

    private List<Effect> effects(
            PromiseStore.Update update, TeamCalendars.Version calendar, Person me, Map<Long, ComplaintBrief> known) {
        var today = calendar.calendar().date(clock.instant());
        var found = update.subject();
        var seen = known.get(found.id());
        var number = seen != null && Rights.mayRead(me, seen.access()) ? seen.number() : "";
        var freely = PromiseDates.of(found.deeds(), found.policy().policy(), calendar, Map.of());
        var effects = new ArrayList<Effect>();
        for (var now : update.now()) {
            var before = found.stored(now.promise().rule());
            if (before.isEmpty() || before.get().promise().state() != PromiseState.OPEN) continue;
            boolean stays = !before.get().isMovable();
            var was = before.get().promise().due();
            // A new date that a letter has told (P7) was not counted by a calendar at all.
            if (before.get().promise().first() != null) continue;
            var is = stays ? free(freely, now.promise().rule()) : now.promise().due();
            if (!was.equals(is))
                effects.add(new Effect(
                        found.id(),
                        number,
                        now.promise().rule(),
                        was,
                        is,
                        stays,
                        was.isBefore(today),
                        is.isBefore(today)));
        }
        return effects;
    }

    private static LocalDate free(List<PromiseDates.Dated> dates, Rule rule) {
        return dates.stream()
                .filter(dated -> dated.promise().rule() == rule)
                .findFirst()
                .orElseThrow()
                .counted()
                .due();
    }

    /**
     * Saves a calendar and recounts every open date of the team's complaints by it, all in one transaction.
     *
     * @param base the version that was read
     */
    @Transactional
    public Result<Long> save(long team, long base, TeamCalendar wish, IntConsumer progress) {
        return save(team, base, wish, null, progress);
    }

    /** Takes the newest calendar back, within a day; dates that a letter has told meanwhile stay. */
    @Transactional
    public Result<Long> undo(long team, IntConsumer progress) {
        var undoable = undoable(team);
        if (undoable.isEmpty()) return Result.refused("refused.calendar.undo");
        long newest = undoable.get().id();
        var before = calendars.versions(team, 2).getLast();
        return save(team, newest, before.calendar(), newest, progress);
    }

    /** The newest calendar, where it can still be taken back. */
    public Optional<TeamCalendars.Version> undoable(long team) {
        signedIn.person();
        var newest = calendars.current(team);
        boolean fresh = newest.savedAt().plus(UNDO).isAfter(clock.instant());
        return newest.savedBy() != null && newest.undoes() == null && fresh ? Optional.of(newest) : Optional.empty();
    }

    private Result<Long> save(long team, long base, TeamCalendar wish, @Nullable Long undoes, IntConsumer progress) {
        var me = signedIn.person();
        var refusal = refusal(me, wish);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        teams.hold(team);
        if (calendars.inForce(team).id() != base) return Result.refused("refused.changed-meanwhile");
        int red = examples.redWith(policies.all(), team, wish);
        if (red > 0) return Result.refused("refused.calendar.red", red);
        var version = calendars.add(team, wish, me.id(), undoes);
        briefs.holdAll(cases.idsOfOpen(team));
        var updates = recount(cases.openOf(team), version, progress);
        store.store(updates);
        var moves = moves(updates);
        complaints.traceAll(me.id(), DeadlineEntry.DATE_MOVED, moves);
        events.publishEvent(new Recounted(team, moves.keySet()));
        return Result.done(version.id());
    }

    /** What to put on whose timeline: each rule with its date before and after. */
    private static Map<Long, Map<String, Object>> moves(List<PromiseStore.Update> updates) {
        var moves = new LinkedHashMap<Long, Map<String, Object>>();
        for (var update : updates) {
            for (var now : update.now()) {
                var before = update.subject().stored(now.promise().rule());
                if (before.isEmpty()
                        || before.get().promise().due().equals(now.promise().due())) continue;
                moves.computeIfAbsent(update.subject().id(), _ -> new LinkedHashMap<>())
                        .put(
                                now.promise().rule().name(),
                                List.of(
                                        before.get().promise().due().toString(),
                                        now.promise().due().toString()));
            }
        }
        return moves;
    }
}
