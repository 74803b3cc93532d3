package eu.reklamacje.warning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import eu.reklamacje.base.Dates;
import eu.reklamacje.warning.Warnings;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** A bar for each week of a year, those that a question is about in another colour, and a line at what is usual. */
final class WeekBars extends Div {

    private static final int WIDTH = 6;
    private static final int HEIGHT = 48;

    /**
     * @param since the Monday of the first week of the question
     * @param until the Monday of its last one
     * @param usual in a week
     */
    WeekBars(String sentence, Warnings.History history, LocalDate since, LocalDate until, double usual) {
        addClassName("week-bars");
        var weeks = history.weeks();
        double most = Math.max(Math.max(1, usual), Collections.max(weeks));
        var svg = new Element("svg")
                .setAttribute("role", "img")
                .setAttribute("aria-label", sentence)
                .setAttribute("width", String.valueOf(WIDTH * weeks.size()))
                .setAttribute("height", String.valueOf(HEIGHT));
        for (int at = 0; at < weeks.size(); at++)
            svg.appendChild(bar(weeks, at, most, monday(history, at), since, until));
        var y = String.valueOf(HEIGHT - usual / most * (HEIGHT - 2));
        svg.appendChild(new Element("line")
                .setAttribute("x1", "0")
                .setAttribute("x2", String.valueOf(WIDTH * weeks.size()))
                .setAttribute("y1", y)
                .setAttribute("y2", y));
        getElement().appendChild(svg);
    }

    private static LocalDate monday(Warnings.History history, int at) {
        return history.last().minusWeeks(history.weeks().size() - 1L - at);
    }

    private Element bar(List<Integer> weeks, int at, double most, LocalDate monday, LocalDate since, LocalDate until) {
        double height = Math.max(1, weeks.get(at) / most * (HEIGHT - 2));
        var bar = new Element("rect")
                .setAttribute("x", String.valueOf(WIDTH * at))
                .setAttribute("y", String.valueOf(HEIGHT - height))
                .setAttribute("width", String.valueOf(WIDTH - 2))
                .setAttribute("height", String.valueOf(height));
        if (!monday.isBefore(since) && !monday.isAfter(until)) bar.setAttribute("class", "asked");
        bar.appendChild(new Element("title").setText(Dates.medium(monday, getLocale()) + ": " + weeks.get(at)));
        return bar;
    }
}
