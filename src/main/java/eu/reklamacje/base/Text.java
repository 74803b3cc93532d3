package eu.reklamacje.base;

import java.util.List;

/** A sentence for a person, not yet in a language: the key of a message and its arguments. */
public record Text(String key, List<Object> arguments) {

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
