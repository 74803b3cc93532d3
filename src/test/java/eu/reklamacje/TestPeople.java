package eu.reklamacje;

import eu.reklamacje.user.AccountPrincipal;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test do something as one of the demo's people. */
@TestComponent
public class TestPeople {

    private final Directory directory;

    public TestPeople(Directory directory) {
        this.directory = directory;
    }

    public Person person(String login) {
        return directory.byLogin(login).orElseThrow();
    }

    public Authentication authentication(String login) {
        var person = person(login);
        var principal = new AccountPrincipal(
                person.id(), person.sessionEpoch(), person.login(), "", person.role(), true, false);
        return new UsernamePasswordAuthenticationToken(principal, null, principal.getAuthorities());
    }

    public void signIn(String login) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(login));
        SecurityContextHolder.setContext(context);
    }

    public <T> T as(String login, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            signIn(login);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
