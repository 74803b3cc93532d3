package eu.reklamacje.policy;

/**
 * The terms of one promise.
 *
 * @param days how many working days
 * @param start what they are counted from
 * @param keeper what keeps it
 */
public record Term(int days, Start start, Keeper keeper) {

    /** What a promise is counted from. */
    public enum Start {
        /** When it reached us (policy.md, counting 3). */
        RECEIPT,
        /** When it was recorded here. */
        RECORDING,
        /** The acknowledgement as made; until then its last day (policy.md, counting 4). P4 only. */
        ACKNOWLEDGEMENT
    }

    /** What keeps a promise. */
    public enum Keeper {
        /** Its own deed, in writing or by telephone: the acknowledgement, a word on progress, the outcome. */
        ITS_OWN,
        /** Its own deed, in writing only. */
        IN_WRITING,
        /** Every contact with the customer. P3 and P4 only. */
        ANY_CONTACT
    }
}
