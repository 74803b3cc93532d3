package eu.reklamacje.family;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Belongings;
import eu.reklamacje.complaint.Briefs;
import eu.reklamacje.complaint.ComplaintBrief;
import eu.reklamacje.complaint.Kinship;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duplicates: the complaint that came later is merged into the one that came first, whose promises stand. Mails, letters, files and
 * what the customer was told follow; the numbers and the timelines stay. It can be undone for 30 days.
 */
@Service
public class Merges {

    static final Duration UNDOABLE = Duration.ofDays(30);

    private final DuplicateRepository duplicates;
    private final Briefs briefs;
    private final Kinship kinship;
    private final ObjectProvider<Belongings> belongings;
    private final MergedRows rows;
    private final Timeline timeline;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Merges(
            DuplicateRepository duplicates,
            Briefs briefs,
            Kinship kinship,
            ObjectProvider<Belongings> belongings,
            MergedRows rows,
            Timeline timeline,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.duplicates = duplicates;
        this.briefs = briefs;
        this.kinship = kinship;
        this.belongings = belongings;
        this.rows = rows;
        this.timeline = timeline;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A merge that stands.
     *
     * @param from the duplicate
     * @param into the complaint that goes on
     */
    public record Merge(
            long id, long from, String fromNumber, long into, String intoNumber, Status before, long by, Instant at) {

        /** Until when it can be undone. */
        public Instant undoableUntil() {
            return at.plus(UNDOABLE);
        }
    }

    /**
     * What merging two complaints would do.
     *
     * @param differentCustomers whether somebody has to confirm that both customers are the same
     */
    public record Plan(long from, String fromNumber, long into, String intoNumber, boolean differentCustomers) {}

    /** A pair in the order of receipt: the first one goes on. */
    private record Pair(ComplaintBrief first, ComplaintBrief later) {

        Plan plan() {
            return new Plan(
                    later.id(), later.number(), first.id(), first.number(), first.customer() != later.customer());
        }
    }

    /** What merging with the complaint of that number would do; or why it cannot be. */
    @Transactional
    public Result<Plan> plan(long id, String number) {
        return pair(id, number).map(Pair::plan);
    }

    private Result<Pair> pair(long id, String number) {
        var person = signedIn.person();
        var other = briefs.find(number.strip().toUpperCase(Locale.ROOT))
                .filter(found -> Rights.mayRead(person, found.access()))
                .map(ComplaintBrief::id);
        if (other.isEmpty()) return Result.refused("refused.mail.no-such-complaint", number.strip());
        if (other.get() == id) return Result.refused("refused.merge.itself");
        // Always in the same order, so that two people who merge the same two wait for each other.
        var both = Stream.of(id, other.get())
                .sorted()
                .map(briefs::hold)
                .flatMap(Optional::stream)
                .toList();
        if (both.size() < 2) return Result.refused("refused.unknown-complaint");
        for (var complaint : both) {
            var refusal = refusal(complaint, person);
            if (refusal.isPresent()) return Result.refused(refusal.get());
        }
        // What belongs to a restricted complaint would be read by everybody in the other.
        if (both.getFirst().restricted() != both.getLast().restricted())
            return Result.refused("refused.merge.restricted");
        var ordered = both.stream()
                .sorted(Comparator.comparing(ComplaintBrief::receivedAt).thenComparingLong(ComplaintBrief::id))
                .toList();
        return obstacle(ordered.getLast())
                .<Result<Pair>>map(Result::refused)
                .orElseGet(() -> Result.done(new Pair(ordered.getFirst(), ordered.getLast())));
    }

    private static Optional<Text> refusal(ComplaintBrief complaint, Person person) {
        return Rights.writingRefusal(person, complaint.access())
                .or(() -> complaint.status().isFinished()
                        ? Optional.of(Text.of("refused.merge.finished", complaint.number()))
                        : Optional.empty());
    }

    private Optional<Text> obstacle(ComplaintBrief later) {
        return belongings
                .orderedStream()
                .map(part -> part.obstacle(later.id()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Merges the later of the two into the earlier.
     *
     * @param sameCustomer somebody says so, where the two complaints name different customers
     */
    @Transactional
    public Result<Merge> merge(long id, String number, boolean sameCustomer) {
        return pair(id, number)
                .flatMap(pair -> pair.plan().differentCustomers() && !sameCustomer
                        ? Result.refused("refused.merge.customers")
                        : Result.done(merge(pair.later, pair.first)));
    }

    private Merge merge(ComplaintBrief later, ComplaintBrief first) {
        long me = signedIn.person().id();
        var merge = duplicates
                .save(new Duplicate(later.id(), first.id(), later.status(), me, clock.instant()))
                .view(later.number(), first.number());
        kinship.end(merge.from, merge.into);
        rows.follow(merge);
        kinship.carryDanger(merge.from, merge.into, me);
        trace(merge, FamilyEntry.MERGED, me);
        kinship.publish(merge.from, later.status(), merge.into);
        noteBoth(merge);
        return merge;
    }

    private void trace(Merge merge, FamilyEntry type, long by) {
        timeline.add(merge.from, by, type, Map.of("into", merge.intoNumber));
        timeline.add(merge.into, by, type, Map.of("from", merge.fromNumber));
    }

    private void noteBoth(Merge merge) {
        changes.note(Change.COMPLAINT, merge.from);
        changes.note(Change.COMPLAINT, merge.into);
        changes.note(Change.SAFETY, merge.from);
    }

    /** Gives a merged complaint back what it brought; what came since stays where it is. */
    @Transactional
    public Result<Long> undo(long from) {
        var person = signedIn.person();
        var found = duplicates.findByFromIdAndUndoneAtIsNull(from);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var duplicate = found.get();
        var locked = Stream.of(duplicate.from(), duplicate.into())
                .sorted()
                .map(id -> briefs.hold(id).orElseThrow())
                .collect(Collectors.toMap(ComplaintBrief::id, kin -> kin));
        for (var complaint : locked.values()) {
            if (!Rights.mayWrite(person, complaint.access())) return Result.refused(Rights.OWN_TEAM_WRITES);
        }
        var later = Objects.requireNonNull(locked.get(duplicate.from()));
        var into = Objects.requireNonNull(locked.get(duplicate.into()));
        var merge = duplicate.view(later.number(), into.number());
        if (clock.instant().isAfter(merge.undoableUntil())) return Result.refused("refused.merge.late");
        if (into.isInReview()) return Result.refused("refused.link.review");
        if (into.mergedInto() != null) return Result.refused("refused.merge.onward", into.number());
        if (later.mergedInto() == null) return Result.refused("refused.changed-meanwhile");
        kinship.revive(from, merge.before);
        rows.comeBack(merge);
        duplicate.undo(person.id(), clock.instant());
        trace(merge, FamilyEntry.UNMERGED, person.id());
        kinship.publish(from, Status.MERGED, merge.into);
        noteBoth(merge);
        return Result.done(from);
    }

    /** The merges that a complaint is part of, as the one or the other, for whoever may read both. */
    @Transactional(readOnly = true)
    public List<Merge> of(long complaint) {
        var person = signedIn.person();
        var found = duplicates.of(complaint);
        var ids = found.stream()
                .flatMap(duplicate -> Stream.of(duplicate.from(), duplicate.into()))
                .distinct()
                .toList();
        if (ids.isEmpty()) return List.of();
        var readable = briefs.all(ids).values().stream()
                .filter(kin -> Rights.mayRead(person, kin.access()))
                .collect(Collectors.toMap(ComplaintBrief::id, ComplaintBrief::number));
        return found.stream()
                .filter(merge -> readable.containsKey(merge.from()) && readable.containsKey(merge.into()))
                .map(merge ->
                        merge.view(readable.getOrDefault(merge.from(), ""), readable.getOrDefault(merge.into(), "")))
                .toList();
    }
}
