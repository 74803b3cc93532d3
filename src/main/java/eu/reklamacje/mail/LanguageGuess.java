package eu.reklamacje.mail;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The language of a text, by its most frequent small words and by letters that only it has. Pure. */
final class LanguageGuess {

    private record Marks(Set<String> words, String letters) {}

    private static final Map<String, Marks> LANGUAGES = new LinkedHashMap<>();
    private static final int LETTER_WEIGHT = 2;
    private static final int MOST_WORDS = 400;

    static {
        add(
                "pl",
                "ąęłśżźćń",
                "i w nie na się z do to że jest od po za mam dla już ale przez mnie jak proszę czy tak został moja mój są był o a tylko bez nadal pod przy nas nam");
        add(
                "en",
                "",
                "the and is of to in it that not with for on we was have has you are but this my please our be from after does would your an as no at when");
        add(
                "de",
                "ßüöä",
                "der die das und ist nicht mit ich wir ein eine zu den seit für auf dem sie es von bei habe hat wurde bitte nach auch sich im keine kein noch unser mein aber wie werden");
        add(
                "fr",
                "çèêàùœ",
                "le la les et est ne pas de des du un une je nous vous que qui pour dans avec mon notre depuis il elle sur plus ce a en au été votre mais bonjour");
        add(
                "es",
                "ñ¿¡",
                "el la los las y no es de que en un una por con para mi nuestro se ha desde su pero muy lo al del este está hemos tengo como más buenos");
        add(
                "it",
                "ìò",
                "il lo la gli e non è di che in un una per con mio nostro ho abbiamo da del della si ma sono questo dopo più come dal al nel stato buongiorno");
        add(
                "nl",
                "ĳ",
                "de het een en is niet van dat in op wij ik met voor zijn te mijn onze er maar sinds geen ook bij na werd heeft hebben deze nog graag uit naar");
        add(
                "cs",
                "řěůť",
                "a je se na v že není nám od po za pro jsem jsme ale s do to už mám nebo prosím jak který byl má jen při tak můj náš ještě bez děkuji");
        add(
                "sk",
                "ľĺŕôä",
                "a je sa na v že nie nám od po za pre som sme ale s do to už mám alebo prosím ako ktorý bol má len pri tak môj náš ešte bez ďakujem nefunguje");
        add(
                "pt",
                "ãõ",
                "o a os as e não é de que em um uma por com para meu minha nosso se foi desde mas muito ao do da dos está temos tenho como mais bom já");
        add(
                "sv",
                "å",
                "och är att det inte en ett som på av för med vi jag har till den från om men efter vår min var inga ni kan också när sedan tack");
        add(
                "hu",
                "őű",
                "a az és nem van hogy egy is de meg már ez volt kérem nincs csak mint óta mi én vagy hogyan kell után nekünk működik köszönöm");
    }

    private LanguageGuess() {}

    private static void add(String language, String letters, String words) {
        LANGUAGES.put(language, new Marks(Arrays.stream(words.split(" ")).collect(Collectors.toSet()), letters));
    }

    /** The language (ISO 639) of the text; empty where it cannot be told. */
    static Optional<String> of(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var words = Arrays.stream(lower.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        String best = null;
        long most = 1;
        for (var entry : LANGUAGES.entrySet()) {
            var marks = entry.getValue();
            long score = words.stream().filter(marks.words::contains).count()
                    + LETTER_WEIGHT
                            * words.stream()
                                    .filter(word -> word.chars().anyMatch(letter -> marks.letters.indexOf(letter) >= 0))
                                    .count();
            if (score > most) {
                most = score;
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
