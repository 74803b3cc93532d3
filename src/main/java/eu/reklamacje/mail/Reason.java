package eu.reklamacje.mail;

/** Why a mail waits for a human, or was only filed. */
public enum Reason {
    /** It names a case that its sender does not belong to. */
    STRANGER,
    /** It answers a case that is resolved or closed: thanks, more facts, or a new matter? */
    FINISHED_CASE,
    /** The same id has come before with other words. */
    CHANGED_COPY,
    /** It cannot be read, or breaks a limit. */
    UNREADABLE,
    TOO_LARGE,
    TOO_LONG_TO_READ,
    /** A colleague sent or forwarded it; the customer is somebody else. */
    COLLEAGUE,
    NO_SENDER,
    /** A letter came back, and none of ours fits. */
    LOST_BOUNCE,
    /** The case is ours, but three acknowledgements have gone to this address today. */
    ACKNOWLEDGE_BY_HAND,
    /** A program wrote it. */
    ROBOT,
    OWN_MAIL,
    BLOCKED,
    BOUNCE,
    NOT_A_COMPLAINT,
    /** The customer answers that they are satisfied, and nothing else. */
    SATISFIED,
    /** The customer answers that they are not satisfied with the decision (P13). */
    NOT_SATISFIED,
    THANKS
}
