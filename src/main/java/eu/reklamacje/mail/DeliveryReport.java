package eu.reklamacje.mail;

import java.util.List;

/**
 * What a server says about a letter (RFC 3464, or in its own words).
 *
 * @param messageIds the ids that stand in it or in the letter that it returns, without angle brackets
 * @param recipients what it says about each of them
 * @param detail the server's words
 */
record DeliveryReport(List<String> messageIds, List<Fate> recipients, String detail) {

    /**
     * @param address in one spelling
     * @param failed whether the letter did not arrive there; else it is delayed or delivered
     */
    record Fate(String address, boolean failed, String detail) {}

    boolean failed() {
        return recipients.isEmpty() || recipients.stream().anyMatch(Fate::failed);
    }

    List<Fate> failures() {
        return recipients.stream().filter(Fate::failed).toList();
    }
}
