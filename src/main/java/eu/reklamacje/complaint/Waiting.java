package eu.reklamacje.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For whom a complaint waits, why, and when somebody is reminded of it.
 *
 * @param letter the letter whose answer it waits for; null where a person made it wait
 */
@Embeddable
record Waiting(
        @Column(name = "waiting_for") @Enumerated(EnumType.STRING)
        WaitingFor whom,

        @Column(name = "waiting_reason") String reason,

        @Column(name = "waiting_until") LocalDate until,

        @Column(name = "waiting_letter") @Nullable Long letter) {

    static Waiting of(StatusChange change, @Nullable Long letter) {
        return new Waiting(
                Objects.requireNonNull(change.waitingFor()),
                change.reason().strip(),
                Objects.requireNonNull(change.remindOn()),
                letter);
    }
}
