package eu.reklamacje.calendar;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A team's calendar as it was saved, with the office's own days. It is never changed: whoever saves another makes the next version. */
@Entity
@Table(name = "team_calendar")
class TeamCalendarEntity extends EditedEntity {

    private long teamId;

    private String region;

    private String zone;

    private LocalTime opens;

    private LocalTime closes;

    private @Nullable Long savedBy;

    private Instant savedAt;

    private @Nullable Long undoes;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "team_calendar_day", joinColumns = @JoinColumn(name = "calendar_id"))
    @MapKeyColumn(name = "day")
    private Map<LocalDate, OfficeDay> own = new HashMap<>();

    protected TeamCalendarEntity() {}

    TeamCalendarEntity(long team, TeamCalendar calendar, @Nullable Long by, Instant at, @Nullable Long undoes) {
        teamId = team;
        region = calendar.region();
        zone = calendar.zone().getId();
        opens = calendar.hours().opens();
        closes = calendar.hours().closes();
        own.putAll(calendar.own());
        savedBy = by;
        savedAt = at;
        this.undoes = undoes;
    }

    TeamCalendars.Version view() {
        var calendar = new TeamCalendar(region, ZoneId.of(zone), new OfficeHours(opens, closes), own);
        return new TeamCalendars.Version(id(), teamId, calendar, savedBy, savedAt, undoes);
    }
}
