package eu.reklamacje.search;

/** What kind of text something was found in. */
public enum TextKind {
    FACTS,
    MAIL,
    LETTER,
    NOTE,
    CONTACT,
    ASSESSMENT,
    DECISION,
    FILE,
    OTHER;

    /** Of an entry of the timeline, by its type's name. */
    static TextKind of(String entry) {
        return switch (entry) {
            case "MAIL_RECEIVED" -> MAIL;
            case "LETTER_SENT", "LETTER_BOUNCED" -> LETTER;
            case "NOTE" -> NOTE;
            case "CONTACT" -> CONTACT;
            case "ASSESSED" -> ASSESSMENT;
            default -> OTHER;
        };
    }
}
