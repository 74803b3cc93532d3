package eu.reklamacje.calendar;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.user.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
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

    private final TeamCalendarRepository calendars;
    private final Office office;
    private final Clock clock;
    private final Changes changes;
    /** A version never changes, so it is kept for good; which one is a team's newest is asked again after a change. */
    private final Map<Long, Version> versions = new ConcurrentHashMap<>();

    private final Map<Long, Version> newest = new ConcurrentHashMap<>();

    TeamCalendars(TeamCalendarRepository calendars, Office office, Clock clock, Changes changes) {
        this.calendars = calendars;
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
        var read = versions(team, 1).getFirst();
        newest.put(team, read);
        return read;
    }

    /** The same, asked of the database: for what is counted and kept, as another server may have saved one a moment ago. */
    public Version inForce(long team) {
        return version(calendars.newest(team));
    }

    public Version version(long id) {
        var known = versions.get(id);
        if (known != null) return known;
        var read = calendars.findById(id).orElseThrow().view();
        versions.put(id, read);
        return read;
    }

    /** A team's versions, the newest first. */
    public List<Version> versions(long team, int most) {
        return calendars.findByTeamIdOrderByIdDesc(team, Limit.of(most)).stream()
                .map(TeamCalendarEntity::view)
                .toList();
    }

    /**
     * Adds a version, in the transaction of whoever recounts what it moves, and has asked for the right to.
     *
     * @param undoes the version that it takes back; null where it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Version add(long team, TeamCalendar calendar, @Nullable Long by, @Nullable Long undoes) {
        var version = calendars
                .save(new TeamCalendarEntity(team, calendar, by, clock.instant(), undoes))
                .view();
        calendars.flush();
        changes.note(Change.CALENDAR, team);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                newest.remove(team);
            }
        });
        return version;
    }

    /** A new team begins with the office's own zone and its country's days. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Teams.Made made) {
        add(made.team(), TeamCalendar.office(office.zone()), null, null);
    }
}
