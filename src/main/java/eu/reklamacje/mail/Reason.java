package eu.reklamacje.mail;

/** Why a mail waits for a human, or was only filed. */
public enum Reason {
    /** It names a case that its sender does not belong to. */
    STRANGER,
    /** It names a case by its number alone, and nobody vouches for its sender. */
    UNPROVEN,
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
    /** The case is ours, but two automatic letters have gone to this address today. */
    ACKNOWLEDGE_BY_HAND,
    /** Only whoever has the key can read it. */
    ENCRYPTED,
    /** A list or bulk mail. */
    LIST,
    /** Marked by the gateway, or reported as abuse. */
    SPAM,
    /** An older version had put it aside by itself; read anew, somebody has to look at it. */
    READ_AGAIN,
    /** Our own address is its only sender: a web form that is not set up, a shop, a forgery. */
    OWN_ADDRESS,
    /** Somebody is away. */
    ABSENCE,
    /** Our letter was read. */
    READ_RECEIPT,
    /** A thumb or a heart on our letter. */
    REACTION,
    /** Somebody accepts or declines an appointment. */
    CALENDAR_ANSWER,
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
    THANKS;

    /** Whether a program says something about a letter or its reader, which asks for nothing. */
    boolean isNotice() {
        return this == ABSENCE || this == READ_RECEIPT || this == REACTION || this == CALENDAR_ANSWER;
    }
}
