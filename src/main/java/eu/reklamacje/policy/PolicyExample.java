package eu.reklamacje.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A date that the policy must come to, worked out by hand.
 *
 * @param calendar a country or region, or {@code @} and a team's name for that team's own calendar
 * @param rule the promise; for P4 the event is the acknowledgement
 * @param event on the clock of the calendar's zone: the team's, or the office's
 * @param skipped the days from Monday to Friday that are not counted on the way
 * @param source where the skipped days come from
 */
public record PolicyExample(
        long id,
        int version,
        String calendar,
        Rule rule,
        LocalDateTime event,
        LocalDate due,
        List<LocalDate> skipped,
        String source) {}
