package eu.reklamacje.user;

/** Light, dark, or as the person's computer says. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
