package eu.reklamacje.deadline;

import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Meaning;
import eu.reklamacje.complaint.Status;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The net handling times of complaints, from the intervals in which they waited. */
@Service
public class HandlingTimes {

    private final CaseRows cases;
    private final Waits waits;
    private final TeamCalendars calendars;
    private final Complaints complaints;
    private final Clock clock;

    HandlingTimes(CaseRows cases, Waits waits, TeamCalendars calendars, Complaints complaints, Clock clock) {
        this.cases = cases;
        this.waits = waits;
        this.calendars = calendars;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** For whoever may read the complaint. */
    @Transactional(readOnly = true)
    public Optional<HandlingTime> of(long complaint) {
        return complaints.find(complaint).map(view -> {
            var found = cases.one(complaint);
            var outcome = found.deeds().first(Meaning.OUTCOME, Term.Keeper.ITS_OWN);
            var end = outcome != null
                    ? outcome
                    : view.status() == Status.NOT_A_COMPLAINT ? view.statusSince() : clock.instant();
            var office = calendars
                    .of(found.team())
                    .officeTime(found.policy().policy().counting());
            return HandlingTime.measure(office, found.deeds().receivedAt(), end, waits.of(complaint));
        });
    }
}
