package eu.reklamacje.calendar;

import java.time.LocalTime;

/** When the office is open on its working days, in the team's zone. */
public record OfficeHours(LocalTime opens, LocalTime closes) {

    public static final OfficeHours USUAL = new OfficeHours(LocalTime.of(8, 0), LocalTime.of(16, 0));

    public OfficeHours {
        if (!opens.isBefore(closes)) throw new IllegalArgumentException("opens after it closes: " + opens);
    }
}
