package eu.reklamacje.user;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All people and teams, kept in memory: a few hundred, asked for by every row of every list. Read again when one changed. */
@Service
public class Directory {

    /** An absence that has ended is asked for by nobody but who looks back a little. */
    private static final int KEPT_DAYS = 400;

    private final Accounts accounts;
    private final TeamRepository teams;
    private final AbsenceRepository absences;
    private final Changes changes;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(Map<Long, Person> people, Map<Long, Team> teams, Map<Long, List<Absence>> absences) {}

    Directory(Accounts accounts, TeamRepository teams, AbsenceRepository absences, Changes changes, Clock clock) {
        this.accounts = accounts;
        this.teams = teams;
        this.absences = absences;
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

    /** Also for whoever founds the house, and asks for what the same transaction has just made. */
    synchronized void forget() {
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
        return absences
                .notOverBefore(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(KEPT_DAYS))
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
        Map<Long, Team> byId = new LinkedHashMap<>();
        teams.all().forEach(team -> byId.put(team.id(), team));
        Map<Long, Person> people = new LinkedHashMap<>();
        accounts.all().stream()
                .map(Account::person)
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> people.put(person.id(), person));
        return new Snapshot(people, byId, absences());
    }
}
