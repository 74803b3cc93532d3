package eu.reklamacje.deadline;

import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.policy.Term;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three clocks of a complaint, read together: the promises, our own time, and what a law gives. */
@Service
public class ComplaintDates {

    private final CaseRows cases;
    private final Waits waits;
    private final StatutoryClocks laws;
    private final TeamCalendars calendars;
    private final Complaints complaints;
    private final Clock clock;

    ComplaintDates(
            CaseRows cases,
            Waits waits,
            StatutoryClocks laws,
            TeamCalendars calendars,
            Complaints complaints,
            Clock clock) {
        this.cases = cases;
        this.waits = waits;
        this.laws = laws;
        this.calendars = calendars;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** @param law nothing where none was set for this country and kind of customer */
    public record Clocks(List<Promise> promises, HandlingTime handling, Optional<StatutoryClocks.Answer> law) {}

    /** For whoever may read the complaint. */
    @Transactional(readOnly = true)
    public Optional<Clocks> of(long complaint) {
        return complaints.find(complaint).map(view -> {
            var found = cases.one(complaint);
            var today = calendars.of(found.team()).date(clock.instant());
            var promises = found.stored().stream()
                    .map(stored -> stored.promise().on(today))
                    .toList();
            return new Clocks(promises, handling(found, view), law(found, view));
        });
    }

    private HandlingTime handling(Case found, ComplaintView view) {
        var outcome = found.deeds().first(ContactPurpose.OUTCOME, Term.Keeper.ITS_OWN);
        var end = outcome != null ? outcome : view.status().endsPromises() ? view.statusSince() : clock.instant();
        var office =
                calendars.of(found.team()).officeTime(found.policy().policy().counting());
        return HandlingTime.measure(office, found.deeds().receivedAt(), end, waits.of(found.id()));
    }

    private Optional<StatutoryClocks.Answer> law(Case found, ComplaintView view) {
        var calendar = calendars.of(found.team());
        var received = calendar.date(found.deeds().receivedAt());
        var facts = view.facts();
        return laws.at(facts.get(Fact.CUSTOMER_COUNTRY), facts.get(Fact.CUSTOMER_TYPE), received)
                .map(law -> {
                    var due = received.plusDays(law.days());
                    var answered = found.deeds().first(ContactPurpose.OUTCOME, Term.Keeper.ITS_OWN);
                    var day = calendar.date(answered == null ? clock.instant() : answered);
                    return new StatutoryClocks.Answer(law, due, answered, day.isAfter(due));
                });
    }
}
