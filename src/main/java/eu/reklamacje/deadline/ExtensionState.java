package eu.reklamacje.deadline;

/** How far a proposed new date has come. */
public enum ExtensionState {
    PROPOSED,
    DECLINED,
    /** Waits for the letter that tells it. */
    APPROVED,
    /** The letter has left. */
    IN_FORCE
}
