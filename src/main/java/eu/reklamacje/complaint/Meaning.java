package eu.reklamacje.complaint;

/** What a contact with the customer was, for the promises: P3, P4, P6, or none of them. */
public enum Meaning {
    ACKNOWLEDGEMENT,
    PROGRESS,
    OUTCOME,
    OTHER
}
