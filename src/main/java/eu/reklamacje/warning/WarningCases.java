package eu.reklamacje.warning;

import eu.reklamacje.report.Receipts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The complaints that a question is about. */
@Component
class WarningCases {

    private final Receipts receipts;

    WarningCases(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Their ids, the newest first. */
    List<Long> of(Warning warning) {
        var series = warning.series();
        var first = warning.since();
        var end = warning.end();
        return switch (series.kind()) {
            case MODEL -> receipts.cases(first, end, series.model(), "", "", false);
            case COUNTRY -> receipts.cases(first, end, series.model(), series.detail(), "", false);
            case BATCH -> receipts.cases(first, end, series.model(), "", series.detail(), false);
            case DANGER -> receipts.cases(first, end, series.model(), "", "", true);
            case CODE -> receipts.cases(first, end, series.model(), series.detail(), null);
            case CAUSE -> receipts.cases(first, end, series.model(), "", Long.valueOf(series.detail()));
        };
    }
}
