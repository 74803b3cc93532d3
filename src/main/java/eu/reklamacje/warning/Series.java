package eu.reklamacje.warning;

import java.util.Locale;
import java.util.Objects;

/**
 * What is counted week by week.
 *
 * @param detail the country, the batch, the code or the root cause's id; empty where the kind has none
 */
public record Series(Kind kind, String model, String detail) {

    /** A model is typed, and is the same whatever its capitals. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Series series
                && kind == series.kind
                && model.equalsIgnoreCase(series.model)
                && detail.equals(series.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, model.toLowerCase(Locale.ROOT), detail);
    }

    /** By what complaints are alike. */
    public enum Kind {
        MODEL,
        COUNTRY,
        DANGER,
        BATCH,
        CODE,
        /** Later than the others: known with the decision. */
        CAUSE;

        /** Three alike are a question by themselves. */
        boolean rareMatters() {
            return this == DANGER || this == CODE || this == CAUSE;
        }
    }
}
