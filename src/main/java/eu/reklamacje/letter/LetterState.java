package eu.reklamacje.letter;

/** Where a letter is. */
public enum LetterState {
    WAITING,
    /** To be printed and posted. */
    TO_POST,
    SENT,
    /** A server took it, and it came back; or the post brought it back. */
    BOUNCED,
    /** No server took it. */
    FAILED,
    /** Taken back before it left. */
    CANCELLED
}
