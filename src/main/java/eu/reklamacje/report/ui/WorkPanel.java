package eu.reklamacje.report.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import eu.reklamacje.base.Dates;
import eu.reklamacje.report.Work;
import java.util.List;

/** The next twenty working days of each team: what falls due, who is there, and from when on not everything can be kept. */
final class WorkPanel extends ReportPanel {

    private static final int WIDTH = 10;
    private static final int HEIGHT = 40;

    WorkPanel(List<Work> works) {
        super("report.work");
        addClassName("wide-figure");
        var teams = new Div();
        teams.addClassName("work-teams");
        works.forEach(work -> teams.add(team(work)));
        add(teams);
        define("WORK");
    }

    private Div team(Work work) {
        var sentence = work.firstShort().map(day -> sentence(work, day)).orElse(getTranslation("report.work.enough"));
        var told = new Span(sentence);
        if (work.firstShort().isPresent()) told.addClassName("work-short");
        var shown = new Div(
                new H3(work.team().name()),
                told,
                hint(getTranslation("report.work.pace", work.late(), work.pace(), work.people())),
                bars(work, sentence));
        work.firstShort()
                .ifPresent(_ -> shown.add(new Anchor(
                        "complaints?team=" + work.team().id() + "&sort=due", getTranslation("report.work.hand-over"))));
        var table = new SmallTable(
                getTranslation("report.work.day"),
                getTranslation("report.work.due"),
                getTranslation("report.work.present"),
                getTranslation("report.work.behind"));
        for (var day : work.days())
            table.row(Dates.medium(day.date(), getLocale()), day.due(), day.present(), day.behind());
        shown.add(new Details(getTranslation("report.work.table"), table));
        return shown;
    }

    private String sentence(Work work, Work.Day first) {
        int left = work.days().getLast().behind();
        if (left > 0) return getTranslation("report.work.short", Dates.medium(first.date(), getLocale()), left);
        var last = work.days().reversed().stream()
                .filter(day -> day.behind() > 0)
                .findFirst()
                .orElse(first);
        return getTranslation(
                "report.work.catching-up",
                Dates.medium(first.date(), getLocale()),
                Dates.medium(last.date(), getLocale()));
    }

    private Div bars(Work work, String sentence) {
        int most =
                Math.max(1, work.days().stream().mapToInt(Work.Day::due).max().orElse(1));
        var svg = new Element("svg")
                .setAttribute("role", "img")
                .setAttribute("aria-label", sentence)
                .setAttribute("width", String.valueOf(WIDTH * work.days().size()))
                .setAttribute("height", String.valueOf(HEIGHT));
        for (int at = 0; at < work.days().size(); at++)
            svg.appendChild(bar(work.days().get(at), at, most));
        var bars = new Div();
        bars.addClassName("week-bars");
        bars.getElement().appendChild(svg);
        return bars;
    }

    private Element bar(Work.Day day, int at, int most) {
        int height = Math.max(1, day.due() * (HEIGHT - 2) / most);
        var bar = new Element("rect")
                .setAttribute("x", String.valueOf(WIDTH * at))
                .setAttribute("y", String.valueOf(HEIGHT - height))
                .setAttribute("width", String.valueOf(WIDTH - 3))
                .setAttribute("height", String.valueOf(height));
        if (day.behind() > 0) bar.setAttribute("class", "asked");
        return bar.appendChild(new Element("title").setText(Dates.medium(day.date(), getLocale()) + ": " + day.due()));
    }
}
