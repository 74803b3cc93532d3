package eu.reklamacje.rights;

import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How each operation of some features is tried, by the name that the table of rights gives it. */
public abstract class Operations {

    /** Tries it as whoever is signed in. */
    protected interface Attempt {

        /** Whether it was done, or something was seen. */
        boolean isAllowed(Call call) throws IOException, InterruptedException;
    }

    private final Map<String, Attempt> attempts = new TreeMap<>();

    @Autowired
    protected TestPeople people;

    @Autowired
    protected JdbcClient db;

    protected void on(String operation, Attempt attempt) {
        attempts.put(operation, attempt);
    }

    public boolean knows(String operation) {
        return attempts.containsKey(operation);
    }

    public boolean isAllowed(Call call) throws IOException, InterruptedException {
        return attempts.get(call.operation()).isAllowed(call);
    }

    protected void dangerous(long id) {
        db.sql("update complaint set severity = 'SAFETY', severity_rank = ? where id = ?")
                .params(Severity.SAFETY.ordinal(), id)
                .update();
    }

    protected long device(long complaint) {
        return db.sql("select device_id from complaint where id = ?")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    protected static Letters.Written letter() {
        return new Letters.Written(
                LetterKind.REPLY, DispatchMethod.EMAIL, "pl", "klient@example.org", "", "Temat", "Treść", List.of());
    }

    protected long team(String member) {
        return people.person(member).teams().iterator().next();
    }

    protected int version(long id) {
        return db.sql("select version from complaint where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    protected static boolean yes(Object answer) {
        return switch (answer) {
            case Result.Done<?> _ -> true;
            case Result.Refused<?> _ -> false;
            case Optional<?> optional -> optional.isPresent();
            case Collection<?> collection -> !collection.isEmpty();
            default -> throw new IllegalArgumentException(String.valueOf(answer));
        };
    }
}
