package eu.reklamacje.safety;

/** What was done about a danger, as the regulation tells it apart. */
public enum MeasureKind {
    WARNING,
    CORRECTION,
    WITHDRAWAL,
    RECALL,
    AUTHORITY_TOLD,
    OTHER
}
