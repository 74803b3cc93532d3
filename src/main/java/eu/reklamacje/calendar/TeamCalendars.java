package eu.reklamacje.calendar;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.user.Teams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Each team's calendar, in versions that are only ever added: the newest is in force, and a date keeps the one it was counted by.
 */
@Service
public class TeamCalendars {

    private static final String COLUMNS =
            "select id, team_id, region, zone, opens, closes, saved_by, saved_at, undoes from team_calendar ";

    private final JdbcClient db;
    private final Office office;
    private final Clock clock;
    private final Changes changes;
    /** A version never changes, so it is kept for good; which one is a team's newest is asked again after a change. */
    private final Map<Long, Version> versions = new ConcurrentHashMap<>();

    private final Map<Long, Version> newest = new ConcurrentHashMap<>();

    TeamCalendars(JdbcClient db, Office office, Clock clock, Changes changes) {
        this.db = db;
        this.office = office;
        this.clock = clock;
        this.changes = changes;
        changes.listen(batch -> {
            if (batch.stream().anyMatch(change -> change.topic().equals(Change.CALENDAR))) newest.clear();
        });
    }

    /**
     * A team's calendar as it was saved.
     *
     * @param savedBy null where it came with the team
     * @param undoes the version that it takes back; null where it does not
     */
    public record Version(
            long id,
            long teamId,
            TeamCalendar calendar,
            @Nullable Long savedBy,
            Instant savedAt,
            @Nullable Long undoes) {}

    public TeamCalendar of(long team) {
        return current(team).calendar;
    }

    public Version current(long team) {
        var known = newest.get(team);
        if (known != null) return known;
        var read = withDays(db.sql(COLUMNS + "where team_id = ? order by id desc limit 1")
                .param(team)
                .query(TeamCalendars::version)
                .single());
        newest.put(team, read);
        return read;
    }

    /** The same, asked of the database: for what is counted and kept, as another server may have saved one a moment ago. */
    public Version inForce(long team) {
        return version(db.sql("select max(id) from team_calendar where team_id = ?")
                .param(team)
                .query(Long.class)
                .single());
    }

    public Version version(long id) {
        var known = versions.get(id);
        if (known != null) return known;
        var read = withDays(db.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(TeamCalendars::version)
                .single());
        versions.put(id, read);
        return read;
    }

    /** A team's versions, the newest first. */
    public List<Version> versions(long team, int most) {
        return db
                .sql(COLUMNS + "where team_id = ? order by id desc limit ?")
                .params(team, most)
                .query(TeamCalendars::version)
                .list()
                .stream()
                .map(this::withDays)
                .toList();
    }

    /**
     * Adds a version, in the transaction of whoever recounts what it moves, and has asked for the right to.
     *
     * @param undoes the version that it takes back; null where it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Version add(long team, TeamCalendar calendar, @Nullable Long by, @Nullable Long undoes) {
        var keys = new GeneratedKeyHolder();
        var now = clock.instant();
        db.sql("""
                        insert into team_calendar(team_id, region, zone, opens, closes, saved_by, saved_at, undoes)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        team,
                        calendar.region(),
                        calendar.zone().getId(),
                        calendar.hours().opens(),
                        calendar.hours().closes(),
                        by,
                        Office.utc(now),
                        undoes)
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        calendar.own()
                .forEach((day, own) -> db.sql(
                                "insert into team_calendar_day(calendar_id, day, free, name) values (?, ?, ?, ?)")
                        .params(id, day, own.free(), own.name())
                        .update());
        changes.note(Change.CALENDAR, team);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                newest.remove(team);
            }
        });
        return new Version(id, team, calendar, by, now, undoes);
    }

    /** A new team begins with the office's own zone and its country's days. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Teams.Made made) {
        add(made.team(), TeamCalendar.plain("pl", office.zone()), null, null);
    }

    private Version withDays(Version version) {
        Map<LocalDate, OfficeDay> own = new HashMap<>();
        db.sql("select day, free, name from team_calendar_day where calendar_id = ?")
                .param(version.id)
                .query(day -> {
                    own.put(day.getObject(1, LocalDate.class), new OfficeDay(day.getBoolean(2), day.getString(3)));
                });
        var bare = version.calendar;
        var calendar = new TeamCalendar(bare.region(), bare.zone(), bare.hours(), own);
        return new Version(version.id, version.teamId, calendar, version.savedBy, version.savedAt, version.undoes);
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        var calendar = new TeamCalendar(
                row.getString(3),
                ZoneId.of(row.getString(4)),
                new OfficeHours(row.getObject(5, LocalTime.class), row.getObject(6, LocalTime.class)),
                Map.of());
        return new Version(
                row.getLong(1),
                row.getLong(2),
                calendar,
                row.getObject(7, Long.class),
                row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(9, Long.class));
    }
}
