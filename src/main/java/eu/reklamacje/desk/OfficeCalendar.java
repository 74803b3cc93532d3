package eu.reklamacje.desk;

import eu.reklamacje.calendar.TeamCalendar;
import java.util.Set;

/** The calendar by which lists over several teams say "in three working days": that of the reader's first team. */
record OfficeCalendar(Desk desk) {

    TeamCalendar calendar() {
        var me = desk.signedIn().person();
        var teams = desk.directory().teams();
        return teams.stream()
                .filter(team -> me.teams().contains(team.id()))
                .findFirst()
                .or(() -> teams.stream().findFirst())
                .map(team -> new TeamCalendar(team.calendar(), team.zone(), Set.of(), Set.of()))
                .orElse(new TeamCalendar("pl", desk.office().zone(), Set.of(), Set.of()));
    }
}
