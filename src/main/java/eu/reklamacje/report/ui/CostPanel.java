package eu.reklamacje.report.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.report.CostTable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.Function;

/** What the month's decisions cost, by remedy and by cause. */
final class CostPanel extends ReportPanel {

    CostPanel(CostTable costs) {
        super("report.costs");
        addClassName("wide-figure");
        add(table("report.costs.remedy", costs.remedies(), of -> getTranslation("remedy." + of)));
        add(table(
                "report.costs.cause",
                costs.causes(),
                of -> of.isEmpty() ? getTranslation("report.costs.unknown") : of));
        define("COST");
    }

    private Component table(String title, List<CostTable.Line> lines, Function<String, String> name) {
        var table = new SmallTable(
                getTranslation(title),
                getTranslation("report.costs.many"),
                getTranslation("report.costs.median"),
                getTranslation("report.costs.sum"));
        for (var line : lines)
            table.row(
                    name.apply(line.of()),
                    getTranslation("report.number", line.many()),
                    money(line.median(), line.currency()),
                    money(line.sum(), line.currency()));
        return table;
    }

    private String money(BigDecimal amount, String currency) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount) + " " + currency;
    }
}
