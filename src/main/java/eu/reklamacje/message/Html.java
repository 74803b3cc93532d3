package eu.reklamacje.message;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an HTML text says about itself in its first lines. Pure. */
final class Html {

    private static final int HEAD = 4_000;

    private Html() {}

    /** The character set that its head names; null where it does not. */
    static @Nullable String charset(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf("<meta");
        int named = at < 0 ? -1 : head.indexOf("charset=", at);
        if (named < 0) return null;
        var name = new StringBuilder();
        for (int index = named + 8; index < head.length() && name.length() < 40; index++) {
            char letter = head.charAt(index);
            if (Character.isLetterOrDigit(letter) || "-_".indexOf(letter) >= 0) name.append(letter);
            else if (!name.isEmpty() || letter != '"' && letter != '\'' && letter != ' ') break;
        }
        return name.isEmpty() ? null : name.toString();
    }

    /** Whether a text that calls itself plain is HTML. */
    static boolean is(String text) {
        var start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
    }
}
