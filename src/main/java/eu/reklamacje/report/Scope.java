package eu.reklamacje.report;

import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of which complaints a figure is told.
 *
 * @param team null for all that the reader supervises
 * @param country by ISO 3166; empty for all
 * @param model empty for all
 */
public record Scope(
        @Nullable Long team, @Nullable Kind kind, @Nullable Severity severity, String country, String model) {

    public static final Scope ALL = new Scope(null, null, null, "", "");

    /** Which of the teams it is about. */
    Set<Long> of(Set<Long> teams) {
        return team == null ? teams : teams.contains(team) ? Set.of(team) : Set.of();
    }

    /** Whether it asks for nothing but teams. */
    public boolean isWholeTeams() {
        return kind == null && severity == null && country.isEmpty() && model.isEmpty();
    }
}
