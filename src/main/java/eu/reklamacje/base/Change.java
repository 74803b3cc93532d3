package eu.reklamacje.base;

/**
 * Says that something has changed, and nothing about what: whoever shows it reads it again, with the reader's own rights.
 *
 * @param topic what kind of thing, see the constants
 * @param id the thing's id
 */
public record Change(String topic, long id) {

    public static final String COMPLAINT = "complaint";
    public static final String PERSON = "person";
    /** The id is that of the team. */
    public static final String CALENDAR = "calendar";

    /** The policy's versions; the id means nothing. */
    public static final String POLICY = "policy";
    /** A complaint about safety waits for somebody, or no longer; the id is that of the complaint. */
    public static final String SAFETY = "safety";

    /** Somebody has opened or left a complaint; the id is that of the complaint. */
    public static final String LOOK = "look";

    public static final String MAIL = "mail";
    public static final String LETTER = "letter";
    /** The id is that of the person whose alerts changed. */
    public static final String ALERTS = "alerts";

    /** The id is that of the person whose snippets changed. */
    public static final String SNIPPETS = "snippets";

    /** Saved views; the id is that of the view. */
    public static final String VIEWS = "views";

    /** Questions of the early warning; the id is that of the question. */
    public static final String WARNINGS = "warnings";

    /** The index of texts is to be made anew; the id means nothing. */
    public static final String SEARCH = "search";

    public boolean isComplaint() {
        return topic.equals(COMPLAINT);
    }
}
