package eu.reklamacje.complaint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of some people a text calls by "@name": by the whole name, by the login, or by a first name that only one of them has; with
 * or without signs on the letters. Pure. A longer name that does not fit exactly calls nobody: no shorter one is taken for it.
 */
public final class MentionedNames {

    private static final Pattern QUOTED = Pattern.compile("(?m)^>.*$");
    /** Below such a line stands somebody else's mail. */
    private static final Pattern TAIL = Pattern.compile("(?ms)^-{3,}[^\\n]*-{3,}\\s*$.*");

    private static final Pattern ADDRESS = Pattern.compile("\\S*://\\S*");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern BLANKS = Pattern.compile("[\\h]+");
    /** Whoever has such a sign before the @ has an address, not a call. */
    private static final String ADDRESS_SIGNS = "._-+/@\\";

    private MentionedNames() {}

    /** Somebody who can be called. */
    public record Callable(String name, String login) {}

    /** Their places in the list, in the order of the calls, each once. */
    public static Set<Integer> in(String text, List<Callable> people) {
        var aliases = aliases(people);
        var longestFirst = aliases.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var written = withoutSigns(own(text));
        var folded = written.toLowerCase(Locale.ROOT);
        var called = new LinkedHashSet<Integer>();
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            if (at > 0 && !mayPrecede(folded.charAt(at - 1))) continue;
            int from = at + 1;
            var alias = longestFirst.stream()
                    .filter(name -> folded.startsWith(name, from))
                    .findFirst();
            if (alias.isEmpty() || !endsAt(folded, from + alias.get().length())) continue;
            // One that several people have calls none of them.
            int person = Objects.requireNonNull(aliases.get(alias.get()));
            boolean first = person >= 0 && alias.get().equals(firstName(people.get(person)));
            if (person >= 0 && !(first && isSurname(written, from + alias.get().length()))) called.add(person);
        }
        return called;
    }

    /** What the writer says, without what others said and what is no sentence. */
    private static String own(String text) {
        var said = TAIL.matcher(QUOTED.matcher(text).replaceAll("")).replaceAll("");
        var sentences = ADDRESS.matcher(CODE.matcher(said).replaceAll(" ")).replaceAll(" ");
        return BLANKS.matcher(sentences).replaceAll(" ");
    }

    /** Whether another surname follows: then somebody else is meant. */
    private static boolean isSurname(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == ' ' && Character.isUpperCase(text.charAt(at + 1));
    }

    /** By folded alias; minus one where several have it. */
    private static Map<String, Integer> aliases(List<Callable> people) {
        var aliases = new HashMap<String, Integer>();
        var firstNames = new HashMap<String, Integer>();
        for (int at = 0; at < people.size(); at++) {
            var name = BLANKS.matcher(fold(people.get(at).name().strip())).replaceAll(" ");
            for (var alias : Set.of(name, fold(people.get(at).login()))) aliases.merge(alias, at, (_, _) -> -1);
            firstNames.merge(firstName(people.get(at)), at, (_, _) -> -1);
        }
        firstNames.forEach(aliases::putIfAbsent);
        aliases.remove("");
        return aliases;
    }

    private static String firstName(Callable person) {
        return fold(BLANKS.split(person.name().strip())[0]);
    }

    private static boolean mayPrecede(char before) {
        return !Character.isLetterOrDigit(before) && ADDRESS_SIGNS.indexOf(before) < 0 || before == '/';
    }

    private static boolean endsAt(String text, int end) {
        if (end >= text.length()) return true;
        char next = text.charAt(end);
        if (Character.isLetterOrDigit(next) || next == '@' || next == '_') return false;
        boolean goesOn = (next == '.' || next == '-' || next == '\'' || next == '’')
                && end + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(end + 1));
        return !goesOn;
    }

    private static String fold(String text) {
        return withoutSigns(text).toLowerCase(Locale.ROOT);
    }

    private static String withoutSigns(String text) {
        var parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        var letters = new ArrayList<String>();
        parted.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> letters.add(
                        switch (point) {
                            case 'ł' -> "l";
                            case 'Ł' -> "L";
                            case 'ø' -> "o";
                            case 'Ø' -> "O";
                            case 'ß' -> "ss";
                            case 'đ' -> "d";
                            case 'Đ' -> "D";
                            default -> Character.toString(point);
                        }));
        return String.join("", letters);
    }
}
