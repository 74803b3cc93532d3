package eu.reklamacje.complaint;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as data; it is put into words in the reader's language.
 *
 * @param personId who did it; null for background work
 */
public record TimelineEntry(long id, Instant at, @Nullable Long personId, Type type, Map<String, Object> data) {

    /** What kind of thing happened. */
    public enum Type {
        RECORDED,
        FACTS_CHANGED,
        /** The customer of several complaints was corrected in another one, or on their own page. */
        CUSTOMER_CHANGED,
        /** What somebody was told about a customer whose data they may not change. */
        CUSTOMER_TOLD,
        DEVICE_CHANGED,
        RECEIPT_CORRECTED,
        STATUS_CHANGED,
        ASSIGNED,
        TEAM_CHANGED,
        NOTE,
        CONTACT,
        ASSESSED,
        ATTACHED,
        MAIL_RECEIVED,
        LETTER_SENT,
        LETTER_BOUNCED,
        EXTENSION_PROPOSED,
        EXTENSION_APPROVED,
        EXTENSION_DECLINED,
        EXTENDED,
        /** A changed calendar has moved a date. */
        DATE_MOVED,
        ALERT_SNOOZED,
        DECISION_ASKED,
        DECISION_APPROVED,
        DECISION_DECLINED,
        DECISION_TOLD,
        LINKED,
        UNLINKED,
        /** A mail with two matters became two cases. */
        SPLIT,
        MERGED,
        UNMERGED,
        REPLACED,
        SATISFACTION,
        SAFETY_MEASURE,
        FILE_MADE
    }

    public String text(String key) {
        return data.get(key) == null ? "" : String.valueOf(data.get(key));
    }
}
