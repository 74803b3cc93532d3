package eu.reklamacje.report;

import java.util.Set;

/**
 * What somebody may read of what they asked for.
 *
 * @param teams those of the scope that they may read
 */
record Whose(Scope scope, Set<Long> teams) {

    boolean isNobody() {
        return teams.isEmpty();
    }
}
