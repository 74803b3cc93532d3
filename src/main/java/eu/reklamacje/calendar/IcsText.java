package eu.reklamacje.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** The text of an ICS file: its lines are folded by bytes, in the middle of a letter, too, and put together before they are read. */
final class IcsText {

    private static final String ZONE = "\nX-WR-TIMEZONE:";

    private IcsText() {}

    /** Empty where it is neither UTF-8, as the standard asks for, nor UTF-16 that says so. */
    static Optional<String> of(byte[] file) {
        var charset = isUtf16(file) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            var bytes = charset.equals(StandardCharsets.UTF_8) ? unfolded(file) : file;
            var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean isUtf16(byte[] file) {
        return file.length > 1
                && (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF
                        || file[0] == (byte) 0xFF && file[1] == (byte) 0xFE);
    }

    private static byte[] unfolded(byte[] file) {
        var output = new ByteArrayOutputStream(file.length);
        for (int index = 0; index < file.length; index++) {
            int end = file[index] == '\r' && index + 1 < file.length && file[index + 1] == '\n' ? index + 1 : index;
            boolean folded =
                    file[end] == '\n' && end + 1 < file.length && (file[end + 1] == ' ' || file[end + 1] == '\t');
            if (folded) index = end + 1;
            else output.write(file[index]);
        }
        return output.toByteArray();
    }

    /** The zone that the calendar is shown in, where it names one. */
    static Optional<ZoneId> zone(String ics) {
        int at = ics.indexOf(ZONE);
        if (at < 0) return Optional.empty();
        try {
            return Optional.of(ZoneId.of(ics.substring(at + ZONE.length())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
