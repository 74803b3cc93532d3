package eu.reklamacje.report;

/** A share of a small number: with its number always, with an interval where it is small, and without a percentage where it is tiny. Pure. */
public record Rate(int good, int all) {

    /** Fewer say nothing in per cent. */
    private static final int FEWEST = 5;
    /** So many need no interval. */
    private static final int MANY = 20;

    private static final double Z = 1.959963985;

    /** In per cent. */
    public record Interval(int low, int high) {}

    public boolean hasShare() {
        return all >= FEWEST;
    }

    public boolean hasInterval() {
        return hasShare() && all < MANY;
    }

    /** In per cent, rounded; 100 only where all are good, and 0 only where none is. */
    public int share() {
        if (good == all) return 100;
        if (good == 0) return 0;
        return Math.clamp(Math.round(100.0 * good / all), 1, 99);
    }

    /** By Wilson, of 95 per cent. */
    public Interval interval() {
        double share = (double) good / all;
        double square = Z * Z;
        double middle = share + square / (2 * all);
        double half = Z * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all));
        double below = 1 + square / all;
        return new Interval((int) Math.round(100 * Math.max(0, (middle - half) / below)), (int)
                Math.round(100 * Math.min(1, (middle + half) / below)));
    }
}
