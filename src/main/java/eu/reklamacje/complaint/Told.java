package eu.reklamacje.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the customer was told in the end. */
@Embeddable
record Told(
        @Column(name = "outcome") @Enumerated(EnumType.STRING)
        Outcome outcome,

        @Column(name = "outcome_text") String text) {

    Told {
        text = text.strip();
    }
}
