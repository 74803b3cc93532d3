package eu.reklamacje.base;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/** Pieces of statements. */
public final class Sql {

    private Sql() {}

    /** A pattern for what begins with the text, whose own wildcards are letters like any other. */
    public static String prefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** As many question marks, for an IN. */
    public static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** As many for one statement as a server takes well. */
    private static final int BATCH = 1000;

    /** The same in their order, in parts for a statement each. */
    public static <T> List<List<T>> batches(Collection<T> all) {
        return all.stream().gather(Gatherers.windowFixed(BATCH)).toList();
    }

    /** Parameters, of which some may be null. */
    public static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** Names of constants for an IN, always in the same order. */
    public static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> "'" + constant.name() + "'")
                .sorted()
                .collect(Collectors.joining(","));
    }
}
