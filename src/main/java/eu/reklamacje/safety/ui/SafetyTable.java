package eu.reklamacje.safety.ui;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.export.Table;
import eu.reklamacje.safety.Measure;
import eu.reklamacje.safety.SafetyRegister;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The safety register as a table that leaves the house, without what identifies a customer: of a description only the words of
 * danger. What people have typed, in which a name may stand, comes along only where somebody chooses so.
 */
@Component
class SafetyTable {

    private final SafetyRegister register;
    private final Translations translations;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;

    SafetyTable(SafetyRegister register, Translations translations, SignedIn signedIn, Office office, Clock clock) {
        this.register = register;
        this.translations = translations;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    /** @param withTexts whether findings and measures come as they were typed */
    Table of(boolean withTexts) {
        var person = signedIn.person();
        var locale = person.language().locale();
        var titles = Stream.of(
                        "column.number",
                        "fact.RECEIVED_AT",
                        "fact.CUSTOMER_COUNTRY",
                        "fact.MODEL",
                        "fact.SERIAL",
                        "safety.danger",
                        "column.status",
                        "decision.outcome",
                        "decision.remedy",
                        "decision.root-cause",
                        "safety.measures")
                .map(key -> t(key, locale))
                .collect(Collectors.toCollection(ArrayList::new));
        if (withTexts) titles.add(t("safety.finding", locale));
        return new Table(
                t("safety.title", locale),
                titles,
                List.of(
                        List.of(
                                t("safety.texts", locale),
                                t(withTexts ? "safety.texts.with" : "safety.texts.without", locale)),
                        List.of(t("export.by", locale), person.name()),
                        List.of(t("export.at", locale), Dates.time(office.local(clock.instant()), locale))),
                row -> register.forEach(line -> row.accept(cells(line, withTexts, locale))));
    }

    private List<@Nullable Object> cells(SafetyRegister.Line line, boolean withTexts, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(line.number());
        cells.add(office.local(line.receivedAt()).toLocalDate());
        cells.add(line.country());
        cells.add(line.model());
        cells.add(line.serial());
        cells.add(String.join(", ", DangerWords.found(line.danger())));
        cells.add(t("status." + line.status(), locale));
        cells.add(named("outcome.", line.decision(), locale));
        cells.add(named("remedy.", line.remedy(), locale));
        cells.add(line.cause());
        cells.add(line.measures().stream()
                .map(measure -> words(measure, withTexts, locale))
                .collect(Collectors.joining("\n")));
        if (withTexts) cells.add(line.finding());
        return cells;
    }

    private String words(Measure measure, boolean withTexts, Locale locale) {
        var what = measure.on() + " " + t("measure." + measure.kind(), locale);
        return withTexts ? what + ": " + measure.text() : what;
    }

    private String named(String prefix, @Nullable String constant, Locale locale) {
        return constant == null ? "" : t(prefix + constant, locale);
    }

    private String t(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
