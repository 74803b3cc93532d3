package eu.reklamacje.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * By what a mail is the same when it comes again: bytes that no server on its way changes, never words that we have decoded, which
 * a better reader would decode differently. Pure.
 */
final class Identity {

    /** Of this shape of identity; older ones are recognised by their raw mails. */
    static final int VERSION = 2;

    private static final List<String> TRACES = List.of("received", "return-path", "delivered-to", "x-original-to");

    private Identity() {}

    /** SHA-256 of its id (else its date), sender, subject and body, in hexadecimal. */
    static String of(byte[] raw) {
        int body = bodyOf(raw);
        var head = new String(raw, 0, body, StandardCharsets.ISO_8859_1);
        var id = field(head, "message-id");
        var named = String.join(
                "\n", id.isEmpty() ? field(head, "date") : id, field(head, "from"), field(head, "subject"), "");
        var digest = sha256();
        digest.update(named.getBytes(StandardCharsets.ISO_8859_1));
        // Without any of these every byte counts but the lines that servers put before it.
        digestBody(digest, raw, named.isBlank() ? traces(head) : body);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** How long the lines are that servers have put at the beginning. */
    private static int traces(String head) {
        int end = 0;
        for (int next = head.indexOf('\n') + 1; next > 0; next = head.indexOf('\n', end) + 1) {
            var line = head.substring(end, next);
            boolean goesOn = end > 0 && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!goesOn && TRACES.stream().noneMatch(trace -> isNamed(line, trace))) break;
            end = next;
        }
        return end;
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The first field of this name, its folds and blanks taken together. */
    private static String field(String head, String name) {
        var value = new StringBuilder();
        boolean inside = false;
        for (var line : (Iterable<String>) head.lines()::iterator) {
            boolean goesOn = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (inside && !goesOn) break;
            if (!inside) inside = line.length() > name.length() && isNamed(line, name);
            if (inside) value.append(line).append(' ');
        }
        return value.toString().strip().replaceAll("\\s+", " ");
    }

    private static boolean isNamed(String line, String name) {
        int colon = line.indexOf(':');
        return colon > 0
                && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals(name);
    }

    /** Line ends and what follows the last line are the servers' own. */
    private static void digestBody(MessageDigest digest, byte[] raw, int from) {
        int end = raw.length;
        while (end > from && raw[end - 1] <= ' ' && raw[end - 1] >= 0) end--;
        int start = from;
        for (int index = from; index < end; index++) {
            if (raw[index] != '\r') continue;
            digest.update(raw, start, index - start);
            start = index + 1;
        }
        digest.update(raw, start, Math.max(0, end - start));
    }

    /** Where the body begins: behind the first empty line; where there is none, everything is head. */
    static int bodyOf(byte[] raw) {
        for (int index = 0; index + 1 < raw.length; index++) {
            if (raw[index] != '\n') continue;
            if (raw[index + 1] == '\n') return index + 2;
            if (raw[index + 1] == '\r' && index + 2 < raw.length && raw[index + 2] == '\n') return index + 3;
        }
        return raw.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
