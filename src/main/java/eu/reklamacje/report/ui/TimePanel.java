package eu.reklamacje.report.ui;

import eu.reklamacje.report.Survival;
import java.util.OptionalInt;

/** How long it takes from the receipt until the decision is told: those that are still open count for as long as they have been. */
final class TimePanel extends ReportPanel {

    private static final int SHOWN = 10;

    TimePanel(Survival time) {
        super("report.time");
        add(value(days(time.within(.5))));
        add(hint(getTranslation("report.time.most", days(time.within(.9)))));
        add(hint(getTranslation("report.time.counted", time.all(), time.ended())));
        if (!time.steps().isEmpty()) {
            add(new StepCurve(
                    getTranslation("report.time.sentence", days(time.within(.5)), days(time.within(.9))),
                    time.steps()));
            var table = new SmallTable(getTranslation("report.time.part"), getTranslation("report.time.days"));
            for (int tenth = 1; tenth < SHOWN; tenth++)
                table.row(getTranslation("report.percent", tenth * 10), days(time.within(tenth / 10.0)));
            define("TIME");
            details("report.time.table", table);
        } else {
            define("TIME");
        }
    }

    private String days(OptionalInt days) {
        return days.isEmpty() ? getTranslation("report.time.unknown") : getTranslation("report.days", days.getAsInt());
    }
}
