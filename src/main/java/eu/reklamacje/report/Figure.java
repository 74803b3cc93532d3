package eu.reklamacje.report;

import java.util.List;

/**
 * A figure of a calendar month. Its statement gives one row for each thing that counts: the complaint, the day or the instant by
 * which it belongs to a month, and the part of the figure that it counts for. What is merged away and what is no complaint never
 * counts.
 */
public enum Figure {
    /** P3, by due date: acknowledged in time, or not; what is open past its day is broken. */
    ACKNOWLEDGED(true, promise("ACKNOWLEDGE", "p.due")),
    /** P4, by due date. */
    INFORMED(true, promise("PROGRESS", "p.due")),
    /** P6, by the date last told. */
    RESOLVED(true, promise("RESOLVE", "p.due")),
    /** P6, by the date first promised: what was moved did not keep it. */
    RESOLVED_FIRST(
            true,
            "select p.complaint_id, coalesce(p.first_due, p.due) as day, if(p.state = 'KEPT' and p.first_due is null, 'GOOD', 'BAD') as part"
                    + " from promise p where p.rule = 'RESOLVE' and p.state <> 'DROPPED'"
                    + " and (p.state <> 'OPEN' or coalesce(p.first_due, p.due) < :today)"),
    /** P7, of the promises of P6 by the date first promised: those that were not moved are the good ones. */
    UNMOVED(
            true,
            "select p.complaint_id, coalesce(p.first_due, p.due) as day, if(p.first_due is null, 'GOOD', 'BAD') as part"
                    + " from promise p where p.rule = 'RESOLVE' and p.state <> 'DROPPED'"),
    /** By the day of receipt, new by their kind. */
    RECEIVED(false, "select c.id as complaint_id, c.received_at as day, c.kind as part from complaint c"),
    /** First decisions by the day on which their letter was told, by outcome. */
    DECIDED(
            false,
            "select d.complaint_id, d.told_at as day, d.outcome as part from decision d"
                    + " where d.state = 'TOLD' and d.stage = 1 and d.corrects_id is null"),
    /** P13, decisions of reviews by the day on which they were told: upheld ones are the good ones. */
    REVIEWED(
            true,
            "select d.complaint_id, d.told_at as day, if(d.review = 'UPHELD', 'GOOD', 'BAD') as part from decision d"
                    + " where d.state = 'TOLD' and d.stage = 2 and d.corrects_id is null"),
    /** P13, by the day of the answer to the question of the letter. */
    SATISFIED(
            true,
            "select s.complaint_id, s.answered_at as day, if(s.satisfied, 'GOOD', 'BAD') as part from satisfaction s");

    /** The parts of a rate. */
    public static final String GOOD = "GOOD";

    public static final String BAD = "BAD";

    private static final List<Figure> BY_DAY = List.of(ACKNOWLEDGED, INFORMED, RESOLVED, RESOLVED_FIRST, UNMOVED);

    private final boolean rate;
    private final String rows;

    Figure(boolean rate, String rows) {
        this.rate = rate;
        this.rows = rows;
    }

    private static String promise(String rule, String day) {
        return "select p.complaint_id, " + day + " as day, if(p.state = 'KEPT', 'GOOD', 'BAD') as part from promise p"
                + " where p.rule = '" + rule + "' and p.state <> 'DROPPED'"
                + " and (p.state <> 'OPEN' or " + day + " < :today and not p.provisional)";
    }

    /** Whether it is the share of the good ones; else it counts each part. */
    public boolean isRate() {
        return rate;
    }

    String rows() {
        return rows;
    }

    /** Whether its rows belong to a day of the office, else to an instant. */
    boolean isByDay() {
        return BY_DAY.contains(this);
    }
}
