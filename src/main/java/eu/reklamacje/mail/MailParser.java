package eu.reklamacje.mail;

import eu.reklamacje.letter.Addresses;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a raw mail. Pure; what it cannot or may not read it says by {@link Unreadable}, never by a wrong answer. */
final class MailParser {

    static final int MOST_PARTS = 200;
    static final int DEEPEST = 20;
    static final int MOST_HEADERS = 2_000;
    static final int LONGEST_HEADER = 100_000;
    static final int MOST_RECIPIENTS = 1_000;
    private static final int LONGEST_TEXT = 500_000;
    private static final int LONGEST_SUBJECT = 500;
    private static final Session SESSION = Session.getInstance(properties());
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,240})>");
    private static final Pattern ROBOT =
            Pattern.compile("(?i)^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|noreply.*)@.*");

    private MailParser() {}

    /** Why a mail cannot be read; it waits for a human, with its raw text. */
    static final class Unreadable extends Exception {
        Unreadable(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        // Real mail breaks the rules: read what can be read.
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.decodetext.strict", "false");
        return properties;
    }

    static ParsedMail parse(byte[] raw) throws Unreadable {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            checkHeaders(message);
            var body = new Body();
            read(message, body, 0);
            var from = sender(message);
            return new ParsedMail(
                    id(message.getHeader("Message-ID", null)),
                    references(message),
                    from == null ? "" : address(from),
                    from == null ? "" : clean(Objects.requireNonNullElse(from.getPersonal(), ""), 200),
                    recipients(message),
                    clean(decode(Objects.requireNonNullElse(message.getHeader("Subject", " "), "")), LONGEST_SUBJECT),
                    body.words(),
                    body.html.length() > LONGEST_TEXT ? body.html.substring(0, LONGEST_TEXT) : body.html.toString(),
                    body.files,
                    isAutomatic(message, from),
                    sentAt(message),
                    DeliveryReports.read(message, body.words()));
        } catch (MessagingException | IOException | RuntimeException broken) {
            throw new Unreadable(broken.getClass().getSimpleName() + ": " + broken.getMessage(), broken);
        }
    }

    private static void checkHeaders(MimeMessage message) throws MessagingException, Unreadable {
        int count = 0;
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (++count > MOST_HEADERS) throw new Unreadable("too many headers", null);
            if (header.getValue() != null && header.getValue().length() > LONGEST_HEADER)
                throw new Unreadable("a header is too long: " + header.getName(), null);
        }
        if (count == 0) throw new Unreadable("no headers", null);
    }

    /** What the parts have told so far. */
    private static final class Body {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<ParsedMail.Part> files = new ArrayList<>();
        private int parts;

        String words() {
            var text = plain.toString().isBlank() ? ofHtml(html.toString()) : plain.toString();
            text = printable(text.replace("\r\n", "\n").replace('\r', '\n')).strip();
            return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        }
    }

    /** A pattern would do, and take a tenth of all the time that a mail costs. */
    private static String printable(String text) {
        var printable = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter >= ' ' && letter != 127 || letter == '\n' || letter == '\t') printable.append(letter);
        }
        return printable.toString();
    }

    private static void read(MimePart part, Body body, int depth) throws MessagingException, IOException, Unreadable {
        if (depth > DEEPEST) throw new Unreadable("nested too deeply", null);
        if (++body.parts > MOST_PARTS) throw new Unreadable("too many parts", null);
        var name = fileName(part);
        boolean attached = "attachment".equalsIgnoreCase(disposition(part));
        if (!attached && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                if (parts.getBodyPart(index) instanceof MimePart child) read(child, body, depth + 1);
            }
        } else if (!attached && name == null && part.isMimeType("text/html")) {
            body.html.append(text(part));
        } else if (!attached && name == null && part.isMimeType("text/plain")) {
            body.plain.append(text(part)).append('\n');
        } else if (!part.isMimeType("message/delivery-status") && !part.isMimeType("text/rfc822-headers")) {
            try (var input = part.getInputStream()) {
                body.files.add(new ParsedMail.Part(
                        name == null ? defaultName(part) : name, id(part.getContentID()), input.readAllBytes()));
            }
        }
    }

    private static @Nullable String disposition(MimePart part) {
        try {
            return part.getDisposition();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static @Nullable String fileName(MimePart part) {
        try {
            var name = part.getFileName();
            return name == null || name.isBlank() ? null : decode(name);
        } catch (MessagingException unreadable) {
            return "attachment";
        }
    }

    private static String defaultName(MimePart part) throws MessagingException {
        if (part.isMimeType("message/rfc822")) return "message.eml";
        if (part.isMimeType("text/calendar")) return "invitation.ics";
        return "attachment";
    }

    private static String text(MimePart part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream input = part.getInputStream()) {
            bytes = input.readAllBytes();
        }
        return new String(bytes, charset(part, bytes));
    }

    /** The named character set where there is such a one; else UTF-8 where the bytes are that, else what old Polish programs write. */
    private static Charset charset(MimePart part, byte[] bytes) throws MessagingException {
        var type = Objects.requireNonNullElse(part.getContentType(), "");
        var named = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s\";]+)").matcher(type);
        if (named.find()) {
            try {
                return Charset.forName(MimeUtility.javaCharset(named.group(1)));
            } catch (IllegalArgumentException unknown) {
                // Guess, as if none had been named.
            }
        }
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1250");
    }

    private static String ofHtml(String html) {
        if (html.isBlank()) return "";
        Document document = Jsoup.parse(html);
        document.select("script, style, head").remove();
        document.select("br").after("\\n");
        document.select("p, div, tr, li, h1, h2, h3, h4").before("\\n");
        return document.text()
                .replace("\\n", "\n")
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n");
    }

    private static @Nullable InternetAddress sender(MimeMessage message) throws MessagingException {
        for (var name : new String[] {"Reply-To", "From", "Sender"}) {
            var value = message.getHeader(name, ",");
            if (value == null) continue;
            for (var address : lenient(value)) {
                if (address.getAddress() != null && Addresses.isAddress(address.getAddress())) return decoded(address);
            }
        }
        return null;
    }

    private static InternetAddress decoded(InternetAddress address) {
        try {
            if (address.getPersonal() != null) address.setPersonal(decode(address.getPersonal()));
        } catch (java.io.UnsupportedEncodingException never) {
            // UTF-8 is always there; without a name the address serves alone.
        }
        return address;
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        var recipients = new ArrayList<String>();
        for (var name : new String[] {"To", "Cc", "Delivered-To", "X-Original-To"}) {
            var value = message.getHeader(name, ",");
            if (value == null) continue;
            for (var address : lenient(value)) {
                if (recipients.size() >= MOST_RECIPIENTS) return recipients;
                if (address.getAddress() != null && Addresses.isAddress(address.getAddress()))
                    recipients.add(address(address));
            }
        }
        return recipients;
    }

    private static InternetAddress[] lenient(String value) {
        try {
            return InternetAddress.parseHeader(value, false);
        } catch (AddressException unreadable) {
            return new InternetAddress[0];
        }
    }

    private static String address(InternetAddress address) {
        return address.getAddress().toLowerCase(Locale.ROOT);
    }

    private static List<String> references(MimeMessage message) throws MessagingException {
        var ids = new ArrayList<String>();
        for (var name : new String[] {"References", "In-Reply-To"}) {
            var value = message.getHeader(name, " ");
            if (value == null) continue;
            var found = ID.matcher(value);
            while (found.find() && ids.size() < 100) ids.add(found.group(1));
        }
        return List.copyOf(ids);
    }

    static String id(@Nullable String header) {
        if (header == null) return "";
        var found = ID.matcher(header);
        return found.find() ? found.group(1) : clean(header, 240);
    }

    /** RFC 3834, and what older programs write instead. */
    private static boolean isAutomatic(Message message, @Nullable InternetAddress from) throws MessagingException {
        var submitted = first(message, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) return true;
        if (first(message, "Precedence").matches("bulk|junk|list|auto_reply")) return true;
        for (var name :
                new String[] {"List-Id", "List-Unsubscribe", "X-Autoreply", "X-Autorespond", "X-Auto-Response"}) {
            if (message.getHeader(name) != null) return true;
        }
        return from == null
                || ROBOT.matcher(from.getAddress()).matches()
                || first(message, "Return-Path").equals("<>");
    }

    private static @Nullable Instant sentAt(MimeMessage message) {
        try {
            var date = message.getSentDate();
            return date == null ? null : date.toInstant();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static String first(Message message, String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String decode(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw8bit(text)));
        } catch (java.io.UnsupportedEncodingException unknown) {
            return text;
        }
    }

    /** Bytes that no header may contain arrive as Latin-1 characters; most of them were meant as UTF-8. */
    private static String raw8bit(String text) {
        if (text.chars().allMatch(letter -> letter < 128) || text.chars().anyMatch(letter -> letter > 255)) return text;
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("windows-1250"));
    }

    /** One line without control characters and without what turns the direction of writing. */
    static String clean(String text, int longest) {
        var clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
