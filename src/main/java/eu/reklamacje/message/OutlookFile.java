package eu.reklamacje.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.PropertiesChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.jspecify.annotations.Nullable;

/** A mail that somebody has saved or dragged out of Outlook: {@code .msg}. Pure. */
public final class OutlookFile {

    private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int DEEPEST = 3;
    /** Whom the mail is from, as its From line says; then who wrote it on their behalf. Servers know the first address of each. */
    private static final List<Writer> WRITERS = List.of(
            new Writer(0x5D02, 0x0042),
            new Writer(0x0065, 0x0042),
            new Writer(0x5D01, 0x0C1A),
            new Writer(0x0C1F, 0x0C1A));

    private static final String ENVELOPE =
            "Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n";
    private static final String MAIL =
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n";

    private OutlookFile() {}

    /** The ids of the properties that hold one person's address and name. */
    private record Writer(int address, int name) {}

    public static boolean is(byte[] content) {
        return content.length > 8 && java.util.Arrays.equals(content, 0, 4, MAGIC, 0, 4);
    }

    /** @throws IOException where it is no such file */
    public static Message read(byte[] content) throws IOException {
        try (var outlook = new MAPIMessage(new ByteArrayInputStream(content))) {
            return read(outlook, 0);
        } catch (RuntimeException broken) {
            throw new IOException("No Outlook mail", broken);
        }
    }

    private static Message read(MAPIMessage outlook, int depth) {
        outlook.setReturnNullOnMissingChunk(true);
        outlook.guess7BitEncoding();
        var mail = Composed.with(
                Composed.of(headers(outlook), bodies(outlook), files(outlook, depth), List.of(), Set.of()),
                asked(() -> outlook.getMessageDate().toInstant()));
        return wrapped(outlook).map(inner -> Composed.with(mail, inner)).orElse(mail);
    }

    private static Bodies bodies(MAPIMessage outlook) {
        var bodies = new Bodies();
        var words = asked(outlook::getTextBody);
        if (words != null) bodies.add(false, words);
        var html = asked(outlook::getHtmlBody);
        if (html != null) bodies.add(true, html);
        if (bodies.isEmpty()) bodies.add(false, Rtf.words(Objects.requireNonNullElse(asked(outlook::getRtfBody), "")));
        return bodies;
    }

    /** What a signature or an encryption is around: Outlook keeps it as the only file. */
    private static Optional<Message> wrapped(MAPIMessage outlook) {
        var kind = asked(() -> outlook.getMainChunks().getMessageClass().getValue());
        var files = outlook.getAttachmentFiles();
        if (kind == null || !kind.toUpperCase(Locale.ROOT).startsWith("IPM.NOTE.SMIME") || files.length != 1)
            return Optional.empty();
        var content = asked(files[0]::getEmbeddedAttachmentObject);
        if (content == null) return Optional.empty();
        boolean isMail = kind.toUpperCase(Locale.ROOT).endsWith("MULTIPARTSIGNED");
        return Optional.of(MessageReader.read(
                isMail ? content : ENVELOPE.formatted(base64(content)).getBytes(StandardCharsets.US_ASCII)));
    }

    /** The head that its servers gave it; a mail that was never sent has none, and one is made of what the file says. */
    private static Headers headers(MAPIMessage outlook) {
        var fields = new ArrayList<Headers.Field>();
        var lines = asked(outlook::getHeaders);
        // A line that begins with a blank goes on with the one before it.
        var head = lines == null ? "" : String.join("\n", lines).replaceAll("\r?\n[ \t]+", " ");
        for (var line : head.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) fields.add(field(line.substring(0, colon), line.substring(colon + 1)));
        }
        var made = new Headers(fields);
        if (!made.has("Subject")) add(fields, "Subject", asked(outlook::getSubject));
        if (!made.has("From")) add(fields, "From", from(outlook));
        return new Headers(fields);
    }

    /** Of a colleague the file holds the name in the company's directory where an address is looked for, and that one beside it. */
    private static @Nullable String from(MAPIMessage outlook) {
        for (var writer : WRITERS) {
            var address = text(outlook, writer.address);
            var name = text(outlook, writer.name);
            if (!Addresses.isAddress(address)) continue;
            return name.isEmpty() ? address : "\"" + name.replaceAll("[\"\\\\]", "") + "\" <" + address + ">";
        }
        return asked(outlook::getDisplayFrom);
    }

    /** Empty where the file has no such property, or not as text. */
    private static String text(MAPIMessage outlook, int property) {
        return outlook.getMainChunks().getAll().entrySet().stream()
                .filter(entry -> entry.getKey().id == property)
                .flatMap(entry -> entry.getValue().stream())
                .map(chunk -> chunk instanceof StringChunk text ? text.getValue() : "")
                .findFirst()
                .orElse("");
    }

    private static void add(List<Headers.Field> fields, String name, @Nullable String value) {
        if (value != null) fields.add(field(name, value));
    }

    private static Headers.Field field(String name, String value) {
        return new Headers.Field(
                name.strip().toLowerCase(Locale.ROOT), value.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Message.File> files(MAPIMessage outlook, int depth) {
        var files = new ArrayList<Message.File>();
        for (var chunk : outlook.getAttachmentFiles()) {
            var mail = isMail(chunk) && depth < DEEPEST ? asked(chunk::getEmbeddedMessage) : null;
            if (mail != null) addMail(files, read(mail, depth + 1));
            else addFile(files, chunk);
        }
        return FileNaming.named(files);
    }

    /** A table or a picture that Outlook holds as an object has no properties of a mail. */
    private static boolean isMail(AttachmentChunks chunk) {
        return chunk.isEmbeddedMessage()
                && chunk.getAttachmentDirectory().getDirectory().hasEntryCaseInsensitive(PropertiesChunk.NAME);
    }

    private static void addFile(List<Message.File> files, AttachmentChunks chunk) {
        var bytes = asked(chunk::getEmbeddedAttachmentObject);
        if (bytes == null) return;
        var name = chunk.getAttachLongFileName() != null ? chunk.getAttachLongFileName() : chunk.getAttachFileName();
        var type =
                chunk.getAttachMimeTag() == null ? "" : chunk.getAttachMimeTag().getValue();
        var id = asked(() -> chunk.getAttachContentId().getValue());
        files.add(new Message.File(
                name == null ? "" : Text.line(name.getValue(), 150),
                type.toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(id, ""),
                id != null,
                bytes));
    }

    /** A mail inside the mail: its words as an ordinary mail that every program opens, and its files beside it. */
    private static void addMail(List<Message.File> files, Message mail) {
        var head = new StringBuilder();
        if (!mail.from().isEmpty())
            head.append("From: ")
                    .append(word(mail.fromName()))
                    .append(" <")
                    .append(mail.from())
                    .append(">\r\n");
        // Years of five digits, which such files can hold, have no form in a mail.
        var sentAt = mail.sentAt();
        var date = sentAt == null
                ? null
                : asked(() -> DateTimeFormatter.RFC_1123_DATE_TIME.format(sentAt.atOffset(ZoneOffset.UTC)));
        if (date != null) head.append("Date: ").append(date).append("\r\n");
        if (!mail.messageId().isEmpty())
            head.append("Message-ID: <").append(mail.messageId()).append(">\r\n");
        head.append("Subject: ")
                .append(word(mail.subject()))
                .append("\r\n")
                .append(MAIL.formatted(base64(mail.text().getBytes(StandardCharsets.UTF_8))));
        files.add(new Message.File(
                "", "message/rfc822", "", false, head.toString().getBytes(StandardCharsets.US_ASCII)));
        files.addAll(mail.files());
    }

    private static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String base64(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content);
    }

    /** What one property of the file says; null where it is missing or broken. */
    private static <T> @Nullable T asked(Callable<@Nullable T> property) {
        try {
            return property.call();
        } catch (Exception missing) {
            return null;
        }
    }
}
