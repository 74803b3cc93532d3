package eu.reklamacje.step;

import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.StepReason;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.policy.Rule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next: pure. It asks from the most pressing to the least, and the first that holds is the step; a promise that
 * comes near takes its place on a day that is known now.
 */
final class NextSteps {

    private final Situation now;

    private NextSteps(Situation now) {
        this.now = now;
    }

    static NextStep of(Situation situation) {
        return new NextSteps(situation).next();
    }

    private NextStep next() {
        return unread().or(this::finished)
                .or(this::unposted)
                .or(this::escalated)
                .or(this::unacknowledged)
                .or(this::decided)
                .or(this::movedDate)
                .or(this::waiting)
                .or(this::lacking)
                .or(this::undecided)
                .or(this::unassessed)
                .or(this::untold)
                .orElseGet(this::ending);
    }

    /** Whatever has come is looked at first, even where the case was finished. */
    private Optional<NextStep> unread() {
        if (now.status() == Status.MERGED) return Optional.of(nothing());
        if (now.dangerAsked()) return handlers(Step.JUDGE_DANGER, now.firstDue(), StepReason.DANGER);
        return now.unread() ? handlers(Step.READ_ANSWER, now.firstDue(), StepReason.ANSWERED) : Optional.empty();
    }

    private Optional<NextStep> finished() {
        return switch (now.status()) {
            case CLOSED, NOT_A_COMPLAINT, MERGED -> Optional.of(nothing());
            // A told decision may be in correction by another.
            case RESOLVED ->
                unposted()
                        .or(this::decided)
                        .or(this::undecided)
                        .or(() -> handlers(Step.CLOSE, null, StepReason.RESOLVED));
            default -> Optional.empty();
        };
    }

    private Optional<NextStep> unposted() {
        return switch (now.letter()) {
            case TO_POST -> handlers(Step.POST_LETTER, now.firstDue(), StepReason.TO_POST);
            case LEAVING -> step(Step.WAIT, Turn.NOBODY, now.firstDue(), StepReason.LEAVING);
            case NOTHING -> Optional.empty();
        };
    }

    /** P13. */
    private Optional<NextStep> escalated() {
        return now.reviewerMissing()
                ? step(Step.NAME_REVIEWER, Turn.SUPERVISOR, now.due(now.ending()), StepReason.ESCALATED)
                : Optional.empty();
    }

    /** P3. */
    private Optional<NextStep> unacknowledged() {
        return now.owed(Rule.ACKNOWLEDGE)
                .flatMap(owed -> handlers(Step.ACKNOWLEDGE, owed.due(), StepReason.UNACKNOWLEDGED));
    }

    /** A decision whose writing is finished waits for nothing else. */
    private Optional<NextStep> decided() {
        var until = now.due(now.ending());
        return switch (now.decision()) {
            case ASKED -> step(Step.APPROVE, Turn.APPROVER, until, StepReason.APPROVAL_ASKED);
            case READY -> handlers(Step.SEND_DECISION, until, StepReason.READY);
            case LEAVING -> step(Step.WAIT, Turn.NOBODY, until, StepReason.LEAVING);
            case null, default -> Optional.empty();
        };
    }

    /** P7. */
    private Optional<NextStep> movedDate() {
        return switch (now.extension()) {
            case PROPOSED -> step(Step.APPROVE_DATE, Turn.APPROVER, now.due(Rule.RESOLVE), StepReason.DATE_ASKED);
            case APPROVED -> handlers(Step.TELL_DATE, now.due(Rule.RESOLVE), StepReason.DATE_APPROVED);
            case null, default -> Optional.empty();
        };
    }

    /** P5: waiting stops no promise, so one that comes near ends the waiting before the reminder does. */
    private Optional<NextStep> waiting() {
        if (now.status() != Status.WAITING || now.remindOn() == null) return Optional.empty();
        var whose = now.waitingFor() == WaitingFor.CUSTOMER ? Turn.CUSTOMER : Turn.OTHER;
        var wait = NextStep.of(new NextStep.Due(Step.WAIT, whose, now.remindOn(), StepReason.WAITING));
        var pressing = pressing();
        var remindOn = Objects.requireNonNull(now.remindOn());
        return Optional.of(
                pressing.isPresent() && !pressing.get().on.isAfter(remindOn)
                        ? pressing.get().ends(wait)
                        : wait.until(remindOn, Step.REMIND, remindOn, StepReason.REMINDER_PASSED));
    }

    /** P2, P8, P10: the second stage has all that the first one had. */
    private Optional<NextStep> lacking() {
        return now.factsMissing() && !now.secondStage()
                ? Optional.of(pressed(handler(Step.ASK, now.firstDue(), StepReason.FACTS_MISSING)))
                : Optional.empty();
    }

    private Optional<NextStep> undecided() {
        var until = now.due(now.ending());
        return switch (now.decision()) {
            case DECLINED -> handlers(Step.DECIDE, until, StepReason.SENT_BACK);
            case TO_APPROVE -> handlers(Step.GET_APPROVAL, until, StepReason.COMPLETE);
            case TO_SEND -> handlers(Step.SEND_DECISION, until, StepReason.COMPLETE);
            case BEGUN -> Optional.of(news(handler(Step.DECIDE, until, StepReason.BEGUN)));
            case null, default -> Optional.empty();
        };
    }

    /** P9, P11. */
    private Optional<NextStep> unassessed() {
        return now.assessed() || now.secondStage() || now.status() == Status.ESCALATED
                ? Optional.empty()
                : Optional.of(pressed(handler(Step.ASSESS, now.firstDue(), StepReason.UNASSESSED)));
    }

    /** P4: what was found is news. */
    private Optional<NextStep> untold() {
        return now.owed(Rule.PROGRESS)
                .map(owed -> pressed(handler(Step.TELL_PROGRESS, owed.due(), StepReason.NOTHING_TOLD)));
    }

    private NextStep ending() {
        if (now.ending() == Rule.REVIEW)
            return news(handler(Step.DECIDE, now.due(Rule.REVIEW), StepReason.REVIEW_OWED));
        return pressed(handler(Step.DECIDE, now.due(Rule.RESOLVE), StepReason.UNDECIDED));
    }

    /** A step that waits for no other from a day on. */
    private record Pressing(LocalDate on, Step step, LocalDate due, StepReason why) {

        NextStep ends(NextStep before) {
            return before.until(on, step, due, why);
        }
    }

    /** What comes first by itself: news that is owed (P4), or the day of the resolution (P7). */
    private Optional<Pressing> pressing() {
        var news = pressingNews();
        var end = now.owed(Rule.RESOLVE)
                .filter(_ -> now.ending() == Rule.RESOLVE)
                .map(owed -> new Pressing(owed.soon(), Step.PROPOSE_DATE, owed.due(), StepReason.DATE_IN_DANGER));
        return news.isPresent() && (end.isEmpty() || !end.get().on.isBefore(news.get().on)) ? news : end;
    }

    private Optional<Pressing> pressingNews() {
        return now.owed(Rule.PROGRESS)
                .map(owed -> new Pressing(owed.soon(), Step.TELL_PROGRESS, owed.due(), StepReason.NOTHING_TOLD))
                .or(() -> now.owed(Rule.FURTHER_PROGRESS)
                        .map(owed -> new Pressing(owed.soon(), Step.TELL_PROGRESS, owed.due(), StepReason.NEWS_OWED)));
    }

    private NextStep pressed(NextStep step) {
        return pressing()
                .filter(pressing -> pressing.step != step.step())
                .map(pressing -> pressing.ends(step))
                .orElse(step);
    }

    /** Where a decision is under way its day is not in danger, but news may be owed before. */
    private NextStep news(NextStep step) {
        return pressingNews().map(pressing -> pressing.ends(step)).orElse(step);
    }

    private static NextStep nothing() {
        return NextStep.of(new NextStep.Due(Step.NONE, Turn.NOBODY, null, StepReason.FINISHED));
    }

    private static NextStep handler(Step step, @Nullable LocalDate until, StepReason why) {
        return NextStep.of(new NextStep.Due(step, Turn.HANDLER, until, why));
    }

    private static Optional<NextStep> handlers(Step step, @Nullable LocalDate until, StepReason why) {
        return Optional.of(handler(step, until, why));
    }

    private static Optional<NextStep> step(Step step, Turn turn, @Nullable LocalDate until, StepReason why) {
        return Optional.of(NextStep.of(new NextStep.Due(step, turn, until, why)));
    }
}
