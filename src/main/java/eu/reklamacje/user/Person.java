package eu.reklamacje.user;

import eu.reklamacje.base.Language;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, as everybody may know them.
 *
 * @param teams ids of the teams whose cases this person handles or supervises
 * @param supervisedTeams ids of the teams whose supervisor this person is
 * @param substituteId who usually stands in; null for nobody
 * @param newcomer whether this person has not been shown around yet
 * @param supervisesAll whether all teams are supervised, also those that come later
 */
public record Person(
        long id,
        int version,
        String login,
        String name,
        String email,
        boolean active,
        Role role,
        boolean supervisesAll,
        Set<Long> teams,
        Set<Long> supervisedTeams,
        Language language,
        Theme theme,
        int sessionEpoch,
        @Nullable Long substituteId,
        boolean newcomer) {

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /** Whether this person handles cases at all. */
    public boolean handlesCases() {
        return active && role != Role.ADMINISTRATOR;
    }

    public boolean supervises(long team) {
        return role == Role.SUPERVISOR && active && (supervisesAll || supervisedTeams.contains(team));
    }

    public boolean worksIn(long team) {
        return handlesCases() && (teams.contains(team) || supervises(team));
    }
}
