package eu.reklamacje.mail;

/** Where a received mail has gone. */
public enum Filing {
    /** It became a complaint. */
    COMPLAINT,
    /** It joined one. */
    JOINED,
    /** It waits in the Inbox for a human. */
    WAITING,
    /** It asks for nothing, and can still be looked at. */
    FILED
}
