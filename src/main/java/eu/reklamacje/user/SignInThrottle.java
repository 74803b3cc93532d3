package eu.reklamacje.user;

import eu.reklamacje.base.Office;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Refuses sign-ins for a while after repeated failures, counted in the database and so across servers: by account, and by address. */
@Component
class SignInThrottle {

    static final int PER_LOGIN = 5;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient db;
    private final Clock clock;

    SignInThrottle(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    AuthenticationProvider around(AuthenticationProvider inner) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication attempt) {
                var login = cut(attempt.getName());
                var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? cut(String.valueOf(details.getRemoteAddress()))
                        : "";
                // Counted before it is checked: many guesses at once are as many as one after the other.
                long attemptId = remember(login, address);
                if (isThrottled(login, address)) throw new BadCredentialsException("refused");
                try {
                    var signedIn = Objects.requireNonNull(inner.authenticate(attempt));
                    succeed(login, attemptId);
                    return signedIn;
                } catch (AuthenticationException failed) {
                    throw new BadCredentialsException("refused");
                }
            }

            @Override
            public boolean supports(Class<?> type) {
                return inner.supports(type);
            }
        };
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }

    /** An address that many share, as that of a proxy, locks out nobody who has not failed from there themselves. */
    private boolean isThrottled(String login, String address) {
        var since = Office.utc(clock.instant().minus(WINDOW));
        return db.sql("""
                        select coalesce(sum(login = :login), 0) > :perLogin
                            or count(*) > :perAddress and coalesce(sum(login = :login), 0) > 1
                        from sign_in_failure
                        where (login = :login or address = :address) and failed_at > :since and not cleared""")
                .param("login", login)
                .param("address", address)
                .param("since", since)
                .param("perLogin", PER_LOGIN)
                .param("perAddress", PER_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    private long remember(String login, String address) {
        var keys = new GeneratedKeyHolder();
        db.sql("insert into sign_in_failure(login, address, failed_at) values (?, ?, ?)")
                .params(login, address, Office.utc(clock.instant()))
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** What failed before stays to be seen for a time, and counts no more. */
    private void succeed(String login, long attempt) {
        db.sql("delete from sign_in_failure where id = ?").param(attempt).update();
        db.sql("update sign_in_failure set cleared = true where login = ?")
                .param(login)
                .update();
        db.sql("delete from sign_in_failure where failed_at < ? limit 1000")
                .param(Office.utc(clock.instant().minus(KEPT)))
                .update();
    }
}
