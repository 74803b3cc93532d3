package eu.reklamacje.report;

import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Team;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who reads figures of which teams: supervisors of those that they supervise. */
@Component
class Readers {

    private final SignedIn signedIn;
    private final Directory directory;

    Readers(SignedIn signedIn, Directory directory) {
        this.signedIn = signedIn;
        this.directory = directory;
    }

    List<Team> teams() {
        return teams(signedIn.person());
    }

    List<Team> teams(Person person) {
        return directory.teams().stream()
                .filter(team -> person.supervises(team.id()))
                .toList();
    }

    /** For whoever is signed in. */
    Whose whose(Scope scope) {
        return whose(scope, signedIn.person());
    }

    /** None where the scope is somebody else's. */
    Whose whose(Scope scope, Person person) {
        return new Whose(scope, scope.of(teams(person).stream().map(Team::id).collect(Collectors.toSet())));
    }
}
