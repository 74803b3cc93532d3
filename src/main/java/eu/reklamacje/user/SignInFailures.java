package eu.reklamacje.user;

import eu.reklamacje.base.Result;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which sign-ins failed, for the administrators: somebody guesses, or somebody has forgotten. */
@Service
public class SignInFailures {

    private final JdbcClient db;
    private final SignedIn signedIn;

    SignInFailures(JdbcClient db, SignedIn signedIn) {
        this.db = db;
        this.signedIn = signedIn;
    }

    /**
     * Failures of one login from one address.
     *
     * @param login as it was typed; may be nobody's
     * @param times how often within the time that they are kept
     * @param succeeded whether the last of them was followed by a sign-in
     */
    public record Failure(String login, String address, int times, Instant last, boolean succeeded) {}

    /** The latest first. */
    public Result<List<Failure>> latest(int most) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        return Result.done(db.sql("""
                        select login, address, count(*) failures, max(failed_at) last, min(cleared) cleared from sign_in_failure
                        group by login, address order by 4 desc limit ?""")
                .param(most)
                .query((row, _) -> new Failure(
                        row.getString("login"),
                        row.getString("address"),
                        row.getInt("failures"),
                        Objects.requireNonNull(row.getObject("last", LocalDateTime.class))
                                .toInstant(ZoneOffset.UTC),
                        row.getBoolean("cleared")))
                .list());
    }
}
