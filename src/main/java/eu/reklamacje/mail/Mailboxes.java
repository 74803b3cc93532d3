package eu.reklamacje.mail;

import java.util.List;

/** The mailboxes that this installation reads: the configured ones, or the embedded server's. */
public record Mailboxes(List<Mailbox> all) {}
