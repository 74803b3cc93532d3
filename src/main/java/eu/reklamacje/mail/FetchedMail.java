package eu.reklamacje.mail;

import java.time.Instant;

/**
 * A mail as the server gave it.
 *
 * @param receivedAt when it reached the mailbox (policy.md, counting 3)
 */
record FetchedMail(long uid, byte[] bytes, Instant receivedAt) {}
