package eu.reklamacje.report.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.Rate;
import eu.reklamacje.report.Reports;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** A figure in words. */
final class FigureWords {

    private FigureWords() {}

    static String name(Figure figure) {
        return t("report.figure." + figure);
    }

    static String part(Figure figure, String part) {
        return t(
                switch (figure) {
                    case RECEIVED -> "kind." + part;
                    case DECIDED -> "outcome." + part;
                    default -> "report.part." + figure + "." + part;
                });
    }

    /** As a month is written alone: listopad 2026. */
    static String month(YearMonth month, Locale locale) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }

    /** 12 of 14 (86 %; 60–96 %): never a percentage of fewer than five, and with an interval of fewer than twenty. */
    static String share(Rate rate) {
        if (rate.all() == 0) return t("report.none");
        var counted = t("report.of", rate.good(), rate.all());
        if (!rate.hasShare()) return counted;
        if (!rate.hasInterval()) return counted + " (" + t("report.percent", rate.share()) + ")";
        var interval = rate.interval();
        return counted + " (" + t("report.percent", rate.share()) + "; "
                + t("report.interval", interval.low(), interval.high()) + ")";
    }

    static String value(Figure figure, Reports.Month month) {
        return figure.isRate() ? share(month.rate()) : String.valueOf(month.all());
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
