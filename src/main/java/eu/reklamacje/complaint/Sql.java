package eu.reklamacje.complaint;

import java.util.Collections;
import java.util.stream.Collectors;

/** Pieces of statements. */
final class Sql {

    /** The statuses in which somebody still has to do something, for an IN. */
    static final String UNFINISHED = Status.UNFINISHED.stream()
            .map(status -> "'" + status + "'")
            .sorted()
            .collect(Collectors.joining(","));

    private Sql() {}

    /** A pattern for what begins with the text, whose own wildcards are letters like any other. */
    static String prefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** As many question marks, for an IN. */
    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
