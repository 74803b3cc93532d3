package eu.reklamacje.bulk;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.SaveResult;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Undoing;
import eu.reklamacje.family.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Does a task to many complaints. Each has a transaction of its own: what is refused in one, or changed by somebody else at that
 * moment, stops none of the others, and nobody waits for the whole to end. It asks for no right itself; what it calls does.
 */
@Service
public class Bulk {

    /** As many as anybody can mean at once. */
    public static final int MOST = 5000;

    private static final Logger log = LoggerFactory.getLogger(Bulk.class);
    private static final int TRIES = 3;

    private final Complaints complaints;
    private final Assignments assignments;
    private final Handling handling;
    private final Undoing undoing;
    private final Links links;

    Bulk(Complaints complaints, Assignments assignments, Handling handling, Undoing undoing, Links links) {
        this.complaints = complaints;
        this.assignments = assignments;
        this.handling = handling;
        this.undoing = undoing;
        this.links = links;
    }

    /** What became of one. */
    public sealed interface Each {}

    public interface Progress {
        /**
         * @param many are through
         * @return whether to go on
         */
        boolean through(int many);
    }

    /**
     * One to which it was done.
     *
     * @param before its facts before that
     * @param team its team before that
     */
    public record Done(long id, String number, Facts before, long team) implements Each {}

    /** @param number empty where the reader may not know of it */
    public record Refusal(long id, String number, Text why) implements Each {}

    /** @param cancelled whether the rest was left as it was */
    public record Outcome(List<Done> done, List<Refusal> refused, boolean cancelled) {}

    /** Does it to one after the other. */
    public Outcome run(List<Long> ids, Task task, Progress progress) {
        return each(ids, progress, id -> one(id, complaint -> perform(complaint, task)));
    }

    /** Takes it back from those to which it was done, where what was done still stands; the others are named. */
    public Outcome undo(List<Done> done, Task task, Progress progress) {
        return each(done, progress, one -> one(one.id, complaint -> restore(complaint, one, task)));
    }

    private static <T> Outcome each(List<T> all, Progress progress, Function<T, Each> one) {
        var done = new ArrayList<Done>();
        var refused = new ArrayList<Refusal>();
        for (int at = 0; at < all.size(); at++) {
            if (!progress.through(at)) return new Outcome(done, refused, true);
            switch (one.apply(all.get(at))) {
                case Done did -> done.add(did);
                case Refusal refusal -> refused.add(refusal);
            }
        }
        return new Outcome(done, refused, false);
    }

    /** Whoever works on it at the same moment goes first. */
    private Each one(long id, Function<ComplaintView, Result<Long>> work) {
        for (int left = TRIES; ; left--) {
            var found = complaints.find(id);
            if (found.isEmpty()) return new Refusal(id, "", Text.of("refused.unknown-complaint"));
            try {
                return told(found.get(), work.apply(found.get()));
            } catch (ConcurrencyFailureException busy) {
                if (left > 1) continue;
                log.info("Complaint {} was busy", id, busy);
                return new Refusal(id, found.get().number(), Text.of("refused.changed-meanwhile"));
            }
        }
    }

    private static Each told(ComplaintView complaint, Result<Long> result) {
        return switch (result) {
            case Result.Done<Long> _ ->
                new Done(complaint.id(), complaint.number(), complaint.facts(), complaint.teamId());
            case Result.Refused<Long>(var why) -> new Refusal(complaint.id(), complaint.number(), why);
        };
    }

    private Result<Long> perform(ComplaintView complaint, Task task) {
        long id = complaint.id();
        int version = complaint.version();
        return switch (task) {
            case Task.Assign(var handler, var note) -> assignments.assignAmongMany(id, version, handler, note);
            case Task.Move(var change) ->
                complaint.status().isFinished() && change.to() != Status.CLOSED
                        ? Result.refused("refused.bulk.finished")
                        : handling.move(id, version, change);
            case Task.Note(var text) -> handling.addNote(id, text);
            case Task.Rate(var severity) ->
                complaint.facts().get(Fact.SEVERITY) == Severity.SAFETY && severity != Severity.SAFETY
                        ? Result.refused("refused.bulk.safety")
                        : save(complaint, complaint.facts().with(Fact.SEVERITY, severity));
            case Task.Model(var model) ->
                save(complaint, complaint.facts().with(Fact.MODEL, model).with(Fact.MODEL_UNKNOWN, false));
            case Task.Team(var team) -> assignments.changeTeam(id, version, team);
            case Task.Link(var number) -> links.link(id, number);
        };
    }

    private Result<Long> restore(ComplaintView complaint, Done done, Task task) {
        return switch (task) {
            case Task.Assign _, Task.Move _ -> undoing.undo(done.id);
            case Task.Rate(var severity) ->
                complaint.facts().get(Fact.SEVERITY) == severity
                        ? save(complaint, complaint.facts().take(Fact.SEVERITY, done.before))
                        : Result.refused("refused.changed-meanwhile");
            case Task.Model(var model) ->
                complaint.facts().get(Fact.MODEL).equals(model)
                        ? save(
                                complaint,
                                complaint.facts().take(Fact.MODEL, done.before).take(Fact.MODEL_UNKNOWN, done.before))
                        : Result.refused("refused.changed-meanwhile");
            case Task.Team(var team) ->
                complaint.teamId() == team
                        ? assignments.changeTeam(done.id, complaint.version(), done.team)
                        : Result.refused("refused.changed-meanwhile");
            case Task.Link(var number) ->
                links.of(done.id).stream()
                        .filter(linked -> linked.number().equalsIgnoreCase(number.strip()))
                        .findFirst()
                        .map(linked -> links.unlink(done.id, linked.id()))
                        .orElseGet(() -> Result.refused("refused.changed-meanwhile"));
            case Task.Note _ -> throw new IllegalArgumentException("a note stays");
        };
    }

    private Result<Long> save(ComplaintView complaint, Facts wanted) {
        return switch (complaints.saveFacts(complaint.id(), complaint.facts(), wanted, Set.of(), "")) {
            case SaveResult.Saved _ -> Result.done(complaint.id());
            case SaveResult.Refused(var why) -> Result.refused(why);
            case SaveResult.Conflict _ -> Result.refused("refused.changed-meanwhile");
            case SaveResult.NeedsReason _ -> Result.refused("refused.changed-meanwhile");
            case SaveResult.Invalid(var problems) ->
                Result.refused(problems.values().iterator().next());
        };
    }
}
