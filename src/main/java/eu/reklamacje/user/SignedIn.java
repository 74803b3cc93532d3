package eu.reklamacje.user;

import java.util.Optional;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, with the rights of this moment. */
@Component
public class SignedIn {

    private final Directory directory;

    SignedIn(Directory directory) {
        this.directory = directory;
    }

    /** @throws CredentialsExpiredException when nobody is signed in, or no longer */
    public Person person() {
        return find().orElseThrow(() -> new CredentialsExpiredException("Nobody is signed in"));
    }

    /** The person, unless the account has been deactivated or its password changed since the sign-in. */
    public Optional<Person> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            return Optional.empty();
        }
        return directory
                .person(principal.personId())
                .filter(person -> person.active() && person.sessionEpoch() == principal.epoch());
    }
}
