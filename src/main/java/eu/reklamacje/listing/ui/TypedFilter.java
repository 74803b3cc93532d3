package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Text;
import eu.reklamacje.listing.ui.FilterKeys.FilterKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A filter as somebody types it, in any of our languages: {@code status:waiting handler:anna model:"SolarMax 10K" due:overdue
 * has:photo}. What is understood becomes a chosen filter, so that the address has one form; what is not stays text.
 */
@Component
public class TypedFilter {

    private static final Pattern ASKED = Pattern.compile("(?<!\\S)(\\p{L}+):(?:\"([^\"]+)\"|(\\S+))(?=\\s|$)");
    private static final Pattern LAST_VALUE = Pattern.compile("(?<!\\S)(\\p{L}+):(?:\"([^\"]*)|([^\"\\s]*))$");
    private static final Pattern LAST_WORD = Pattern.compile("(?<!\\S)\\p{L}{2,}$");
    private static final int MOST_PROPOSED = 8;

    private final FilterKeys keys;

    TypedFilter(FilterKeys keys) {
        this.keys = keys;
    }

    /** The state with what was understood of the text, and the rest of it as its text. */
    public FilterUrl read(FilterUrl state, String typed) {
        var read = state;
        var rest = new StringBuilder();
        var found = ASKED.matcher(typed);
        int from = 0;
        while (found.find()) {
            var key = keys.named(found.group(1));
            var understood = key == null
                    ? Optional.<FilterUrl>empty()
                    : key.choose().apply(read, found.group(2) == null ? found.group(3) : found.group(2));
            if (understood.isEmpty()) continue;
            rest.append(typed, from, found.start());
            from = found.end();
            read = understood.get();
        }
        rest.append(typed.substring(from));
        var text = from == 0 ? typed : rest.toString().strip().replaceAll("\\s+", " ");
        return read.with(read.filter().withText(text), read.due(), read.days());
    }

    /** A filter with a value that it does not have: what was typed, and what it may be. */
    public record Unknown(String typed, List<String> possible) {

        public Text text() {
            return Text.of("filter.unknown", typed, String.join(", ", possible));
        }
    }

    /** The first of what is asked for in words that no filter understands. */
    public Optional<Unknown> unknown(String typed, Locale locale) {
        for (var found = ASKED.matcher(typed); found.find(); ) {
            var key = keys.named(found.group(1));
            var value = found.group(2) == null ? found.group(3) : found.group(2);
            if (key != null && key.choose().apply(FilterUrl.ALL, value).isEmpty())
                return Optional.of(new Unknown(
                        found.group(),
                        key.values().apply(locale).limit(MOST_PROPOSED).toList()));
        }
        return Optional.empty();
    }

    /** What the text may become where its last word is the beginning of a filter, or of a filter's value. */
    public List<String> propose(String typed, Locale locale) {
        var value = LAST_VALUE.matcher(typed);
        if (value.find()) {
            var key = keys.named(value.group(1));
            return key == null
                    ? List.of()
                    : values(key, value.group(2) == null ? value.group(3) : value.group(2), locale)
                            .map(name -> typed.substring(0, value.end(1)) + ":" + quoted(name) + " ")
                            .toList();
        }
        var word = LAST_WORD.matcher(typed);
        if (!word.find()) return List.of();
        return keys.all().stream()
                .map(key -> keys.word(key, locale))
                .filter(name -> FilterKeys.begins(name, word.group()))
                .map(name -> typed.substring(0, word.start()) + name + ":")
                .toList();
    }

    /** Names that begin so before those of which a later word does. */
    private static Stream<String> values(FilterKey key, String beginning, Locale locale) {
        var first = new ArrayList<String>();
        var later = new ArrayList<String>();
        key.values().apply(locale).forEach(name -> {
            if (beginning.isEmpty() || FilterKeys.begins(name, beginning)) first.add(name);
            else if (Stream.of(name.split(" ")).anyMatch(word -> FilterKeys.begins(word, beginning))) later.add(name);
        });
        return Stream.concat(first.stream(), later.stream()).limit(MOST_PROPOSED);
    }

    private static String quoted(String name) {
        return name.contains(" ") ? "\"" + name + "\"" : name;
    }
}
