package eu.reklamacje.decision;

/** What somebody who had no hand in the first stage makes of its decision (P13). */
public enum Review {
    /** The first decision stands. */
    UPHELD,
    CHANGED,
    /** It was decided too early: the complaint is investigated again, and the customer is told so. */
    REOPENED
}
