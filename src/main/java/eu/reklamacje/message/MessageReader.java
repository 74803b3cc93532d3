package eu.reklamacje.message;

import eu.reklamacje.message.Message.Wrap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads a raw mail, part after part: one that is broken never costs the rest, and what breaks every rule is given as raw text.
 * Pure.
 */
public final class MessageReader {

    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 20;
    private static final int DEEPEST_WRAP = 5;
    private static final int LONGEST_RAW = 20_000;
    private static final int LONGEST_HEAD = 1_000_000;
    private static final int LONGEST_NOTICE = 100_000;
    private static final Set<String> NOTICES = Set.of(
            "message/delivery-status",
            "message/global-delivery-status",
            "message/disposition-notification",
            "message/global-disposition-notification",
            "message/feedback-report",
            "text/rfc822-headers",
            "message/global-headers",
            "text/vnd.google.email-reaction+json");
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");
    private static final Set<String> ENVELOPES = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final MimeConfig LENIENT = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    private final Bodies bodies = new Bodies();
    private final List<Message.File> files = new ArrayList<>();
    private final List<Message.Notice> notices = new ArrayList<>();
    private final Set<Wrap> wraps = EnumSet.noneOf(Wrap.class);
    private final int wrapped;
    private int parts;

    private MessageReader(int wrapped) {
        this.wrapped = wrapped;
    }

    /** Nothing is so broken that it throws; an interrupted thread stops with {@link Interrupted}. */
    public static Message read(byte[] raw) {
        return new MessageReader(0).message(hasLines(raw) ? raw : withLines(raw));
    }

    private static boolean hasLines(byte[] raw) {
        for (byte letter : raw) if (letter == '\n') return true;
        return false;
    }

    /** Old programs end their lines with a CR alone. */
    private static byte[] withLines(byte[] raw) {
        var lines = raw.clone();
        for (int index = 0; index < lines.length; index++) if (lines[index] == '\r') lines[index] = '\n';
        return lines;
    }

    /** What the head alone says: a mail without bodies and files. */
    public static Message head(byte[] raw) {
        int end = 0;
        while (end < raw.length && end < LONGEST_HEAD && !isEmptyLine(raw, end)) end++;
        var head = new String(raw, 0, end, StandardCharsets.ISO_8859_1) + "\r\n\r\n";
        var reader = new MessageReader(DEEPEST_WRAP);
        var fields = new ArrayList<Headers.Field>();
        try {
            reader.parts(head.getBytes(StandardCharsets.ISO_8859_1), fields);
        } catch (MimeException | IOException | RuntimeException broken) {
            // What was read before stands.
        }
        return Composed.of(new Headers(fields), new Bodies(), List.of(), List.of(), Set.of());
    }

    private static boolean isEmptyLine(byte[] raw, int at) {
        if (raw[at] != '\n' || at + 1 >= raw.length) return false;
        return raw[at + 1] == '\n' || raw[at + 1] == '\r' && at + 2 < raw.length && raw[at + 2] == '\n';
    }

    /** The thread that reads was told to stop. */
    public static final class Interrupted extends RuntimeException {
        Interrupted() {
            super("The reading was stopped");
        }
    }

    private Message message(byte[] raw) {
        var head = new ArrayList<Headers.Field>();
        try {
            parts(raw, head);
        } catch (MimeException | IOException | RuntimeException | StackOverflowError broken) {
            if (broken instanceof Interrupted interrupted) throw interrupted;
            wraps.add(Wrap.RAW);
        }
        var headers = new Headers(head);
        if (wraps.contains(Wrap.RAW) && bodies.isEmpty() || headers.isEmpty()) {
            wraps.add(Wrap.RAW);
            bodies.add(false, Charsets.decode(java.util.Arrays.copyOf(raw, Math.min(raw.length, LONGEST_RAW)), null));
        }
        var certified = certified(headers);
        return certified != null ? certified : Composed.of(headers, bodies, named(), notices, wraps);
    }

    /** Certified mail is a mail about a mail: the inner one is what somebody wrote. */
    private @org.jspecify.annotations.Nullable Message certified(Headers headers) {
        if (headers.token("X-Trasporto").isEmpty() || wrapped >= DEEPEST_WRAP) return null;
        for (var file : files) {
            if (!file.name().equalsIgnoreCase("postacert.eml") && !file.type().equals("message/rfc822")) continue;
            var inner = new MessageReader(wrapped + 1).message(file.content());
            if (inner.senders().isEmpty()) continue;
            var wraps = EnumSet.of(Wrap.CERTIFIED);
            wraps.addAll(inner.wraps());
            return Composed.with(inner, wraps);
        }
        return null;
    }

    private List<Message.File> named() {
        return FileNaming.named(files);
    }

    private void parts(byte[] raw, List<Headers.Field> head) throws MimeException, IOException {
        var stream = new MimeTokenStream(LENIENT, DecodeMonitor.SILENT, null, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new java.io.ByteArrayInputStream(raw));
        var path = new java.util.ArrayDeque<Level>();
        var fields = new ArrayList<Headers.Field>();
        for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (Thread.currentThread().isInterrupted()) throw new Interrupted();
            switch (state) {
                case T_START_HEADER -> fields.clear();
                case T_FIELD -> {
                    if (fields.size() < Headers.MOST) fields.add(field(stream));
                }
                case T_END_HEADER -> {
                    if (head.isEmpty() && path.isEmpty()) head.addAll(fields);
                }
                case T_START_MULTIPART -> {
                    if (path.size() >= DEEPEST) return;
                    path.push(new Level(ContentType.of(new Headers(fields).raw("Content-Type"))));
                    if (path.peek().type.value().equals("multipart/encrypted")) wraps.add(Wrap.ENCRYPTED);
                    if (path.peek().type.value().equals("multipart/signed")) wraps.add(Wrap.SIGNED);
                }
                case T_PREAMBLE ->
                    path.element().preamble = stream.getInputStream().readNBytes(Bodies.LONGEST);
                case T_END_MULTIPART -> {
                    var level = path.pop();
                    end(level.preamble, level.parts);
                }
                case T_BODY -> {
                    if (!path.isEmpty()) path.element().parts++;
                    if (++parts > MOST_PARTS) return;
                    part(
                            new Headers(fields),
                            stream,
                            path.isEmpty() ? "" : path.element().type.value());
                }
                default -> {
                    // Starts and ends that say nothing.
                }
            }
            if (state == EntityState.T_START_MULTIPART && path.size() > 1)
                path.stream().skip(1).findFirst().ifPresent(level -> level.parts++);
        }
    }

    private static final class Level {
        private final ContentType type;
        private byte[] preamble = new byte[0];
        private int parts;

        Level(ContentType type) {
            this.type = type;
        }
    }

    /** A multipart mail whose boundary never comes is read by the one that is there, and else as text. */
    private void end(byte[] text, int found) throws MimeException, IOException {
        if (found > 0 || text.length == 0) return;
        var boundary = Boundaries.in(text);
        if (boundary == null || wrapped >= DEEPEST_WRAP) {
            bodies.add(false, Charsets.decode(text, null));
            return;
        }
        var head = "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n";
        inner(head.getBytes(StandardCharsets.US_ASCII), text);
    }

    /** What stands inside of a wrapping belongs to this mail. */
    private void inner(byte[] head, byte[] content) throws MimeException, IOException {
        var whole = java.util.Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        var reader = new MessageReader(wrapped + 1);
        reader.parts = parts;
        reader.parts(whole, new ArrayList<>());
        absorb(reader);
    }

    private void absorb(MessageReader reader) {
        reader.bodies.into(bodies);
        files.addAll(reader.files);
        notices.addAll(reader.notices);
        wraps.addAll(reader.wraps);
        parts = reader.parts;
    }

    private static Headers.Field field(MimeTokenStream stream) {
        var field = stream.getField();
        var raw = field.getRaw();
        int colon = colon(raw);
        int length = Math.min(raw.length() - colon - 1, Headers.LONGEST);
        var value = new byte[Math.max(0, length)];
        int kept = 0;
        for (int index = 0; index < length; index++) {
            byte letter = raw.byteAt(colon + 1 + index);
            if (letter != '\r' && letter != '\n') value[kept++] = letter == '\t' ? (byte) ' ' : letter;
        }
        return new Headers.Field(
                field.getName().strip().toLowerCase(Locale.ROOT), java.util.Arrays.copyOf(value, kept));
    }

    private static int colon(org.apache.james.mime4j.util.ByteSequence raw) {
        int colon = 0;
        while (colon < raw.length() && raw.byteAt(colon) != ':') colon++;
        return colon;
    }

    private void part(Headers headers, MimeTokenStream stream, String parent) throws MimeException, IOException {
        var type = ContentType.of(headers.raw("Content-Type"));
        var disposition = ContentType.of(headers.raw("Content-Disposition"));
        var content = content(headers, stream);
        if (NOTICES.contains(type.value())) {
            notice(type.value(), content);
        } else if (SIGNATURES.contains(type.value())) {
            wraps.add(Wrap.SIGNED);
        } else if (ENVELOPES.contains(type.value()) || isNamed(type, disposition, ".p7m")) {
            envelope(type, disposition, content, headers);
        } else if (type.value().equals("application/ms-tnef") || isNamed(type, disposition, "winmail.dat")) {
            unpacked(type, disposition, content, headers);
        } else if (type.value().startsWith("multipart/")) {
            end(content, 0);
        } else if (isBody(type, disposition, parent, content)) {
            body(type, content);
        } else {
            if (type.value().equals("text/calendar"))
                notice("text/calendar; method=" + type.parameter("method").toLowerCase(Locale.ROOT), content);
            file(type, disposition, content, headers);
        }
    }

    private static boolean isNamed(ContentType type, ContentType disposition, String ending) {
        return FileNaming.given(type, disposition).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private void notice(String type, byte[] content) {
        notices.add(new Message.Notice(type, Text.cut(Charsets.decode(content, null), LONGEST_NOTICE)));
    }

    /** Mails call a body text by its type; a name beside it makes it a file only where the mail says so, or where words came before. */
    private boolean isBody(ContentType type, ContentType disposition, String parent, byte[] content) {
        boolean text = type.value().isEmpty()
                || type.value().equals("text")
                || type.value().equals("text/plain")
                || type.value().equals("text/html")
                || type.value().equals("text/enriched")
                || !type.value().contains("/") && content.length > 0;
        if (!text) return false;
        boolean named = !FileNaming.given(type, disposition).isEmpty();
        if (disposition.value().equals("attachment")) return !named && bodies.isEmpty() && parent.isEmpty();
        return !named || bodies.isEmpty() || parent.equals("multipart/alternative");
    }

    private void body(ContentType type, byte[] content) {
        var charset = type.parameter("charset");
        if (type.value().equals("text/html")) {
            bodies.add(true, Charsets.decode(content, charset.isEmpty() ? Html.charset(content) : charset));
        } else {
            var text = Charsets.decode(content, charset.isEmpty() ? null : charset);
            bodies.add(Html.is(text), text);
        }
    }

    private void file(ContentType type, ContentType disposition, byte[] content, Headers headers) {
        if (content.length == 0 && FileNaming.given(type, disposition).isEmpty()) return;
        var id = Ids.first(headers.raw("Content-ID"));
        boolean inline = !disposition.value().equals("attachment")
                        && (!id.isEmpty() || disposition.value().equals("inline"))
                || !id.isEmpty() && bodies.mentions("cid:" + id);
        files.add(new Message.File(FileNaming.given(type, disposition), type.value(), id, inline, content));
    }

    private void envelope(ContentType type, ContentType disposition, byte[] content, Headers headers)
            throws MimeException, IOException {
        var signed = wrapped < DEEPEST_WRAP ? Envelopes.signed(content) : null;
        if (signed != null) {
            wraps.add(Wrap.SIGNED);
            inner(new byte[0], signed);
        } else {
            wraps.add(Wrap.ENCRYPTED);
            file(type, disposition, content, headers);
        }
    }

    private void unpacked(ContentType type, ContentType disposition, byte[] content, Headers headers) {
        var unpacked = Envelopes.winmail(content);
        if (unpacked == null) {
            file(type, disposition, content, headers);
            return;
        }
        if (!unpacked.words().isBlank()) bodies.add(unpacked.formatted(), unpacked.words());
        files.addAll(unpacked.files());
    }

    private static byte[] content(Headers headers, MimeTokenStream stream) throws IOException {
        var encoding = headers.token("Content-Transfer-Encoding");
        InputStream input = stream.getDecodedInputStream();
        try {
            if (encoding.contains("uuencode") || encoding.equals("x-uue"))
                input = jakarta.mail.internet.MimeUtility.decode(input, "uuencode");
        } catch (jakarta.mail.MessagingException unknown) {
            // As it is.
        }
        return Decoding.asFarAsItGoes(input);
    }
}
