package eu.reklamacje.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What delivery reports say: RFC 3464, and those of servers that only write a text. */
final class DeliveryReports {

    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern RECIPIENT = Pattern.compile("(?im)^(?:Final|Original)-Recipient:\\s*[^;]*;\\s*(\\S+)");
    private static final Pattern DETAIL = Pattern.compile("(?im)^Diagnostic-Code:\\s*(.+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(\\d\\.\\d+\\.\\d+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([^<>\\s]{1,240})>");
    private static final Pattern ADDRESS = Pattern.compile("<?([^\\s<>@:,;]+@[^\\s<>@:,;]+)>?");
    private static final int LONGEST = 400;

    private DeliveryReports() {}

    static ParsedMail.@Nullable Report read(MimeMessage message, String text) throws MessagingException, IOException {
        var type = String.valueOf(message.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/report") && type.contains("delivery-status")) return structured(message, text);
        return isPlainBounce(message) ? plain(text) : null;
    }

    private static boolean isPlainBounce(MimeMessage message) throws MessagingException {
        var from = String.join(" ", nonNull(message.getHeader("From"))).toLowerCase(Locale.ROOT);
        var subject = String.join(" ", nonNull(message.getHeader("Subject"))).toLowerCase(Locale.ROOT);
        return (from.contains("mailer-daemon") || from.contains("postmaster"))
                && Pattern.compile("undeliver|delivery|failure|returned|niedostarcz|unzustellbar")
                        .matcher(subject)
                        .find();
    }

    private static String[] nonNull(String @Nullable [] values) {
        return values == null ? new String[0] : values;
    }

    private static ParsedMail.Report structured(MimeMessage message, String text)
            throws MessagingException, IOException {
        var status = new StringBuilder();
        var original = new StringBuilder();
        if (message.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                var part = parts.getBodyPart(index);
                var target = part.isMimeType("message/delivery-status") ? status : original;
                if (index > 0) {
                    try (var input = part.getInputStream()) {
                        target.append(new String(input.readAllBytes(), StandardCharsets.UTF_8))
                                .append('\n');
                    }
                }
            }
        }
        var action = first(ACTION, status).toLowerCase(Locale.ROOT);
        var detail = first(DETAIL, status);
        if (detail.isEmpty()) detail = first(STATUS, status);
        return new ParsedMail.Report(
                action.equals("failed"),
                first(MESSAGE_ID, original),
                first(RECIPIENT, status).toLowerCase(Locale.ROOT),
                MailParser.clean(detail.isEmpty() ? text : detail, LONGEST));
    }

    /** The returned letter usually stands below the server's words, with its headers. */
    private static ParsedMail.Report plain(String text) {
        return new ParsedMail.Report(
                true,
                first(MESSAGE_ID, text),
                first(ADDRESS, text).toLowerCase(Locale.ROOT),
                MailParser.clean(text, LONGEST));
    }

    private static String first(Pattern pattern, CharSequence text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }
}
