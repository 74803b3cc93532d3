package eu.reklamacje.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Complaints;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Complaints complaints;

    @Autowired
    AuthenticationManager manager;

    @Autowired
    TestPeople test;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewPersonSignsInWithTheOneTimePasswordAndChangesIt() {
        var saved = made("nowa");
        var signedIn = (AccountPrincipal)
                authenticate(login(saved.id()), saved.oneTimePassword()).getPrincipal();
        assertThat(signedIn.mustChangePassword()).isTrue();
        test.signIn(login(saved.id()));
        assertThat(people.changeOwnPassword("wrong", "a-long-password")).isInstanceOf(Result.Refused.class);
        assertThat(people.changeOwnPassword(saved.oneTimePassword(), "short")).isInstanceOf(Result.Refused.class);
        assertThat(people.changeOwnPassword(saved.oneTimePassword(), "ż".repeat(40)))
                .isInstanceOf(Result.Refused.class);
        people.changeOwnPassword(saved.oneTimePassword(), "a-long-password").orThrow();
        assertThat(((AccountPrincipal) authenticate(login(saved.id()), "a-long-password")
                                .getPrincipal())
                        .mustChangePassword())
                .isFalse();
        assertThatThrownBy(() -> signedIn().person())
                .as("the old session has ended")
                .isInstanceOf(Exception.class);
    }

    @Test
    void repeatedFailuresThrottleAndTheAnswerIsAlwaysTheSame() {
        var saved = made("zablokowana");
        var unknown = answer("nobody-" + UUID.randomUUID(), "x");
        for (int attempt = 0; attempt < SignInThrottle.PER_LOGIN; attempt++) {
            assertThat(answer(login(saved.id()), "wrong")).isEqualTo(unknown);
        }
        assertThat(answer(login(saved.id()), saved.oneTimePassword()))
                .as("the right password, but throttled")
                .isEqualTo(unknown);
    }

    @Test
    void leavingEndsTheSessionAndHandsTheCasesOver() {
        var saved = made("odchodzi");
        test.signIn(login(saved.id()));
        long id = complaints
                .record(Complaint101.facts("Sprawa Odchodzącej"), null, true)
                .orThrow()
                .id();
        test.as(
                "ewa",
                () -> people.deactivate(saved.id(), test.person("jan").id()).orThrow());
        assertThat(signedIn.find()).isEmpty();
        assertThatThrownBy(() -> complaints.find(id)).isInstanceOf(Exception.class);
        test.signIn("jan");
        assertThat(complaints.find(id).orElseThrow().handlerId())
                .isEqualTo(test.person("jan").id());
        assertThat(answer(login(saved.id()), saved.oneTimePassword())).isEqualTo("refused");
    }

    @Test
    void nobodyDeactivatesThemselvesAndNoTwoHaveOneLogin() {
        test.signIn("ewa");
        assertThat(people.deactivate(test.person("ewa").id(), null)).isInstanceOf(Result.Refused.class);
        assertThat(people.save(entry("anna"))).isInstanceOf(Result.Refused.class);
        assertThat(people.save(entry("../etc"))).isInstanceOf(Result.Refused.class);
    }

    private People.Saved made(String name) {
        return test.as(
                "ewa",
                () -> people.save(
                                entry(name + "-" + UUID.randomUUID().toString().substring(0, 8)))
                        .orThrow());
    }

    private People.PersonEntry entry(String login) {
        return new People.PersonEntry(
                null,
                0,
                login,
                "Ktoś Nowy",
                "nowy@example.com",
                Role.AGENT,
                false,
                test.person("anna").teams(),
                Set.of());
    }

    private String login(long id) {
        return directory.person(id).orElseThrow().login();
    }

    private SignedIn signedIn() {
        return signedIn;
    }

    private org.springframework.security.core.Authentication authenticate(String login, String password) {
        return manager.authenticate(new UsernamePasswordAuthenticationToken(login, password));
    }

    private String answer(String login, String password) {
        try {
            authenticate(login, password);
            return "in";
        } catch (BadCredentialsException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
