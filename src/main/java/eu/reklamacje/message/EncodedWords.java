package eu.reklamacje.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a header (RFC 2047) as they are really written: letters split over two encoded words, words glued to text or with
 * blanks inside, bytes that no header may hold. Libraries decode each word by itself, and lose the split letters. Pure.
 */
final class EncodedWords {

    private static final int LONGEST_CHARSET = 40;

    private EncodedWords() {}

    /** One line of text. */
    static String decode(byte[] header) {
        // Bytes become characters of the same number: the marks of encoded words are found, and other bytes stay what
        // they are.
        return decode(new String(header, StandardCharsets.ISO_8859_1));
    }

    private static String decode(String header) {
        var text = new StringBuilder(header.length());
        var pending = new ByteArrayOutputStream();
        @Nullable String charset = null;
        int done = 0;
        for (int start = header.indexOf("=?"); start >= 0; ) {
            // No word ends any more: what looks like their beginnings is text.
            if (header.indexOf("?=", start + 2) < 0) break;
            var word = word(header, start);
            if (word == null) {
                start = header.indexOf("=?", start + 2);
                continue;
            }
            var between = header.substring(done, start);
            boolean continues = charset != null && between.isBlank();
            if (charset == null || !continues || !charset.equalsIgnoreCase(word.charset)) {
                flush(text, pending, charset);
                if (!continues) text.append(plain(between));
                charset = word.charset;
            }
            pending.writeBytes(word.bytes);
            done = word.end;
            start = header.indexOf("=?", done);
        }
        flush(text, pending, charset);
        return text.append(plain(header.substring(done))).toString();
    }

    private static void flush(StringBuilder text, ByteArrayOutputStream pending, @Nullable String charset) {
        if (charset != null) text.append(Charsets.decode(pending.toByteArray(), charset));
        pending.reset();
    }

    private static String plain(String latin) {
        var bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        return Charsets.isAscii(bytes) ? latin : Charsets.decode(bytes, null);
    }

    private record Word(String charset, byte[] bytes, int end) {}

    /** The encoded word that begins here: {@code =?charset?B or Q?text?=}. */
    private static @Nullable Word word(String header, int start) {
        int first = header.indexOf('?', start + 2);
        if (first < 0 || first - start > LONGEST_CHARSET || first + 2 >= header.length()) return null;
        if (header.charAt(first + 2) != '?') return null;
        int end = header.indexOf("?=", first + 3);
        if (end > 0 && isQ(header, first)) end = beyondQuestionMark(header, end);
        if (end < 0) return null;
        var charset = header.substring(start + 2, first);
        int star = charset.indexOf('*');
        var content = header.substring(first + 3, end);
        var bytes = isQ(header, first) ? quoted(content) : based(content, header.charAt(first + 1));
        return bytes == null ? null : new Word(star > 0 ? charset.substring(0, star) : charset, bytes, end + 2);
    }

    /** "?=20" is a question mark that was left as it is, and an encoded byte: the word goes on, unless a blank comes before its end. */
    private static int beyondQuestionMark(String header, int end) {
        if (!isQuotedByte(header, end + 1)) return end;
        int next = header.indexOf("?=", end + 2);
        if (next < 0) return end;
        for (int index = end + 2; index < next; index++) {
            if (header.charAt(index) == ' ' || header.startsWith("=?", index)) return end;
        }
        return next;
    }

    private static boolean isQ(String header, int first) {
        return Character.toUpperCase(header.charAt(first + 1)) == 'Q';
    }

    private static boolean isQuotedByte(String header, int equals) {
        return hex(header, equals + 1) >= 0 && hex(header, equals + 2) >= 0;
    }

    private static byte[] quoted(String content) {
        var bytes = new ByteArrayOutputStream(content.length());
        for (int index = 0; index < content.length(); index++) {
            char letter = content.charAt(index);
            if (letter == '=' && hex(content, index + 1) >= 0 && hex(content, index + 2) >= 0) {
                bytes.write(hex(content, index + 1) * 16 + hex(content, index + 2));
                index += 2;
            } else {
                bytes.write(letter == '_' ? ' ' : letter);
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String text, int index) {
        return index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
    }

    private static byte @Nullable [] based(String content, char encoding) {
        if (Character.toUpperCase(encoding) != 'B') return null;
        var letters = content.replaceAll("[^A-Za-z0-9+/]", "");
        // One letter alone is no byte.
        if (letters.length() % 4 == 1) letters = letters.substring(0, letters.length() - 1);
        return Base64.getDecoder().decode(letters.getBytes(StandardCharsets.US_ASCII));
    }

    /** RFC 2231: {@code charset'language'text%20more}, already without its numbers. */
    static String extended(String value, @Nullable String charset) {
        var bytes = new ByteArrayOutputStream(value.length());
        for (int index = 0; index < value.length(); index++) {
            char letter = value.charAt(index);
            if (letter == '%' && hex(value, index + 1) >= 0 && hex(value, index + 2) >= 0) {
                bytes.write(hex(value, index + 1) * 16 + hex(value, index + 2));
                index += 2;
            } else {
                bytes.write(letter);
            }
        }
        return Charsets.decode(bytes.toByteArray(), charset == null ? null : charset.toLowerCase(Locale.ROOT));
    }
}
