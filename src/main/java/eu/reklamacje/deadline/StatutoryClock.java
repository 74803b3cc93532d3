package eu.reklamacje.deadline;

import eu.reklamacje.complaint.CustomerType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time that the law of a country gives for an answer to a kind of customer, from a day of receipt on. */
@Entity
class StatutoryClock {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    @Version
    private int version;

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

    long id() {
        return Objects.requireNonNull(id);
    }
}
