package eu.reklamacje.letter;

import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.WaitingFor;
import org.jspecify.annotations.Nullable;

/** The kinds of letters, with the rule of the policy that asks for each and what it means for the promises. */
public enum LetterKind {
    /** P3; asks for what is still missing, too (P2, P8, P10). */
    ACKNOWLEDGEMENT(ContactPurpose.ACKNOWLEDGEMENT),
    /** P5: we ask the customer, and wait. */
    REQUEST(ContactPurpose.OTHER),
    /** P5: we ask somebody else, and wait; the customer never sees it. */
    INQUIRY(ContactPurpose.OTHER),
    /** P9, P11. */
    GUIDANCE(ContactPurpose.PROGRESS),
    /** P4. */
    PROGRESS(ContactPurpose.PROGRESS),
    /** P7; in writing only. */
    EXPLANATION(ContactPurpose.NEW_DATE),
    /** P6. */
    RESOLUTION(ContactPurpose.OUTCOME),
    /** P12: the full written explanation. */
    REFUSAL(ContactPurpose.OUTCOME),
    /** P13: the last word. */
    ESCALATION_ANSWER(ContactPurpose.OUTCOME),
    /** P13: the review opens the case again. */
    REOPENING(ContactPurpose.PROGRESS),
    /** Anything else. */
    REPLY(ContactPurpose.OTHER);

    private final ContactPurpose meaning;

    LetterKind(ContactPurpose meaning) {
        this.meaning = meaning;
    }

    public ContactPurpose meaning() {
        return meaning;
    }

    /** Whether it tells a decision, and so leaves with one only. */
    public boolean tellsDecision() {
        return meaning == ContactPurpose.OUTCOME || this == REOPENING;
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
