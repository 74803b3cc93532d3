package eu.reklamacje.mail;

import eu.reklamacje.user.Directory;
import org.springframework.stereotype.Component;

/** Who of those who write to us is one of us. */
@Component
class Colleagues {

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    boolean isColleague(String address) {
        return directory.people().stream()
                .anyMatch(person -> person.active() && person.email().equalsIgnoreCase(address));
    }
}
