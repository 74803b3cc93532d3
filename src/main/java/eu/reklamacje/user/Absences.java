package eu.reklamacje.user;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, when, and who stands in: kept by everybody for themselves, and by supervisors for the people of their teams. */
@Service
public class Absences {

    private static final int LONGEST_DAYS = 1100;

    private final JdbcClient db;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    Absences(JdbcClient db, Directory directory, SignedIn signedIn, Office office, Clock clock) {
        this.db = db;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    /** Absences that are not over, of the people whom I keep them for, by their first day. */
    @Transactional(readOnly = true)
    public List<Absence> upcoming() {
        var me = signedIn.person();
        return db.sql("""
                        select id, version, person_id, first_day, last_day, substitute_id from absence
                        where last_day >= ? order by first_day, id""").param(office.today(clock)).query(Absences::absence).list().stream()
                .filter(absence -> directory
                        .person(absence.personId())
                        .filter(person -> keepsFor(me, person))
                        .isPresent())
                .toList();
    }

    /** The people whose absences I keep: myself, and whom I supervise. */
    public List<Person> keptByMe() {
        var me = signedIn.person();
        return directory.people().stream()
                .filter(person -> person.active() && keepsFor(me, person))
                .toList();
    }

    private static boolean keepsFor(Person me, Person person) {
        return me.id() == person.id()
                || me.is(Role.ADMINISTRATOR)
                || person.teams().stream().anyMatch(me::supervises);
    }

    /**
     * Who may stand in for a person: somebody else who handles cases in one of that person's teams, or supervises one; for an
     * administrator another one.
     */
    public List<Person> substitutesFor(long person) {
        signedIn.person();
        var absent = directory.person(person).orElseThrow();
        return directory.people().stream()
                .filter(other -> other.active() && other.id() != person)
                .filter(other -> absent.is(Role.ADMINISTRATOR)
                        ? other.is(Role.ADMINISTRATOR)
                        : absent.teams().stream().anyMatch(other::worksIn)
                                || absent.supervisesAll() && other.is(Role.SUPERVISOR))
                .toList();
    }

    /**
     * Makes an absence, or changes one.
     *
     * @param id null makes a new one
     * @param version what was read; ignored for a new one
     */
    @Transactional
    public Result<Long> save(
            @Nullable Long id, int version, long person, LocalDate first, LocalDate last, @Nullable Long substitute) {
        var refusal = refusal(id, person, first, last, substitute);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        if (id == null) return Result.done(insert(person, first, last, substitute));
        int changed =
                db.sql("""
                        update absence set first_day = ?, last_day = ?, substitute_id = ?, version = version + 1
                        where id = ? and person_id = ? and version = ?""").params(first, last, substitute, id, person, version).update();
        if (changed == 0) return Result.refused("refused.changed-meanwhile");
        directory.changed(person);
        return Result.done(id);
    }

    private long insert(long person, LocalDate first, LocalDate last, @Nullable Long substitute) {
        var keys = new GeneratedKeyHolder();
        db.sql("insert into absence(person_id, first_day, last_day, substitute_id) values (?, ?, ?, ?)")
                .params(person, first, last, substitute)
                .update(keys, "id");
        directory.changed(person);
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    private Optional<Text> refusal(
            @Nullable Long id, long person, LocalDate first, LocalDate last, @Nullable Long substitute) {
        var me = signedIn.person();
        var absent = directory.person(person);
        if (absent.isEmpty() || !keepsFor(me, absent.get())) return Optional.of(Text.of("refused.absence.whose"));
        if (last.isBefore(first)) return Optional.of(Text.of("refused.absence.order"));
        if (last.isBefore(office.today(clock))) return Optional.of(Text.of("refused.absence.past"));
        if (first.plusDays(LONGEST_DAYS).isBefore(last)) return Optional.of(Text.of("refused.absence.long"));
        if (substitute != null && substitutesFor(person).stream().noneMatch(other -> other.id() == substitute))
            return Optional.of(Text.of("refused.absence.substitute"));
        boolean overlaps = db.sql("""
                        select count(*) from absence where person_id = ? and first_day <= ? and last_day >= ? and id <> ?""")
                        .params(person, last, first, id == null ? -1 : id)
                        .query(Long.class)
                        .single()
                > 0;
        return overlaps ? Optional.of(Text.of("refused.absence.overlap")) : Optional.empty();
    }

    /** Takes an absence back; what has gone to the substitute meanwhile stays there. */
    @Transactional
    public Result<Long> remove(long id, int version) {
        var me = signedIn.person();
        var found = find(id);
        if (found.isEmpty()) return Result.refused("refused.changed-meanwhile");
        if (!directory
                .person(found.get().personId())
                .map(person -> keepsFor(me, person))
                .orElse(false)) return Result.refused("refused.absence.whose");
        int removed = db.sql("delete from absence where id = ? and version = ?")
                .params(id, version)
                .update();
        if (removed == 0) return Result.refused("refused.changed-meanwhile");
        directory.changed(found.get().personId());
        return Result.done(id);
    }

    /** Says who usually stands in for a person. */
    @Transactional
    public Result<Long> setUsualSubstitute(long person, @Nullable Long substitute) {
        var me = signedIn.person();
        if (!directory.person(person).map(other -> keepsFor(me, other)).orElse(false))
            return Result.refused("refused.absence.whose");
        if (substitute != null && substitutesFor(person).stream().noneMatch(other -> other.id() == substitute))
            return Result.refused("refused.absence.substitute");
        db.sql("update person set substitute_id = ?, version = version + 1 where id = ?")
                .params(substitute, person)
                .update();
        directory.changed(person);
        return Result.done(person);
    }

    private Optional<Absence> find(long id) {
        return db.sql("select id, version, person_id, first_day, last_day, substitute_id from absence where id = ?")
                .param(id)
                .query(Absences::absence)
                .optional();
    }

    static Absence absence(ResultSet row, int index) throws SQLException {
        return new Absence(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, Long.class));
    }
}
