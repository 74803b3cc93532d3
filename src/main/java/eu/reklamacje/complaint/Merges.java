package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duplicates: the complaint that came later is merged into the one that came first, whose promises stand. Mails, letters, files and
 * what the customer was told follow; the numbers and the timelines stay. It can be undone for 30 days.
 */
@Service
public class Merges {

    static final Duration UNDOABLE = Duration.ofDays(30);

    private static final String COLUMNS =
            "select m.id, m.from_id, f.number, m.into_id, i.number, m.status_before, m.merged_by, m.merged_at from complaint_merge m "
                    + "join complaint f on f.id = m.from_id join complaint i on i.id = m.into_id where m.undone_at is null ";

    private final JdbcClient db;
    private final ComplaintRepository complaints;
    private final ObjectProvider<Belongings> belongings;
    private final MergedRows rows;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Merges(
            JdbcClient db,
            ComplaintRepository complaints,
            ObjectProvider<Belongings> belongings,
            MergedRows rows,
            Timeline timeline,
            Lifecycle lifecycle,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.complaints = complaints;
        this.belongings = belongings;
        this.rows = rows;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
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
    private record Pair(Complaint first, Complaint later) {}

    /** What merging with the complaint of that number would do; or why it cannot be. */
    @Transactional
    public Result<Plan> plan(long id, String number) {
        return pair(id, number).map(this::plan);
    }

    private Plan plan(Pair pair) {
        return new Plan(
                Objects.requireNonNull(pair.later.id),
                pair.later.number,
                Objects.requireNonNull(pair.first.id),
                pair.first.number,
                !Objects.equals(pair.first.customer.id, pair.later.customer.id));
    }

    private Result<Pair> pair(long id, String number) {
        var person = signedIn.person();
        var other = complaints
                .findByNumber(number.strip().toUpperCase(Locale.ROOT))
                .filter(found -> Rights.mayRead(person, found.access()))
                .map(found -> Objects.requireNonNull(found.id));
        if (other.isEmpty()) return Result.refused("refused.mail.no-such-complaint", number.strip());
        if (other.get() == id) return Result.refused("refused.merge.itself");
        // Always in the same order, so that two people who merge the same two wait for each other.
        var both = Stream.of(id, other.get())
                .sorted()
                .map(complaints::lock)
                .flatMap(Optional::stream)
                .toList();
        if (both.size() < 2) return Result.refused("refused.unknown-complaint");
        for (var complaint : both) {
            var refusal = refusal(complaint, person);
            if (refusal.isPresent()) return Result.refused(refusal.get());
        }
        // What belongs to a restricted complaint would be read by everybody in the other.
        if (both.getFirst().restricted != both.getLast().restricted) return Result.refused("refused.merge.restricted");
        var ordered = both.stream()
                .sorted(Comparator.comparing((Complaint complaint) -> complaint.receivedAt)
                        .thenComparing(complaint -> complaint.id))
                .toList();
        return obstacle(ordered.getLast())
                .<Result<Pair>>map(Result::refused)
                .orElseGet(() -> Result.done(new Pair(ordered.getFirst(), ordered.getLast())));
    }

    private static Optional<Text> refusal(Complaint complaint, Person person) {
        if (!Rights.mayRead(person, complaint.access())) return Optional.of(Text.of("refused.unknown-complaint"));
        if (!Rights.mayWrite(person, complaint.access())) return Optional.of(Text.of("refused.own-team-writes"));
        return complaint.status.isFinished()
                ? Optional.of(Text.of("refused.merge.finished", complaint.number))
                : Optional.empty();
    }

    private Optional<Text> obstacle(Complaint later) {
        return belongings
                .orderedStream()
                .map(part -> part.obstacle(Objects.requireNonNull(later.id)))
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
        return pair(id, number).flatMap(pair -> {
            var plan = plan(pair);
            if (plan.differentCustomers && !sameCustomer) return Result.refused("refused.merge.customers");
            return Result.done(merge(pair.later, pair.first));
        });
    }

    private Merge merge(Complaint later, Complaint first) {
        long from = Objects.requireNonNull(later.id);
        long into = Objects.requireNonNull(first.id);
        long me = signedIn.person().id();
        var before = later.status;
        var keys = new GeneratedKeyHolder();
        db.sql(
                        "insert into complaint_merge(from_id, into_id, status_before, merged_by, merged_at) values (?, ?, ?, ?, ?)")
                .params(from, into, before.name(), me, Office.utc(clock.instant()))
                .update(keys, "id");
        var merge = new Merge(
                Objects.requireNonNull(keys.getKey()).longValue(),
                from,
                later.number,
                into,
                first.number,
                before,
                me,
                clock.instant());
        later.mergeInto(into, clock.instant());
        belongings.orderedStream().forEach(part -> {
            part.tables().forEach(table -> rows.follow(merge, table));
            part.moved(merge);
        });
        carryDanger(later, first);
        trace(merge, TimelineEntry.Type.MERGED, me);
        lifecycle.publish(new ComplaintEvent.StatusChanged(from, before, Status.MERGED));
        complaints.saveAndFlush(first);
        noteBoth(merge);
        return merge;
    }

    /** A danger that only the duplicate reported is one of the complaint that goes on; no undo makes it smaller. */
    private void carryDanger(Complaint later, Complaint first) {
        if (later.severity.ordinal() >= first.severity.ordinal()) return;
        var before = first.severity;
        long id = Objects.requireNonNull(first.id);
        first.severity = later.severity;
        first.severityRank = later.severityRank;
        timeline.add(
                id,
                signedIn.person().id(),
                TimelineEntry.Type.FACTS_CHANGED,
                Map.of(Fact.SEVERITY.name(), List.of(before.name(), later.severity.name())));
        lifecycle.publish(new ComplaintEvent.SeverityChanged(id, before, later.severity, null));
        changes.note(Change.SAFETY, id);
    }

    private void trace(Merge merge, TimelineEntry.Type type, long by) {
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
        var found = standing(from);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var merge = found.get();
        var locked = Stream.of(merge.from, merge.into)
                .sorted()
                .map(id -> complaints.lock(id).orElseThrow())
                .toList();
        for (var complaint : locked) {
            if (!Rights.mayWrite(person, complaint.access())) return Result.refused("refused.own-team-writes");
        }
        if (clock.instant().isAfter(merge.undoableUntil())) return Result.refused("refused.merge.late");
        var into = locked.stream()
                .filter(complaint -> complaint.id == merge.into)
                .findFirst()
                .orElseThrow();
        var later = locked.stream()
                .filter(complaint -> complaint.id == merge.from)
                .findFirst()
                .orElseThrow();
        if (into.isInReview()) return Result.refused("refused.link.review");
        if (into.mergedInto != null) return Result.refused("refused.merge.onward", into.number);
        if (later.mergedInto == null) return Result.refused("refused.changed-meanwhile");
        later.unmerge(merge.before, clock.instant());
        belongings.orderedStream().forEach(part -> {
            part.tables().forEach(table -> rows.comeBack(merge, table));
            part.movedBack(merge);
        });
        db.sql("update complaint_merge set undone_by = ?, undone_at = ? where id = ?")
                .params(person.id(), Office.utc(clock.instant()), merge.id)
                .update();
        trace(merge, TimelineEntry.Type.UNMERGED, person.id());
        lifecycle.publish(new ComplaintEvent.StatusChanged(from, Status.MERGED, merge.before));
        complaints.saveAndFlush(into);
        noteBoth(merge);
        return Result.done(from);
    }

    private Optional<Merge> standing(long from) {
        return db.sql(COLUMNS + "and m.from_id = ?")
                .param(from)
                .query(Merges::row)
                .optional();
    }

    /** The merges that a complaint is part of, as the one or the other, for whoever may read both. */
    @Transactional(readOnly = true)
    public List<Merge> of(long complaint) {
        var person = signedIn.person();
        return db
                .sql(COLUMNS + "and (m.from_id = ? or m.into_id = ?) order by m.id")
                .params(complaint, complaint)
                .query(Merges::row)
                .list()
                .stream()
                .filter(merge -> Stream.of(merge.from, merge.into)
                        .allMatch(id -> complaints
                                .findById(id)
                                .filter(found -> Rights.mayRead(person, found.access()))
                                .isPresent()))
                .toList();
    }

    private static Merge row(ResultSet row, int index) throws SQLException {
        return new Merge(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                Status.valueOf(row.getString(6)),
                row.getLong(7),
                row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
