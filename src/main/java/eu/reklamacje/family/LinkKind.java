package eu.reklamacje.family;

/** Why two cases belong together. */
public enum LinkKind {
    RELATED,
    SPLIT
}
