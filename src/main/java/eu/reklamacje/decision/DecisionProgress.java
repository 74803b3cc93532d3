package eu.reklamacje.decision;

/** How far a decision has come, as far as the next step asks: a draft by what it still lacks. */
public enum DecisionProgress {
    BEGUN,
    /** Complete, and in need of a second person. */
    TO_APPROVE,
    /** Complete, and in need of nobody. */
    TO_SEND,
    ASKED,
    DECLINED,
    READY,
    /** Its letter is in the outbox. */
    LEAVING
}
