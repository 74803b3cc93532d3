package eu.reklamacje.deadline;

/** The instants of a promise at which somebody is alerted; each is the beginning of a day in the team's zone. */
public enum Stage {
    /** Some working days before the due date, see {@link PolicyVersion#warningDays()}. */
    DUE_SOON,
    /** The due date itself. */
    DUE_TODAY,
    /** The day after the due date. */
    BROKEN
}
