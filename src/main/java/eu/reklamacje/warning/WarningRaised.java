package eu.reklamacje.warning;

import java.util.Set;

/**
 * A question was raised, published inside its transaction.
 *
 * @param complaint the newest of those that it is about
 * @param teams which have some of them
 */
public record WarningRaised(long warning, long complaint, Set<Long> teams) {}
