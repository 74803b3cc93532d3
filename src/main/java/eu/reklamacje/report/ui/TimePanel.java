package eu.reklamacje.report.ui;

import eu.reklamacje.report.FigureWords;
import eu.reklamacje.report.Survival;

/** How long it takes from the receipt until the decision is told: those that are still open count for as long as they have been. */
final class TimePanel extends ReportPanel {

    private static final int SHOWN = 10;

    TimePanel(Survival time) {
        super("report.time");
        var words = FigureParts.words();
        add(value(words.days(time.within(.5))));
        add(hint(getTranslation("report.time.most", words.days(time.within(.9)))));
        add(hint(getTranslation("report.time.counted", time.all(), time.ended())));
        if (!time.steps().isEmpty())
            add(new StepCurve(
                    getTranslation("report.time.sentence", words.days(time.within(.5)), words.days(time.within(.9))),
                    time.steps()));
        define("TIME");
        if (!time.steps().isEmpty()) details("report.time.table", table(time, words));
    }

    private SmallTable table(Survival time, FigureWords words) {
        var table = new SmallTable(getTranslation("report.time.part"), getTranslation("report.time.days"));
        for (int tenth = 1; tenth < SHOWN; tenth++)
            table.row(getTranslation("report.percent", tenth * 10), words.days(time.within(tenth / 10.0)));
        return table;
    }
}
