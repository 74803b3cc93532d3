package eu.reklamacje.report;

/** Between which means a count may lie, of 95 per cent, exactly (Garwood). Pure. */
record PoissonInterval(double low, double high) {

    private static final double TAIL = .025;
    private static final int STEPS = 60;

    static PoissonInterval of(int count) {
        double most = count + 10 * Math.sqrt(count + 1.0) + 10;
        double low = count == 0 ? 0 : solve(most, mean -> 1 - atMost(count - 1, mean) >= TAIL);
        return new PoissonInterval(low, solve(most, mean -> atMost(count, mean) <= TAIL));
    }

    private interface Reached {
        boolean by(double mean);
    }

    /** The least mean by which it is reached. */
    private static double solve(double most, Reached reached) {
        double low = 0;
        double high = most;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (reached.by(middle)) high = middle;
            else low = middle;
        }
        return high;
    }

    private static double atMost(int count, double mean) {
        double log = -mean;
        double sum = Math.exp(log);
        for (int at = 1; at <= count; at++) {
            log += Math.log(mean) - Math.log(at);
            sum += Math.exp(log);
        }
        return sum;
    }
}
