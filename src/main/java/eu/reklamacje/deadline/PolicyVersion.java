package eu.reklamacje.deadline;

/**
 * The numbers of the policy, in working days, as they were in force at a receipt.
 *
 * @param acknowledgeDays P3, after the receipt
 * @param progressDays P4, after the acknowledgement
 * @param resolveDays P6, after the receipt
 * @param warningDays how long before a due date the first alert comes
 */
public record PolicyVersion(long id, int acknowledgeDays, int progressDays, int resolveDays, int warningDays) {}
