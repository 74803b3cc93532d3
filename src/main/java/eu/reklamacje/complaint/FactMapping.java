package eu.reklamacje.complaint;

import eu.reklamacje.base.Office;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between the entity's columns and the facts that people edit. */
final class FactMapping {

    private FactMapping() {}

    static Facts read(Complaint complaint, Office office) {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        values.put(Fact.KIND, complaint.kind.name());
        values.put(Fact.CHANNEL, complaint.channel.name());
        values.put(Fact.RECEIVED_AT, shown(complaint.receivedAt, office).toString());
        values.put(Fact.SEVERITY, complaint.severity.name());
        readCustomer(complaint.customer, values);
        values.put(Fact.MODEL, text(complaint.model));
        values.put(Fact.MODEL_UNKNOWN, flag(complaint.modelUnknown));
        values.put(Fact.SERIAL, text(complaint.serial));
        values.put(Fact.SERIAL_UNKNOWN, flag(complaint.serialUnknown));
        values.put(Fact.TICKET, text(complaint.ticket));
        values.put(Fact.TICKET_UNKNOWN, flag(complaint.ticketUnknown));
        values.put(Fact.DESCRIPTION, text(complaint.description));
        values.put(Fact.IDEA, text(complaint.idea));
        values.put(Fact.IDEA_NONE, flag(complaint.ideaNone));
        values.put(Fact.RESTRICTED, flag(complaint.restricted));
        return Facts.of(values);
    }

    static void readCustomer(Customer customer, Map<Fact, String> values) {
        values.put(Fact.CUSTOMER_NAME, customer.name);
        values.put(Fact.CUSTOMER_EMAIL, text(customer.email));
        values.put(Fact.CUSTOMER_PHONE, text(customer.phone));
        values.put(Fact.CUSTOMER_COUNTRY, text(customer.country));
        values.put(Fact.CUSTOMER_LANGUAGE, text(customer.language));
        values.put(Fact.CUSTOMER_TYPE, customer.type.name());
    }

    /** Everything but the customer, who has a page and a version of their own. */
    static void write(Facts facts, Complaint complaint, Office office) {
        complaint.kind = facts.kind();
        complaint.channel = facts.get(Fact.CHANNEL, Channel.OTHER);
        var receivedAt = Objects.requireNonNull(facts.receivedAt());
        if (complaint.receivedAt == null || !shown(complaint.receivedAt, office).equals(receivedAt))
            complaint.receivedAt = office.instant(receivedAt);
        complaint.severity = facts.get(Fact.SEVERITY, Severity.NORMAL);
        complaint.severityRank = complaint.severity.ordinal();
        complaint.country = orNull(facts, Fact.CUSTOMER_COUNTRY);
        complaint.model = orNull(facts, Fact.MODEL);
        complaint.modelUnknown = facts.is(Fact.MODEL_UNKNOWN);
        complaint.serial = orNull(facts, Fact.SERIAL);
        complaint.serialKey = complaint.serial == null ? null : SerialNumbers.key(complaint.serial);
        complaint.serialUnknown = facts.is(Fact.SERIAL_UNKNOWN);
        complaint.ticket = orNull(facts, Fact.TICKET);
        complaint.ticketUnknown = facts.is(Fact.TICKET_UNKNOWN);
        complaint.description = orNull(facts, Fact.DESCRIPTION);
        complaint.idea = orNull(facts, Fact.IDEA);
        complaint.ideaNone = facts.is(Fact.IDEA_NONE);
        complaint.restricted = facts.is(Fact.RESTRICTED);
    }

    /** People enter minutes; a mail's receipt is known to the second, which must not look like a correction. */
    private static LocalDateTime shown(Instant receivedAt, Office office) {
        return office.local(receivedAt).truncatedTo(ChronoUnit.MINUTES);
    }

    static @Nullable String orNull(Facts facts, Fact fact) {
        return facts.has(fact) ? facts.get(fact).strip() : null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String flag(boolean value) {
        return value ? "true" : "";
    }
}
