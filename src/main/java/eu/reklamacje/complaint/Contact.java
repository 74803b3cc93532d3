package eu.reklamacje.complaint;

import java.time.LocalDateTime;

/**
 * A contact with the customer that somebody records.
 *
 * @param at when it took place, in the office's zone; never in the future, never before the receipt
 */
public record Contact(ContactMethod way, ContactPurpose meaning, String withWhom, LocalDateTime at, String text) {}
