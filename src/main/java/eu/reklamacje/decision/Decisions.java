package eu.reklamacje.decision;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How complaints are decided: written by whoever works on the case, approved by a second person where the rules ask for one, told by
 * a letter that is never changed. A complaint is resolved by its told decision, and by nothing else.
 */
@Service
public class Decisions {

    private static final int LONGEST_REASON = 2000;

    private final DecisionRepository decisions;
    private final DecisionGuard guard;
    private final DecisionSettings settings;
    private final Complaints complaints;
    private final Assignments assignments;
    private final Replacements replacements;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Decisions(
            DecisionRepository decisions,
            DecisionGuard guard,
            DecisionSettings settings,
            Complaints complaints,
            Assignments assignments,
            Replacements replacements,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock) {
        this.decisions = decisions;
        this.guard = guard;
        this.settings = settings;
        this.complaints = complaints;
        this.assignments = assignments;
        this.replacements = replacements;
        this.signedIn = signedIn;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** The decisions of a complaint, the first one first, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Decision> of(long complaint) {
        return complaints.find(complaint).isEmpty() ? List.of() : guard.all(complaint);
    }

    /**
     * Keeps the parts of the decision that is being written; begins one where there is none, or where the last one was told: that
     * one is then corrected by this (first stage), or decided anew (second stage).
     *
     * @param id the decision that was read; null where none was open
     */
    @Transactional
    public Result<Long> write(long complaint, @Nullable Long id, int version, Parts parts) {
        return complaints.writable(complaint).flatMap(found -> {
            var problem = parts.problem()
                    .or(() -> serialProblem(complaint, parts))
                    .or(() -> assignments.reviewRefusal(
                            complaint, signedIn.person().id()));
            if (problem.isPresent()) return Result.refused(problem.get());
            complaints.lock(complaint);
            changes.note(Change.COMPLAINT, complaint);
            var last = guard.all(complaint).stream().reduce((_, later) -> later);
            boolean open = last.isPresent() && last.get().state() != DecisionState.TOLD;
            if (open != (id != null)
                    || open && !Objects.equals(last.orElseThrow().id(), id))
                return Result.refused("refused.changed-meanwhile");
            long me = signedIn.person().id();
            // One that was begun before the escalation goes on as a decision of the second stage.
            if (id != null)
                return decisions
                        .findById(id)
                        .filter(decision -> decision.version() == version)
                        .filter(decision -> decision.rewrite(DecisionGuard.stage(found), parts, me, clock.instant()))
                        .<Result<Long>>map(_ -> Result.done(id))
                        .orElseGet(() -> Result.refused("refused.changed-meanwhile"));
            int stage = DecisionGuard.stage(found);
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
    public Result<DecisionState> finish(long id, int version) {
        return guard.change(id, version, (row, found) -> {
            var decision = row.view();
            if (decision.state() != DecisionState.DRAFT) return Result.refused("refused.changed-meanwhile");
            var missing = decision.parts().missing();
            if (missing.isPresent()) return Result.refused(missing.get());
            var review = guard.reviewProblem(decision);
            if (review.isPresent()) return Result.refused(review.get());
            var reasons = ApprovalRules.reasons(decision.parts(), severity(found), settings);
            var to = reasons.isEmpty() ? DecisionState.READY : DecisionState.ASKED;
            row.finish(to);
            changes.note(Change.COMPLAINT, found.id());
            if (to == DecisionState.ASKED) {
                trace(
                        decision,
                        DecisionEntry.DECISION_ASKED,
                        Map.of("outcome", decision.parts().outcome()));
                events.publishEvent(new ComplaintEvent.DecisionAsked(
                        decision.complaintId(),
                        kind(decision),
                        "decision-" + id + "-" + decision.version(),
                        signedIn.person().id()));
            }
            return Result.done(to);
        });
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
        var refusal = approvalRefusal(decision).or(() -> guard.stageRefusal(decision));
        if (refusal.isPresent()) return Result.refused(refusal.get());
        if (!approve && why.isBlank()) return Result.refused("refused.move.reason");
        if (why.length() > LONGEST_REASON) return Result.refused("problem.too-long", LONGEST_REASON, why.length());
        long me = signedIn.person().id();
        if (decision.version() != version || !row.decide(approve, me, clock.instant(), why.strip()))
            return Result.refused("refused.changed-meanwhile");
        var type = approve ? DecisionEntry.DECISION_APPROVED : DecisionEntry.DECISION_DECLINED;
        trace(decision, type, Map.of("outcome", decision.parts().outcome(), "reason", why.strip()));
        events.publishEvent(new ComplaintEvent.Judged(
                decision.complaintId(),
                kind(decision),
                "decision-" + id + "-" + decision.version(),
                approve,
                decision.writtenBy()));
        return Result.done(decision.complaintId());
    }

    private static ComplaintEvent.Question kind(Decision decision) {
        return decision.parts().outcome() == Outcome.NOT_UPHELD
                ? ComplaintEvent.Question.REFUSAL
                : ComplaintEvent.Question.DECISION;
    }

    private void trace(Decision decision, EntryType type, Map<String, ?> data) {
        complaints.trace(decision.complaintId(), signedIn.person().id(), type, data);
    }

    private static Severity severity(ComplaintView complaint) {
        return complaint.facts().get(Fact.SEVERITY);
    }
}
