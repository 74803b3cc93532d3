package eu.reklamacje.user;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person is not there.
 *
 * @param lastDay the last of them
 * @param substituteId who stands in; null for the person's usual substitute
 */
public record Absence(
        long id,
        int version,
        long personId,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Long substituteId) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
