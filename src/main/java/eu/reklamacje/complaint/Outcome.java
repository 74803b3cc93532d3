package eu.reklamacje.complaint;

/** How a complaint was decided. */
public enum Outcome {
    UPHELD,
    PARTLY,
    NOT_UPHELD,
    WITHDRAWN
}
