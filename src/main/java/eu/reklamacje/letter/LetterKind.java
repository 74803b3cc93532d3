package eu.reklamacje.letter;

import eu.reklamacje.complaint.Meaning;
import eu.reklamacje.complaint.WaitingFor;
import org.jspecify.annotations.Nullable;

/** The kinds of letters, with the rule of the policy that asks for each and what it means for the promises. */
public enum LetterKind {
    /** P3; asks for what is still missing, too (P2, P8, P10). */
    ACKNOWLEDGEMENT(Meaning.ACKNOWLEDGEMENT),
    /** P5: we ask the customer, and wait. */
    REQUEST(Meaning.OTHER),
    /** P5: we ask somebody else, and wait; the customer never sees it. */
    INQUIRY(Meaning.OTHER),
    /** P9, P11. */
    GUIDANCE(Meaning.PROGRESS),
    /** P4. */
    PROGRESS(Meaning.PROGRESS),
    /** P7; in writing only. */
    EXPLANATION(Meaning.NEW_DATE),
    /** P6. */
    RESOLUTION(Meaning.OUTCOME),
    /** P12: the full written explanation. */
    REFUSAL(Meaning.OUTCOME),
    /** P13: the last word. */
    ESCALATION_ANSWER(Meaning.OUTCOME),
    /** P13: the review opens the case again. */
    REOPENING(Meaning.PROGRESS),
    /** Anything else. */
    REPLY(Meaning.OTHER);

    private final Meaning meaning;

    LetterKind(Meaning meaning) {
        this.meaning = meaning;
    }

    public Meaning meaning() {
        return meaning;
    }

    /** Whether it tells a decision, and so leaves with one only. */
    public boolean tellsDecision() {
        return meaning == Meaning.OUTCOME || this == REOPENING;
    }

    /** Whether it goes to the customer. */
    public boolean isForCustomer() {
        return this != INQUIRY;
    }

    /** Whom the case waits for once it has left; null where it does not wait. */
    @Nullable
    WaitingFor waitsFor() {
        return switch (this) {
            case REQUEST -> WaitingFor.CUSTOMER;
            case INQUIRY -> WaitingFor.OTHER;
            default -> null;
        };
    }
}
