package eu.reklamacje.mail;

import eu.reklamacje.complaint.Meaning;

/** The kinds of letters, with the rule of the policy that asks for each and what it means for the promises. */
public enum LetterKind {
    /** P3; asks for what is still missing, too (P2, P8, P10). */
    ACKNOWLEDGEMENT(Meaning.ACKNOWLEDGEMENT),
    /** P5: we ask the customer, and wait. */
    REQUEST(Meaning.OTHER),
    /** P9, P11. */
    GUIDANCE(Meaning.PROGRESS),
    /** P4. */
    PROGRESS(Meaning.PROGRESS),
    /** P7; in writing only. */
    EXPLANATION(Meaning.PROGRESS),
    /** P6. */
    RESOLUTION(Meaning.OUTCOME),
    /** P12: the full written explanation. */
    REFUSAL(Meaning.OUTCOME),
    /** P13. */
    ESCALATION_ANSWER(Meaning.OUTCOME),
    /** Anything else. */
    REPLY(Meaning.OTHER);

    private final Meaning meaning;

    LetterKind(Meaning meaning) {
        this.meaning = meaning;
    }

    public Meaning meaning() {
        return meaning;
    }

    /** Whether we wait for the customer from then on. */
    boolean asksCustomer() {
        return this == REQUEST;
    }
}
