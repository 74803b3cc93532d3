package eu.reklamacje.complaint;

import eu.reklamacje.timeline.EntryType;

/** What happens to a complaint itself. */
public enum ComplaintEntry implements EntryType {
    RECORDED,
    FACTS_CHANGED,
    /** The customer of several complaints was corrected in another one, or on their own page. */
    CUSTOMER_CHANGED,
    /** What somebody was told about a customer whose data they may not change. */
    CUSTOMER_TOLD,
    /** Two customers turned out to be one; this complaint went over with the one that went. */
    CUSTOMER_MERGED,
    /** The merge was taken back, and this complaint with it. */
    CUSTOMER_SEPARATED,
    DEVICE_CHANGED,
    RECEIPT_CORRECTED,
    STATUS_CHANGED,
    ASSIGNED,
    TEAM_CHANGED,
    NOTE,
    CONTACT,
    ASSESSED,
    ATTACHED,
    REPLACED;

    @Override
    public Sort sort() {
        return switch (this) {
            case RECORDED, CONTACT -> Sort.CONVERSATION;
            case NOTE, ASSESSED -> Sort.NOTE;
            default -> Sort.CHANGE;
        };
    }

    @Override
    public boolean isInvolvement() {
        return this == NOTE || this == CONTACT || this == ASSESSED;
    }
}
