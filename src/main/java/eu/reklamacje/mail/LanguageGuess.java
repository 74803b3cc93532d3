package eu.reklamacje.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The language of a text, by its most frequent words, by letters that only it has, and by the pieces its words are made of. Pure. */
final class LanguageGuess {

    private record Marks(Set<String> words, String letters, List<String> pieces) {}

    private static final Map<String, Marks> LANGUAGES = new LinkedHashMap<>();
    private static final double WORD_WEIGHT = 1;
    private static final double LETTER_WEIGHT = 1.5;
    private static final double PIECE_WEIGHT = 0.4;
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final int SHORT = 3;
    private static final int MOST_WORDS = 400;

    static {
        add(
                "pl",
                "ąęłśżźćń",
                "",
                "i w nie na się z do to że jest od po za mam dla już ale przez mnie jak proszę czy tak został moja mój są był o a tylko bez nadal pod przy nas nam mi mojej chociaż ten tym temu falownik urządzenie serwis reklamacja gwarancja bateria numer seryjny błąd zdjęcie instalacja dziękuję pozdrawiam");
        add(
                "en",
                "",
                "ing|tion|wh|sh|ough",
                "the and is of to in it that not with for on we was have has you are but this my please our be from after does would your an as no at when me i do will there who back out up been had can could which they more since any inverter device warranty replacement error display battery thank thanks regards hello dear nobody again years");
        add(
                "de",
                "ßü",
                "sch|ung|lich|keit|zeug|ei",
                "der die das und ist nicht mit ich wir ein eine zu den seit für auf dem sie es von bei habe hat wurde bitte nach auch sich im keine kein keinen noch unser unsere mein meine aber wie werden wann wenn er ihre ihren aus vom zum zur mich mir uns jetzt gestern schon wieder sehr dank danke guten wechselrichter gerät anlage garantie fehler techniker");
        add(
                "fr",
                "êùœôûî",
                "eau|eux|ment|tion|que|oi|aux",
                "le la les et est ne pas de des du un une je nous vous que qui pour dans avec mon notre depuis il elle sur plus ce a en au été votre mais bonjour ma me cette cet mes ses son sa leur par l d j n m s qu c merci onduleur appareil panne batterie erreur garantie est");
        add(
                "es",
                "ñ¿¡",
                "ción|mente|ado|ndo|lla",
                "el la los las y no es de que en un una por con para mi nuestro se ha desde su pero muy lo al del este está hemos tengo como más buenos les me cuando sobre ya mi le nos sus dos estoy llevamos aparato equipo batería garantía gracias inversor señores usted ustedes");
        add(
                "it",
                "ìò",
                "zione|gli|ità|zz|tto|ss",
                "il lo la gli e non è di che in un una per con mio nostro ho abbiamo da del della dal dallo dalla si ma sono questo dopo più come al nel sul sulla stato buongiorno mi vi ci hanno quando anche alla delle dei grazie inverter apparecchio batteria garanzia l d vostra vostro");
        add(
                "nl",
                "ĳ",
                "ij|oe|aa|ee|uu|sch|ui",
                "de het een en is niet van dat in op wij ik met voor zijn te mijn onze ons er maar sinds geen ook bij na werd heeft hebben heb deze dit nog graag uit naar u uw wanneer komt kwam al mij die ben was wordt omvormer apparaat batterij klacht bedankt weer eens");
        add(
                "cs",
                "řěůť",
                "ou|ně|mi",
                "a je se na v že není nám od po za pro jsem jsme ale s do to už mám nebo prosím jak který byl má jen při tak můj náš ještě bez děkuji mi mě si ve z kdy vaše vaším mne nikdo střídač zařízení přístroj záruka chyba baterie aplikace ukazuje");
        add(
                "sk",
                "ľĺŕ",
                "",
                "a je sa na v že nie nám od po za pre som sme ale s do to už mám alebo prosím ako ktorý bol má len pri tak môj náš ešte bez ďakujem nefunguje si mi vo z kedy nikto menič zariadenie záruka chyba batéria");
        add(
                "pt",
                "ãõ",
                "ção|mente|lho|nh|ei|ou",
                "o a os as e não é de que em um uma por com para meu minha nosso se foi desde mas muito ao à do da dos das no na está temos tenho como mais bom já há me esta este estive peço vosso vossa sobre ninguém dois anos pela obrigado aparelho inversor garantia bateria instalação");
        add(
                "sv",
                "å",
                "ning|het|ar|lig|else|ck",
                "och är att det inte en ett som på av för med vi jag har till den de från om men efter vår min var inga ni kan också när sedan tack här nu igen mig er ert står säger kom låter bifogar väntade längre hela appen batteriet apparaten växelriktare garanti under");
        add(
                "hu",
                "őű",
                "",
                "a az és nem van hogy egy is de meg már ez volt kérem nincs csak mint óta mi én vagy hogyan kell után nekünk működik köszönöm a");
    }

    private LanguageGuess() {}

    private static void add(String language, String letters, String pieces, String words) {
        LANGUAGES.put(
                language,
                new Marks(
                        Set.copyOf(List.of(words.split(" "))),
                        letters,
                        pieces.isEmpty() ? List.of() : List.of(pieces.split("\\|"))));
    }

    /** The language (ISO 639) of the text; empty where it cannot be told. */
    static Optional<String> of(String text) {
        var words = WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        String best = null;
        double most = 0.9;
        for (var entry : LANGUAGES.entrySet()) {
            double score = 0;
            for (var word : words.entrySet()) score += word.getValue() * score(word.getKey(), entry.getValue());
            if (score > most) {
                most = score;
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    private static double score(String word, Marks marks) {
        double score = marks.words.contains(word) ? WORD_WEIGHT : 0;
        if (hasOneOf(marks.letters, word)) score += LETTER_WEIGHT;
        if (word.length() > SHORT && marks.pieces.stream().anyMatch(word::contains)) score += PIECE_WEIGHT;
        return score;
    }

    private static boolean hasOneOf(String letters, String word) {
        for (int index = 0; index < letters.length(); index++) {
            if (word.indexOf(letters.charAt(index)) >= 0) return true;
        }
        return false;
    }
}
