package eu.reklamacje;

import eu.reklamacje.user.AccountPrincipal;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Person;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test do something as one of the demo's people. */
@TestComponent
@Order(20)
public class TestPeople implements ApplicationRunner {

    private final Directory directory;
    private final People people;

    public TestPeople(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    /** The demo's people are no newcomers here: nobody shows them around. */
    @Override
    public void run(ApplicationArguments arguments) {
        for (var person : directory.people()) {
            as(person.login(), () -> {
                people.beShownAround();
                return null;
            });
        }
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
