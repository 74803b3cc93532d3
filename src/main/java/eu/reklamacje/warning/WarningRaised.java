package eu.reklamacje.warning;

import java.util.Set;

/**
 * A question was raised, published inside its transaction.
 *
 * @param complaint one of those that it is about, which its people may read where there is such a one
 * @param teams which have some of them
 */
public record WarningRaised(long warning, long complaint, Set<Long> teams) {}
