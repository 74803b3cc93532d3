package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what somebody has just done to a complaint's status or handler: only who did it, within half a minute, and while
 * nothing else has happened. Nothing is removed: a new entry restores what was so before.
 */
@Service
public class Undoing {

    /** As long as a letter can be taken back. */
    public static final Duration WITHIN = Duration.ofSeconds(30);

    /** What was done by one drop stands in entries that follow each other at once. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private static final int LOOKED_AT = 50;

    private final Guard guard;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final Assignments assignments;
    private final SignedIn signedIn;
    private final Clock clock;

    Undoing(
            Guard guard,
            Timeline timeline,
            Lifecycle lifecycle,
            Assignments assignments,
            SignedIn signedIn,
            Clock clock) {
        this.guard = guard;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.assignments = assignments;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Restores what was so before my last change of status or handler. */
    @Transactional
    public Result<Long> undo(long id) {
        var person = signedIn.person();
        var found = guard.hold(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var entries = timeline.read(id, Long.MAX_VALUE, LOOKED_AT);
        var mine = undoable(entries, person);
        if (mine.isEmpty()) return Result.refused("refused.undo");
        for (var entry : mine) {
            if (entry.type() == ComplaintEntry.ASSIGNED)
                assignments.restore(found.get(), person(entry.text("before")), person.id());
            else restoreStatus(found.get(), entry, entries, person.id());
        }
        guard.save(found.get());
        return Result.done(id);
    }

    /** The last entries, where they are mine, fresh and can be taken back; the last one first. */
    private List<TimelineEntry> undoable(List<TimelineEntry> newestFirst, Person person) {
        var mine = new ArrayList<TimelineEntry>();
        for (var entry : newestFirst) {
            boolean together = mine.isEmpty()
                    || Duration.between(entry.at(), mine.getLast().at()).compareTo(TOGETHER) <= 0;
            if (!together || !isUndoable(entry, person)) break;
            mine.add(entry);
        }
        return mine;
    }

    private boolean isUndoable(TimelineEntry entry, Person person) {
        if (!Objects.equals(entry.personId(), person.id())
                || !entry.text(Lifecycle.UNDO).isEmpty()) return false;
        if (Duration.between(entry.at(), clock.instant()).compareTo(WITHIN) > 0) return false;
        if (entry.type() == ComplaintEntry.ASSIGNED) return true;
        return entry.type() == ComplaintEntry.STATUS_CHANGED
                && Status.valueOf(entry.text("after")).isUndoableFrom(Status.valueOf(entry.text("before")));
    }

    private void restoreStatus(Complaint complaint, TimelineEntry entry, List<TimelineEntry> entries, long by) {
        var before = Status.valueOf(entry.text("before"));
        var waiting = before == Status.WAITING ? waiting(entry, entries) : Optional.<Waiting>empty();
        // What it waited for was written down too long ago: then it is investigated.
        boolean lost = before == Status.WAITING && waiting.isEmpty();
        lifecycle.restore(complaint, lost ? Status.INVESTIGATING : before, waiting.orElse(null), by);
    }

    /** For what it waited before that entry. */
    private static Optional<Waiting> waiting(TimelineEntry left, List<TimelineEntry> newestFirst) {
        return newestFirst.stream()
                .filter(entry -> entry.id() < left.id() && entry.type() == ComplaintEntry.STATUS_CHANGED)
                .filter(entry -> entry.text("after").equals(Status.WAITING.name()))
                .findFirst()
                .map(entry -> new Waiting(
                        WaitingFor.valueOf(entry.text("waitingFor")),
                        entry.text("reason"),
                        LocalDate.parse(entry.text("remindOn")),
                        null));
    }

    private static @Nullable Long person(String id) {
        return id.isEmpty() ? null : Long.valueOf(id);
    }
}
