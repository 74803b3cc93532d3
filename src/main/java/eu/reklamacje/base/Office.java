package eu.reklamacje.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's settings.
 *
 * @param zone the zone in which a complaint's year of recording is counted and times are shown
 * @param at the local time at which the application's clock starts; null means the real time
 * @param publicUrl the address under which people reach the application, without a slash at its end
 */
@ConfigurationProperties("reklamacje")
public record Office(
        @DefaultValue("Europe/Warsaw") ZoneId zone,
        @Nullable LocalDateTime at,
        @DefaultValue("http://localhost:8080") String publicUrl) {

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** An instant as the office's clock shows it. */
    public String time(Instant instant, Locale locale) {
        return Dates.time(local(instant), locale);
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** An instant as the database keeps it: date and time in UTC. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
