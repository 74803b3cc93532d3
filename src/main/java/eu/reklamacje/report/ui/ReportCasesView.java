package eu.reklamacje.report.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.Reports;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** The complaints that a figure counts, by the same statement; those that the reader may not read are counted and not listed. */
@Route("reports/cases")
@RolesAllowed("SUPERVISOR")
class ReportCasesView extends Screen implements BeforeEnterObserver {

    private final Reports reports;
    private final ComplaintLists lists;
    private final Office office;
    private final Clock clock;

    ReportCasesView(Reports reports, ComplaintLists lists, Office office, Clock clock) {
        super("report-cases");
        this.reports = reports;
        this.lists = lists;
        this.office = office;
        this.clock = clock;
    }

    /** @param part empty for all */
    static String address(Figure figure, ReportUrl asked, String part) {
        var values = asked.values();
        values.put("figure", figure.name());
        if (!part.isEmpty()) values.put("part", part);
        return "reports/cases?" + QueryParameters.simple(values).getQueryString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var asked = ReportUrl.read(parameters, YearMonth.from(office.today(clock)));
        var figure = ReportUrl.constant(Figure.values(), ReportUrl.text(parameters, "figure"));
        if (figure == null) {
            event.forwardTo(ReportsView.class);
            return;
        }
        var part = ReportUrl.text(parameters, "part");
        setHeading(FigureWords.name(figure));
        var ids = reports.cases(figure, asked.scope(), asked.month(), part.isEmpty() ? null : part);
        var what = FigureWords.month(asked.month(), getLocale())
                + (part.isEmpty() || !isKnown(figure, part) ? "" : " · " + FigureWords.part(figure, part));
        var readable = lists.find(ids).stream()
                .sorted(Comparator.comparingLong(ComplaintSummary::id).reversed())
                .toList();
        long hidden = ids.stream().distinct().count() - readable.size();
        var told = new Paragraph(what + " · " + getTranslation("report.counted", ids.size())
                + (hidden == 0 ? "" : " · " + getTranslation("report.hidden", hidden)));
        var back = new Anchor(asked.address(), getTranslation("report.back"));
        var body = new Div(grid(readable));
        body.addClassName("screen-fill");
        told.add(" · ");
        told.add(back);
        setContent(told, new Paragraph(getTranslation("report.definition." + figure)), body);
    }

    private static boolean isKnown(Figure figure, String part) {
        return switch (figure) {
            case RECEIVED -> ReportUrl.constant(Kind.values(), part) != null;
            case DECIDED -> ReportUrl.constant(Outcome.values(), part) != null;
            default -> part.equals(Figure.GOOD) || part.equals(Figure.BAD);
        };
    }

    private Grid<ComplaintSummary> grid(List<ComplaintSummary> rows) {
        var grid = new Grid<ComplaintSummary>();
        grid.addColumn(LitRenderer.<ComplaintSummary>of("<a href=\"${item.link}\">${item.number}</a>")
                        .withProperty("link", row -> ComplaintLinks.to(row.id()))
                        .withProperty("number", ComplaintSummary::number))
                .setHeader(getTranslation("column.number"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation("status." + row.status())).setHeader(getTranslation("column.status"));
        grid.addColumn(ComplaintSummary::customer).setHeader(getTranslation("column.customer"));
        grid.addColumn(ComplaintSummary::about)
                .setHeader(getTranslation("column.about"))
                .setFlexGrow(3);
        grid.addColumn(row -> office.time(row.receivedAt(), getLocale())).setHeader(getTranslation("column.received"));
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("list.empty"));
        grid.setSizeFull();
        return grid;
    }
}
