package eu.reklamacje.report;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.OptionalInt;

/** Figures in a reader's words. */
public final class FigureWords {

    /** The texts of the bundles in one language. */
    @FunctionalInterface
    public interface Texts {
        String of(String key, Object... arguments);
    }

    private final Texts texts;
    private final Locale locale;

    public FigureWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public String name(Figure figure) {
        return t("report.figure." + figure);
    }

    public String part(Figure figure, String part) {
        return t(
                switch (figure) {
                    case RECEIVED -> "kind." + part;
                    case DECIDED -> "outcome." + part;
                    case REMEDY, COST -> "remedy." + part;
                    case EXTENDED -> part.equals(Figure.NOBODY) ? "report.part.NOBODY" : "waitingfor." + part;
                    case BALANCE -> "report.part.BALANCE." + part;
                    case STAYED_CLOSED, NOT_ESCALATED, REVIEWED, SATISFIED, UNMOVED, FIRST_RIGHT ->
                        "report.part." + figure + "." + part;
                    default -> "report.part.PROMISE." + part;
                });
    }

    /** A part and its number, which is written as all numbers of the report are. */
    public String counted(Figure figure, String part, int count) {
        return part(figure, part) + ": " + t("report.number", count);
    }

    /** As a month is written alone: listopad 2026. */
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }

    /** 12 of 14 · 86 %; never a percentage of fewer than five. */
    public String value(Figure figure, Month month) {
        if (!month.told()) return t("report.not-yet");
        if (!figure.isRate()) return t("report.number", month.all());
        var rate = month.rate();
        if (rate.all() == 0) return t("report.none");
        var counted = t("report.of", rate.good(), rate.all());
        return rate.hasShare() ? counted + " · " + t("report.percent", rate.share()) : counted;
    }

    /** What is to be thought of a share of few; empty where they are many, or too few for a percentage. */
    public String interval(Figure figure, Month month) {
        var rate = month.rate();
        if (!month.told() || !figure.isRate() || !rate.hasInterval()) return "";
        return t("report.interval", rate.interval().low(), rate.interval().high());
    }

    /** Both in one line. */
    public String whole(Figure figure, Month month) {
        var interval = interval(figure, month);
        return value(figure, month) + (interval.isEmpty() ? "" : " (" + interval + ")");
    }

    /** So many working days; it may not be known yet how many. */
    public String days(OptionalInt days) {
        return days.isEmpty() ? t("report.time.unknown") : t("report.days", days.getAsInt());
    }

    public String definition(Figure figure) {
        return t("report.definition." + figure);
    }

    String t(String key, Object... arguments) {
        return texts.of(key, arguments);
    }
}
