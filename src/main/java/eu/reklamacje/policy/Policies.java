package eu.reklamacje.policy;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The versions of the policy. One counts for receipts from its day on, and that day is never in the past: a version moves nothing
 * that is open, and cannot be changed any more once it is in force.
 */
@Service
public class Policies {

    private final PolicyVersionRepository rows;
    private final JsonMapper json;
    private final SignedIn signedIn;
    private final PolicyExamples examples;
    private final Office office;
    private final Clock clock;
    private final Changes changes;
    private volatile @Nullable List<PolicyVersion> known;

    Policies(
            PolicyVersionRepository rows,
            JsonMapper json,
            SignedIn signedIn,
            PolicyExamples examples,
            Office office,
            Clock clock,
            Changes changes) {
        this.rows = rows;
        this.json = json;
        this.signedIn = signedIn;
        this.examples = examples;
        this.office = office;
        this.clock = clock;
        this.changes = changes;
        changes.listen(batch -> {
            if (batch.stream().anyMatch(change -> change.topic().equals(Change.POLICY))) known = null;
        });
    }

    /** All versions, the latest first. */
    public List<PolicyVersion> all() {
        var versions = known;
        if (versions != null) return versions;
        var read = rows.findAllByOrderByValidFromDesc().stream().map(this::read).toList();
        known = read;
        return read;
    }

    /** The version in force for what is received on a day. */
    public PolicyVersion at(LocalDate received) {
        return at(all(), received);
    }

    private static PolicyVersion at(List<PolicyVersion> versions, LocalDate received) {
        return find(versions, received).orElseThrow();
    }

    static Optional<PolicyVersion> find(List<PolicyVersion> versions, LocalDate received) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(received))
                .max(Comparator.comparing(PolicyVersion::validFrom));
    }

    public PolicyVersion version(long id) {
        return find(id).orElseGet(() -> {
            // Another server may have made it since.
            known = null;
            return find(id).orElseThrow();
        });
    }

    private Optional<PolicyVersion> find(long id) {
        return all().stream().filter(version -> version.id() == id).findFirst();
    }

    /** Whether a version has not come into force yet, and may be changed or removed. */
    public boolean isOpen(PolicyVersion version) {
        return version.validFrom().isAfter(office.today(clock));
    }

    /**
     * Makes a version, or changes one that is not in force yet. Examples that would turn red block it.
     *
     * @param id null makes a new one
     * @param read the version number that was read; ignored for a new one
     */
    @Transactional
    public Result<Long> save(@Nullable Long id, int read, LocalDate validFrom, Policy policy) {
        var me = signedIn.person();
        if (!me.is(Role.ADMINISTRATOR)) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var refusal = refusal(id, validFrom, policy);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        var candidate = new PolicyVersion(id == null ? 0 : id, read, validFrom, policy, me.id());
        var red = examples.refusal(with(candidate));
        if (red.isPresent()) return Result.refused(red.get());
        var row = id == null ? Optional.of(new PolicyVersionEntity()) : rows.findByIdAndVersion(id, read);
        if (row.isEmpty()) return Result.refused("refused.changed-meanwhile");
        var terms = json.writeValueAsString(policy);
        long saved = rows.save(row.get().write(validFrom, terms, me.id(), clock.instant()))
                .id();
        changed();
        return Result.done(saved);
    }

    private Optional<Text> refusal(@Nullable Long id, LocalDate validFrom, Policy policy) {
        if (validFrom.isBefore(office.today(clock))) return Optional.of(Text.of("refused.policy.past"));
        if (id != null && !isOpen(version(id))) return Optional.of(Text.of("refused.policy.in-force"));
        if (all().stream().anyMatch(other -> other.validFrom().equals(validFrom) && !Objects.equals(other.id(), id)))
            return Optional.of(Text.of("refused.policy.same-day"));
        return PolicyRules.problem(policy);
    }

    /** All versions as they would be with this one. */
    private List<PolicyVersion> with(PolicyVersion candidate) {
        return Stream.concat(all().stream().filter(other -> other.id() != candidate.id()), Stream.of(candidate))
                .toList();
    }

    /** Removes a version that is not in force yet. */
    @Transactional
    public Result<Long> remove(long id, int read) {
        if (!signedIn.isAdministrator()) return Result.refused(SignedIn.ADMINISTRATORS_ONLY);
        var found = all().stream().filter(version -> version.id() == id).findFirst();
        if (found.isEmpty() || found.get().version() != read) return Result.refused("refused.changed-meanwhile");
        if (!isOpen(found.get())) return Result.refused("refused.policy.in-force");
        var red = examples.refusal(
                all().stream().filter(other -> other.id() != id).toList());
        if (red.isPresent()) return Result.refused(red.get());
        var row = rows.findByIdAndVersion(id, read);
        if (row.isEmpty()) return Result.refused("refused.changed-meanwhile");
        rows.delete(row.get());
        changed();
        return Result.done(id);
    }

    /** How many of the examples are red by the policy as it stands. */
    public int red() {
        return examples.redWith(all());
    }

    /** Every example with what the policy comes to. */
    @Transactional(readOnly = true)
    public List<PolicyExamples.Outcome> outcomes() {
        signedIn.person();
        return examples.run(all());
    }

    private void changed() {
        changes.note(Change.POLICY, 0);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
            }
        });
    }

    private PolicyVersion read(PolicyVersionEntity row) {
        return new PolicyVersion(
                row.id(), row.version(), row.validFrom(), json.readValue(row.terms(), Policy.class), row.savedBy());
    }
}
