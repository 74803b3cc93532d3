package eu.reklamacje.message;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The line that parts a mail whose own boundary never comes. Pure. */
final class Boundaries {

    private static final int LONGEST = 70;

    private Boundaries() {}

    /** What stands behind two hyphens in a line that a head follows; null where there is no such line. */
    static @Nullable String in(byte[] text) {
        var lines = new String(text, StandardCharsets.ISO_8859_1).split("\r?\n", 2_000);
        for (int index = 0; index + 1 < lines.length; index++) {
            var line = lines[index].strip();
            if (line.startsWith("--")
                    && line.length() > 2
                    && line.length() <= LONGEST + 2
                    && line.indexOf('"') < 0
                    && lines[index + 1].regionMatches(true, 0, "Content-", 0, 8)) return line.substring(2);
        }
        return null;
    }
}
