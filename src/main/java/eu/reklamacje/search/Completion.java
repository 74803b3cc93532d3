package eu.reklamacje.search;

import eu.reklamacje.base.Folding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a word that somebody is typing may become. Pure. */
final class Completion {

    private static final Pattern LAST = Pattern.compile("[\\p{L}\\p{N}\\p{M}]{3,}$");
    private static final int MOST = 5;

    private Completion() {}

    /** The text with its last word completed by those that begin so in what was found, the most frequent first. */
    static List<String> of(String typed, List<TextSearch.Hit> hits) {
        var last = LAST.matcher(typed);
        if (!last.find()) return List.of();
        var beginning = Folding.plain(last.group());
        var counts = hits.stream()
                .flatMap(hit -> hit.passage().pieces().stream())
                .filter(Passage.Piece::marked)
                .map(piece -> piece.text().toLowerCase(Locale.ROOT))
                .filter(word -> isMore(Folding.plain(word), beginning))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(word -> typed.substring(0, last.start()) + word.getKey())
                .toList();
    }

    private static boolean isMore(String word, String beginning) {
        return word.length() > beginning.length() && word.startsWith(beginning);
    }
}
