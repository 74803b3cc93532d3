package eu.reklamacje.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.report.AgeBand;
import eu.reklamacje.report.Ages;
import java.util.List;

/** What is open, by how long it has been. */
final class AgesPanel extends ReportPanel {

    /** @param oldest of them those that the reader may read, the oldest first */
    AgesPanel(ReportUrl asked, Ages ages, List<ComplaintSummary> oldest) {
        super("report.ages");
        add(value(getTranslation("report.number", ages.all())));
        ages.median().ifPresent(days -> add(hint(getTranslation("report.ages.median", days))));
        int most =
                ages.bands().values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var rows = new Div();
        rows.addClassName("band-bars");
        for (var band : AgeBand.values()) rows.add(row(asked, band, ages.bands().getOrDefault(band, 0), most));
        add(rows);
        if (!oldest.isEmpty()) add(oldest(oldest));
        define("AGES");
    }

    private Div row(ReportUrl asked, AgeBand band, int count, int most) {
        var label = new Span(getTranslation("report.band." + band));
        var bar = new Div();
        bar.addClassName("band-bar");
        bar.setWidth(count == 0 ? "0" : Math.max(1, 100 * count / most) + "%");
        var track = new Div(bar);
        track.addClassName("band-track");
        track.getElement().setAttribute("aria-hidden", "true");
        var number = getTranslation("report.number", count);
        var row = new Div(
                label, track, count == 0 ? new Span(number) : new Anchor(ReportCasesView.address(asked, band), number));
        row.addClassName("band");
        return row;
    }

    private Div oldest(List<ComplaintSummary> oldest) {
        var line = new Div(hint(getTranslation("report.ages.oldest")));
        line.addClassName("figure-parts");
        oldest.forEach(one -> line.add(new Anchor(ComplaintLinks.to(one.id()), one.number())));
        return line;
    }
}
