package eu.reklamacje.report;

/** What people get by mail when they want to. */
public enum ReportMail {
    /** The month that is over, as pages and as a workbook: on the second working day of the head office. */
    MONTH,
    /** What the week brings: on Monday. */
    WEEK
}
