package eu.reklamacje.report;

import eu.reklamacje.letter.TaggedPdf;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** A month's report as pages that a screen reader can read: bars are cells of tables, so that nothing in them is a picture. */
@Component
class MonthPdf {

    private final String style;

    MonthPdf() throws IOException {
        style = TaggedPdf.style("report/report.css");
    }

    /** @param about what was asked for, label and words */
    void write(MonthReport report, List<List<String>> about, FigureWords words, Locale locale, OutputStream output)
            throws IOException {
        var title = words.t("report.title") + " · " + words.month(report.month());
        var page = TaggedPdf.page(locale.getLanguage(), title, title, style);
        var body = page.body();
        body.appendElement("h1").text(title);
        about.forEach(line -> body.appendElement("p").addClass("hint").text(String.join(": ", line)));
        balance(report, words, body);
        ages(report, words, body);
        time(report, words, body);
        report.figures().forEach((figure, months) -> figure(report, figure, months, words, body));
        if (!report.costs().isEmpty()) costs(report, words, body);
        TaggedPdf.write(page, output);
    }

    /** What stays on one page. */
    private static Element part(Element page) {
        return page.appendElement("div").addClass("part");
    }

    private static void head(Element body, String name, String value, String definition) {
        body.appendElement("h2").text(name);
        body.appendElement("p").addClass("value").text(value);
        body.appendElement("p").addClass("hint").text(definition);
    }

    private static Element table(Element body, String... titles) {
        var table = body.appendElement("table");
        var row = table.appendElement("thead").appendElement("tr");
        for (var title : titles) row.appendElement("th").attr("scope", "col").text(title);
        return table.appendElement("tbody");
    }

    private static void row(Element table, String... cells) {
        var row = table.appendElement("tr");
        for (var cell : cells) row.appendElement("td").text(cell);
    }

    private static void figure(MonthReport report, Figure figure, List<Month> months, FigureWords words, Element page) {
        var body = part(page);
        head(body, words.name(figure), words.whole(figure, months.getLast()), words.definition(figure));
        var table = table(
                body, words.t("report.month"), words.name(figure), words.t("report.reported"), words.t("report.bar"));
        for (var month : months.reversed()) {
            var then = report.then(figure).get(month.month());
            row(
                    table,
                    words.month(month.month()),
                    words.whole(figure, month),
                    then == null ? "–" : words.whole(figure, then.month()));
            bar(table, figure.height(month, months));
        }
    }

    private static void bar(Element table, double share) {
        var cell = Objects.requireNonNull(table.lastElementChild())
                .appendElement("td")
                .addClass("bar");
        long width = Math.round(100 * share);
        if (width > 0) cell.appendElement("div").addClass("bar").attr("style", "width: " + width + "%");
        else cell.text("–");
    }

    private static void balance(MonthReport report, FigureWords words, Element page) {
        var body = part(page);
        var balance = report.balance();
        head(
                body,
                words.t("report.balance"),
                words.t("report.balance.value", balance.start(), balance.end()),
                words.t("report.definition.BALANCE"));
        var table = table(body, words.t("report.balance.line"), words.t("report.balance.number"));
        row(table, words.t("report.balance.start"), String.valueOf(balance.start()));
        for (var part : Balance.CAME) row(table, words.part(Figure.BALANCE, part), signed("+", balance.count(part)));
        for (var part : Balance.WENT) row(table, words.part(Figure.BALANCE, part), signed("−", balance.count(part)));
        row(table, words.t("report.balance.end"), String.valueOf(balance.end()));
        body.appendElement("p")
                .addClass("hint")
                .text(words.t(balance.addsUp() ? "report.balance.right" : "report.balance.wrong", balance.counted()));
    }

    private static String signed(String sign, int count) {
        return count == 0 ? "0" : sign + count;
    }

    private static void ages(MonthReport report, FigureWords words, Element page) {
        var body = part(page);
        var ages = report.ages();
        head(body, words.t("report.ages"), String.valueOf(ages.all()), words.t("report.definition.AGES"));
        var table = table(body, words.t("report.ages"), words.t("report.balance.number"), words.t("report.bar"));
        int most =
                ages.bands().values().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (var band : AgeBand.values()) {
            int many = ages.bands().getOrDefault(band, 0);
            row(table, words.t("report.band." + band), String.valueOf(many));
            bar(table, (double) many / most);
        }
    }

    private static void time(MonthReport report, FigureWords words, Element page) {
        var body = part(page);
        var time = report.time();
        head(body, words.t("report.time"), words.days(time.within(.5)), words.t("report.definition.TIME"));
        var table = table(body, words.t("report.time.part"), words.t("report.time.days"));
        for (int tenth = 1; tenth < 10; tenth++)
            row(table, words.t("report.percent", tenth * 10), words.days(time.within(tenth / 10.0)));
    }

    private static void costs(MonthReport report, FigureWords words, Element page) {
        var body = part(page);
        body.appendElement("h2").text(words.t("report.costs"));
        body.appendElement("p").addClass("hint").text(words.t("report.definition.COST"));
        var table = table(
                body,
                words.t("report.costs.remedy"),
                words.t("report.costs.many"),
                words.t("report.costs.median"),
                words.t("report.costs.sum"));
        for (var line : report.costs().remedies())
            row(
                    table,
                    words.t("remedy." + line.of()),
                    String.valueOf(line.many()),
                    line.median().toPlainString() + " " + line.currency(),
                    line.sum().toPlainString() + " " + line.currency());
    }
}
