package eu.reklamacje.report.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.report.Figure;
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

    /** A part and its number, which is written as all numbers of the report are. */
    static String counted(Figure figure, String part, int count) {
        return part(figure, part) + ": " + t("report.number", count);
    }

    /** As a month is written alone: listopad 2026. */
    static String month(YearMonth month, Locale locale) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }

    /** 12 of 14 · 86 %; never a percentage of fewer than five. */
    static String value(Figure figure, Reports.Month month) {
        if (!figure.isRate()) return t("report.number", month.all());
        var rate = month.rate();
        if (rate.all() == 0) return t("report.none");
        var counted = t("report.of", rate.good(), rate.all());
        return rate.hasShare() ? counted + " · " + t("report.percent", rate.share()) : counted;
    }

    /** What is to be thought of a share of few; empty where they are many, or too few for a percentage. */
    static String interval(Figure figure, Reports.Month month) {
        var rate = month.rate();
        if (!figure.isRate() || !rate.hasInterval()) return "";
        return t("report.interval", rate.interval().low(), rate.interval().high());
    }

    /** Both in one line. */
    static String whole(Figure figure, Reports.Month month) {
        var interval = interval(figure, month);
        return value(figure, month) + (interval.isEmpty() ? "" : " (" + interval + ")");
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
