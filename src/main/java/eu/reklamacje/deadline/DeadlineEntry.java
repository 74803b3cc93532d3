package eu.reklamacje.deadline;

import eu.reklamacje.timeline.EntryType;

/** What moves a promised date. */
public enum DeadlineEntry implements EntryType {
    EXTENSION_PROPOSED,
    EXTENSION_APPROVED,
    EXTENSION_DECLINED,
    EXTENDED,
    /** A changed calendar has moved a date. */
    DATE_MOVED;

    @Override
    public boolean isInvolvement() {
        return this != EXTENDED && this != DATE_MOVED;
    }
}
