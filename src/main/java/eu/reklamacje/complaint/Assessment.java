package eu.reklamacje.complaint;

/** What the assessing team found (P9, P11). */
public enum Assessment {
    GUIDANCE,
    FURTHER_STEPS,
    NOT_OURS
}
