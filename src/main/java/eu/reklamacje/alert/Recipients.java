package eu.reklamacje.alert;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.policy.Recipient;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who hears of an alert: whoever is there, and may read the complaint. */
@Component
class Recipients {

    /** The steps that an unseen alert climbs, above whom it was raised for. */
    private static final List<Recipient> STEPS = List.of(Recipient.SUBSTITUTE, Recipient.SUPERVISORS, Recipient.CHIEFS);

    private final Directory directory;
    private final Office office;
    private final Clock clock;

    Recipients(Directory directory, Office office, Clock clock) {
        this.directory = directory;
        this.office = office;
        this.clock = clock;
    }

    /** Those people; where none of them can hear it, the team's supervisors, there or not. */
    List<Person> of(Access access, Collection<Recipient> to) {
        var found = present(access, to.stream().sorted().toList());
        if (found.isEmpty()) found = present(access, List.of(Recipient.SUPERVISORS));
        return found.isEmpty()
                ? directory.supervisorsOf(access.teamId()).stream()
                        .filter(person -> Rights.mayRead(person, access))
                        .toList()
                : found;
    }

    /** Whoever works on the complaint. */
    List<Person> whoCares(Access access) {
        return of(access, Set.of(Recipient.HANDLER));
    }

    /** The next step at which somebody else would hear of it. */
    Optional<Climb> above(Access access, int step, Set<Long> told) {
        for (int next = step + 1; next <= STEPS.size(); next++) {
            var people = present(access, List.of(STEPS.get(next - 1))).stream()
                    .filter(person -> !told.contains(person.id()))
                    .toList();
            if (!people.isEmpty()) return Optional.of(new Climb(next, people));
        }
        return Optional.empty();
    }

    /** Where an alert climbs to. */
    record Climb(int step, List<Person> people) {}

    private List<Person> present(Access access, List<Recipient> to) {
        var today = office.today(clock);
        var found = new LinkedHashSet<Person>();
        to.stream()
                .flatMap(recipient -> named(access, recipient))
                .flatMap(person -> directory.present(person.id(), today).stream())
                .filter(person -> Rights.mayRead(person, access))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private Stream<Person> named(Access access, Recipient recipient) {
        return switch (recipient) {
            case HANDLER -> directory.person(access.handlerId()).stream();
            case SUBSTITUTE ->
                directory.person(access.handlerId()).map(Person::substituteId).flatMap(directory::person).stream();
            case SUPERVISORS -> directory.supervisorsOf(access.teamId()).stream();
            case CHIEFS -> directory.supervisorsOfAll().stream();
        };
    }

    /** Those of these people who still work here and may read the complaint. */
    List<Person> readers(Access access, Collection<Long> people) {
        return people.stream()
                .map(directory::person)
                .flatMap(Optional::stream)
                .filter(person -> person.active() && Rights.mayRead(person, access))
                .toList();
    }

    /** Everybody who supervises the complaint's team. */
    List<Person> deciders(Access access) {
        return directory.people().stream()
                .filter(person ->
                        person.active() && person.supervises(access.teamId()) && Rights.mayRead(person, access))
                .toList();
    }
}
