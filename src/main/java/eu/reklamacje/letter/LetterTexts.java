package eu.reklamacje.letter;

import eu.reklamacje.base.Language;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.deadline.Explaining;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts of letters, filled with a complaint's data. */
@Component
class LetterTexts {

    /**
     * A fact that a text may name.
     *
     * @param sample what stands for it while somebody writes the text
     */
    private record NamedFact(String name, Fact<?> fact, String sample) {}

    private static final List<NamedFact> FACTS = List.of(
            new NamedFact("model", Fact.MODEL, "SI-6000"),
            new NamedFact("serial", Fact.SERIAL, "SN12345678"),
            new NamedFact("ticket", Fact.TICKET, "SRV-20481"));

    /** What else a text may name, as {@code {{number}}}; {@code explanation} is the parts of a decision, which only a decision knows. */
    private static final List<String> OTHERS = List.of(
            "number",
            "customer",
            "received",
            "today",
            "acknowledge",
            "progress",
            "resolve",
            "why",
            "newdate",
            "explanation",
            "missing",
            "signature");

    static final List<String> VARIABLES =
            Stream.concat(OTHERS.stream(), FACTS.stream().map(NamedFact::name)).toList();

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}\\n]{1,40}?)\\s*}}");
    /** A prompt that the writer has to answer, or a variable that nothing was known for. */
    private static final Pattern UNANSWERED = Pattern.compile("\\[[^\\]\\n]{2,200}]|\\{\\{[^{}\\n]{1,40}}}");

    private final Templates templates;
    private final Correspondence correspondence;
    private final Promises promises;
    private final Explaining explaining;
    private final Extensions extensions;
    private final FactWords factWords;
    private final Translations translations;
    private final Office office;
    private final LetterSettings settings;
    private final Clock clock;

    LetterTexts(
            Templates templates,
            Correspondence correspondence,
            Promises promises,
            Explaining explaining,
            Extensions extensions,
            FactWords factWords,
            Translations translations,
            Office office,
            LetterSettings settings,
            Clock clock) {
        this.templates = templates;
        this.correspondence = correspondence;
        this.promises = promises;
        this.explaining = explaining;
        this.extensions = extensions;
        this.factWords = factWords;
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

    /** The first variable that there is not. */
    static Optional<String> unknownVariable(String text) {
        return VARIABLE.matcher(text)
                .results()
                .filter(found -> !VARIABLES.contains(found.group(1)))
                .map(MatchResult::group)
                .findFirst();
    }

    /** @param writer whose name stands below; null for a letter that goes by itself */
    Letters.Written write(long complaint, LetterKind kind, String language, @Nullable Person writer) {
        var data = correspondence.facts(complaint);
        var found = templates.nearest(kind, data.facts().kind(), language);
        var values = values(complaint, kind, data, locale(found.language()));
        if (writer == null) forgetTheSendersWords(values, locale(found.language()));
        values.put("signature", writer == null ? settings.name() : writer.name());
        var mail = kind.isForCustomer() ? data.facts().get(Fact.CUSTOMER_EMAIL) : "";
        boolean post = kind.isForCustomer() && mail.isEmpty();
        return new Letters.Written(
                kind,
                post ? DispatchMethod.POST : DispatchMethod.EMAIL,
                found.language(),
                post ? data.facts().get(Fact.CUSTOMER_NAME) : mail,
                "",
                fill(found.template().subject(), values),
                fill(found.template().body(), values),
                List.of());
    }

    /** Whether the text names the date, as letters in the language write it. */
    static boolean names(String text, LocalDate date, String language) {
        // "1 March" stands in "21 March", too.
        return Pattern.compile("(?<!\\d)" + Pattern.quote(Language.longDate(date, locale(language))))
                .matcher(text)
                .find();
    }

    /** The text with made-up data in it, so that its writer sees what becomes of it. */
    String sample(String text, String language) {
        var locale = locale(language);
        var today = office.today(clock);
        var values = new HashMap<>(Map.ofEntries(
                Map.entry("explanation", translations.getTranslation("templates.explanation", locale)),
                Map.entry("newdate", Language.longDate(today.plusDays(56), locale)),
                Map.entry("why", translations.getTranslation("templates.why", locale)),
                Map.entry("number", "R-%d-000123".formatted(today.getYear())),
                Map.entry("customer", "Anna Kowalska"),
                Map.entry("received", Language.longDate(today.minusDays(2), locale)),
                Map.entry("today", Language.longDate(today, locale)),
                Map.entry("acknowledge", Language.longDate(today.plusDays(7), locale)),
                Map.entry("progress", Language.longDate(today.plusDays(20), locale)),
                Map.entry("resolve", Language.longDate(today.plusDays(42), locale)),
                Map.entry("missing", missing(Facts.NONE.with(Fact.KIND, Kind.PRODUCT), locale)),
                Map.entry("signature", settings.name())));
        for (var named : FACTS) values.put(named.name, named.sample);
        return fill(text, values);
    }

    private static Locale locale(String language) {
        return Language.nearest(Locale.of(language)).locale();
    }

    private Map<String, String> values(long complaint, LetterKind kind, Correspondence.Data data, Locale locale) {
        var values = new HashMap<String, String>();
        values.put("number", data.number());
        values.put("customer", harmless(data.facts().get(Fact.CUSTOMER_NAME)));
        values.put("received", Language.longDate(office.local(data.receivedAt()).toLocalDate(), locale));
        values.put("today", Language.longDate(office.today(clock), locale));
        values.put("missing", missing(data.facts(), locale));
        extensions.approved(complaint).ifPresent(date -> values.put("newdate", Language.longDate(date, locale)));
        promises.explained(complaint, Rule.RESOLVE)
                .ifPresent(explanation -> values.put("why", explaining.paragraph(explanation, locale)));
        for (var named : FACTS) putKnown(values, named, data.facts(), locale);
        var acknowledgedAt = kind == LetterKind.ACKNOWLEDGEMENT ? clock.instant() : null;
        for (var promise : promises.dates(complaint, acknowledgedAt))
            values.put(name(promise.rule()), Language.longDate(promise.due(), locale));
        return values;
    }

    /** A letter that goes by itself repeats nothing that its recipient wrote: else anybody writes to anybody through us. */
    private void forgetTheSendersWords(Map<String, String> values, Locale locale) {
        values.put("customer", translations.getTranslation("letter.customer", locale));
        for (var named : FACTS) values.put(named.name, "–");
    }

    /** What a customer calls themselves or their device is no prompt and no variable. */
    private static String harmless(String text) {
        return text.replace('[', '(').replace(']', ')').replace("{{", "{").replace("}}", "}");
    }

    /** What nobody knows stays a variable, which no letter leaves with. */
    private void putKnown(Map<String, String> values, NamedFact named, Facts facts, Locale locale) {
        if (facts.has(named.fact)) values.put(named.name, harmless(factWords.value(named.fact, facts, locale)));
    }

    private static String name(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    /** What P2, P8 and P10 ask for and the customer has not told. */
    private String missing(Facts facts, Locale locale) {
        var missing = FactRules.missing(facts);
        missing.remove(Fact.KIND);
        if (facts.kind() == Kind.UNDETERMINED && !facts.has(Fact.MODEL)) missing.add(Fact.MODEL);
        if (missing.isEmpty()) return "";
        return "\n" + translations.getTranslation("letter.missing", locale) + "\n"
                + missing.stream()
                        .map(fact -> "– " + translations.getTranslation("letter.fact." + fact, locale))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** A variable that stands for nothing leaves no gap. */
    private static String fill(String template, Map<String, String> values) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())))
                .replace(" ,", ",")
                .replaceAll("\\n{3,}", "\n\n");
    }
}
