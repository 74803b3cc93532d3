package eu.reklamacje.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.poi.hsmf.MAPIMessage;
import org.jspecify.annotations.Nullable;

/** A mail that somebody has saved or dragged out of Outlook: {@code .msg}. Pure. */
public final class OutlookFile {

    private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private OutlookFile() {}

    public static boolean is(byte[] content) {
        return content.length > 8 && java.util.Arrays.equals(content, 0, 4, MAGIC, 0, 4);
    }

    /** @throws IOException where it is no such file */
    public static Message read(byte[] content) throws IOException {
        try (var outlook = new MAPIMessage(new ByteArrayInputStream(content))) {
            outlook.setReturnNullOnMissingChunk(true);
            outlook.guess7BitEncoding();
            var bodies = new Bodies();
            var words = asked(outlook::getTextBody);
            if (words != null) bodies.add(false, words);
            var html = asked(outlook::getHtmlBody);
            if (html != null) bodies.add(true, html);
            if (bodies.isEmpty())
                bodies.add(false, Rtf.words(Objects.requireNonNullElse(asked(outlook::getRtfBody), "")));
            return Composed.with(
                    Composed.of(headers(outlook), bodies, files(outlook), List.of(), Set.of()), sentAt(outlook));
        } catch (RuntimeException broken) {
            throw new IOException("No Outlook mail", broken);
        }
    }

    /** The head that its servers gave it; a mail that was never sent has none, and one is made of what the file says. */
    private static Headers headers(MAPIMessage outlook) {
        var fields = new ArrayList<Headers.Field>();
        var lines = asked(outlook::getHeaders);
        for (var line : lines == null ? new String[0] : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0)))
                fields.add(field(line.substring(0, colon), line.substring(colon + 1)));
        }
        var made = new Headers(fields);
        if (!made.has("Subject")) add(fields, "Subject", asked(outlook::getSubject));
        if (!made.has("From")) add(fields, "From", from(outlook));
        return new Headers(fields);
    }

    private static @Nullable String from(MAPIMessage outlook) {
        var address = asked(() -> outlook.getMainChunks().getEmailFromChunk().getValue());
        var name = asked(outlook::getDisplayFrom);
        if (address == null || address.indexOf('@') < 0) return name;
        return name == null ? address : "\"" + name.replace("\"", "") + "\" <" + address + ">";
    }

    private static void add(List<Headers.Field> fields, String name, @Nullable String value) {
        if (value != null) fields.add(field(name, value));
    }

    private static Headers.Field field(String name, String value) {
        return new Headers.Field(
                name.strip().toLowerCase(java.util.Locale.ROOT), value.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Message.File> files(MAPIMessage outlook) {
        var files = new ArrayList<Message.File>();
        for (var chunk : outlook.getAttachmentFiles()) {
            var bytes = asked(chunk::getEmbeddedAttachmentObject);
            if (bytes == null) continue;
            var name =
                    chunk.getAttachLongFileName() != null ? chunk.getAttachLongFileName() : chunk.getAttachFileName();
            var type = chunk.getAttachMimeTag() == null
                    ? ""
                    : chunk.getAttachMimeTag().getValue();
            files.add(new Message.File(name == null ? "" : Text.line(name.getValue(), 150), type, "", false, bytes));
        }
        return FileNaming.named(files);
    }

    private static @Nullable Instant sentAt(MAPIMessage outlook) {
        var date = asked(outlook::getMessageDate);
        return date == null ? null : date.toInstant();
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
