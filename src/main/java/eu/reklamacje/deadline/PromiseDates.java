package eu.reklamacje.deadline;

import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.policy.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The promises that follow from what was done: pure, so that a corrected date, a bounce or an undo needs no rule of its own.
 */
final class PromiseDates {

    /** A promise, and what its date was counted from. */
    record Dated(Promise promise, Counted counted) {}

    private final Deeds deeds;
    private final Policy policy;
    private final TeamCalendars.Version current;
    private final Map<Rule, Counted> known;
    private final Map<Rule, Counted> counted = new EnumMap<>(Rule.class);

    private PromiseDates(Deeds deeds, Policy policy, TeamCalendars.Version current, Map<Rule, Counted> known) {
        this.deeds = deeds;
        this.policy = policy;
        this.current = current;
        this.known = known;
    }

    /**
     * @param current the calendar by which new dates are counted
     * @param known dates that stand as long as what they were counted from is the same day
     */
    static List<Dated> of(Deeds deeds, Policy policy, TeamCalendars.Version current, Map<Rule, Counted> known) {
        return new PromiseDates(deeds, policy, current, known).all();
    }

    private List<Dated> all() {
        var promises = new ArrayList<>(List.of(acknowledge(), progress(), resolve()));
        var last = lastNews();
        if (policy.newsEvery() > 0 && last != null) promises.add(furtherProgress());
        if (policy.reviewDays() > 0 && deeds.escalatedAt() != null) promises.add(review(deeds.escalatedAt()));
        return promises.stream()
                .map(promise -> deeds.ended() && promise.state() == PromiseState.OPEN ? promise.dropped() : promise)
                .map(promise -> new Dated(promise, count(promise.rule())))
                .toList();
    }

    /** P3. Telling the outcome tells, too, that the complaint arrived: nothing is left to acknowledge. */
    private Promise acknowledge() {
        var at = earliest(acknowledgedAt(), outcomeAt());
        return at == null ? open(Rule.ACKNOWLEDGE) : kept(Rule.ACKNOWLEDGE, at);
    }

    /** P4 chains to the acknowledgement as made; until then its date is provisional. Resolving first drops it. */
    private Promise progress() {
        var first = news().min(Comparator.naturalOrder()).orElse(null);
        var outcome = outcomeAt();
        if (first != null && (outcome == null || !first.isAfter(outcome))) return kept(Rule.PROGRESS, first);
        var open = Promise.open(
                Rule.PROGRESS,
                count(Rule.PROGRESS).due(),
                policy.progress().start() == Term.Start.ACKNOWLEDGEMENT && acknowledgedAt() == null);
        return outcome == null ? open : open.dropped();
    }

    /** P4 again: each word on progress promises the next one. */
    private Promise furtherProgress() {
        return outcomeAt() == null
                ? open(Rule.FURTHER_PROGRESS)
                : open(Rule.FURTHER_PROGRESS).dropped();
    }

    /** P6, and P7: a letter moves it later; the first promise stays beside it, broken where the letter came too late for it. */
    private Promise resolve() {
        var extended = deeds.extended();
        var at = resolvedAt();
        if (extended == null) return at == null ? open(Rule.RESOLVE) : kept(Rule.RESOLVE, at);
        var first = count(Rule.RESOLVE);
        var promise = at == null
                ? Promise.open(Rule.RESOLVE, extended.to(), false)
                : Promise.kept(Rule.RESOLVE, extended.to(), at, date(first, at));
        return promise.moved(
                new Promise.First(first.due(), date(first, extended.at()).isAfter(first.due())));
    }

    /** P13: the second stage ends with an answer in writing after the escalation. */
    private Promise review(Instant escalated) {
        return deeds.keeping(ContactPurpose.OUTCOME, Term.Keeper.IN_WRITING)
                .filter(at -> at.isAfter(escalated))
                .min(Comparator.naturalOrder())
                .map(at -> kept(Rule.REVIEW, at))
                .orElseGet(() -> open(Rule.REVIEW));
    }

    private Promise open(Rule rule) {
        return Promise.open(rule, count(rule).due(), false);
    }

    private Promise kept(Rule rule, Instant at) {
        var count = count(rule);
        return Promise.kept(rule, count.due(), at, date(count, at));
    }

    private static LocalDate date(Counted counted, Instant at) {
        return counted.calendar().calendar().date(at);
    }

    private Counted count(Rule rule) {
        var already = counted.get(rule);
        if (already != null) return already;
        var stands = known.get(rule);
        var count = stands != null && start(rule, stands.calendar()).equals(stands.from()) ? stands : afresh(rule);
        counted.put(rule, count);
        return count;
    }

    private Counted afresh(Rule rule) {
        var from = start(rule, current);
        var due = current.calendar()
                .days(policy.counting())
                .due(from, policy.term(rule).days());
        return new Counted(from, due, current);
    }

    /** The day of the event that a promise counts from. */
    private LocalDate start(Rule rule, TeamCalendars.Version by) {
        var calendar = by.calendar();
        if (rule == Rule.FURTHER_PROGRESS) return calendar.date(orReceipt(lastNews()));
        if (rule == Rule.REVIEW) return calendar.date(orReceipt(deeds.escalatedAt()));
        return switch (policy.term(rule).start()) {
            case RECEIPT -> calendar.date(deeds.receivedAt());
            case RECORDING -> calendar.date(deeds.recordedAt());
            case ACKNOWLEDGEMENT -> {
                var acknowledged = acknowledgedAt();
                yield acknowledged == null ? count(Rule.ACKNOWLEDGE).due() : calendar.date(acknowledged);
            }
        };
    }

    private Instant orReceipt(@Nullable Instant event) {
        return event == null ? deeds.receivedAt() : event;
    }

    /** What a promise counts from, as its explanation says it. */
    static Explanation.Event event(Rule rule, Deeds deeds, Policy policy) {
        if (rule == Rule.FURTHER_PROGRESS) return Explanation.Event.PROGRESS;
        if (rule == Rule.REVIEW) return Explanation.Event.ESCALATION;
        return switch (policy.term(rule).start()) {
            case RECEIPT -> Explanation.Event.RECEIPT;
            case RECORDING -> Explanation.Event.RECORDING;
            case ACKNOWLEDGEMENT ->
                deeds.first(ContactPurpose.ACKNOWLEDGEMENT, policy.acknowledge().keeper()) == null
                        ? Explanation.Event.ACKNOWLEDGEMENT_DUE
                        : Explanation.Event.ACKNOWLEDGEMENT;
        };
    }

    private @Nullable Instant acknowledgedAt() {
        return deeds.first(ContactPurpose.ACKNOWLEDGEMENT, policy.acknowledge().keeper());
    }

    private @Nullable Instant resolvedAt() {
        return deeds.first(ContactPurpose.OUTCOME, policy.resolve().keeper());
    }

    /** When the customer knew the outcome, by whatever way: from then on nothing else is owed. */
    private @Nullable Instant outcomeAt() {
        return deeds.first(ContactPurpose.OUTCOME, Term.Keeper.ITS_OWN);
    }

    /** Words on progress: P4 is kept only by what came after the acknowledgement. */
    private Stream<Instant> news() {
        var acknowledged = acknowledgedAt();
        var keeper = policy.progress().keeper();
        return deeds.keeping(ContactPurpose.PROGRESS, keeper)
                .filter(at -> policy.progress().start() != Term.Start.ACKNOWLEDGEMENT
                        || acknowledged != null
                                // Any contact keeps P4, but not the acknowledgement itself.
                                && (keeper == Term.Keeper.ANY_CONTACT
                                        ? at.isAfter(acknowledged)
                                        : !at.isBefore(acknowledged)));
    }

    private @Nullable Instant lastNews() {
        return news().max(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null) return other;
        if (other == null) return one;
        return one.isBefore(other) ? one : other;
    }
}
