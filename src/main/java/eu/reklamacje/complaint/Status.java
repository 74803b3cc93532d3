package eu.reklamacje.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a complaint stands, and where it may go from there: the table of policy.md, "The life of a complaint". */
public enum Status {
    RECEIVED,
    ACKNOWLEDGED,
    INVESTIGATING,
    WAITING,
    RESOLVED,
    CLOSED,
    ESCALATED,
    NOT_A_COMPLAINT,
    /** A duplicate: what belonged to it is in the complaint that it was merged into. */
    MERGED;

    /** The columns of the board, in the order of a complaint's life. */
    public static final List<Status> BOARD =
            List.of(RECEIVED, ACKNOWLEDGED, INVESTIGATING, WAITING, ESCALATED, RESOLVED, CLOSED);

    /** Those in which somebody still has to do something. */
    public static final Set<Status> UNFINISHED = Set.of(RECEIVED, ACKNOWLEDGED, INVESTIGATING, WAITING, ESCALATED);

    public Set<Status> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ACKNOWLEDGED, INVESTIGATING, WAITING, RESOLVED, NOT_A_COMPLAINT);
            case ACKNOWLEDGED -> EnumSet.of(INVESTIGATING, WAITING, RESOLVED, NOT_A_COMPLAINT);
            case INVESTIGATING -> EnumSet.of(ACKNOWLEDGED, WAITING, RESOLVED, NOT_A_COMPLAINT);
            case WAITING -> EnumSet.of(ACKNOWLEDGED, INVESTIGATING, RESOLVED, NOT_A_COMPLAINT);
            case RESOLVED -> EnumSet.of(CLOSED, ESCALATED, INVESTIGATING);
            case CLOSED -> EnumSet.of(ESCALATED, INVESTIGATING);
            case ESCALATED -> EnumSet.of(INVESTIGATING, RESOLVED);
            case NOT_A_COMPLAINT -> EnumSet.of(RECEIVED);
            // Only the undo of the merge leads out.
            case MERGED -> EnumSet.noneOf(Status.class);
        };
    }

    /**
     * Whether going there from the other one can be taken back at once by whoever did it, whatever the table says: not where the
     * customer was told something, and not where promises began or ended.
     */
    public boolean isUndoableFrom(Status before) {
        return this != RESOLVED
                && before != ESCALATED
                && this != ESCALATED
                && !endsPromises()
                && !before.endsPromises();
    }

    /** Whether nothing is promised any more, and never was: it is no complaint, or part of another one. */
    public boolean endsPromises() {
        return this == NOT_A_COMPLAINT || this == MERGED;
    }

    public boolean isFinished() {
        return !UNFINISHED.contains(this);
    }

    /** Whether going there from here has to be explained. */
    public boolean needsReason(Status to) {
        return to == NOT_A_COMPLAINT || to == INVESTIGATING && (this == RESOLVED || this == CLOSED);
    }
}
