package eu.reklamacje.decision;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.complaint.Resolutions;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Way;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How complaints are decided: written by whoever works on the case, approved by a second person where the rules ask for one, told by
 * a letter that is never changed. A complaint is resolved by its told decision, and by nothing else.
 */
@Service
public class Decisions {

    private static final int LONGEST_REASON = 2000;

    private final DecisionRepository decisions;
    private final DecisionText text;
    private final DecisionSettings settings;
    private final OutsideBodies bodies;
    private final Complaints complaints;
    private final Assignments assignments;
    private final Resolutions resolutions;
    private final Replacements replacements;
    private final Letters letters;
    private final Satisfaction satisfaction;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final Office office;
    private final Clock clock;

    Decisions(
            DecisionRepository decisions,
            DecisionText text,
            DecisionSettings settings,
            OutsideBodies bodies,
            Complaints complaints,
            Assignments assignments,
            Resolutions resolutions,
            Replacements replacements,
            Letters letters,
            Satisfaction satisfaction,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            Office office,
            Clock clock) {
        this.decisions = decisions;
        this.text = text;
        this.settings = settings;
        this.bodies = bodies;
        this.complaints = complaints;
        this.assignments = assignments;
        this.resolutions = resolutions;
        this.replacements = replacements;
        this.letters = letters;
        this.satisfaction = satisfaction;
        this.signedIn = signedIn;
        this.events = events;
        this.office = office;
        this.clock = clock;
    }

    /** The decisions of a complaint, the first one first, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Decision> of(long complaint) {
        return complaints.find(complaint).isEmpty() ? List.of() : all(complaint);
    }

    private List<Decision> all(long complaint) {
        return decisions.findByComplaintIdOrderById(complaint).stream()
                .map(DecisionEntity::view)
                .toList();
    }

    /**
     * Keeps the parts of the decision that is being written; begins one where there is none, or where the last one was told: that
     * one is then corrected by this (first stage), or decided anew (second stage).
     *
     * @param id the decision that was read; null where none was open
     */
    @Transactional
    public Result<Long> write(long complaint, @Nullable Long id, int version, Parts parts) {
        return forWriting(complaint, found -> {
            var problem = parts.problem()
                    .or(() -> serialProblem(complaint, parts))
                    .or(() -> assignments.reviewRefusal(
                            complaint, signedIn.person().id()));
            if (problem.isPresent()) return Result.refused(problem.get());
            complaints.lock(complaint);
            var last = all(complaint).stream().reduce((_, later) -> later);
            boolean open = last.isPresent() && last.get().state() != Decision.State.TOLD;
            if (open != (id != null)
                    || open && !Objects.equals(last.orElseThrow().id(), id))
                return Result.refused("refused.changed-meanwhile");
            long me = signedIn.person().id();
            // One that was begun before the escalation goes on as a decision of the second stage.
            if (id != null)
                return decisions
                        .findById(id)
                        .filter(decision -> decision.version() == version)
                        .filter(decision -> decision.rewrite(stage(found), parts, me, clock.instant()))
                        .<Result<Long>>map(_ -> Result.done(id))
                        .orElseGet(() -> Result.refused("refused.changed-meanwhile"));
            int stage = stage(found);
            // What opened the case again decided nothing that could be corrected.
            var corrected = last.filter(
                            told -> told.stage() == stage && !told.parts().isReopening())
                    .map(Decision::id)
                    .orElse(null);
            return Result.done(decisions
                    .save(new DecisionEntity(complaint, stage, parts, corrected, me, clock.instant()))
                    .id());
        });
    }

    private Optional<Text> serialProblem(long complaint, Parts parts) {
        return parts.newSerial().isEmpty() ? Optional.empty() : replacements.refusal(complaint, parts.newSerial());
    }

    private static int stage(ComplaintView complaint) {
        return complaint.isInReview() ? 2 : 1;
    }

    /** Whether the decision, as it stands, needs a second person. */
    @Transactional(readOnly = true)
    public boolean needsApproval(long complaint, Parts parts) {
        return complaints
                .find(complaint)
                .map(found ->
                        !ApprovalRules.reasons(parts, severity(found), settings).isEmpty())
                .orElse(false);
    }

    /** Finishes the writing: a decision that needs a second person is put before the supervisors, every other one is ready. */
    @Transactional
    public Result<Decision.State> finish(long id, int version) {
        return change(id, version, (row, found) -> {
            var decision = row.view();
            if (decision.state() != Decision.State.DRAFT) return Result.refused("refused.changed-meanwhile");
            var missing = decision.parts().missing();
            if (missing.isPresent()) return Result.refused(missing.get());
            var review = reviewProblem(decision);
            if (review.isPresent()) return Result.refused(review.get());
            var reasons = ApprovalRules.reasons(decision.parts(), severity(found), settings);
            var to = reasons.isEmpty() ? Decision.State.READY : Decision.State.ASKED;
            row.finish(to);
            if (to == Decision.State.ASKED) {
                trace(
                        decision,
                        DecisionEntry.DECISION_ASKED,
                        Map.of("outcome", decision.parts().outcome()));
                events.publishEvent(new ComplaintEvent.DecisionAsked(
                        decision.complaintId(),
                        "decision-" + id + "-" + decision.version(),
                        signedIn.person().id()));
            }
            return Result.done(to);
        });
    }

    /** Nobody goes on with a review who had a hand in the first stage, nor with a decision of that once the customer has escalated (P13). */
    private Optional<Text> stageRefusal(Decision decision) {
        return assignments
                .reviewRefusal(decision.complaintId(), signedIn.person().id())
                .or(() -> complaints
                        .find(decision.complaintId())
                        .filter(found -> decision.stage() != stage(found))
                        .map(_ -> Text.of("refused.decision.stage")));
    }

    /** A review says what it makes of the first decision; where that stands, the outcome is the same. */
    private Optional<Text> reviewProblem(Decision decision) {
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
                .filter(told -> told.stage() == 1 && told.state() == Decision.State.TOLD)
                .reduce((_, later) -> later);
    }

    /** Why I may not approve or decline it; nothing where I may. */
    @Transactional(readOnly = true)
    public Optional<Text> approvalRefusal(Decision decision) {
        return complaints
                .find(decision.complaintId())
                .map(found -> ApprovalRules.refusal(signedIn.person(), found.access(), decision))
                .orElseGet(() -> Optional.of(Text.of("refused.unknown-complaint")));
    }

    /**
     * Approves or declines a decision, as it was read.
     *
     * @param why needed where it is declined
     */
    @Transactional
    public Result<Long> decide(long id, int version, boolean approve, String why) {
        var complaint = decisions.complaintOf(id);
        if (complaint.isEmpty()) return Result.refused("refused.unknown-complaint");
        complaints.lock(complaint.get());
        var row = decisions.findById(id).orElseThrow();
        var decision = row.view();
        var refusal = approvalRefusal(decision).or(() -> stageRefusal(decision));
        if (refusal.isPresent()) return Result.refused(refusal.get());
        if (!approve && why.isBlank()) return Result.refused("refused.move.reason");
        if (why.length() > LONGEST_REASON) return Result.refused("problem.too-long", LONGEST_REASON, why.length());
        long me = signedIn.person().id();
        if (decision.version() != version || !row.decide(approve, me, clock.instant(), why.strip()))
            return Result.refused("refused.changed-meanwhile");
        var type = approve ? DecisionEntry.DECISION_APPROVED : DecisionEntry.DECISION_DECLINED;
        trace(decision, type, Map.of("outcome", decision.parts().outcome(), "reason", why.strip()));
        return Result.done(decision.complaintId());
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
        return change(id, version, (row, found) -> {
            var decision = row.view();
            if (decision.state() != Decision.State.READY) return Result.refused("refused.decision.not-ready");
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
    public Result<Long> toldElsewhere(long id, int version, Way way) {
        return change(id, version, (row, found) -> {
            var decision = row.view();
            if (decision.state() != Decision.State.READY) return Result.refused("refused.decision.not-ready");
            if (way == Way.TELEPHONE) return Result.refused("refused.move.in-writing");
            var refusal = tellingRefusal(decision);
            if (refusal.isPresent()) return Result.refused(refusal.get());
            tell(row, way, null, signedIn.person().id());
            return Result.done(decision.complaintId());
        });
    }

    private Optional<Text> tellingRefusal(Decision decision) {
        var review = reviewProblem(decision);
        if (review.isPresent()) return review;
        return decision.parts().isReopening() ? Optional.empty() : resolutions.resolvingRefusal(decision.complaintId());
    }

    private void tell(DecisionEntity row, Way way, @Nullable Long letter, @Nullable Long by) {
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
                .filter(decision -> decision.state() == Decision.State.SENT)
                .ifPresent(decision -> tell(
                        decision, Objects.requireNonNullElse(contacted.way(), Way.EMAIL), contacted.letter(), null));
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

    private void trace(Decision decision, EntryType type, Map<String, ?> data) {
        complaints.trace(decision.complaintId(), signedIn.person().id(), type, data);
    }

    private static Severity severity(ComplaintView complaint) {
        return complaint.facts().get(Fact.SEVERITY, Severity.NORMAL);
    }

    private interface Change<T> {
        Result<T> apply(DecisionEntity decision, ComplaintView complaint);
    }

    private <T> Result<T> change(long id, int version, Change<T> change) {
        var found = decisions.complaintOf(id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        return forWriting(found.get(), complaint -> {
            complaints.lock(found.get());
            var locked = decisions.findById(id).orElseThrow();
            if (locked.version() != version) return Result.refused("refused.changed-meanwhile");
            var review = stageRefusal(locked.view());
            return review.isPresent() ? Result.refused(review.get()) : change.apply(locked, complaint);
        });
    }

    private <T> Result<T> forWriting(long complaint, Function<ComplaintView, Result<T>> change) {
        var found = complaints.find(complaint);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!found.get().mayWrite()) return Result.refused("refused.own-team-writes");
        return change.apply(found.get());
    }
}
