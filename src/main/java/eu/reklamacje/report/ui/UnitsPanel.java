package eu.reklamacje.report.ui;

import eu.reklamacje.report.UnitRate;
import java.util.List;

/** Complaints for a thousand units, by model, where it is known how many were sold. */
final class UnitsPanel extends ReportPanel {

    UnitsPanel(List<UnitRate> rates) {
        super("report.units");
        var table = new SmallTable(
                getTranslation("column.model"),
                getTranslation("report.complaints"),
                getTranslation("report.units.field"),
                getTranslation("report.units.rate"));
        for (var rate : rates)
            table.row(
                    rate.model(),
                    getTranslation("report.number", rate.complaints()),
                    getTranslation("report.number", rate.units()),
                    getTranslation("report.units.value", rate.rate(), rate.low(), rate.high()));
        add(table);
        define("UNITS");
    }
}
