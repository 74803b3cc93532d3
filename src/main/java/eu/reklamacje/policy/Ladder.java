package eu.reklamacje.policy;

import eu.reklamacje.calendar.TeamCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When the stages of a promise come: pure, by the calendar that its date was counted by. */
public final class Ladder {

    private final Policy policy;
    private final TeamCalendar calendar;
    private final boolean atOnce;

    /** @param atOnce whether stages wait for no opening of the office, because safety is concerned */
    public Ladder(Policy policy, TeamCalendar calendar, boolean atOnce) {
        this.policy = policy;
        this.calendar = calendar;
        this.atOnce = atOnce;
    }

    /** A stage, and the instant at which it comes. */
    public record Step(Stage stage, Instant at) {}

    /** All the stages of a date, in the order in which they come. */
    public List<Step> steps(LocalDate due) {
        return policy.ladder().stream().map(rung -> step(rung.stage(), due)).toList();
    }

    /** When a stage comes. */
    public Step step(Stage stage, LocalDate due) {
        var begins = calendar.startOf(day(stage, due));
        boolean waits = !atOnce && !stage.equals(Stage.BROKEN);
        return new Step(stage, waits ? calendar.officeTime(policy.counting()).openFrom(begins) : begins);
    }

    /** The first stage of a date. */
    public Optional<Step> first(LocalDate due) {
        return policy.ladder().stream().findFirst().map(rung -> step(rung.stage(), due));
    }

    /** The stage after another one. */
    public Optional<Step> next(Stage stage, LocalDate due) {
        return policy.ladder().stream()
                .map(Rung::stage)
                .filter(later -> later.compareTo(stage) > 0)
                .findFirst()
                .map(later -> step(later, due));
    }

    private LocalDate day(Stage stage, LocalDate due) {
        var days = calendar.days(policy.counting());
        return switch (stage.moment()) {
            case BEFORE -> days.before(due, stage.days());
            case DUE -> due;
            case BROKEN -> stage.days() == 0 ? due.plusDays(1) : days.after(due, stage.days());
        };
    }
}
