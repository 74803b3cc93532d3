package eu.reklamacje.complaint;

/** How a complaint reached us (P1). */
public enum Channel {
    EMAIL,
    TELEPHONE,
    LETTER,
    OTHER
}
