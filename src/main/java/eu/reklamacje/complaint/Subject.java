package eu.reklamacje.complaint;

import jakarta.persistence.Embeddable;
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

    private static final int LINE = 160;

    static Subject of(Facts facts) {
        var serial = facts.orNull(Fact.SERIAL);
        return new Subject(
                facts.orNull(Fact.MODEL),
                facts.get(Fact.MODEL_UNKNOWN),
                serial,
                serial == null ? null : SerialNumbers.key(serial),
                facts.get(Fact.SERIAL_UNKNOWN),
                facts.orNull(Fact.TICKET),
                facts.get(Fact.TICKET_UNKNOWN),
                facts.orNull(Fact.DESCRIPTION),
                facts.orNull(Fact.IDEA),
                facts.get(Fact.IDEA_NONE));
    }

    /** The facts with these in them. */
    Facts into(Facts facts) {
        return facts.with(Fact.MODEL, model)
                .with(Fact.MODEL_UNKNOWN, modelUnknown)
                .with(Fact.SERIAL, serial)
                .with(Fact.SERIAL_UNKNOWN, serialUnknown)
                .with(Fact.TICKET, ticket)
                .with(Fact.TICKET_UNKNOWN, ticketUnknown)
                .with(Fact.DESCRIPTION, description)
                .with(Fact.IDEA, idea)
                .with(Fact.IDEA_NONE, ideaNone);
    }

    /** Its description's first line, cut where that is long. */
    String inALine() {
        var line = description == null
                ? ""
                : description.strip().lines().findFirst().orElse("").strip();
        return line.length() <= LINE ? line : line.substring(0, LINE - 1).strip() + "…";
    }
}
