package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.Recipient;
import eu.reklamacje.policy.Rung;
import eu.reklamacje.policy.Stage;
import eu.reklamacje.policy.Term;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A policy's terms in a reader's words, line by line. */
final class PolicyWords {

    private final Locale locale;

    PolicyWords(Locale locale) {
        this.locale = locale;
    }

    /** Every term with its name, in the order in which they are read. */
    Map<String, String> lines(Policy policy) {
        var lines = new LinkedHashMap<String, String>();
        lines.put(t("promise.ACKNOWLEDGE") + " (P3)", term(policy.acknowledge()));
        lines.put(t("promise.PROGRESS") + " (P4)", term(policy.progress()));
        lines.put(t("promise.RESOLVE") + " (P6)", term(policy.resolve()));
        lines.put(
                t("policy.news"),
                policy.newsEvery() == 0 ? t("policy.news.off") : t("policy.days", policy.newsEvery()));
        lines.put(
                t("policy.review"),
                policy.reviewDays() == 0 ? t("policy.news.off") : t("policy.days", policy.reviewDays()));
        lines.put(
                t("policy.workdays"),
                new TreeSet<>(policy.counting().workdays())
                        .stream().map(this::weekday).collect(Collectors.joining(", ")));
        lines.put(
                t("policy.event-day"),
                t(policy.counting().eventDayCounts() ? "policy.event-day.yes" : "policy.event-day.no"));
        for (var rung : policy.ladder()) lines.put(t("policy.alert") + ": " + stage(rung.stage()), recipients(rung));
        lines.put(
                t("policy.extension.usual"),
                t("policy.days", policy.extensions().usualDays()));
        lines.put(t("policy.extension.longest"), limit(policy.extensions().longestDays(), "policy.days"));
        lines.put(t("policy.extension.most"), limit(policy.extensions().most(), "policy.times"));
        return lines;
    }

    private String term(Term term) {
        return t("policy.days", term.days()) + ", " + t("policy.start." + term.start()) + "; "
                + t("policy.keeper." + term.keeper());
    }

    private String limit(int value, String key) {
        return value == 0 ? t("policy.no-limit") : t(key, value);
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    String stage(Stage stage) {
        return t("policy.stage." + stage.moment(), stage.days());
    }

    private String recipients(Rung rung) {
        return Arrays.stream(Recipient.values())
                .filter(rung.to()::contains)
                .map(recipient -> t("policy.recipient." + recipient))
                .collect(Collectors.joining(", "));
    }

    private String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
