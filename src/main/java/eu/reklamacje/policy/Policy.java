package eu.reklamacje.policy;

import eu.reklamacje.calendar.Counting;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a policy promises, how it counts, and who is alerted.
 *
 * @param acknowledge P3
 * @param progress P4
 * @param resolve P6
 * @param newsEvery after how many working days the next word on progress is due once one was given; 0: no further one is promised
 * @param reviewDays how many working days after an escalation the customer is answered (P13); 0: nothing is promised
 * @param ladder the stages at which somebody is alerted, in the order of time
 */
public record Policy(
        Term acknowledge,
        Term progress,
        Term resolve,
        int newsEvery,
        int reviewDays,
        Counting counting,
        List<Rung> ladder,
        ExtensionTerms extensions) {

    /**
     * P7.
     *
     * @param usualDays how many working days are proposed where nobody has said more
     * @param longestDays how many working days one extension may add at most; 0: no limit
     * @param most how many extensions a complaint may have; 0: no limit
     */
    public record ExtensionTerms(int usualDays, int longestDays, int most) {}

    /** As published (P3, P4, P6). */
    public static final Policy PUBLISHED = new Policy(
            new Term(7, Term.Start.RECEIPT, Term.Keeper.ITS_OWN),
            new Term(14, Term.Start.ACKNOWLEDGEMENT, Term.Keeper.ITS_OWN),
            new Term(30, Term.Start.RECEIPT, Term.Keeper.ITS_OWN),
            0,
            0,
            Counting.USUAL,
            List.of(
                    rung("BEFORE-5", Recipient.HANDLER),
                    rung("BEFORE-3", Recipient.HANDLER),
                    rung("DUE", Recipient.HANDLER),
                    rung("BROKEN", Recipient.HANDLER, Recipient.SUPERVISORS),
                    rung("BROKEN-3", Recipient.HANDLER, Recipient.SUPERVISORS),
                    rung("BROKEN-5", Recipient.HANDLER, Recipient.SUPERVISORS, Recipient.CHIEFS)),
            new ExtensionTerms(10, 0, 0));

    public Policy {
        ladder = ladder.stream().sorted(Comparator.comparing(Rung::stage)).toList();
    }

    /** What is promised by a rule. */
    public Term term(Rule rule) {
        return switch (rule) {
            case ACKNOWLEDGE -> acknowledge;
            case PROGRESS -> progress;
            case RESOLVE -> resolve;
            case FURTHER_PROGRESS -> new Term(newsEvery, progress.start(), progress.keeper());
            // The answer is in writing only (policy.md, "What a promise can be").
            case REVIEW -> new Term(reviewDays, Term.Start.RECEIPT, Term.Keeper.IN_WRITING);
        };
    }

    /** To whom a stage speaks; to the handler where the ladder no longer has it. */
    public Set<Recipient> recipients(Stage stage) {
        return ladder.stream()
                .filter(rung -> rung.stage().equals(stage))
                .findFirst()
                .map(Rung::to)
                .orElse(EnumSet.of(Recipient.HANDLER));
    }

    private static Rung rung(String stage, Recipient... to) {
        return new Rung(Stage.of(stage), Set.of(to));
    }
}
