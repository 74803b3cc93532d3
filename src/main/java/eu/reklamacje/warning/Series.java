package eu.reklamacje.warning;

/**
 * What is counted week by week.
 *
 * @param detail the country, the batch, the code or the root cause's id; empty where the kind has none
 */
public record Series(Kind kind, String model, String detail) {

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
