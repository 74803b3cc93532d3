package eu.reklamacje.decision;

/** How far a decision has come. */
public enum DecisionState {
    DRAFT,
    /** Waits for a second person. */
    ASKED,
    DECLINED,
    /** Approved, or in need of no approval. */
    READY,
    /** Its letter is in the outbox. */
    SENT,
    /** The customer knows. */
    TOLD;

    /** Whether its parts can still be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == DECLINED || this == READY;
    }
}
