package eu.reklamacje.complaint;

/** Why a step is the next one. */
public enum StepReason {
    DANGER,
    ANSWERED,
    TO_POST,
    LEAVING,
    UNACKNOWLEDGED,
    ESCALATED,
    APPROVAL_ASKED,
    DATE_ASKED,
    READY,
    DATE_APPROVED,
    FACTS_MISSING,
    WAITING,
    REMINDER_PASSED,
    UNASSESSED,
    NOTHING_TOLD,
    NEWS_OWED,
    BEGUN,
    COMPLETE,
    SENT_BACK,
    UNDECIDED,
    REVIEW_OWED,
    DATE_IN_DANGER,
    RESOLVED,
    FINISHED
}
