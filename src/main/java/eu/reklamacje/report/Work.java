package eu.reklamacje.report;

import eu.reklamacje.user.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a team has to do in the next working days, against what it usually gets done.
 *
 * @param late promises whose day is over
 * @param pace promises that a whole team keeps on a working day, of the last eight weeks
 * @param people who handle complaints in the team
 */
public record Work(Team team, int late, double pace, int people, List<Day> days) {

    /**
     * A working day.
     *
     * @param due promises that fall due on it
     * @param present who is not away
     * @param behind how many promises, of those due by its end, will be left over at the usual pace; none where all can be kept
     */
    public record Day(LocalDate date, int due, int present, int behind) {}

    /** The first day at whose end more is due than can be done. */
    public Optional<Day> firstShort() {
        return days.stream().filter(day -> day.behind > 0).findFirst();
    }
}
