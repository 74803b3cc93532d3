package eu.reklamacje.warning;

/** Why it is asked whether something is behind a series. */
public enum Rule {
    /** More than usual for some weeks. */
    RISE,
    /** Far more than usual in one week. */
    JUMP,
    /** Three alike in eight weeks where there is hardly any, or nothing yet to compare with. */
    RARE,
    /** Two about safety in thirteen weeks where there is hardly any. */
    RARE_DANGER,
    /** More of one batch than its share among those of its model. */
    BATCH
}
