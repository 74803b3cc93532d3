package eu.reklamacje.user;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, when, and who stands in: kept by everybody for themselves, and by supervisors for the people of their teams. */
@Service
public class Absences {

    private static final int LONGEST_DAYS = 1100;

    private final AbsenceRepository absences;
    private final Accounts accounts;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    Absences(
            AbsenceRepository absences,
            Accounts accounts,
            Directory directory,
            SignedIn signedIn,
            Office office,
            Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    /** Absences that are not over, of the people whom I keep them for, by their first day. */
    @Transactional(readOnly = true)
    public List<Absence> upcoming() {
        var me = signedIn.person();
        return absences.notOverBefore(office.today(clock)).stream()
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
        if (id == null) {
            long made = absences.save(new AbsenceEntity(person, first, last, substitute))
                    .id();
            directory.changed(person);
            return Result.done(made);
        }
        var absence = absences.findByIdAndVersion(id, version).filter(found -> found.person() == person);
        if (absence.isEmpty()) return Result.refused("refused.changed-meanwhile");
        absence.get().change(first, last, substitute);
        directory.changed(person);
        return Result.done(id);
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
        boolean overlaps = absences.overlaps(person, first, last, id == null ? -1 : id);
        return overlaps ? Optional.of(Text.of("refused.absence.overlap")) : Optional.empty();
    }

    /** Takes an absence back; what has gone to the substitute meanwhile stays there. */
    @Transactional
    public Result<Long> remove(long id, int version) {
        var me = signedIn.person();
        var found = absences.findByIdAndVersion(id, version);
        if (found.isEmpty()) return Result.refused("refused.changed-meanwhile");
        long person = found.get().person();
        if (!directory.person(person).map(absent -> keepsFor(me, absent)).orElse(false))
            return Result.refused("refused.absence.whose");
        absences.delete(found.get());
        directory.changed(person);
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
        accounts.findById(person).orElseThrow().haveSubstitute(substitute);
        directory.changed(person);
        return Result.done(person);
    }
}
