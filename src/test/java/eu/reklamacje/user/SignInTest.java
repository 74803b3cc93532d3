package eu.reklamacje.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Handling;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What the door lets through: one-time passwords, guesses, and what the administrator sees of them. */
@IntegrationTest
class SignInTest {

    @Autowired
    AuthenticationManager manager;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    SignInFailures failures;

    @Autowired
    SignedIn signedIn;

    @Autowired
    People people;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    TestPeople test;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aOneTimePasswordOpensNothingButItsChange() {
        var saved = test.as(
                "ewa",
                () -> people.save(new People.PersonEntry(
                                null,
                                0,
                                "door-" + tag,
                                "Ktoś Nowy",
                                "n@example.com",
                                Role.AGENT,
                                false,
                                test.person("anna").teams(),
                                Set.of()))
                        .orThrow());
        SecurityContextHolder.getContext()
                .setAuthentication(manager.authenticate(attempt("door-" + tag, saved.oneTimePassword(), "10.0.0.1")));
        assertThat(signedIn.find()).isEmpty();
        assertThatThrownBy(() -> complaints.find(40)).isInstanceOf(CredentialsExpiredException.class);
        assertThatThrownBy(() -> handling.addNote(40, "x")).isInstanceOf(CredentialsExpiredException.class);
        assertThatThrownBy(() -> people.chooseOwn(test.person("anna").language(), Theme.DARK))
                .isInstanceOf(CredentialsExpiredException.class);
        assertThat(people.changeOwnPassword(saved.oneTimePassword(), "my-own-" + tag))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void guessesAtOnceAreAsManyAsGuessesOneAfterTheOther() throws Exception {
        var checked = new AtomicInteger();
        var door = throttle.around(new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication guess) {
                checked.incrementAndGet();
                throw new BadCredentialsException("wrong");
            }

            @Override
            public boolean supports(Class<?> type) {
                return true;
            }
        });
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int guess = 0; guess < 64; guess++)
                threads.submit(() -> {
                    together.await();
                    return door.authenticate(attempt("many-" + tag, "guess", "10.0.0.2"));
                });
            together.countDown();
        }
        assertThat(checked.get()).isLessThanOrEqualTo(SignInThrottle.PER_LOGIN);
    }

    @Test
    void whoeverGuessesFromBehindAProxyLocksNobodyElseOut() {
        var proxy = "10.1." + tag.hashCode() % 250 + ".1";
        for (int guess = 0; guess < SignInThrottle.PER_ADDRESS + 10; guess++)
            tryIn("victim-" + guess + tag, "x", proxy);
        assertThat(tryIn("jan", "demo-reklamacje", proxy)).isTrue();
        assertThat(tryIn("jan", "mistyped", proxy)).isFalse();
        assertThat(tryIn("jan", "demo-reklamacje", "10.9.9.9")).isTrue();
    }

    @Test
    void theAdministratorSeesWhatFailedAlsoAfterASuccess() {
        tryIn("piotr", "mistyped", "10.2.0." + tag);
        assertThat(tryIn("piotr", "demo-reklamacje", "10.2.0." + tag)).isTrue();
        tryIn("nobody-" + tag, "guess", "10.2.0." + tag);
        test.signIn("ewa");
        var seen = failures.latest(500).orThrow().stream()
                .filter(failure -> failure.address().equals("10.2.0." + tag))
                .toList();
        assertThat(seen)
                .extracting(SignInFailures.Failure::login, SignInFailures.Failure::succeeded)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("piotr", true),
                        org.assertj.core.groups.Tuple.tuple("nobody-" + tag, false));
    }

    private boolean tryIn(String login, String password, String address) {
        try {
            return manager.authenticate(attempt(login, password, address)).isAuthenticated();
        } catch (BadCredentialsException refused) {
            return false;
        }
    }

    private static Authentication attempt(String login, String password, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var attempt = new UsernamePasswordAuthenticationToken(login, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        return attempt;
    }
}
