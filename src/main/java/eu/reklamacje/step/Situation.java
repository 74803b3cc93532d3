package eu.reklamacje.step;

import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.deadline.ExtensionState;
import eu.reklamacje.decision.DecisionProgress;
import eu.reklamacje.policy.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as far as its next step asks. All days are of the zone of the team that received it.
 *
 * @param dangerAsked whether words of danger wait for a person
 * @param unread whether mail has come that nobody has dealt with
 * @param factsMissing whether its kind's mandatory facts are not complete (P8, P10)
 * @param secondStage whether it is in its second stage (P13)
 * @param reviewerMissing whether it is escalated, and nobody handles it who had no hand in the first stage
 * @param waitingFor whom it waits for; null where it does not
 * @param remindOn the day of the reminder; null where it does not wait
 * @param owed the promises that are open
 * @param decision how far the last decision is; null where there is none that counts
 * @param extension the new date that is under way: proposed or approved; null where there is none
 * @param letter whether a letter is on its way: it may change what comes next
 */
record Situation(
        Status status,
        boolean dangerAsked,
        boolean unread,
        boolean factsMissing,
        boolean assessed,
        boolean secondStage,
        boolean reviewerMissing,
        @Nullable WaitingFor waitingFor,
        @Nullable LocalDate remindOn,
        Map<Rule, Owed> owed,
        @Nullable DecisionProgress decision,
        @Nullable ExtensionState extension,
        UnderWay letter) {

    /**
     * An open promise.
     *
     * @param soon the day from which on it presses: some working days before the due one
     */
    record Owed(LocalDate due, LocalDate soon) {}

    /** What is under way by letter. */
    enum UnderWay {
        NOTHING,
        /** Printed letters wait to be posted. */
        TO_POST,
        /** A letter leaves within the minute, or is being tried again. */
        LEAVING
    }

    Optional<Owed> owed(Rule rule) {
        return Optional.ofNullable(owed.get(rule));
    }

    /** The day of the promise; null where it is not open. */
    @Nullable
    LocalDate due(Rule rule) {
        return owed(rule).map(Owed::due).orElse(null);
    }

    /** The day by which the customer has to know how it ends: that of the second stage in a review (P13). */
    Rule ending() {
        return owed.containsKey(Rule.REVIEW) ? Rule.REVIEW : Rule.RESOLVE;
    }

    /** The first day on which something is owed; null where nothing is. */
    @Nullable
    LocalDate firstDue() {
        return owed.values().stream()
                .map(Owed::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
