package eu.reklamacje.complaint;

/** Who is to take the next step. */
public enum Turn {
    HANDLER,
    /** A supervisor who has neither written nor handles what is to be approved. */
    APPROVER,
    SUPERVISOR,
    CUSTOMER,
    /** Somebody else whom we have asked. */
    OTHER,
    NOBODY
}
