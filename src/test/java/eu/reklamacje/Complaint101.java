package eu.reklamacje;

import eu.reklamacje.complaint.Channel;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import java.time.LocalDateTime;

/** The facts of an ordinary complaint about a product, complete by P10. */
public final class Complaint101 {

    private Complaint101() {}

    public static Facts facts(String customer) {
        return Facts.NONE
                .with(Fact.KIND, Kind.PRODUCT)
                .with(Fact.CHANNEL, Channel.TELEPHONE)
                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-03-02T10:00"))
                .with(Fact.SEVERITY, Severity.NORMAL)
                .with(Fact.CUSTOMER_NAME, customer)
                .with(Fact.CUSTOMER_PHONE, "+48 600 100 200")
                .with(Fact.CUSTOMER_COUNTRY, "PL")
                .with(Fact.CUSTOMER_LANGUAGE, "pl")
                .with(Fact.CUSTOMER_TYPE, CustomerType.CONSUMER)
                .with(Fact.MODEL, "SolarMax 5K")
                .with(Fact.SERIAL_UNKNOWN, true)
                .with(Fact.DESCRIPTION, "Falownik nie startuje.")
                .with(Fact.IDEA_NONE, true);
    }
}
