package eu.reklamacje.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint adds to a figure.
 *
 * @param day of the office's zone
 * @param part of the figure
 * @param until where the fact lasts: its last day; null where it has not ended, or does not last
 * @param cause the root cause that was found; null where it does not matter
 * @param amount of money; null where it does not matter
 * @param detail the currency of an amount, the serial number of what was received
 */
record Fact(
        Figure figure,
        LocalDate day,
        String part,
        @Nullable LocalDate until,
        @Nullable Long cause,
        @Nullable BigDecimal amount,
        @Nullable String detail) {

    static Fact of(Figure figure, LocalDate day, String part) {
        return new Fact(figure, day, part, null, null, null, null);
    }

    static Fact lasting(Figure figure, LocalDate day, @Nullable LocalDate until, String part) {
        return new Fact(figure, day, part, until, null, null, null);
    }
}
