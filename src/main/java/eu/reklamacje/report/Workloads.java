package eu.reklamacje.report;

import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.calendar.WorkingDays;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks ahead: the promises of the next twenty working days of a team, with its calendar and absences, against its pace. */
@Component
class Workloads {

    private static final int AHEAD = 20;
    /** Eight weeks. */
    private static final int BEFORE = 40;

    private final JdbcClient db;
    private final Directory directory;
    private final TeamCalendars calendars;
    private final Office office;
    private final Clock clock;

    Workloads(JdbcClient db, Directory directory, TeamCalendars calendars, Office office, Clock clock) {
        this.db = db;
        this.directory = directory;
        this.calendars = calendars;
        this.office = office;
        this.clock = clock;
    }

    Work of(Team team) {
        var today = office.today(clock);
        var days = calendars.of(team.id()).days();
        var ahead = ahead(days, today);
        var due = due(team, ahead.getLast());
        int late = due.entrySet().stream()
                .filter(day -> day.getKey().isBefore(today))
                .mapToInt(Map.Entry::getValue)
                .sum();
        double pace = pace(team, days.before(today, BEFORE), today);
        var handlers = directory.handlersOf(team.id());
        var shown = new ArrayList<Work.Day>();
        int owed = late;
        double done = 0;
        var from = today;
        for (var day : ahead) {
            // What falls due on a free day has to be done by then.
            int falls = sum(due, from, day);
            int present = (int) handlers.stream()
                    .filter(person -> directory.absence(person.id(), day).isEmpty())
                    .count();
            owed += falls;
            done += handlers.isEmpty() ? 0 : pace * present / handlers.size();
            shown.add(new Work.Day(day, falls, present, (int) Math.max(0, Math.ceil(owed - done))));
            from = day.plusDays(1);
        }
        return new Work(team, late, pace, handlers.size(), shown);
    }

    private static List<LocalDate> ahead(WorkingDays days, LocalDate today) {
        var ahead = new ArrayList<LocalDate>();
        for (var day = days.isWorking(today) ? today : days.after(today, 1);
                ahead.size() < AHEAD;
                day = days.after(day, 1)) ahead.add(day);
        return ahead;
    }

    private static int sum(Map<LocalDate, Integer> due, LocalDate from, LocalDate to) {
        return due.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(from) && !day.getKey().isAfter(to))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Open promises by their days. */
    private Map<LocalDate, Integer> due(Team team, LocalDate last) {
        var due = new TreeMap<LocalDate, Integer>();
        db.sql("""
                        select day, sum(many) as many from report_day
                        where figure in ('ACKNOWLEDGED', 'INFORMED', 'RESOLVED') and team_id = ? and part = 'PENDING' and day <= ? group by day""").params(team.id(), last).query(row -> {
            due.put(row.getObject("day", LocalDate.class), row.getInt("many"));
        });
        return due;
    }

    private double pace(Team team, LocalDate first, LocalDate end) {
        return db.sql("""
                        select coalesce(sum(many), 0) from report_day
                        where figure in ('ACKNOWLEDGED', 'INFORMED', 'RESOLVED') and team_id = ? and part in ('GOOD', 'BAD') and day >= ? and day < ?""").params(team.id(), first, end).query(Double.class).single() / BEFORE;
    }
}
