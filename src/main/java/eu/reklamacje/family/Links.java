package eu.reklamacje.family;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Briefs;
import eu.reklamacje.complaint.ComplaintBrief;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that belong together and go on apart: linked by a person, or split from one another. */
@Service
public class Links {

    private final LinkRepository links;
    private final Briefs briefs;
    private final Timeline timeline;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Links(LinkRepository links, Briefs briefs, Timeline timeline, SignedIn signedIn, Changes changes, Clock clock) {
        this.links = links;
        this.briefs = briefs;
        this.timeline = timeline;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /** A case on the other end. */
    public record Linked(long id, String number, Status status, LinkKind kind) {}

    /** The cases that are linked to a complaint, the first received first, as far as I may read both. */
    @Transactional(readOnly = true)
    public List<Linked> of(long complaint) {
        var person = signedIn.person();
        var kinds = links.of(complaint).stream().collect(Collectors.toMap(link -> link.other(complaint), Link::kind));
        if (kinds.isEmpty()) return List.of();
        var readable =
                briefs
                        .all(Stream.concat(Stream.of(complaint), kinds.keySet().stream())
                                .toList())
                        .values()
                        .stream()
                        .filter(found -> Rights.mayRead(person, found.access()))
                        .collect(Collectors.toMap(ComplaintBrief::id, Function.identity()));
        if (readable.remove(complaint) == null) return List.of();
        return readable.values().stream()
                .sorted(Comparator.comparing(ComplaintBrief::receivedAt).thenComparingLong(ComplaintBrief::id))
                .map(kin ->
                        new Linked(kin.id(), kin.number(), kin.status(), Objects.requireNonNull(kinds.get(kin.id()))))
                .toList();
    }

    /** Links a complaint that I may write with one that I may read. */
    @Transactional
    public Result<Long> link(long id, String number) {
        return change(id, briefs.find(number.strip().toUpperCase(Locale.ROOT)), (complaint, other) -> {
            if (find(id, other.id()).isPresent()) return Result.refused("refused.link.known");
            add(id, other.id(), LinkKind.RELATED);
            trace(complaint, other, FamilyEntry.LINKED);
            return Result.done(other.id());
        });
    }

    /** Takes a link back; a split stays, because it happened. */
    @Transactional
    public Result<Long> unlink(long id, long other) {
        return change(id, briefs.find(other), (complaint, linked) -> {
            if (complaint.isInReview() || linked.isInReview()) return Result.refused("refused.link.review");
            var link = find(id, other).filter(found -> found.kind() == LinkKind.RELATED);
            if (link.isEmpty()) return Result.refused("refused.changed-meanwhile");
            links.delete(link.get());
            trace(complaint, linked, FamilyEntry.UNLINKED);
            return Result.done(other);
        });
    }

    /** A mail of a complaint turned out to bring a second matter, which is a case of its own now; whoever split it was asked for the right to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void split(long from, long fresh) {
        add(from, fresh, LinkKind.SPLIT);
        trace(briefs.hold(from).orElseThrow(), briefs.hold(fresh).orElseThrow(), FamilyEntry.SPLIT);
    }

    private Optional<Link> find(long one, long other) {
        return links.findByLowerAndHigher(Math.min(one, other), Math.max(one, other));
    }

    private void add(long one, long other, LinkKind kind) {
        links.save(new Link(one, other, kind, signedIn.person().id(), clock.instant()));
    }

    private Result<Long> change(
            long id, Optional<ComplaintBrief> other, BiFunction<ComplaintBrief, ComplaintBrief, Result<Long>> change) {
        var person = signedIn.person();
        // Both, in the order of ids, as everybody who holds two.
        other.map(ComplaintBrief::id).filter(lower -> lower < id).ifPresent(briefs::hold);
        var found = briefs.hold(id).filter(complaint -> Rights.mayRead(person, complaint.access()));
        other.map(ComplaintBrief::id).filter(higher -> higher > id).ifPresent(briefs::hold);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!Rights.mayWrite(person, found.get().access())) return Result.refused(Rights.OWN_TEAM_WRITES);
        if (other.isEmpty() || !Rights.mayRead(person, other.get().access()))
            return Result.refused("refused.link.unknown");
        if (other.get().id() == id) return Result.refused("refused.merge.itself");
        return change.apply(found.get(), other.get());
    }

    private void trace(ComplaintBrief one, ComplaintBrief other, FamilyEntry type) {
        long me = signedIn.person().id();
        timeline.add(one.id(), me, type, Map.of("other", named(other, one)));
        timeline.add(other.id(), me, type, Map.of("other", named(one, other)));
        changes.note(Change.COMPLAINT, one.id());
        changes.note(Change.COMPLAINT, other.id());
    }

    /** A restricted case is not named to those who read only the other. */
    private static String named(ComplaintBrief end, ComplaintBrief reader) {
        return end.restricted() && !reader.restricted() ? "—" : end.number();
    }
}
