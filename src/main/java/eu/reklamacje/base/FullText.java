package eu.reklamacje.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words for MariaDB's full-text search in boolean mode, with nothing in them that it would read as an operator. */
public final class FullText {

    /** InnoDB indexes no shorter words. */
    private static final int SHORTEST = 3;

    /** InnoDB indexes none of these, and finds nothing at all where one of them has to occur. */
    private static final Set<String> STOPWORDS = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "und", "was", "what", "when", "where",
            "who", "will", "with", "www");

    private FullText() {}

    /** Every word has to occur, as typed so far; empty where no word is long enough. */
    public static String words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST && !STOPWORDS.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> "+" + word + "*")
                .collect(Collectors.joining(" "));
    }
}
