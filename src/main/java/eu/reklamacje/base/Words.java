package eu.reklamacje.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text, where they stand, and their forms; each of them counts, however short or common. */
public final class Words {

    /** Letters and digits, and what stands within a word: O'Brien, Com-Tech, 1.12.3, name@example.com. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(?:['’‘ʼ`´.\\p{Pd}_@/&+][\\p{L}\\p{N}\\p{M}]+)*");

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private Words() {}

    /**
     * @param from where it begins in the text
     * @param to behind its last letter
     * @param forms as it is found by
     * @param position the how manieth it is: words that follow each other have positions that do
     */
    public record Word(int from, int to, int position, Set<String> forms) {}

    /** In their order; one of several parts is told by its parts and, at the place of the first, as one. */
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        int position = 0;
        for (var found = WORD.matcher(text); found.find(); ) {
            int first = position;
            int parts = 0;
            for (var part = PART.matcher(found.group()); part.find(); parts++)
                words.add(new Word(
                        found.start() + part.start(),
                        found.start() + part.end(),
                        position++,
                        Folding.forms(part.group())));
            if (parts > 1) words.add(new Word(found.start(), found.end(), first, Folding.forms(joined(found.group()))));
        }
        return words;
    }

    /** Its letters and digits without what stands between them. */
    public static String joined(String word) {
        var joined = new StringBuilder();
        for (var part = PART.matcher(word); part.find(); ) joined.append(part.group());
        return joined.toString();
    }
}
