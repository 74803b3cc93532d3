package eu.reklamacje.rights;

import eu.reklamacje.user.Absences;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignInFailures;
import eu.reklamacje.user.Teams;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on people, teams and absences. */
class PeopleOperations extends Operations {

    @Autowired
    SignInFailures signInFailures;

    @Autowired
    People staff;

    @Autowired
    Teams teams;

    @Autowired
    Absences absences;

    PeopleOperations() {
        on("SignInFailures.latest", call -> yes(signInFailures.latest(5)));
        on(
                "People.save",
                call -> yes(staff.save(new People.PersonEntry(
                        null,
                        0,
                        "p" + UUID.randomUUID().toString().substring(0, 8),
                        "Ktoś",
                        "k@example.com",
                        Role.AGENT,
                        false,
                        Set.of(),
                        Set.of()))));
        on("People.resetPassword", call -> yes(staff.resetPassword(newcomer())));
        on("People.deactivate", call -> yes(staff.deactivate(newcomer(), null)));
        on("People.reactivate", call -> yes(staff.reactivate(newcomer())));
        on("Teams.save", call -> yes(teams.save(null, 0, call.name())));
        on("Absences.save", call -> {
            var day = LocalDate.of(2050, 1, 1).plusDays(call.id());
            return yes(absences.save(null, 0, people.person("anna").id(), day, day, null));
        });
        on("Absences.remove", call -> yes(absences.remove(annasAbsence(call.id()), 0)));
        on(
                "Absences.setUsualSubstitute",
                call -> yes(absences.setUsualSubstitute(
                        people.person("anna").id(), people.person("jan").id())));
        on("Absences.upcoming", call -> {
            long absence = annasAbsence(call.id());
            return absences.upcoming().stream().anyMatch(found -> found.id() == absence);
        });
        on(
                "Absences.keptByMe",
                call -> absences.keptByMe().stream()
                        .anyMatch(person -> person.login().equals("anna")));
        on(
                "Absences.substitutesFor",
                call -> yes(absences.substitutesFor(people.person("anna").id())));
    }

    private long annasAbsence(long id) {
        var day = LocalDate.of(2060, 1, 1).plusDays(id);
        return people.as(
                "anna",
                () -> absences.save(null, 0, people.person("anna").id(), day, day, null)
                        .orThrow());
    }

    private long newcomer() {
        return people.as(
                "ewa",
                () -> staff.save(new People.PersonEntry(
                                null,
                                0,
                                "n" + UUID.randomUUID().toString().substring(0, 8),
                                "Nowa",
                                "n@example.com",
                                Role.AGENT,
                                false,
                                Set.of(),
                                Set.of()))
                        .orThrow()
                        .id());
    }
}
