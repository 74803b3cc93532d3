package eu.reklamacje.mail;

import eu.reklamacje.message.Addresses;
import eu.reklamacje.message.Message;
import eu.reklamacje.message.MessageReader;
import eu.reklamacje.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads delivery reports: structured ones, Exchange's, and those of servers that only write a text. Line by line. Pure. */
final class DeliveryReports {

    private static final int LONGEST = 400;
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 1_000;
    private static final List<String> RETURNED = List.of(
            "undeliver",
            "delivery status",
            "delivery failure",
            "delivery has failed",
            "failure notice",
            "returned mail",
            "returned to sender",
            "mail delivery",
            "delivery incomplete",
            "niedostarcz",
            "nie można dostarczyć",
            "zwrot",
            "unzustellbar",
            "nicht zugestellt",
            "unzustellbarkeit",
            "non remis",
            "échec de la remise",
            "non recapitato",
            "mancato recapito",
            "no se puede entregar",
            "no entregado",
            "onbestelbaar",
            "nedoručiteln",
            "kézbesíthetetlen",
            "não entregue",
            "olevererbart",
            "delayed");

    private DeliveryReports() {}

    /** Null where the mail is none. */
    static @Nullable DeliveryReport read(Message mail) {
        var status = mail.notice("message/delivery-status") + mail.notice("message/global-delivery-status");
        if (!status.isEmpty()) return structured(mail, status);
        return isWritten(mail) ? written(mail) : null;
    }

    private static boolean isWritten(Message mail) {
        var type = mail.headers().token("Content-Type");
        if (type.contains("delivery-status")
                || mail.headers().has("X-MS-Exchange-Message-Is-Ndr")
                || mail.headers().has("X-Failed-Recipients")) return true;
        var from = mail.headers().token("From");
        // Nothing but servers write under these names, whatever the subject.
        if (from.contains("mailer-daemon") || from.contains("postmaster@")) return true;
        var subject = mail.subject().toLowerCase(Locale.ROOT);
        boolean server = from.contains("mail delivery") || from.contains("microsoftexchange");
        return server && RETURNED.stream().anyMatch(subject::contains);
    }

    private static DeliveryReport structured(Message mail, String status) {
        var fates = new ArrayList<DeliveryReport.Fate>();
        var fields = new java.util.HashMap<String, String>();
        for (var line : (Iterable<String>)
                (status + "\n\n").lines().limit(MOST_LINES).map(line -> Text.cut(line, LONGEST_LINE))::iterator) {
            if (line.isBlank()) {
                fate(fields).ifPresent(fates::add);
                fields.clear();
                continue;
            }
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0)))
                fields.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
        }
        fate(fields).ifPresent(fates::add);
        var detail = fates.stream()
                .filter(DeliveryReport.Fate::failed)
                .map(DeliveryReport.Fate::detail)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(mail.text());
        return new DeliveryReport(ids(mail), List.copyOf(fates), Text.line(detail, LONGEST));
    }

    private static Optional<DeliveryReport.Fate> fate(java.util.Map<String, String> fields) {
        var recipient = fields.getOrDefault("original-recipient", fields.getOrDefault("final-recipient", ""));
        var action = fields.getOrDefault("action", "").toLowerCase(Locale.ROOT);
        if (recipient.isEmpty() && action.isEmpty()) return Optional.empty();
        var status = fields.getOrDefault("status", "");
        boolean failed = action.startsWith("failed") || action.isEmpty() && status.startsWith("5");
        var address =
                Addresses.find(recipient.substring(recipient.indexOf(';') + 1)).orElse("");
        return Optional.of(new DeliveryReport.Fate(address, failed, fields.getOrDefault("diagnostic-code", status)));
    }

    /** The returned letter usually stands below the server's words, with its head. */
    private static DeliveryReport written(Message mail) {
        var own = Set.copyOf(mail.recipients());
        var named = Addresses.find(mail.headers().first("X-Failed-Recipients"));
        var recipient = named.or(() -> lines(mail)
                .flatMap(line -> Addresses.find(line).stream())
                .filter(address -> !own.contains(address) && !address.startsWith("r.") && !mail.isFrom(address))
                .findFirst());
        boolean delayed = mail.subject().toLowerCase(Locale.ROOT).contains("delay");
        var fates = recipient
                .map(address -> List.of(new DeliveryReport.Fate(address, !delayed, "")))
                .orElse(List.of());
        return new DeliveryReport(ids(mail), fates, Text.line(mail.text(), LONGEST));
    }

    private static java.util.stream.Stream<String> lines(Message mail) {
        return mail.text().lines().limit(MOST_LINES).map(line -> Text.cut(line, LONGEST_LINE));
    }

    /** Every id in the report itself and in what it returns: ours is told from others by its signature. */
    private static List<String> ids(Message mail) {
        var ids = new ArrayList<>(mail.references());
        ids.addAll(Message.idsIn(mail.notice("text/rfc822-headers") + "\n" + mail.notice("message/global-headers")));
        for (var file : mail.files()) {
            if (!file.isMail()) continue;
            var returned = MessageReader.head(file.content());
            if (!returned.messageId().isEmpty()) ids.add(returned.messageId());
        }
        ids.addAll(Message.idsIn(mail.text()));
        return ids.stream().distinct().limit(1_000).toList();
    }
}
