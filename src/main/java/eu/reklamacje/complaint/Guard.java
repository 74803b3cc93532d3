package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands before every change of a complaint: it is held, whoever is signed in may write it, and nobody was faster. */
@Component
class Guard {

    private final ComplaintRepository complaints;
    private final SignedIn signedIn;
    private final Changes changes;

    Guard(ComplaintRepository complaints, SignedIn signedIn, Changes changes) {
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.changes = changes;
    }

    /** The complaint, held until the end of the transaction, where whoever is signed in may read it. */
    Optional<Complaint> hold(long id) {
        var person = signedIn.person();
        return complaints.lock(id).filter(complaint -> Rights.mayRead(person, complaint.access()));
    }

    /** The complaint, where whoever is signed in may read it. */
    Optional<Complaint> find(long id) {
        var person = signedIn.person();
        return complaints.findById(id).filter(complaint -> Rights.mayRead(person, complaint.access()));
    }

    /** Why nobody can write it, or this person may not. */
    static Optional<Text> writingRefusal(Complaint complaint, Person person) {
        return Rights.writingRefusal(person, complaint.access())
                .or(() -> complaint.mergedInto() == null ? Optional.empty() : Optional.of(Text.of("refused.merged")));
    }

    /**
     * Does what the change says to a complaint that the person may write, and saves it.
     *
     * @param version the one that was read; null where what others did meanwhile does not matter
     */
    Result<Long> change(long id, @Nullable Integer version, BiFunction<Complaint, Person, Result<Long>> change) {
        var person = signedIn.person();
        var found = hold(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var refusal = writingRefusal(found.get(), person);
        if (refusal.isPresent()) return Result.refused(refusal.get());
        if (version != null && found.get().version() != version) return Result.refused("refused.changed-meanwhile");
        var result = change.apply(found.get(), person);
        if (result instanceof Result.Done) {
            found.get().dealtWith();
            save(found.get());
        }
        return result;
    }

    /** Saves what was done, and says that something was. */
    void save(Complaint complaint) {
        complaints.saveAndFlush(complaint);
        changes.note(Change.COMPLAINT, complaint.id());
    }
}
