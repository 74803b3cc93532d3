package eu.reklamacje.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes of errors that somebody's words name, in the languages of our customers. Pure. */
final class ErrorCodes {

    /** More of a description is a log file. */
    private static final int READ = 4000;

    private static final Pattern CODE = Pattern.compile(
            "(?:errors?|err|faults?|alarm|fehler(?:code|meldung)?|störung(?:scode)?|błąd|błędu|błędem|kod(?:u|em)?|code|codice|codigo|código|erreur|errore|chyba|hiba|fout|feil|fejl)"
                    + "[\\s:#.\\-]{0,3}(?:(?:code|kod(?:u)?|nr|no|num|number|numer)[\\s:#.]{0,3})?((?-iu:[A-Za-z]{0,2})-?[0-9]{2,5})\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ErrorCodes() {}

    static Set<String> in(String words) {
        return CODE.matcher(words.substring(0, Math.min(READ, words.length())))
                .results()
                .map(found -> found.group(1).replace("-", "").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
