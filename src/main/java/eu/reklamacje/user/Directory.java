package eu.reklamacje.user;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All people and teams, kept in memory: a few hundred, asked for by every row of every list. Read again when one changed. */
@Service
public class Directory {

    /** An absence that has ended is asked for by nobody but who looks back a little. */
    private static final int KEPT_DAYS = 400;

    private final JdbcClient db;
    private final Changes changes;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Map<Long, Person> people, Map<Long, Team> teams, Map<Long, List<Absence>> absences) {}

    Directory(JdbcClient db, Changes changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
        changes.listen(batch -> {
            if (batch.stream().anyMatch(change -> change.topic().equals(Change.PERSON))) forget();
        });
    }

    /** What the caller's transaction changes is read anew after its commit: at once here, and other servers hear of it. */
    void changed(long person) {
        changes.note(Change.PERSON, person);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    private synchronized void forget() {
        snapshot = null;
    }

    public Optional<Person> person(@Nullable Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(now().people.get(id));
    }

    public Optional<Person> byLogin(String login) {
        return now().people.values().stream()
                .filter(person -> person.login().equalsIgnoreCase(login))
                .findFirst();
    }

    public Team team(long id) {
        var team = now().teams.get(id);
        if (team == null) throw new IllegalArgumentException("no team " + id);
        return team;
    }

    /** Everybody, by name; who has left, too. */
    public Collection<Person> people() {
        return now().people.values();
    }

    public List<Team> teams() {
        return now().teams.values().stream().filter(Team::active).toList();
    }

    /** A person's name; empty for nobody. */
    public String name(@Nullable Long id) {
        return person(id).map(Person::name).orElse("");
    }

    /** Who may handle a case of the team: its agents and supervisors. */
    public List<Person> handlersOf(long team) {
        return people().stream()
                .filter(person -> person.handlesCases()
                        && (person.teams().contains(team)
                                || person.supervisedTeams().contains(team)))
                .toList();
    }

    /** Who supervises the team; whoever supervises all teams only where it has no supervisor of its own. */
    public List<Person> supervisorsOf(long team) {
        var own = people().stream()
                .filter(person ->
                        person.supervises(team) && person.supervisedTeams().contains(team))
                .toList();
        return own.isEmpty()
                ? people().stream().filter(person -> person.supervises(team)).toList()
                : own;
    }

    /** Who supervises all teams. */
    public List<Person> supervisorsOfAll() {
        return people().stream()
                .filter(person -> person.is(Role.SUPERVISOR) && person.active() && person.supervisesAll())
                .toList();
    }

    /** The absence that a person has on a day. */
    public Optional<Absence> absence(long person, LocalDate day) {
        return now().absences.getOrDefault(person, List.of()).stream()
                .filter(absence -> absence.covers(day))
                .findFirst();
    }

    /**
     * Who acts for a person on a day: the person, or while that one is absent a substitute who is there.
     *
     * @return nobody where all of them are absent, or none is named
     */
    public Optional<Person> present(@Nullable Long id, LocalDate day) {
        var asked = new HashSet<Long>();
        for (var next = id; next != null && asked.add(next); ) {
            var person = person(next).filter(Person::active);
            if (person.isEmpty()) return Optional.empty();
            var absence = absence(next, day);
            if (absence.isEmpty()) return person;
            next = absence.get().substituteId() == null
                    ? person.get().substituteId()
                    : absence.get().substituteId();
        }
        return Optional.empty();
    }

    /** Absences that are not over for long, for each person. */
    private Map<Long, List<Absence>> absences() {
        return db
                .sql("""
                        select id, version, person_id, first_day, last_day, substitute_id from absence
                        where last_day >= ? order by first_day""")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(KEPT_DAYS))
                .query(Absences::absence)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Absence::personId));
    }

    private Snapshot now() {
        var known = snapshot;
        if (known != null) return known;
        return readOnce();
    }

    /** Excludes {@link #forget}, which could otherwise come between reading and keeping, and be lost. */
    private synchronized Snapshot readOnce() {
        if (snapshot == null) snapshot = read();
        return java.util.Objects.requireNonNull(snapshot);
    }

    private Snapshot read() {
        var teams = db
                .sql("select id, version, name, active from team order by name")
                .query((row, _) -> new Team(row.getLong(1), row.getInt(2), row.getString(3), row.getBoolean(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(Team::id, team -> team, (a, _) -> a, LinkedHashMap::new));
        Map<Long, Set<Long>> member = new LinkedHashMap<>();
        Map<Long, Set<Long>> supervisor = new LinkedHashMap<>();
        db.sql("select person_id, team_id, supervises from team_member").query(row -> {
            member.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(row.getLong(2));
            if (row.getBoolean(3))
                supervisor.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(row.getLong(2));
        });
        var people = db
                .sql("""
                        select id, version, login, name, email, active, role, supervises_all, language, theme, session_epoch,
                            substitute_id
                        from person""")
                .query((row, _) -> new Person(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        Role.valueOf(row.getString(7)),
                        row.getBoolean(8),
                        Set.copyOf(member.getOrDefault(row.getLong(1), Set.of())),
                        Set.copyOf(supervisor.getOrDefault(row.getLong(1), Set.of())),
                        Language.valueOf(row.getString(9)),
                        Theme.valueOf(row.getString(10)),
                        row.getInt(11),
                        row.getObject(12, Long.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Person::name))
                .collect(Collectors.toMap(Person::id, person -> person, (a, _) -> a, LinkedHashMap::new));
        return new Snapshot(people, teams, absences());
    }
}
