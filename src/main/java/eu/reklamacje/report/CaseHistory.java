package eu.reklamacje.report;

import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint, as far as figures ask.
 *
 * @param moves its ways from status to status, merges and their undoing among them, the oldest first
 * @param decisions that were told, the oldest first
 * @param sameDevice when other complaints about the same serial number came
 */
record CaseHistory(
        Subject subject,
        List<Move> moves,
        List<Promise> promises,
        List<Decision> decisions,
        List<Extension> extensions,
        List<Wait> waits,
        List<Answer> answers,
        List<Instant> sameDevice) {

    /** What it is now. Names are those of the constants. */
    record Subject(
            long id,
            Instant receivedAt,
            Status status,
            Instant since,
            long team,
            String kind,
            String severity,
            @Nullable String country,
            @Nullable String model,
            @Nullable String serial,
            String description) {}

    /** @param outcome where it went to resolved */
    record Move(
            Instant at,
            Status before,
            Status after,
            @Nullable String outcome) {}

    /** @param firstBroken whether the first date had passed when a new one was told */
    record Promise(
            String rule,
            String state,
            LocalDate due,
            @Nullable LocalDate firstDue,
            boolean firstBroken,
            boolean provisional) {

        LocalDate first() {
            return firstDue == null ? due : firstDue;
        }
    }

    record Decision(
            long id,
            int stage,
            @Nullable String review,
            Outcome outcome,
            String remedy,
            @Nullable BigDecimal cost,
            @Nullable String currency,
            @Nullable Long cause,
            Instant toldAt,
            @Nullable Long corrects) {}

    /** A new date, told. */
    record Extension(Instant toldAt) {}

    record Wait(String whom, Instant from, @Nullable Instant until) {}

    record Answer(boolean satisfied, Instant at) {}
}
