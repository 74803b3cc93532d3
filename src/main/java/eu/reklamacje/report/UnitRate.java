package eu.reklamacje.report;

/**
 * Complaints of a month about a model, for a thousand of its units in the field.
 *
 * @param units that were sold in the five years before the end of the month
 * @param low of an interval of 95 per cent
 */
public record UnitRate(String model, int complaints, int units, double rate, double low, double high) {}
