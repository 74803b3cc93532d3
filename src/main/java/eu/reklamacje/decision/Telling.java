package eu.reklamacje.decision;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.complaint.Resolutions;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the customer is told a decision: by its letter, or in writing from somewhere else; and what that does to the complaint. */
@Service
public class Telling {

    private final DecisionRepository decisions;
    private final DecisionGuard guard;
    private final DecisionText text;
    private final OutsideBodies bodies;
    private final Complaints complaints;
    private final Resolutions resolutions;
    private final Replacements replacements;
    private final Letters letters;
    private final Satisfaction satisfaction;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    Telling(
            DecisionRepository decisions,
            DecisionGuard guard,
            DecisionText text,
            OutsideBodies bodies,
            Complaints complaints,
            Resolutions resolutions,
            Replacements replacements,
            Letters letters,
            Satisfaction satisfaction,
            SignedIn signedIn,
            Office office,
            Clock clock) {
        this.decisions = decisions;
        this.guard = guard;
        this.text = text;
        this.bodies = bodies;
        this.complaints = complaints;
        this.resolutions = resolutions;
        this.replacements = replacements;
        this.letters = letters;
        this.satisfaction = satisfaction;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    /** The letter that would tell a decision, in the customer's language; its writer can still smooth its words. */
    @Transactional(readOnly = true)
    public Result<Letters.Written> letter(long id) {
        var found = decisions.findById(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        var decision = found.get().view();
        var complaint = complaints.find(decision.complaintId());
        if (complaint.isEmpty()) return Result.refused("refused.unknown-complaint");
        var facts = complaint.get().facts();
        var language = facts.get(Fact.CUSTOMER_LANGUAGE);
        return letters.propose(decision.complaintId(), kind(decision), language)
                .map(letter -> letter.with(letter.body()
                        .replace(
                                DecisionText.VARIABLE,
                                text.compose(
                                        decision.parts(),
                                        letter.language(),
                                        replaced(decision),
                                        isLastWord(decision) ? bodies.namedTo(facts) : List.of()))));
    }

    /** After the second stage there is nobody left in the house to turn to. */
    private static boolean isLastWord(Decision decision) {
        return decision.stage() == 2 && !decision.parts().isReopening();
    }

    private static LetterKind kind(Decision decision) {
        if (decision.parts().isReopening()) return LetterKind.REOPENING;
        if (decision.stage() == 2) return LetterKind.ESCALATION_ANSWER;
        return decision.parts().outcome() == Outcome.NOT_UPHELD ? LetterKind.REFUSAL : LetterKind.RESOLUTION;
    }

    private @Nullable LocalDate replaced(Decision decision) {
        return Optional.ofNullable(decision.corrects())
                .flatMap(decisions::findById)
                .map(corrected -> corrected.view().toldAt())
                .map(at -> office.local(at).toLocalDate())
                .orElse(null);
    }

    /** Puts the letter that tells a ready decision into the outbox; it is frozen with its SHA-256. */
    @Transactional
    public Result<Long> send(long id, int version, Letters.Written letter) {
        return guard.change(id, version, (row, found) -> {
            var decision = row.view();
            if (decision.state() != DecisionState.READY) return Result.refused("refused.decision.not-ready");
            var refusal = tellingRefusal(decision);
            if (refusal.isPresent()) return Result.refused(refusal.get());
            var written = satisfaction.ask(letter.as(kind(decision)), decision.complaintId(), id);
            return letters.sendDecision(decision.complaintId(), written).map(sent -> {
                row.send(sent, DecisionText.sha256(written.subject(), written.body()));
                return sent;
            });
        });
    }

    /**
     * Records that the customer was told a ready decision in writing from somewhere else: a personal mailbox, a letter by hand.
     *
     * @param way in writing only
     */
    @Transactional
    public Result<Long> toldElsewhere(long id, int version, ContactMethod way) {
        return guard.change(id, version, (row, found) -> {
            var decision = row.view();
            if (decision.state() != DecisionState.READY) return Result.refused("refused.decision.not-ready");
            if (way == ContactMethod.TELEPHONE) return Result.refused("refused.move.in-writing");
            var refusal = tellingRefusal(decision);
            if (refusal.isPresent()) return Result.refused(refusal.get());
            tell(row, way, null, signedIn.person().id());
            return Result.done(decision.complaintId());
        });
    }

    private Optional<Text> tellingRefusal(Decision decision) {
        var review = guard.reviewProblem(decision);
        if (review.isPresent()) return review;
        return decision.parts().isReopening() ? Optional.empty() : resolutions.resolvingRefusal(decision.complaintId());
    }

    private void tell(DecisionEntity row, ContactMethod way, @Nullable Long letter, @Nullable Long by) {
        var decision = row.view();
        var parts = decision.parts();
        row.tell(clock.instant());
        if (parts.isReopening()) resolutions.reopen(decision.complaintId(), way, letter, by);
        else resolutions.resolve(decision.complaintId(), parts.outcome(), parts.reasons(), way, letter, by);
        var told = new LinkedHashMap<String, Object>();
        told.put("sha256", Objects.requireNonNullElse(decision.sha256(), ""));
        if (parts.review() != null) told.put("review", parts.review());
        if (!parts.isReopening()) {
            told.put("outcome", parts.outcome());
            told.put("remedy", parts.remedy());
        }
        complaints.trace(decision.complaintId(), by, DecisionEntry.DECISION_TOLD, told);
        if (parts.remedy() == Remedy.REPLACEMENT && !parts.newSerial().isEmpty() && !parts.isReopening())
            replacements.byDecision(decision.complaintId(), parts.newSerial(), by);
    }

    /** The letter has left: the complaint is resolved by it. */
    @EventListener
    @Order(50)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.Contacted contacted) {
        if (contacted.letter() == null) return;
        decisions
                .findByLetterId(contacted.letter())
                .filter(decision -> decision.state() == DecisionState.SENT)
                .ifPresent(decision -> tell(
                        decision,
                        Objects.requireNonNullElse(contacted.way(), ContactMethod.EMAIL),
                        contacted.letter(),
                        null));
    }

    /** It came back, or nobody took it: the customer knows nothing, and the case is open again. */
    @EventListener
    @Order(50)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.Bounced bounced) {
        decisions.findByLetterId(bounced.letter()).ifPresent(row -> {
            var decision = row.view();
            row.untell();
            resolutions.untold(decision.complaintId());
            if (!decision.parts().newSerial().isEmpty()) replacements.takeBack(decision.complaintId());
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Letters.TakenBack back) {
        decisions.findByLetterId(back.letter()).ifPresent(DecisionEntity::untell);
    }
}
