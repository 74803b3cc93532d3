package eu.reklamacje.search;

import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import java.util.Set;

/**
 * Whose texts may be found, by {@link eu.reklamacje.complaint.Rights#mayRead}.
 *
 * @param all whether every complaint's
 * @param teams whose restricted complaints the person reads, too
 */
record Reader(long person, boolean all, Set<Long> teams) {

    static Reader of(Person person) {
        boolean supervises = person.is(Role.SUPERVISOR);
        return new Reader(
                person.id(), supervises && person.supervisesAll(), supervises ? person.supervisedTeams() : Set.of());
    }
}
