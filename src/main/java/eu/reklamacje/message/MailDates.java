package eu.reklamacje.message;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a mail was written, as far as its head is to be believed. Pure. */
final class MailDates {

    /** Nobody used mail before, and clocks that have lost their battery begin there. */
    private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");
    /** A mail may wait that long in its sender's outbox. */
    private static final Duration LONGEST_WAY = Duration.ofDays(30);

    private MailDates() {}

    /** @param received the lines of the servers that it went through, the last one first */
    static @Nullable Instant of(String date, List<String> received) {
        var written = parse(date);
        var passed = received.stream()
                .map(line -> parse(line.substring(line.lastIndexOf(';') + 1)))
                .filter(at -> at != null)
                .findFirst()
                .orElse(null);
        if (written == null || written.isBefore(FIRST)) return passed;
        if (passed == null) return written;
        var way = Duration.between(written, passed);
        return way.compareTo(LONGEST_WAY) > 0 || way.isNegative() && way.abs().compareTo(Duration.ofDays(2)) > 0
                ? passed
                : written;
    }

    private static @Nullable Instant parse(String text) {
        if (text.isBlank() || text.length() > 100) return null;
        try {
            var date = new MailDateFormat().parse(text.strip());
            return date == null ? null : date.toInstant();
        } catch (ParseException unreadable) {
            return null;
        }
    }
}
