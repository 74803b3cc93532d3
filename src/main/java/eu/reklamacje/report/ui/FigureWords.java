package eu.reklamacje.report.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.report.Balance;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.Month;
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
                    case REMEDY, COST -> "remedy." + part;
                    case EXTENDED -> part.equals("NOBODY") ? "report.part.NOBODY" : "waitingfor." + part;
                    case BALANCE -> "report.part.BALANCE." + part;
                    case STAYED_CLOSED, NOT_ESCALATED, REVIEWED, SATISFIED, UNMOVED, FIRST_RIGHT ->
                        "report.part." + figure + "." + part;
                    default -> "report.part.PROMISE." + part;
                });
    }

    /** Whether there may be such a part of the figure: an address can say anything. */
    static boolean isPart(Figure figure, String part) {
        return switch (figure) {
            case RECEIVED -> ReportUrl.constant(Kind.values(), part) != null;
            case DECIDED -> ReportUrl.constant(Outcome.values(), part) != null;
            case REMEDY, COST -> ReportUrl.constant(Remedy.values(), part) != null;
            case EXTENDED -> part.equals("NOBODY") || ReportUrl.constant(WaitingFor.values(), part) != null;
            case BALANCE -> Balance.CAME.contains(part) || Balance.WENT.contains(part);
            case OPEN, TIME, FAULT -> false;
            default -> part.equals(Figure.GOOD) || part.equals(Figure.BAD);
        };
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
    static String value(Figure figure, Month month) {
        if (!month.told()) return t("report.not-yet");
        if (!figure.isRate()) return t("report.number", month.all());
        var rate = month.rate();
        if (rate.all() == 0) return t("report.none");
        var counted = t("report.of", rate.good(), rate.all());
        return rate.hasShare() ? counted + " · " + t("report.percent", rate.share()) : counted;
    }

    /** What is to be thought of a share of few; empty where they are many, or too few for a percentage. */
    static String interval(Figure figure, Month month) {
        var rate = month.rate();
        if (!month.told() || !figure.isRate() || !rate.hasInterval()) return "";
        return t("report.interval", rate.interval().low(), rate.interval().high());
    }

    /** Both in one line. */
    static String whole(Figure figure, Month month) {
        var interval = interval(figure, month);
        return value(figure, month) + (interval.isEmpty() ? "" : " (" + interval + ")");
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
