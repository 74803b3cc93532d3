package eu.reklamacje.deadline;

import eu.reklamacje.calendar.TeamCalendars;
import java.time.LocalDate;

/**
 * A date with what it was counted from and by. It stands as long as that day stays the same; a changed calendar alone moves it only
 * when somebody says so.
 *
 * @param from the day of the event, in the calendar's zone
 * @param due the date; the first one, where a letter has moved it
 */
record Counted(LocalDate from, LocalDate due, TeamCalendars.Version calendar) {}
