package eu.reklamacje.report;

import java.time.YearMonth;

/**
 * How many complaints a month was expected to bring when it began.
 *
 * @param low a month brings fewer in one of ten
 * @param high a month brings more in one of ten
 */
public record Forecast(YearMonth month, double expected, int low, int high) {}
