package eu.reklamacje.complaint;

import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a note calls: only who may read the complaint, and never its writer. */
@Component
class Mentions {

    private final Directory directory;

    Mentions(Directory directory) {
        this.directory = directory;
    }

    List<Long> in(String text, Access access, Person writer) {
        var readers = directory.people().stream()
                .filter(Person::active)
                .filter(person -> person.id() != writer.id() && Rights.mayRead(person, access))
                .toList();
        var callable = readers.stream()
                .map(person -> new MentionedNames.Callable(person.name(), person.login()))
                .toList();
        return MentionedNames.in(text, callable).stream()
                .map(at -> readers.get(at).id())
                .toList();
    }
}
