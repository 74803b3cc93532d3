package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The calendar by which lists over several teams say "in three working days": that of the reader's first team. */
@Component
public class OfficeCalendar {

    private final TeamCalendars calendars;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    OfficeCalendar(TeamCalendars calendars, Directory directory, SignedIn signedIn, Office office, Clock clock) {
        this.calendars = calendars;
        this.directory = directory;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    /** The filter of a list's address, its due range turned into dates. */
    public Filter filter(FilterUrl state) {
        var due = state.due();
        var today = office.today(clock);
        var next = state.filter().next();
        var filter = state.filter().withNext(new Filter.Next(next.steps(), next.turns(), today));
        var dated = filter.withSpecial(special(state, today));
        return due == null ? dated : due.narrow(dated, today, calendar());
    }

    private Filter.Special special(FilterUrl state, LocalDate today) {
        var asked = state.filter().special();
        var days = state.days();
        return new Filter.Special(
                asked.marks(),
                asked.waitingFor(),
                days.from() == null ? null : office.instant(days.from().atStartOfDay()),
                days.to() == null ? null : office.instant(days.to().plusDays(1).atStartOfDay()),
                days.silent() == null ? null : office.instant(days.silent().atStartOfDay()),
                today);
    }

    private TeamCalendar calendar() {
        var me = signedIn.person();
        var teams = directory.teams();
        return teams.stream()
                .filter(team -> me.teams().contains(team.id()))
                .findFirst()
                .or(() -> teams.stream().findFirst())
                .map(team -> calendars.of(team.id()))
                .orElse(TeamCalendar.plain("pl", office.zone()));
    }
}
