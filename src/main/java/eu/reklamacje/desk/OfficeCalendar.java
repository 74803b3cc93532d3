package eu.reklamacje.desk;

import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.listing.Filter;

/** The calendar by which lists over several teams say "in three working days": that of the reader's first team. */
record OfficeCalendar(Desk desk) {

    /** The filter of a list's address, its due range turned into dates. */
    Filter filter(FilterUrl state) {
        var due = state.due();
        return due == null
                ? state.filter()
                : due.narrow(state.filter(), desk.office().today(desk.clock()), calendar());
    }

    private TeamCalendar calendar() {
        var me = desk.signedIn().person();
        var teams = desk.directory().teams();
        return teams.stream()
                .filter(team -> me.teams().contains(team.id()))
                .findFirst()
                .or(() -> teams.stream().findFirst())
                .map(team -> desk.calendars().of(team.id()))
                .orElse(TeamCalendar.plain("pl", desk.office().zone()));
    }
}
