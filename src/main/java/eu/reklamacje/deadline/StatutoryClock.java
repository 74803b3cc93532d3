package eu.reklamacje.deadline;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.complaint.CustomerType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The time that the law of a country gives for an answer to a kind of customer, from a day of receipt on. */
@Entity
class StatutoryClock extends EditedEntity {

    private String country;

    @Enumerated(EnumType.STRING)
    private CustomerType customerType;

    private int days;
    private String law;
    private LocalDate validFrom;

    /** Takes over what a person has edited. */
    StatutoryClock apply(StatutoryClocks.Clock wish) {
        country = wish.country();
        customerType = wish.customerType();
        days = wish.days();
        law = wish.law().strip();
        validFrom = wish.validFrom();
        return this;
    }
}
