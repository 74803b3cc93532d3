package eu.reklamacje.complaint;

/** What a complaint is about (P8, P10). */
public enum Kind {
    PRODUCT,
    SERVICE,
    UNDETERMINED
}
