package eu.reklamacje.deadline.ui;

import java.util.Locale;

/** How urgent a date is. Its colour is never the only sign: the words beside it say the same. */
public enum Tone {
    OVERDUE,
    TODAY,
    SOON,
    CALM,
    NONE;

    public static Tone of(int workingDaysLeft) {
        if (workingDaysLeft < 0) return OVERDUE;
        if (workingDaysLeft == 0) return TODAY;
        return workingDaysLeft <= 3 ? SOON : CALM;
    }

    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
