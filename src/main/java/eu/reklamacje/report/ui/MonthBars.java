package eu.reklamacje.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A bar for each month, as SVG: colours come from the theme, each bar is a link with its own words, and a sentence says what is seen. */
@Tag("svg")
final class MonthBars extends Component {

    private static final int WIDTH = 16;
    private static final int GAP = 4;
    private static final int HEIGHT = 44;

    /**
     * @param height of the bar, from 0 to 1
     * @param label what it means
     * @param link where it leads
     */
    record Bar(double height, String label, String link, boolean chosen) {}

    MonthBars(String sentence, List<Bar> bars) {
        var width = bars.size() * (WIDTH + GAP);
        getElement()
                .setAttribute("class", "month-bars")
                .setAttribute("viewBox", "0 0 " + width + " " + HEIGHT)
                .setAttribute("width", String.valueOf(width))
                .setAttribute("height", String.valueOf(HEIGHT))
                .setAttribute("role", "group")
                .setAttribute("aria-label", sentence);
        for (int at = 0; at < bars.size(); at++) getElement().appendChild(bar(bars.get(at), at * (WIDTH + GAP)));
    }

    private static Element bar(Bar bar, int x) {
        var height = Math.max(1, Math.round(bar.height * (HEIGHT - 2)));
        var link = new Element("a")
                .setAttribute("href", bar.link)
                .setAttribute("aria-label", bar.label)
                .setAttribute("class", bar.chosen ? "bar bar-chosen" : "bar");
        link.appendChild(new Element("title").setText(bar.label));
        // The whole height can be pressed, also where the bar is low.
        link.appendChild(rect(x, 0, HEIGHT, "bar-room"), rect(x, HEIGHT - height, height, "bar-fill"));
        return link;
    }

    private static Element rect(int x, long y, long height, String css) {
        return new Element("rect")
                .setAttribute("x", String.valueOf(x))
                .setAttribute("y", String.valueOf(y))
                .setAttribute("width", String.valueOf(WIDTH))
                .setAttribute("height", String.valueOf(height))
                .setAttribute("class", css);
    }
}
