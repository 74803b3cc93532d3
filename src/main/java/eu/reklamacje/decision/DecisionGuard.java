package eu.reklamacje.decision;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.user.SignedIn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands before every step of a decision: the right to write, the version that was read, the stage of the complaint, and who may review. */
@Component
class DecisionGuard {

    private final DecisionRepository decisions;
    private final Complaints complaints;
    private final Assignments assignments;
    private final SignedIn signedIn;

    DecisionGuard(DecisionRepository decisions, Complaints complaints, Assignments assignments, SignedIn signedIn) {
        this.decisions = decisions;
        this.complaints = complaints;
        this.assignments = assignments;
        this.signedIn = signedIn;
    }

    /** The decisions of a complaint, the first one first. */
    List<Decision> all(long complaint) {
        return decisions.findByComplaintIdOrderById(complaint).stream()
                .map(DecisionEntity::view)
                .toList();
    }

    /** The stage in which a complaint is decided: 2 after an escalation (P13). */
    static int stage(ComplaintView complaint) {
        return complaint.isInReview() ? 2 : 1;
    }

    /** Nobody goes on with a review who had a hand in the first stage, nor with a decision of that once the customer has escalated (P13). */
    Optional<Text> stageRefusal(Decision decision) {
        return assignments
                .reviewRefusal(decision.complaintId(), signedIn.person().id())
                .or(() -> complaints
                        .find(decision.complaintId())
                        .filter(found -> decision.stage() != stage(found))
                        .map(_ -> Text.of("refused.decision.stage")));
    }

    /** A review says what it makes of the first decision; where that stands, the outcome is the same. */
    Optional<Text> reviewProblem(Decision decision) {
        var review = decision.parts().review();
        if (decision.stage() == 1)
            return review == null ? Optional.empty() : Optional.of(Text.of("refused.review.none"));
        if (review == null) return Optional.of(Text.of("refused.review.missing"));
        if (review != Review.UPHELD) return Optional.empty();
        boolean same = first(decision.complaintId())
                .map(first -> first.parts().outcome() == decision.parts().outcome())
                .orElse(false);
        return same ? Optional.empty() : Optional.of(Text.of("refused.review.other-outcome"));
    }

    /** What the first stage ended with, corrections counted. */
    private Optional<Decision> first(long complaint) {
        return all(complaint).stream()
                .filter(told -> told.stage() == 1 && told.state() == DecisionState.TOLD)
                .reduce((_, later) -> later);
    }

    interface Change<T> {
        Result<T> apply(DecisionEntity decision, ComplaintView complaint);
    }

    /** Does what the change says to a decision that was read in that version, where the signed-in person may write its complaint. */
    <T> Result<T> change(long id, int version, Change<T> change) {
        var found = decisions.complaintOf(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        return complaints.writable(found.get()).flatMap(complaint -> {
            complaints.lock(found.get());
            var locked = decisions.findById(id).orElseThrow();
            if (locked.version() != version) return Result.refused("refused.changed-meanwhile");
            var review = stageRefusal(locked.view());
            return review.isPresent() ? Result.refused(review.get()) : change.apply(locked, complaint);
        });
    }
}
