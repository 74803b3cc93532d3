package eu.reklamacje.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure of a calendar month. Each complaint adds facts to it ({@link CaseFacts} says which), and every fact has a day of the
 * office, by which it belongs to a month, and a part. What is merged away and what is no complaint counts in the balance only.
 */
public enum Figure {
    /** P3, by due date: acknowledged in time, or not; what is open past its day is broken. */
    ACKNOWLEDGED(Shape.RATE),
    /** P4, by due date. */
    INFORMED(Shape.RATE),
    /** P6, by the date last told. */
    RESOLVED(Shape.RATE),
    /** P6, by the date first promised: what was moved did not keep it. */
    RESOLVED_FIRST(Shape.RATE),
    /** P7, of the promises of P6 by the date first promised: those that were not moved are the good ones. */
    UNMOVED(Shape.RATE),
    /** P7, new dates by the day on which they were told, by whom we were waiting for then. */
    EXTENDED(Shape.COUNT),
    /** By the day of receipt, new by their kind. */
    RECEIVED(Shape.COUNT),
    /** First decisions by the day on which their letter was told, by outcome. */
    DECIDED(Shape.COUNT),
    /** The same, by what the customer got. */
    REMEDY(Shape.COUNT),
    /** Of them, those after which nothing had to be said again within {@link #WINDOW} days. */
    FIRST_RIGHT(Shape.WINDOW_RATE),
    /** Of them, those that were not opened again within the days. */
    STAYED_CLOSED(Shape.WINDOW_RATE),
    /** Of them, those of which no review was asked within the days (P13). */
    NOT_ESCALATED(Shape.WINDOW_RATE),
    /** P13, decisions of reviews by the day on which they were told: upheld ones are the good ones. */
    REVIEWED(Shape.RATE),
    /** P13, by the day of the answer to the question of the letter. */
    SATISFIED(Shape.RATE),
    /** What decisions cost, as decided, by the day on which they were told; its parts are the remedies. */
    COST(Shape.INNER),
    /** Becoming open and being open no longer: its parts say how. */
    BALANCE(Shape.INNER),
    /** Codes of errors that the description of what was received names; its parts are the codes. */
    FAULT(Shape.INNER),
    /** From when until when it was open; until none while it is. */
    OPEN(Shape.INNER),
    /** From the receipt until the first decision was told; without one until it ended otherwise, or none while it is open. */
    TIME(Shape.INNER);

    /** Calendar days after a decision during which it proves itself. */
    public static final int WINDOW = 60;

    /** The parts of a rate. */
    public static final String GOOD = "GOOD";

    public static final String BAD = "BAD";
    /** Of {@link #EXTENDED}: we were waiting for nobody. */
    public static final String NOBODY = "NOBODY";

    /** Not yet either: bad once its day is over. */
    static final String PENDING = "PENDING";

    private enum Shape {
        RATE,
        WINDOW_RATE,
        COUNT,
        /** Not counted by month and part: it has a shape of its own. */
        INNER
    }

    private static final List<Figure> MONTHLY = Arrays.stream(values())
            .filter(figure -> figure.shape != Shape.INNER)
            .toList();

    private static final List<Figure> REPORTED =
            Stream.concat(MONTHLY.stream(), Stream.of(BALANCE)).toList();

    private final Shape shape;

    Figure(Shape shape) {
        this.shape = shape;
    }

    /** Those that are counted by month and part. */
    public static List<Figure> monthly() {
        return MONTHLY;
    }

    /** Whether its days are summed up. */
    boolean isSummed() {
        return REPORTED.contains(this);
    }

    /** Those that are kept as they were reported. */
    static List<Figure> reported() {
        return REPORTED;
    }

    /** Whether it is the share of the good ones; else it counts each part. */
    public boolean isRate() {
        return shape == Shape.RATE || shape == Shape.WINDOW_RATE;
    }

    /** Whether a month can be told only when the days after its last decision are over. */
    public boolean hasWindow() {
        return shape == Shape.WINDOW_RATE;
    }

    /**
     * How high a month stands in a picture, from 0 to 1: its share of good ones, else its number.
     *
     * @param months all that stand there
     */
    public double height(Month month, List<Month> months) {
        if (month.all() == 0 || !month.told()) return 0;
        if (isRate()) return (double) month.rate().good() / month.all();
        return (double) month.all() / months.stream().mapToInt(Month::all).max().orElse(1);
    }

    /** Which definition it follows: a figure that is redefined starts a new line, and what was reported stays what it was. */
    public int definition() {
        return 1;
    }
}
