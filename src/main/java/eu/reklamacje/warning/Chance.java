package eu.reklamacje.warning;

/** Probabilities of counts. Pure. */
final class Chance {

    /** What adds no more than this to a sum adds nothing, once the terms fall. */
    private static final double NOTHING = 1e-12;

    private Chance() {}

    /**
     * How likely so many or more of all are in a part, when each is in it with the same probability.
     *
     * @param share between 0 and 1, exclusively
     */
    static double atLeast(int many, int all, double share) {
        double odds = share / (1 - share);
        double one = Math.exp(logChoose(all, many) + many * Math.log(share) + (all - many) * Math.log1p(-share));
        double sum = 0;
        for (int count = many; count <= all && one > sum * NOTHING; count++) {
            sum += one;
            one *= odds * (all - count) / (count + 1);
        }
        return Math.min(1, sum);
    }

    /**
     * How likely a week has so many or more, when before it so many came in so many weeks and nothing has changed: given how many
     * came in all, each came in this week with the same probability. So what the weeks before leave uncertain is in it.
     */
    static double ofWeek(int many, double before, int weeks) {
        return many == 0 ? 1 : atLeast(many, many + (int) Math.round(before), 1.0 / (weeks + 1));
    }

    private static double logChoose(int all, int part) {
        double sum = 0;
        for (int at = 1; at <= part; at++) sum += Math.log(all - part + at) - Math.log(at);
        return sum;
    }
}
