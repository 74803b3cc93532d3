package eu.reklamacje.complaint;

/** What a contact with the customer was, for the promises: P3, P4, P6, P7, or none of them. */
public enum ContactPurpose {
    ACKNOWLEDGEMENT,
    PROGRESS,
    OUTCOME,
    /** P7: an explanation with a new date; tells of progress, too. */
    NEW_DATE,
    OTHER
}
