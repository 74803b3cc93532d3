package eu.reklamacje.complaint;

/** What is to be done next with a complaint. */
public enum Step {
    /** Words of danger have come that nobody has looked at. */
    JUDGE_DANGER,
    READ_ANSWER,
    /** A letter is written, and waits to be printed and posted. */
    POST_LETTER,
    /** P3. */
    ACKNOWLEDGE,
    /** P13: somebody who had no hand in the first stage. */
    NAME_REVIEWER,
    /** The second person's yes to a decision. */
    APPROVE,
    /** P7: a supervisor's yes to a new date. */
    APPROVE_DATE,
    SEND_DECISION,
    /** P7: the new date counts when its letter has left. */
    TELL_DATE,
    /** P2, P5: facts are missing. */
    ASK,
    /** Whom we wait for has not answered. */
    REMIND,
    WAIT,
    /** P9, P11. */
    ASSESS,
    /** P4. */
    TELL_PROGRESS,
    GET_APPROVAL,
    /** P6, P12. */
    DECIDE,
    /** P7. */
    PROPOSE_DATE,
    CLOSE,
    /** Nothing is left to do. */
    NONE
}
