package eu.reklamacje.report.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A bar for each month, as SVG: colours come from the theme, each bar stands in a link with its own words, and a sentence says what
 * is seen. The links are HTML's: those of SVG are none for the router.
 */
final class MonthBars extends Div {

    private static final int WIDTH = 16;
    private static final int HEIGHT = 44;

    /**
     * @param height of the bar, from 0 to 1
     * @param label what it means
     * @param link where it leads
     */
    record Bar(double height, String label, String link, boolean chosen) {}

    MonthBars(String sentence, List<Bar> bars) {
        addClassName("month-bars");
        getElement().setAttribute("role", "group").setAttribute("aria-label", sentence);
        bars.forEach(bar -> add(link(bar)));
    }

    private static Anchor link(Bar bar) {
        var link = new Anchor(bar.link, "");
        link.addClassName("bar");
        if (bar.chosen) link.getElement().setAttribute("aria-current", "true");
        link.setAriaLabel(bar.label);
        link.setTitle(bar.label);
        var height = Math.max(1, Math.round(bar.height * (HEIGHT - 2)));
        link.getElement()
                .appendChild(new Element("svg")
                        .setAttribute("width", String.valueOf(WIDTH))
                        .setAttribute("height", String.valueOf(HEIGHT))
                        .setAttribute("aria-hidden", "true")
                        .appendChild(new Element("rect")
                                .setAttribute("y", String.valueOf(HEIGHT - height))
                                .setAttribute("width", String.valueOf(WIDTH))
                                .setAttribute("height", String.valueOf(height))));
        return link;
    }
}
