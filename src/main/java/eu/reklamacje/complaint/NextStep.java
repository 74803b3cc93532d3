package eu.reklamacje.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next with a complaint, kept with it. Time enters only by a day on which it becomes something else, so that
 * it stays true while nothing happens. All days are of the zone of the team that received the complaint.
 *
 * @param turnsOn from this day on it is the handler's turn with what follows; null where nothing changes by itself
 */
@Embeddable
public record NextStep(
        @Column(name = "step", insertable = false, updatable = false) @Enumerated(EnumType.STRING)
        Step step,

        @Column(name = "step_turn", insertable = false, updatable = false) @Enumerated(EnumType.STRING)
        Turn turn,

        @Column(name = "step_until", insertable = false, updatable = false) @Nullable
        LocalDate until,

        @Column(name = "step_why", insertable = false, updatable = false) @Enumerated(EnumType.STRING)
        StepReason why,

        @Column(name = "step_on", insertable = false, updatable = false) @Nullable
        LocalDate turnsOn,

        @Column(name = "step_then", insertable = false, updatable = false) @Enumerated(EnumType.STRING) @Nullable
        Step then,

        @Column(name = "step_then_until", insertable = false, updatable = false) @Nullable
        LocalDate thenUntil,

        @Column(name = "step_then_why", insertable = false, updatable = false) @Enumerated(EnumType.STRING) @Nullable
        StepReason thenWhy) {

    /**
     * A step as it stands on a day.
     *
     * @param until the last day on which it is in time; null where nothing presses
     */
    public record Due(Step step, Turn turn, @Nullable LocalDate until, StepReason why) {

        /** Whether it is the turn of whoever handles the complaint. */
        public boolean isHandlers() {
            return turn == Turn.HANDLER;
        }
    }

    public static NextStep of(Due now) {
        return new NextStep(now.step, now.turn, now.until, now.why, null, null, null, null);
    }

    /** The same until a day, from which on the handler has something else to do. */
    public NextStep until(LocalDate day, Step later, @Nullable LocalDate due, StepReason reason) {
        return new NextStep(step, turn, until, why, day, later, due, reason);
    }

    /** The step on that day. */
    public Due on(LocalDate day) {
        return turnsOn == null || day.isBefore(turnsOn)
                ? new Due(step, turn, until, why)
                : new Due(Objects.requireNonNull(then), Turn.HANDLER, thenUntil, Objects.requireNonNull(thenWhy));
    }
}
