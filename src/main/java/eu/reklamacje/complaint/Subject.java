package eu.reklamacje.complaint;

import jakarta.persistence.Embeddable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a complaint is about: the columns behind the facts that are neither the customer's nor the case's own. */
@Embeddable
record Subject(
        @Nullable String model,
        boolean modelUnknown,
        @Nullable String serial,
        @Nullable String serialKey,
        boolean serialUnknown,
        @Nullable String ticket,
        boolean ticketUnknown,
        @Nullable String description,
        @Nullable String idea,
        boolean ideaNone) {

    static Subject of(Facts facts) {
        var serial = facts.orNull(Fact.SERIAL);
        return new Subject(
                facts.orNull(Fact.MODEL),
                facts.is(Fact.MODEL_UNKNOWN),
                serial,
                serial == null ? null : SerialNumbers.key(serial),
                facts.is(Fact.SERIAL_UNKNOWN),
                facts.orNull(Fact.TICKET),
                facts.is(Fact.TICKET_UNKNOWN),
                facts.orNull(Fact.DESCRIPTION),
                facts.orNull(Fact.IDEA),
                facts.is(Fact.IDEA_NONE));
    }

    void into(Map<Fact, String> values) {
        values.put(Fact.MODEL, Facts.text(model));
        values.put(Fact.MODEL_UNKNOWN, Facts.flag(modelUnknown));
        values.put(Fact.SERIAL, Facts.text(serial));
        values.put(Fact.SERIAL_UNKNOWN, Facts.flag(serialUnknown));
        values.put(Fact.TICKET, Facts.text(ticket));
        values.put(Fact.TICKET_UNKNOWN, Facts.flag(ticketUnknown));
        values.put(Fact.DESCRIPTION, Facts.text(description));
        values.put(Fact.IDEA, Facts.text(idea));
        values.put(Fact.IDEA_NONE, Facts.flag(ideaNone));
    }
}
