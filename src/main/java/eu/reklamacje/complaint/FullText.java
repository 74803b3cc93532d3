package eu.reklamacje.complaint;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Words for MariaDB's full-text search in boolean mode, with nothing in them that it would read as an operator. */
final class FullText {

    /** InnoDB indexes no shorter words. */
    private static final int SHORTEST = 3;

    private FullText() {}

    /** Every word has to occur, as typed so far; empty where no word is long enough. */
    static String words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> "+" + word + "*")
                .collect(Collectors.joining(" "));
    }
}
