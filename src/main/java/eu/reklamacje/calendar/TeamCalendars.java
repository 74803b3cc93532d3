package eu.reklamacje.calendar;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each team's calendar: its country's public holidays and the office's own days, which administrators keep. */
@Service
public class TeamCalendars {

    private final JdbcClient db;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Map<Long, TeamCalendar> known = new ConcurrentHashMap<>();

    TeamCalendars(JdbcClient db, Directory directory, SignedIn signedIn, Changes changes) {
        this.db = db;
        this.directory = directory;
        this.signedIn = signedIn;
        this.changes = changes;
        changes.listen(batch -> {
            if (batch.stream()
                    .anyMatch(change -> change.topic().equals(Change.CALENDAR)
                            || change.topic().equals(Change.PERSON))) known.clear();
        });
    }

    /** @param free whether the office is closed on it; else it works although the day is a public holiday */
    public record OfficeDay(long id, LocalDate day, boolean free, String name) {}

    public TeamCalendar of(long team) {
        var calendar = known.get(team);
        if (calendar != null) return calendar;
        var read = read(team);
        known.put(team, read);
        return read;
    }

    public List<OfficeDay> officeDays(long team) {
        return db.sql("select id, day, free, name from office_day where team_id = ? order by day")
                .param(team)
                .query((row, _) -> new OfficeDay(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getBoolean(3), row.getString(4)))
                .list();
    }

    /** Adds an office day. It counts for what is computed from then on; dates that stand are not moved. */
    @Transactional
    public Result<Long> addOfficeDay(long team, LocalDate day, boolean free, String name) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        if (name.isBlank() || name.length() > 120) return Result.refused("refused.name");
        db.sql("insert into office_day(team_id, day, free, name) values (?, ?, ?, ?) "
                        + "on duplicate key update free = values(free), name = values(name)")
                .params(team, day, free, name.strip())
                .update();
        changes.note(Change.CALENDAR, team);
        return Result.done(team);
    }

    @Transactional
    public Result<Long> removeOfficeDay(long id) {
        if (!signedIn.person().is(Role.ADMINISTRATOR)) return Result.refused("refused.administrators-only");
        db.sql("delete from office_day where id = ?").param(id).update();
        changes.note(Change.CALENDAR, 0);
        return Result.done(id);
    }

    private TeamCalendar read(long id) {
        var team = directory.team(id);
        Map<LocalDate, String> free = new HashMap<>();
        Set<LocalDate> worked = new HashSet<>();
        for (var day : officeDays(id)) {
            if (day.free()) free.put(day.day(), day.name());
            else worked.add(day.day());
        }
        return new TeamCalendar(team.calendar(), team.zone(), Map.copyOf(free), Set.copyOf(worked));
    }
}
