package eu.reklamacje.deadline.ui;

import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.deadline.CalendarChanges;
import eu.reklamacje.deadline.Policies;
import eu.reklamacje.deadline.PolicyExamples;
import eu.reklamacje.deadline.StatutoryClocks;
import eu.reklamacje.user.Directory;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the screens of the policy need, in one hand. */
@Component
record PolicyServices(
        Policies policies,
        PolicyExamples examples,
        StatutoryClocks clocks,
        CalendarChanges calendarChanges,
        TeamCalendars calendars,
        Directory directory,
        Changes changes,
        Office office,
        Clock clock) {

    LocalDate today() {
        return office.today(clock);
    }
}
