package eu.reklamacje.demo;

import eu.reklamacje.user.AccountPrincipal;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does something as one of the demo's people, with their rights. */
@Component
class SignedInAs {

    private final Directory directory;

    SignedInAs(Directory directory) {
        this.directory = directory;
    }

    <T> T work(String login, Supplier<T> work) {
        return work(directory.byLogin(login).orElseThrow(), work);
    }

    <T> T work(Person person, Supplier<T> work) {
        var principal = new AccountPrincipal(
                person.id(), person.sessionEpoch(), person.login(), "", person.role(), true, false);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
