package eu.reklamacje.report;

import java.time.Instant;

/**
 * A month's figure as it was reported.
 *
 * @param at when that was
 */
public record Reported(Month month, Instant at) {

    /**
     * A complaint that counts otherwise than it did.
     *
     * @param then the parts that it counted for, separated by commas; empty where it did not count
     * @param now the same, as it is known now
     */
    public record Changed(long complaint, String then, String now) {}
}
