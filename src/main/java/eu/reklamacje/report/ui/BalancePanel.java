package eu.reklamacje.report.ui;

import com.vaadin.flow.component.html.Anchor;
import eu.reklamacje.report.Balance;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.Forecast;
import eu.reklamacje.report.Reported;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came and what went: a line that adds up, and says so. */
final class BalancePanel extends ReportPanel {

    /** @param received in the month, of those that the forecast expects: what was merged or is no complaint is none of them */
    BalancePanel(
            ReportUrl asked,
            Balance balance,
            Map<YearMonth, Reported> then,
            Optional<Forecast> forecast,
            int received) {
        super("report.balance");
        add(value(getTranslation("report.balance.value", balance.start(), balance.end())));
        var was = then.get(balance.month());
        var table = new SmallTable(
                getTranslation("report.balance.line"),
                getTranslation("report.balance.number"),
                was == null ? "" : getTranslation("report.reported"));
        table.row(getTranslation("report.balance.start"), number(balance.start()), "");
        lines(table, asked, balance, Balance.CAME, "+", was);
        lines(table, asked, balance, Balance.WENT, "−", was);
        table.row(getTranslation("report.balance.end"), number(balance.end()), "");
        add(table);
        add(hint(
                getTranslation(balance.addsUp() ? "report.balance.right" : "report.balance.wrong", balance.counted())));
        forecast.ifPresent(expected -> add(hint(
                getTranslation("report.forecast", expected.expected(), expected.low(), expected.high(), received))));
        define("BALANCE");
    }

    private void lines(
            SmallTable table,
            ReportUrl asked,
            Balance balance,
            List<String> parts,
            String sign,
            @Nullable Reported was) {
        for (var part : parts) {
            var number = signed(sign, balance.count(part));
            table.row(
                    getTranslation("report.part.BALANCE." + part),
                    balance.count(part) == 0
                            ? number
                            : new Anchor(ReportCasesView.address(Figure.BALANCE, asked, part), number),
                    was == null ? "" : signed(sign, was.month().count(part)));
        }
    }

    private String signed(String sign, int count) {
        return count == 0 ? number(0) : sign + number(count);
    }

    private String number(int count) {
        return getTranslation("report.number", count);
    }
}
