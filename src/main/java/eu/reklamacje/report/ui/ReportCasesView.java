package eu.reklamacje.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.report.AgeBand;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.FigureWords;
import eu.reklamacje.report.Reported;
import eu.reklamacje.report.Reports;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.timeline.TimelineEntry;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The complaints that a figure counts, by the same statement; those that the reader may not read are counted and not listed. */
@Route("reports/cases")
@RolesAllowed("SUPERVISOR")
class ReportCasesView extends Screen implements BeforeEnterObserver {

    /** The name of the open ones by age, which are no figure of a month's days. */
    private static final String AGES = "AGES";
    /** More changes of a reported month are counted, and not explained. */
    private static final int EXPLAINED = 50;

    private final FigureWords words = FigureParts.words();
    private final Reports reports;
    private final ComplaintLists lists;
    private final Timeline timeline;
    private final EntryWords.Factory entryWords;
    private final Office office;
    private final Clock clock;

    ReportCasesView(
            Reports reports,
            ComplaintLists lists,
            Timeline timeline,
            EntryWords.Factory entryWords,
            Office office,
            Clock clock) {
        super("report-cases");
        this.reports = reports;
        this.lists = lists;
        this.timeline = timeline;
        this.entryWords = entryWords;
        this.office = office;
        this.clock = clock;
    }

    /** @param part empty for all */
    static String address(Figure figure, ReportUrl asked, String part) {
        return address(figure.name(), asked, part);
    }

    static String address(ReportUrl asked, AgeBand band) {
        return address(AGES, asked, band.name());
    }

    private static String address(String figure, ReportUrl asked, String part) {
        var values = asked.values();
        values.put("figure", figure);
        if (!part.isEmpty()) values.put("part", part);
        return "reports/cases?" + QueryParameters.simple(values).getQueryString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var asked = ReportUrl.read(parameters, YearMonth.from(office.today(clock)));
        var part = ReportUrl.text(parameters, "part");
        var name = ReportUrl.text(parameters, "figure");
        if (name.equals(AGES)) {
            showAges(asked, ReportUrl.constant(AgeBand.values(), part));
            return;
        }
        var figure = ReportUrl.constant(Figure.values(), name);
        if (figure == null) event.forwardTo(ReportsView.class);
        else show(figure, asked, FigureParts.isPart(figure, part) ? part : "");
    }

    private void showAges(ReportUrl asked, @Nullable AgeBand band) {
        setHeading(getTranslation("report.ages"));
        var ids = reports.open(asked.scope(), asked.month(), band);
        show(AGES, asked, band == null ? "" : getTranslation("report.band." + band), ids, Stream.empty());
    }

    private void show(Figure figure, ReportUrl asked, String part) {
        setHeading(words.name(figure));
        var ids = reports.cases(figure, asked.scope(), asked.month(), part.isEmpty() ? null : part);
        var changed = reports.changed(figure, asked.scope(), asked.month());
        show(
                figure.name(),
                asked,
                part.isEmpty() ? "" : words.part(figure, part),
                ids,
                changed.isEmpty() ? Stream.empty() : Stream.of(changes(figure, asked, changed)));
    }

    private void show(String definition, ReportUrl asked, String part, List<Long> ids, Stream<Component> more) {
        var readable = lists.readable(ids);
        long hidden = ids.stream().distinct().count() - readable.size();
        var told = new Paragraph(words.month(asked.month())
                + (part.isEmpty() ? "" : " · " + part) + " · " + getTranslation("report.counted", ids.size())
                + (hidden == 0 ? "" : " · " + getTranslation("report.hidden", hidden)));
        told.add(" · ");
        told.add(new Anchor(asked.address(), getTranslation("report.back")));
        var body = new Div(grid(readable));
        body.addClassName("screen-fill");
        var above =
                Stream.concat(Stream.of(told, new Paragraph(getTranslation("report.definition." + definition))), more);
        setContent(Stream.concat(above, Stream.of(body)).toArray(Component[]::new));
    }

    /** What counts otherwise than it was reported, and what happened to it since. */
    private Component changes(Figure figure, ReportUrl asked, List<Reported.Changed> changed) {
        var ids = changed.stream()
                .map(Reported.Changed::complaint)
                .limit(EXPLAINED)
                .toList();
        var seen = lists.find(ids).stream().collect(Collectors.toMap(ComplaintSummary::id, Function.identity()));
        var at = reports.reported(figure, asked.scope(), asked.month());
        var why = at == null ? Map.<Long, List<TimelineEntry>>of() : timeline.changesAfter(seen.keySet(), at.at());
        var table = new SmallTable(
                getTranslation("column.number"),
                getTranslation("report.changed.then"),
                getTranslation("report.changed.now"),
                getTranslation("report.changed.why"));
        for (var one : changed) {
            var summary = seen.get(one.complaint());
            if (summary != null)
                table.row(
                        new Anchor(ComplaintLinks.to(one.complaint()), summary.number()),
                        parts(figure, one.then()),
                        parts(figure, one.now()),
                        told(why.getOrDefault(one.complaint(), List.of())));
        }
        var details = new Details(
                getTranslation("report.changed", changed.size(), at == null ? "" : office.time(at.at(), getLocale())),
                table);
        details.addClassName("report-changes");
        return details;
    }

    private String parts(Figure figure, String parts) {
        return parts.isEmpty()
                ? getTranslation("report.changed.none")
                : Stream.of(parts.split(","))
                        .map(part -> words.part(figure, part))
                        .collect(Collectors.joining(", "));
    }

    private String told(List<TimelineEntry> entries) {
        var own = entryWords.in(getLocale());
        return entries.stream()
                .map(entry -> own.when(entry) + " " + own.headline(entry))
                .collect(Collectors.joining(" · "));
    }

    private Grid<ComplaintSummary> grid(List<Long> ids) {
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
        grid.setItems(DataProvider.fromCallbacks(
                query -> page(
                        ids.subList(query.getOffset(), Math.min(ids.size(), query.getOffset() + query.getLimit()))),
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return ids.size();
                }));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("list.empty"));
        grid.setSizeFull();
        return grid;
    }

    private Stream<ComplaintSummary> page(List<Long> ids) {
        return lists.find(ids).stream().sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())));
    }
}
