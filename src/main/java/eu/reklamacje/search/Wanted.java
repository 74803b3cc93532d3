package eu.reklamacje.search;

import eu.reklamacje.base.Folding;
import eu.reklamacje.base.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody typed: words that have to occur, {@code "words in this order"}, and {@code -words} that must not. */
record Wanted(List<Part> parts) {

    /** As many as anybody types; each costs a search. */
    private static final int MOST = 12;

    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d+");
    private static final int LONG_NUMBER = 5;

    private static final Pattern PART = Pattern.compile("(?<!\\S)(-?)\"([^\"]*)\"?|(\\S+)");

    /** Shorter beginnings are too many words; a short number is that number, and no beginning of others. */
    static boolean isBeginning(String form) {
        return form.length() >= (SHORT_NUMBER.matcher(form).matches() ? LONG_NUMBER : 2);
    }

    /** @param words their forms; of several, one after the other */
    record Part(boolean without, boolean exact, List<Set<String>> words, Set<String> joined) {

        /** Whether a word of a text, which has these forms, is meant by one of the words. */
        boolean marks(Set<String> forms) {
            return words.stream().anyMatch(word -> matches(word, forms)) || matches(joined, forms);
        }

        private boolean matches(Set<String> wanted, Set<String> forms) {
            return wanted.stream()
                    .anyMatch(word -> forms.stream()
                            .anyMatch(form -> exact || !isBeginning(word) ? form.equals(word) : form.startsWith(word)));
        }
    }

    static Wanted of(String typed) {
        var parts = new ArrayList<Part>();
        for (var found = PART.matcher(typed); found.find() && parts.size() < MOST; ) {
            boolean quoted = found.group(2) != null;
            var text = quoted ? found.group(2) : found.group(3);
            // Within a word a hyphen is one: only before a word it says "without".
            boolean without = quoted ? !found.group(1).isEmpty() : text.length() > 1 && text.startsWith("-");
            var word = part(without, quoted, text);
            if (!word.words.isEmpty()) parts.add(word);
        }
        return new Wanted(parts);
    }

    private static Part part(boolean without, boolean quoted, String text) {
        var words = Words.of(text);
        int last = words.isEmpty()
                ? -1
                : words.stream().mapToInt(Words.Word::position).max().orElseThrow();
        var single = new ArrayList<Set<String>>();
        for (int position = 0; position <= last; position++) {
            int at = position;
            single.add(words.stream()
                    .filter(word -> word.position() == at)
                    .findFirst()
                    .orElseThrow()
                    .forms());
        }
        var joined = single.size() > 1 && !quoted ? Folding.forms(Words.joined(text)) : Set.<String>of();
        return new Part(without, quoted, List.copyOf(single), joined);
    }

    /** Whether it asks for nothing that occurs. */
    boolean isEmpty() {
        return parts.stream().allMatch(Part::without);
    }
}
