package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** A card dropped into another lane and another column at once: both happen, or neither does. */
@Service
public class Drops {

    private final Assignments assignments;
    private final Handling handling;
    private final Guard guard;

    Drops(Assignments assignments, Handling handling, Guard guard) {
        this.assignments = assignments;
        this.handling = handling;
        this.guard = guard;
    }

    /** @param handler null hands it back to the team */
    @Transactional
    public Result<Long> moveAndAssign(long id, int version, @Nullable Long handler, StatusChange change) {
        var assigned = assignments.assign(id, version, handler, "");
        if (assigned instanceof Result.Refused<Long>) return assigned;
        var moved = handling.move(id, guard.hold(id).orElseThrow().version(), change);
        if (moved instanceof Result.Refused<Long>)
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return moved;
    }
}
