package eu.reklamacje.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The head of a mail or of a part, as bytes: what they mean is only known where they are used. */
public final class Headers {

    static final int MOST = 2_000;
    static final int LONGEST = 100_000;
    private static final int MOST_OF_A_NAME = 100;

    private final List<Field> fields;

    Headers(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** @param name in lower case
     *  @param value without line ends */
    record Field(String name, byte[] value) {}

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name.equals(name.toLowerCase(Locale.ROOT)));
    }

    /** The first field of this name, its words decoded; empty where there is none. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All fields of this name from the top down, their words decoded. */
    public List<String> all(String name) {
        return values(name).stream()
                .map(value -> EncodedWords.decode(value).strip())
                .toList();
    }

    /** The first field of this name in lower case, for words that only programs read. */
    public String token(String name) {
        return raw(name).toLowerCase(Locale.ROOT);
    }

    /** The first field of this name as it was written, a byte a character. */
    String raw(String name) {
        return values(name).stream()
                .findFirst()
                .map(value -> new String(value, StandardCharsets.ISO_8859_1).strip())
                .orElse("");
    }

    /** The fields of this name that stand above the first one of the other name. */
    public List<String> above(String name, String other) {
        var lower = name.toLowerCase(Locale.ROOT);
        var end = other.toLowerCase(Locale.ROOT);
        return fields.stream()
                .takeWhile(field -> !field.name.equals(end))
                .filter(field -> field.name.equals(lower))
                .limit(MOST_OF_A_NAME)
                .map(field -> EncodedWords.decode(field.value).strip())
                .toList();
    }

    List<byte[]> values(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return fields.stream()
                .filter(field -> field.name.equals(lower))
                .limit(MOST_OF_A_NAME)
                .map(Field::value)
                .toList();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
