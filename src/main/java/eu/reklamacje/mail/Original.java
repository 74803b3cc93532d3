package eu.reklamacje.mail;

import eu.reklamacje.message.Addresses;
import eu.reklamacje.message.Correspondent;
import eu.reklamacje.message.Message;
import eu.reklamacje.message.MessageReader;
import eu.reklamacje.message.Text;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The customer's mail inside one that a colleague has forwarded: attached as it was, or below a head of lines. Pure. */
final class Original {

    private static final int HEAD_LINES = 8;
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 500;
    private static final Pattern FROM = head("From|Von|Od|De|Da|Van|Från|Fra|Feladó");
    private static final Pattern DATE = head(
            "Date|Sent|Datum|Gesendet|Data|Wysłano|Envoyé|Fecha|Enviado(?: el)?|Inviato|Verzonden|Odesláno|Skickat");
    private static final Pattern SUBJECT =
            head("Subject|Betreff|Temat|Objet|Asunto|Oggetto|Onderwerp|Předmět|Assunto|Ämne");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+\\.?(?:,\\s*|\\s+)(?=\\d|\\p{L}{3,} \\d{1,2},)");
    private static final List<Locale> LOCALES = Stream.of("en", "pl", "de", "fr", "es", "it", "nl", "cs")
            .map(Locale::of)
            .toList();
    private static final List<String> DATES = List.of(
            "d MMMM uuuu H:mm[:ss]",
            "d MMM uuuu H:mm[:ss]",
            "d. MMMM uuuu H:mm[:ss]",
            "d. MMM uuuu H:mm[:ss]",
            "MMM d uuuu h:mm[:ss] a",
            "MMMM d uuuu h:mm[:ss] a",
            "d.M.uuuu H:mm[:ss]",
            "d/M/uuuu H:mm[:ss]",
            "uuuu-M-d H:mm[:ss]");

    private Original() {}

    private static Pattern head(String names) {
        return Pattern.compile("(?iu)^[\\s>*]*+(?:" + names + ")\\s*:\\*?\\s*(.+)$");
    }

    /**
     * @param zone in which a date without one was written
     * @return the mail with the original's sender, date and words, and {@code null} for the date where it cannot be read
     */
    static Optional<Message> in(Message forwarded, ZoneId zone) {
        return attached(forwarded).or(() -> below(forwarded, zone));
    }

    private static Optional<Message> attached(Message forwarded) {
        return forwarded.files().stream()
                .filter(Message.File::isMail)
                .map(file -> MessageReader.read(file.content()))
                .filter(mail -> !mail.from().isEmpty())
                .findFirst();
    }

    private static Optional<Message> below(Message forwarded, ZoneId zone) {
        var lines = forwarded
                .text()
                .lines()
                .limit(MOST_LINES)
                .map(line -> Text.cut(line, LONGEST_LINE))
                .toList();
        for (int line = 0; line < lines.size(); line++) {
            var from = value(FROM, lines.get(line));
            var address = from == null ? null : address(from);
            if (address == null) continue;
            int end = line;
            while (end < lines.size()
                    && end < line + HEAD_LINES
                    && !lines.get(end).isBlank()) end++;
            var head = lines.subList(line, end);
            var date = first(DATE, head);
            if (date == null && first(SUBJECT, head) == null) continue;
            return Optional.of(forwarded.original(
                    new Correspondent(address, name(Objects.requireNonNull(from))),
                    Text.line(Objects.requireNonNullElse(first(SUBJECT, head), ""), 500),
                    String.join("\n", lines.subList(end, lines.size())).strip(),
                    date == null ? null : instant(date, zone)));
        }
        return Optional.empty();
    }

    private static @Nullable String first(Pattern pattern, List<String> head) {
        return head.stream()
                .map(line -> value(pattern, line))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String value(Pattern pattern, String line) {
        var found = pattern.matcher(line);
        return found.find() ? found.group(1).strip() : null;
    }

    private static @Nullable String address(String from) {
        return Addresses.find(from).orElse(null);
    }

    private static String name(String from) {
        var found = Pattern.compile("^[\"']?([^<\\[\"]*?)[\"']?\\s*[<\\[]").matcher(from);
        return found.find() && !found.group(1).contains("@") ? Text.line(found.group(1), 200) : "";
    }

    /** As programs write it in the languages of the staff and the customers. */
    static @Nullable Instant instant(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException another) {
            // No program's own way of writing it.
        }
        var plain = WEEKDAY.matcher(text.strip())
                .replaceFirst("")
                .replaceAll("(?iu)\\b(at|um|o|à|a las|alle|om|v|kl\\.?)\\b(?=\\s*\\d)", " ")
                .replaceAll("(?iu)\\s*(Uhr|godz\\.?)\\s*", " ")
                .replace('\u202f', ' ')
                .replaceAll("(?i)\\bde\\b|,", " ")
                .replaceAll("\\s+", " ")
                .strip();
        for (var locale : LOCALES) {
            for (var pattern : DATES) {
                try {
                    var format = new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern)
                            .toFormatter(locale);
                    return LocalDateTime.parse(plain, format).atZone(zone).toInstant();
                } catch (DateTimeParseException another) {
                    // The next way of writing it.
                }
            }
        }
        return null;
    }
}
