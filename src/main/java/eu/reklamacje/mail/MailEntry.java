package eu.reklamacje.mail;

import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.NewEntry;
import java.util.Map;

/** What arrives for a complaint. */
public enum MailEntry implements EntryType {
    /** Of a person, or of a program that says something for somebody: is away until, has read, likes. */
    MAIL_RECEIVED;

    @Override
    public Sort sort() {
        return Sort.CONVERSATION;
    }

    @Override
    public boolean isFromOutside() {
        return true;
    }

    /** @param text what is new in it, without what it quotes */
    static NewEntry of(long mail, String from, String subject, String text) {
        return new NewEntry(MAIL_RECEIVED, Map.of("mail", mail, "from", from, "subject", subject, "text", text));
    }

    /**
     * A program says something about a letter or its reader. It asks for nothing.
     *
     * @param until until when somebody is away, in their words; empty where they do not say
     */
    static NewEntry notice(long mail, String from, String subject, String text, Reason reason, String until) {
        return new NewEntry(
                MAIL_RECEIVED,
                Map.of(
                        "mail", mail,
                        "from", from,
                        "subject", subject,
                        "text", text,
                        "notice", reason.name(),
                        "until", until));
    }
}
