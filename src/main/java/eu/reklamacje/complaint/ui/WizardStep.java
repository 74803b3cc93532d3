package eu.reklamacje.complaint.ui;

import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Kind;
import java.util.List;

/** The steps of "New complaint" and the facts that each asks for. */
public enum WizardStep {
    ORIGIN(Fact.KIND, Fact.CHANNEL, Fact.RECEIVED_AT),
    CUSTOMER(
            Fact.CUSTOMER_NAME,
            Fact.CUSTOMER_PHONE,
            Fact.CUSTOMER_EMAIL,
            Fact.CUSTOMER_TYPE,
            Fact.CUSTOMER_COUNTRY,
            Fact.CUSTOMER_LANGUAGE),
    DEVICE(Fact.TICKET, Fact.TICKET_UNKNOWN, Fact.MODEL, Fact.MODEL_UNKNOWN, Fact.SERIAL, Fact.SERIAL_UNKNOWN),
    PROBLEM(Fact.DESCRIPTION, Fact.IDEA, Fact.IDEA_NONE, Fact.SEVERITY, Fact.RESTRICTED),
    CHECK;

    private final List<Fact<?>> facts;

    WizardStep(Fact<?>... facts) {
        this.facts = List.of(facts);
    }

    /** What it asks for a complaint of that kind: about a product nobody has a ticket. */
    public List<Fact<?>> facts(Kind kind) {
        return kind == Kind.PRODUCT
                ? facts.stream()
                        .filter(fact -> fact != Fact.TICKET && fact != Fact.TICKET_UNKNOWN)
                        .toList()
                : facts;
    }
}
