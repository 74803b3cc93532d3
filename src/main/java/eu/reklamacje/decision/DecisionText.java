package eu.reklamacje.decision;

import eu.reklamacje.base.Language;
import eu.reklamacje.base.Translations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The written explanation of a decision (P12): its parts under their headings, in the language of the letter. */
@Component
class DecisionText {

    /** Where a letter's text takes the explanation. */
    static final String VARIABLE = "{{explanation}}";

    private final Translations translations;

    DecisionText(Translations translations) {
        this.translations = translations;
    }

    /**
     * @param replaced the day of the letter that this one replaces; null for a first decision
     * @param bodies to whom the customer may turn outside, name and contact; none where this is not our last word
     */
    String compose(Parts parts, String language, @Nullable LocalDate replaced, List<String> bodies) {
        var locale = Language.nearest(Locale.of(language)).locale();
        var text = new StringBuilder();
        if (replaced != null)
            text.append(translations.getTranslation(
                            "decision.letter.replaces", locale, Language.longDate(replaced, locale)))
                    .append("\n\n");
        if (parts.review() != null)
            text.append(translations.getTranslation("decision.letter.review." + parts.review(), locale));
        if (!parts.isReopening())
            text.append(parts.review() == null ? "" : " ")
                    .append(translations.getTranslation("decision.letter.outcome." + parts.outcome(), locale));
        append(text, "facts", parts.facts(), locale);
        append(text, "findings", parts.findings(), locale);
        append(text, "reasons", parts.reasons(), locale);
        append(text, "remedy", parts.remedyText(), locale);
        append(text, "next", parts.nextSteps(), locale);
        append(text, "bodies", bodies.stream().map(body -> "– " + body).collect(Collectors.joining("\n")), locale);
        return text.toString();
    }

    private void append(StringBuilder text, String part, String words, Locale locale) {
        if (words.isEmpty()) return;
        text.append("\n\n")
                .append(translations.getTranslation("decision.letter." + part, locale))
                .append("\n")
                .append(words);
    }

    /** SHA-256 of a letter: its subject, an empty line, its text, in UTF-8. */
    static String sha256(String subject, String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((subject + "\n\n" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
