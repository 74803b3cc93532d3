package eu.reklamacje.deadline;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statutory clocks, by country and kind of customer; there is none until an administrator sets it. */
@Service
public class StatutoryClocks {

    private static final String COLUMNS =
            "select id, version, country, customer_type, days, law, valid_from from statutory_clock ";
    private static final int LONGEST_LAW = 300;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final JdbcClient db;
    private final SignedIn signedIn;

    StatutoryClocks(JdbcClient db, SignedIn signedIn) {
        this.db = db;
        this.signedIn = signedIn;
    }

    public List<StatutoryClock> all() {
        return db.sql(COLUMNS + "order by country, customer_type, valid_from")
                .query(StatutoryClocks::clock)
                .list();
    }

    /** The clock of a country and kind of customer for what was received on a day. */
    Optional<StatutoryClock> at(String country, String customerType, LocalDate received) {
        return db.sql(
                        COLUMNS
                                + "where country = ? and customer_type = ? and valid_from <= ? order by valid_from desc limit 1")
                .params(country, customerType, received)
                .query(StatutoryClocks::clock)
                .optional();
    }

    /** @param wish id 0 makes a new one */
    @Transactional
    public Result<Long> save(StatutoryClock wish) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        var refusal = refusal(wish);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        try {
            int saved = wish.id() == 0
                    ? db.sql("""
                                    insert into statutory_clock(country, customer_type, days, law, valid_from)
                                    values (?, ?, ?, ?, ?)""")
                            .params(
                                    wish.country(),
                                    wish.customerType().name(),
                                    wish.days(),
                                    wish.law().strip(),
                                    wish.validFrom())
                            .update()
                    : db.sql("""
                                    update statutory_clock set country = ?, customer_type = ?, days = ?, law = ?, valid_from = ?,
                                        version = version + 1 where id = ? and version = ?""")
                            .params(
                                    wish.country(),
                                    wish.customerType().name(),
                                    wish.days(),
                                    wish.law().strip(),
                                    wish.validFrom(),
                                    wish.id(),
                                    wish.version())
                            .update();
            return saved == 0 ? Result.refused("refused.changed-meanwhile") : Result.done(wish.id());
        } catch (DuplicateKeyException twin) {
            return Result.refused("refused.statutory.twice");
        }
    }

    private static Optional<Text> refusal(StatutoryClock wish) {
        if (!COUNTRIES.contains(wish.country())) return Optional.of(Text.of("refused.statutory.country"));
        if (wish.days() < 1 || wish.days() > 365) return Optional.of(Text.of("refused.policy.days", 365));
        if (wish.law().isBlank()) return Optional.of(Text.of("refused.statutory.law"));
        return wish.law().length() > LONGEST_LAW
                ? Optional.of(
                        Text.of("problem.too-long", LONGEST_LAW, wish.law().length()))
                : Optional.empty();
    }

    @Transactional
    public Result<Long> remove(long id, int version) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        int removed = db.sql("delete from statutory_clock where id = ? and version = ?")
                .params(id, version)
                .update();
        return removed == 0 ? Result.refused("refused.changed-meanwhile") : Result.done(id);
    }

    private static StatutoryClock clock(ResultSet row, int index) throws SQLException {
        return new StatutoryClock(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                CustomerType.valueOf(row.getString(4)),
                row.getInt(5),
                row.getString(6),
                row.getObject(7, LocalDate.class));
    }
}
