package eu.reklamacje.user;

import eu.reklamacje.base.Text;
import java.util.Optional;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, with the rights of this moment. */
@Component
public class SignedIn {

    private final Directory directory;

    /** What an administrator alone may do is refused with this. */
    public static final Text ADMINISTRATORS_ONLY = Text.of("refused.administrators-only");

    SignedIn(Directory directory) {
        this.directory = directory;
    }

    /** @throws CredentialsExpiredException when nobody is signed in, or no longer, or with a one-time password */
    public Person person() {
        return find().orElseThrow(() -> new CredentialsExpiredException("Nobody is signed in"));
    }

    /** Whether it is an administrator; {@link #ADMINISTRATORS_ONLY} says so to everybody else. */
    public boolean isAdministrator() {
        return person().is(Role.ADMINISTRATOR);
    }

    /** The person, unless the account has been deactivated, its password changed since the sign-in, or is a one-time one. */
    public Optional<Person> find() {
        return principal().filter(principal -> !principal.mustChangePassword()).flatMap(this::personOf);
    }

    /** The person, also with a one-time password, which opens nothing but its change. */
    public Optional<Person> atTheDoor() {
        return principal().flatMap(this::personOf);
    }

    private static Optional<AccountPrincipal> principal() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(AccountPrincipal.class::isInstance)
                .map(AccountPrincipal.class::cast);
    }

    private Optional<Person> personOf(AccountPrincipal principal) {
        return directory
                .person(principal.personId())
                .filter(person -> person.active() && person.sessionEpoch() == principal.epoch());
    }
}
