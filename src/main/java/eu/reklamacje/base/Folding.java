package eu.reklamacje.base;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * A word in the forms in which people write it without its signs: Müller as Muller and Mueller, Łódź as Lodz, Παπαδόπουλος as
 * Papadopoulos, Жуков as Zhukov. The same for what is indexed and for what is asked.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SERIAL = Pattern.compile("(?=.*\\d)(?=.*[a-z])[a-z0-9]{4,}");

    /** What Germans, Danes and Swedes write where their letters are missing. */
    private static final Map<Character, String> SPELT =
            Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'ø', "oe", 'å', "aa", 'æ', "ae");

    /** As in passports: ELOT 743 for Greek; for Cyrillic what is common to Russian, Ukrainian and Bulgarian. */
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('α', "a"),
            Map.entry('β', "v"),
            Map.entry('γ', "g"),
            Map.entry('δ', "d"),
            Map.entry('ε', "e"),
            Map.entry('ζ', "z"),
            Map.entry('η', "i"),
            Map.entry('θ', "th"),
            Map.entry('ι', "i"),
            Map.entry('κ', "k"),
            Map.entry('λ', "l"),
            Map.entry('μ', "m"),
            Map.entry('ν', "n"),
            Map.entry('ξ', "x"),
            Map.entry('ο', "o"),
            Map.entry('π', "p"),
            Map.entry('ρ', "r"),
            Map.entry('σ', "s"),
            Map.entry('ς', "s"),
            Map.entry('τ', "t"),
            Map.entry('υ', "y"),
            Map.entry('φ', "f"),
            Map.entry('χ', "ch"),
            Map.entry('ψ', "ps"),
            Map.entry('ω', "o"),
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ye"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('ђ', "dj"),
            Map.entry('ј', "j"),
            Map.entry('љ', "lj"),
            Map.entry('њ', "nj"),
            Map.entry('ћ', "c"),
            Map.entry('џ', "dz"));

    private Folding() {}

    /** Its forms; the first is the plain one, in which it is compared first. Empty where nothing of it can be read. */
    public static Set<String> forms(String word) {
        var lower = lower(word);
        var plain = latin(lower);
        var forms = new LinkedHashSet<String>();
        forms.add(plain);
        forms.add(latin(spelt(lower)));
        forms.add(contracted(plain));
        if (SERIAL.matcher(plain).matches()) forms.add(plain.replace('o', '0').replace('i', '1'));
        forms.remove("");
        return forms;
    }

    /** In small Latin letters without signs: the first of its forms. */
    public static String plain(String text) {
        return latin(lower(text));
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("i̇", "i");
    }

    private static String spelt(String lower) {
        var spelt = new StringBuilder();
        for (char letter : lower.toCharArray()) spelt.append(SPELT.getOrDefault(letter, String.valueOf(letter)));
        return spelt.toString();
    }

    /** Whoever wrote ue may have meant ü, which others write as u. */
    private static String contracted(String plain) {
        return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a");
    }

    private static String latin(String lower) {
        // Before their marks are taken away: these are letters of their own.
        var kept = lower.replace("й", "y").replace("ї", "yi");
        var bare =
                MARKS.matcher(Normalizer.normalize(kept, Normalizer.Form.NFD)).replaceAll("");
        var latin = new StringBuilder();
        for (char letter : bare.replace("ου", "ou").replace("γγ", "ng").toCharArray())
            latin.append(LATIN.getOrDefault(letter, String.valueOf(letter)));
        return ascii(latin.toString()).toLowerCase(Locale.ROOT);
    }

    private static String ascii(String text) {
        var output = new char[text.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, output, 0, text.length());
        return new String(output, 0, length);
    }
}
