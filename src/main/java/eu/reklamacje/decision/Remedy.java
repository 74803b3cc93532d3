package eu.reklamacje.decision;

/** What the customer gets. */
public enum Remedy {
    REPAIR,
    REPLACEMENT,
    REFUND,
    CREDIT,
    GUIDANCE,
    GOODWILL,
    NONE
}
