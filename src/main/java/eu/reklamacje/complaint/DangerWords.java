package eu.reklamacje.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Words of danger in the languages in which customers write, which propose the severity {@link Severity#SAFETY}. A person decides. */
public final class DangerWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final List<Stem> DANGER = stems();

    /** "Brand" is a fire only as a German noun, and "brand" is an English word: here capitals decide. */
    private static final Pattern BRAND = Pattern.compile(
            "\\b(Brand|Brände|Brandes|Brand(geruch|gefahr|stelle|spuren|flecken|wunde|ursache|schaden)\\w*)\\b(?! (new|name|Neu))",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** What sounds dangerous and is not: told by the words around it. */
    private static final Pattern HARMLESS = Pattern.compile(
            "smoke (detector|alarm)|no[n-]+smok|fire (extinguisher|door|safety|insurance|drill|brigade number|the)|fire(wall|place|stick|fox)"
                    + "|shocked (by|at|to|that|about|how)|burning question|burn[- ]in|spark(s|ed)? (a|the|my|our) (interest|debate|discussion)"
                    + "|(kontrolk|diod|lampk|światł|żarówk|led)\\w*\\W+(?:\\w+\\W+){0,3}(za)?pali|(za)?pali\\w*\\W+(?:\\w+\\W+){0,3}(kontrolk|diod|lampk|światł|led)"
                    + "|(lampe|licht|led|leuchte|anzeige|display)\\w*\\W+(?:\\w+\\W+){0,3}brenn|brenn\\w*\\W+(?:\\w+\\W+){0,3}(lampe|licht|led|leuchte|anzeige)\\w*"
                    + "|straż\\w* pożarn\\w* (odebrał|zatwierdz)|czujnik\\w* dymu|detektor\\w* dymu|ogień pytań|brandschutz|brandneu|feuer und flamme"
                    + "|fire up|rapid fire|under fire|palec|palce|zapalon\\w* (fan|entuzjast)|porażk|brennend\\w* (interess|frage)"
                    + "|(détecteur|rivelator|rilevator|sensor|detector)\\w* (de|di) (fum|humo)\\w*|rookmelder|hlásič\\w* kouře|füstjelző|\\b(me|te|se|le|nos|os) llam\\w*"
                    + "|\\b(mrs?|ms|miss|dr|herrn?|frau|pan[aiu]?|mevrouw|meneer|mevr|dhr|señora?)\\.? (rook|brand|burns?|flamm?|fuego|llamas)\\b",
            FLAGS);

    /** "Without smoke and fire" denies both; "does not work and smokes" only the first: "and" ends what a denied verb reaches. */
    private static final String DENIED_THING =
            "bez|brak|żadn\\w*|ani|no|without|neither|nor|none|any|kein\\w*|ohne|weder|sans|pas d[e']|aucun\\w*|senza|nessun\\w*"
                    + "|sin|ningun\\w*|ningún|nenhum\\w*|geen|zonder|žádn\\w*|žiadn\\w*|nincs\\w*|fără";

    private static final String DENIED_VERB = "nie|nigdy|not|never|\\w+n't|nicht|niemals|noch nie|jamais"
            + "|(?:ne|n'\\w+)\\W+(?:\\w+\\W+){0,2}pas|non(?![- ]stop)|nunca|não|niet|nebyl\\w*|nem";
    private static final Pattern NEGATED_BEFORE = Pattern.compile(
            "\\b(?:(?:%s)\\b(?!\\W+(?:tylko|only|nur)\\b)\\W+(?:(?!(?:y|e|i|és)\\b)[\\w']+\\W+){0,3}|(?:%s)\\b(?!\\W+(?:tylko|only|nur)\\b)[^\\w,]+(?:(?!(?:i|oraz|and|und|et|e|y|en(?! feu)|és|și)\\b)[\\w']+[^\\w,]+){0,3})$"
                    .formatted(DENIED_THING, DENIED_VERB),
            FLAGS);
    private static final Pattern NEGATED_AFTER =
            Pattern.compile("^\\W+(?:\\w+\\W+){0,1}(nie (było|ma)|nicht|keinesfalls)\\b(?!\\W+(mehr|nur)\\b)", FLAGS);
    private static final Pattern SENTENCE_END = Pattern.compile(
            "[.!?;:]|, (ale|but|aber|sondern|lecz|then|dann|potem|it|there|es|sale|salen|sali\\w+|hay|había|huele|esce|c'è)\\b",
            FLAGS);

    private static final int NEAR = 200;
    /** Nobody denies a danger more often; a text that does is for a person to read. */
    private static final int MOST_DENIALS = 300;

    private DangerWords() {}

    /** @param core letters that stand in every word of the stem: a text without them need not be searched, which is far dearer */
    private record Stem(String core, Pattern words) {

        Stream<MatchResult> in(String text, String lower) {
            return lower.contains(core) ? words.matcher(text).results() : Stream.empty();
        }
    }

    private static List<Stem> stems() {
        return words().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(stem -> new Stem(core(stem), Pattern.compile("\\b(?:" + stem + ")\\b", FLAGS)))
                .toList();
    }

    private static String words() {
        try {
            return new ClassPathResource("safety/danger-words.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The longest piece that is plain letters outside of every group, class and escape. */
    private static String core(String stem) {
        return Stream.of(stem.split("\\([^)]*\\)\\??|\\[[^]]*]|\\\\w\\*|.\\?"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    /** Whether a text speaks of smoke, fire, sparks, an explosion or a shock that happened or may happen. */
    public static boolean in(String foreign) {
        return meant(foreign).findAny().isPresent();
    }

    /** The words themselves, each once: they say what happened, and nothing about whom. */
    public static List<String> found(String foreign) {
        return meant(foreign)
                .map(hit -> hit.group().strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static Stream<MatchResult> meant(String foreign) {
        var text = foreign.replace('’', '\'');
        var lower = text.toLowerCase(Locale.ROOT);
        var looked = new AtomicInteger();
        return Stream.concat(
                        DANGER.stream().flatMap(stem -> stem.in(text, lower)),
                        lower.contains("br") ? BRAND.matcher(text).results() : Stream.empty())
                .filter(hit -> looked.incrementAndGet() > MOST_DENIALS || isMeant(hit, text));
    }

    private static boolean isMeant(MatchResult hit, String text) {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException();
        // Only what stands near decides: a text may have thousands of hits.
        var before = text.substring(Math.max(0, hit.start() - NEAR), hit.start());
        var after = text.substring(hit.end(), Math.min(text.length(), hit.end() + NEAR));
        int start = before.length();
        int end = start + hit.group().length();
        var harmless = HARMLESS.matcher(before + hit.group() + after);
        while (harmless.find()) if (harmless.start() < end && start < harmless.end()) return false;
        return !NEGATED_BEFORE.matcher(before.substring(lastEnd(before))).find()
                && !NEGATED_AFTER.matcher(after.substring(0, firstEnd(after))).find();
    }

    private static int lastEnd(String text) {
        return SENTENCE_END
                .matcher(text)
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
    }

    private static int firstEnd(String text) {
        return SENTENCE_END
                .matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(text.length());
    }
}
