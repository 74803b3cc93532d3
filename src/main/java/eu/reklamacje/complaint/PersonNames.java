package eu.reklamacje.complaint;

import eu.reklamacje.base.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether two names can be one person's or one company's: without signs, titles and order, with initials, and with a slip of the
 * pen in longer words. It keeps people apart who write from one address; it never brings anybody together by the name alone.
 */
final class PersonNames {

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "mag",
            "ing",
            "inz",
            "mgr",
            "pan",
            "pani",
            "herr",
            "frau",
            "hr",
            "fr",
            "sir",
            "madame",
            "monsieur",
            "signor",
            "signora");

    /** What says of which kind a company is; another kind is another company. */
    private static final Map<String, String> LEGAL = Map.ofEntries(
            Map.entry("ag", "ag"),
            Map.entry("aktiengesellschaft", "ag"),
            Map.entry("gmbh", "gmbh"),
            Map.entry("kg", "kg"),
            Map.entry("llc", "llc"),
            Map.entry("ltd", "ltd"),
            Map.entry("limited", "ltd"),
            Map.entry("sa", "sa"),
            Map.entry("srl", "srl"),
            Map.entry("bv", "bv"),
            Map.entry("spzoo", "spzoo"),
            Map.entry("inc", "inc"));

    /** From so many letters on one may be wrong; from {@link #LONG} on, two. */
    private static final int SHORT = 4;

    private static final int LONG = 9;
    /** Of so many words the order tells who is whose child. */
    private static final int MANY = 4;

    private PersonNames() {}

    static boolean canBeOne(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.isEmpty() || second.isEmpty()) return true;
        if (differ(legal(first), legal(second))) return false;
        first.removeIf(LEGAL::containsKey);
        second.removeIf(LEGAL::containsKey);
        if (first.isEmpty() || second.isEmpty() || isWrittenTogether(first, second)) return true;
        if (new HashSet<>(first).equals(new HashSet<>(second))) return first.size() < MANY || isRotation(first, second);
        return match(first, second);
    }

    private static List<String> words(String name) {
        var plain = Folding.plain(name.replaceAll("(?i)\\bsp\\.? ?z ?o\\.? ?o\\.?", " spzoo "));
        return new ArrayList<>(Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .distinct()
                .toList());
    }

    private static Set<String> legal(List<String> words) {
        var forms = new HashSet<String>();
        for (var word : words) if (LEGAL.containsKey(word)) forms.add(LEGAL.get(word));
        return forms;
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    /** JanDaniel is Jan Daniel. */
    private static boolean isWrittenTogether(List<String> one, List<String> other) {
        return one.size() != other.size() && isNear(String.join("", one), String.join("", other));
    }

    /** Smith, John is John Smith. */
    private static boolean isRotation(List<String> one, List<String> other) {
        var twice = new ArrayList<>(one);
        twice.addAll(one);
        return Collections.indexOfSubList(twice, other) >= 0;
    }

    /** Every word of the shorter one has its own in the other, at least one of them whole. */
    private static boolean match(List<String> first, List<String> second) {
        var one = new ArrayList<>(first);
        var other = new ArrayList<>(second);
        boolean whole = one.removeIf(word -> word.length() > 1 && other.remove(word));
        for (var word : List.copyOf(one))
            if (other.stream()
                    .filter(known -> isNear(word, known))
                    .findFirst()
                    .map(other::remove)
                    .isPresent()) whole |= one.remove(word);
        takeInitials(one, other);
        takeInitials(other, one);
        return whole && (one.isEmpty() || other.isEmpty());
    }

    /** J. is Joachim, and JC is Jean-Claude. */
    private static void takeInitials(List<String> shorter, List<String> longer) {
        for (var word : List.copyOf(shorter)) {
            if (word.length() > 3 || word.length() > longer.size()) continue;
            var begun = new ArrayList<String>();
            for (char letter : word.toCharArray())
                longer.stream()
                        .filter(known -> !begun.contains(known) && known.charAt(0) == letter)
                        .findFirst()
                        .ifPresent(begun::add);
            if (begun.size() < word.length()) continue;
            shorter.remove(word);
            longer.removeAll(begun);
        }
    }

    private static boolean isNear(String one, String other) {
        if (one.equals(other)) return true;
        int length = Math.min(one.length(), other.length());
        // Digits tell things apart that are called alike.
        if (length < SHORT || endsInDigit(one) || endsInDigit(other)) return false;
        return distance(one, other) <= (Math.max(one.length(), other.length()) < LONG ? 1 : 2);
    }

    private static boolean endsInDigit(String word) {
        return Character.isDigit(word.charAt(word.length() - 1));
    }

    /** How many letters are more, less or others. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int column = 0; column < before.length; column++) before[column] = column;
        for (int row = 1; row <= one.length(); row++) {
            var now = new int[before.length];
            now[0] = row;
            for (int column = 1; column < now.length; column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(before[column - 1] + change, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
