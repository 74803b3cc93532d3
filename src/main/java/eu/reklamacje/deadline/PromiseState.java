package eu.reklamacje.deadline;

/** What a promise can be. Overdue is never stored: it is an open one whose day has passed. */
public enum PromiseState {
    OPEN,
    OVERDUE,
    KEPT,
    KEPT_LATE,
    DROPPED;

    public boolean isOpen() {
        return this == OPEN || this == OVERDUE;
    }
}
