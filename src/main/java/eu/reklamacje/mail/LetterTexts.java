package eu.reklamacje.mail;

import eu.reklamacje.base.Language;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.deadline.Rule;
import eu.reklamacje.user.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The delivered texts of letters, filled with a complaint's data. */
@Component
class LetterTexts {

    /** The languages in which every kind is delivered; a customer of another one gets English. */
    static final List<String> LANGUAGES = List.of("pl", "en", "de");

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-z]+)}}");
    /** A prompt that the writer has to answer, or a variable that nothing was known for. */
    private static final Pattern UNANSWERED = Pattern.compile("\\[[^\\]\\n]{2,200}]|\\{\\{[a-z]+}}");

    private final Correspondence correspondence;
    private final Promises promises;
    private final Translations translations;
    private final Office office;
    private final MailSettings settings;
    private final Clock clock;

    LetterTexts(
            Correspondence correspondence,
            Promises promises,
            Translations translations,
            Office office,
            MailSettings settings,
            Clock clock) {
        this.correspondence = correspondence;
        this.promises = promises;
        this.translations = translations;
        this.office = office;
        this.settings = settings;
        this.clock = clock;
    }

    /** The first prompt that nobody has answered yet. */
    static Optional<String> unanswered(String text) {
        var found = UNANSWERED.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    static String nearest(String language) {
        return LANGUAGES.contains(language) ? language : "en";
    }

    /** @param writer whose name stands below; null for a letter that goes by itself */
    Letters.Written write(long complaint, LetterKind kind, String language, @Nullable Person writer) {
        var written = nearest(language);
        var data = correspondence.facts(complaint);
        var values = values(
                complaint, kind, data, Language.nearest(Locale.of(written)).locale());
        values.put("signature", writer == null ? settings.name() : writer.name());
        var template = template(kind, written);
        int line = template.indexOf('\n');
        return new Letters.Written(
                kind,
                written,
                data.facts().get(Fact.CUSTOMER_EMAIL),
                fill(template.substring(0, line), values),
                fill(template.substring(line).strip(), values).replaceAll("\\n{3,}", "\n\n"));
    }

    private Map<String, String> values(long complaint, LetterKind kind, Correspondence.Data data, Locale locale) {
        var values = new HashMap<String, String>();
        values.put("number", data.number());
        values.put("customer", data.facts().get(Fact.CUSTOMER_NAME));
        values.put("received", date(office.local(data.receivedAt()).toLocalDate(), locale));
        values.put("missing", missing(data.facts(), locale));
        var acknowledgedAt = kind == LetterKind.ACKNOWLEDGEMENT ? clock.instant() : null;
        for (var promise : promises.dates(complaint, acknowledgedAt))
            values.put(name(promise.rule()), date(promise.due(), locale));
        return values;
    }

    private static String name(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** What P2, P8 and P10 ask for and the customer has not told. */
    private String missing(Facts facts, Locale locale) {
        var missing = FactRules.missing(facts);
        missing.remove(Fact.KIND);
        if (facts.kind() == eu.reklamacje.complaint.Kind.UNDETERMINED && !facts.has(Fact.MODEL))
            missing.add(Fact.MODEL);
        if (missing.isEmpty()) return "";
        return "\n" + translations.getTranslation("letter.missing", locale) + "\n"
                + missing.stream()
                        .map(fact -> "– " + translations.getTranslation("letter.fact." + fact, locale))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String fill(String template, Map<String, String> values) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private static String template(LetterKind kind, String language) {
        try {
            return new ClassPathResource("letters/" + kind + "." + language + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
