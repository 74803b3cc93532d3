package eu.reklamacje.user;

import eu.reklamacje.base.Office;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
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
                if (isThrottled(login, address)) throw new BadCredentialsException("refused");
                try {
                    var signedIn = inner.authenticate(attempt);
                    forget(login);
                    return signedIn;
                } catch (AuthenticationException failed) {
                    remember(login, address);
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

    private boolean isThrottled(String login, String address) {
        var since = Office.utc(clock.instant().minus(WINDOW));
        return count("login = ?", login, since) >= PER_LOGIN || count("address = ?", address, since) >= PER_ADDRESS;
    }

    private long count(String condition, String value, Object since) {
        return db.sql("select count(*) from sign_in_failure where " + condition + " and failed_at > ?")
                .params(value, since)
                .query(Long.class)
                .single();
    }

    private void remember(String login, String address) {
        db.sql("insert into sign_in_failure(login, address, failed_at) values (?, ?, ?)")
                .params(login, address, Office.utc(clock.instant()))
                .update();
    }

    private void forget(String login) {
        db.sql("delete from sign_in_failure where login = ?").param(login).update();
    }
}
