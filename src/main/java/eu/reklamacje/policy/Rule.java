package eu.reklamacje.policy;

/** The promises with a date. */
public enum Rule {
    /** P3: receipt is acknowledged. */
    ACKNOWLEDGE("P3"),
    /** P4: the customer hears about progress. */
    PROGRESS("P4"),
    /** P6: the complaint is resolved. */
    RESOLVE("P6"),
    /** P4 again, where the policy version promises news at regular intervals. */
    FURTHER_PROGRESS("P4"),
    /** P13: the escalated complaint is answered. */
    REVIEW("P13");

    private final String policy;

    Rule(String policy) {
        this.policy = policy;
    }

    /** The rule's number in the policy. */
    public String policy() {
        return policy;
    }
}
