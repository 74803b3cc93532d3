package eu.reklamacje.mail;

import eu.reklamacje.user.Directory;
import org.springframework.stereotype.Component;

/** Who of those who write to us is one of us. */
@Component
class Colleagues {

    private final Directory directory;
    private final MailSettings settings;

    Colleagues(Directory directory, MailSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /** A colleague, or one of our own addresses: nobody blocks these. */
    boolean isOneOfUs(String address) {
        return isColleague(address) || settings.own().contains(address);
    }

    boolean isColleague(String address) {
        return directory.people().stream()
                .anyMatch(person -> person.active() && person.email().equalsIgnoreCase(address));
    }
}
