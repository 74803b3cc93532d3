package eu.reklamacje.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A point on the way of a promise at which somebody is alerted.
 *
 * @param moment on which side of the due date
 * @param days how many working days away from it; 0 for the due date itself and for the instant at which it breaks
 */
public record Stage(Moment moment, int days) implements Comparable<Stage> {

    /** On which side of the due date a stage lies. */
    public enum Moment {
        BEFORE,
        DUE,
        /** With 0 days at the midnight that ends the due date; with more at the opening of that many-eth working day after it. */
        BROKEN
    }

    public static final Stage DUE = new Stage(Moment.DUE, 0);
    public static final Stage BROKEN = new Stage(Moment.BROKEN, 0);
    /** Further from the due date nobody is warned. */
    static final int FURTHEST = 60;

    private static final Pattern TEXT = Pattern.compile("(BEFORE|DUE|BROKEN)(?:-(\\d{1,2}))?");

    public Stage {
        boolean fits = switch (moment) {
            case BEFORE -> days >= 1;
            case DUE -> days == 0;
            case BROKEN -> days >= 0;
        };
        if (!fits || days > FURTHEST) throw new IllegalArgumentException(moment + " by " + days);
    }

    /** @throws IllegalArgumentException where the text is none of {@link #toString}'s */
    @JsonCreator
    public static Stage of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("not a stage: " + text);
        return new Stage(Moment.valueOf(parts.group(1)), parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)));
    }

    /** As it is stored: {@code BEFORE-3}, {@code DUE}, {@code BROKEN}, {@code BROKEN-5}. */
    @JsonValue
    @Override
    public String toString() {
        return days == 0 ? moment.name() : moment + "-" + days;
    }

    /** In the order of time. */
    @Override
    public int compareTo(Stage other) {
        return Integer.compare(position(), other.position());
    }

    private int position() {
        return switch (moment) {
            case BEFORE -> -days;
            case DUE -> 0;
            case BROKEN -> days + 1;
        };
    }
}
