package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that belong together and go on apart: linked by a person, or split from one another. */
@Service
public class Links {

    private final JdbcClient db;
    private final ComplaintRepository complaints;
    private final Timeline timeline;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Links(
            JdbcClient db,
            ComplaintRepository complaints,
            Timeline timeline,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.complaints = complaints;
        this.timeline = timeline;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /** Why two cases belong together. */
    public enum Kind {
        RELATED,
        SPLIT
    }

    /** A case on the other end. */
    public record Linked(long id, String number, Status status, Kind kind) {}

    /** The cases that are linked to a complaint, as far as I may read both. */
    @Transactional(readOnly = true)
    public List<Linked> of(long complaint) {
        var person = signedIn.person();
        if (complaints
                .findById(complaint)
                .filter(found -> Rights.mayRead(person, found.access()))
                .isEmpty()) return List.of();
        return db
                .sql("""
                        select c.id, c.number, c.status, l.kind, c.team_id, c.handler_id, c.restricted
                        from complaint_link l join complaint c on c.id = if(l.a_id = :id, l.b_id, l.a_id)
                        where l.a_id = :id or l.b_id = :id order by c.received_at""")
                .param("id", complaint)
                .query((row, _) -> Rights.mayRead(
                                person, new Access(row.getLong(5), row.getObject(6, Long.class), row.getBoolean(7)))
                        ? new Linked(
                                row.getLong(1),
                                row.getString(2),
                                Status.valueOf(row.getString(3)),
                                Kind.valueOf(row.getString(4)))
                        : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Links a complaint that I may write with one that I may read. */
    @Transactional
    public Result<Long> link(long id, String number) {
        return change(id, other(number), (complaint, other) -> {
            if (!insert(id, other.id(), Kind.RELATED, signedIn.person().id()))
                return Result.refused("refused.link.known");
            trace(complaint, other, TimelineEntry.Type.LINKED);
            return Result.done(other.id());
        });
    }

    /** Takes a link back; a split stays, because it happened. */
    @Transactional
    public Result<Long> unlink(long id, long other) {
        return change(id, complaints.findById(other).orElse(null), (complaint, linked) -> {
            if (complaints.findById(id).orElseThrow().isInReview()
                    || complaints.findById(other).orElseThrow().isInReview())
                return Result.refused("refused.link.review");
            int gone = db.sql("delete from complaint_link where a_id = ? and b_id = ? and kind = 'RELATED'")
                    .params(Math.min(id, other), Math.max(id, other))
                    .update();
            if (gone == 0) return Result.refused("refused.changed-meanwhile");
            trace(complaint, linked, TimelineEntry.Type.UNLINKED);
            return Result.done(other);
        });
    }

    /** A mail of a complaint turned out to bring a second matter, which is a case of its own now; whoever split it was asked for the right to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void split(long from, long fresh) {
        insert(from, fresh, Kind.SPLIT, signedIn.person().id());
        trace(end(from), end(fresh), TimelineEntry.Type.SPLIT);
    }

    private record End(long id, String number, boolean restricted) {

        static End of(Complaint complaint) {
            return new End(Objects.requireNonNull(complaint.id), complaint.number, complaint.restricted);
        }
    }

    /** A restricted case is not named to those who read only the other. */
    private static String named(End end, End reader) {
        return end.restricted && !reader.restricted ? "—" : end.number;
    }

    private End end(long id) {
        return End.of(complaints.findById(id).orElseThrow());
    }

    private @Nullable Complaint other(String number) {
        return complaints.findByNumber(number.strip().toUpperCase(Locale.ROOT)).orElse(null);
    }

    private interface Linking {
        Result<Long> apply(End complaint, End other);
    }

    private Result<Long> change(long id, @Nullable Complaint other, Linking linking) {
        var person = signedIn.person();
        // In the order of ids, as everybody who holds two.
        if (other != null && Objects.requireNonNull(other.id) < id) complaints.lock(other.id);
        var found = complaints.lock(id).filter(complaint -> Rights.mayRead(person, complaint.access()));
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!Rights.mayWrite(person, found.get().access())) return Result.refused("refused.own-team-writes");
        if (other == null || !Rights.mayRead(person, other.access())) return Result.refused("refused.link.unknown");
        long otherId = Objects.requireNonNull(other.id);
        if (otherId == id) return Result.refused("refused.merge.itself");
        return linking.apply(End.of(found.get()), End.of(other));
    }

    private boolean insert(long one, long other, Kind kind, @Nullable Long by) {
        return db.sql("insert ignore into complaint_link(a_id, b_id, kind, made_by, made_at) values (?, ?, ?, ?, ?)")
                        .params(
                                Math.min(one, other),
                                Math.max(one, other),
                                kind.name(),
                                by,
                                Office.utc(clock.instant()))
                        .update()
                == 1;
    }

    private void trace(End one, End other, TimelineEntry.Type type) {
        long me = signedIn.person().id();
        timeline.add(one.id, me, type, Map.of("other", named(other, one)));
        timeline.add(other.id, me, type, Map.of("other", named(one, other)));
        changes.note(Change.COMPLAINT, one.id);
        changes.note(Change.COMPLAINT, other.id);
    }
}
