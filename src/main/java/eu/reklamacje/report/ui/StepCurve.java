package eu.reklamacje.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import eu.reklamacje.report.Survival;
import java.util.List;
import java.util.Locale;

/** A share that falls in steps, with lines for a half and for a tenth; colours come from the theme. */
final class StepCurve extends Div {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 90;
    private static final int LEFT = 34;
    private static final int BELOW = 16;

    StepCurve(String sentence, List<Survival.Step> steps) {
        addClassName("step-curve");
        int last = Math.max(1, steps.getLast().days());
        var path = new StringBuilder("M" + LEFT + " 2");
        for (var step : steps)
            path.append(" H").append(x(step.days(), last)).append(" V").append(y(step.share()));
        var svg = new Element("svg")
                .setAttribute("role", "img")
                .setAttribute("aria-label", sentence)
                .setAttribute("viewBox", "0 0 " + (LEFT + WIDTH + 4) + " " + (HEIGHT + BELOW));
        svg.appendChild(line(.5), line(.1));
        svg.appendChild(label(0, y(.5), "50 %"), label(0, y(.1), "10 %"));
        svg.appendChild(label(x(last, last) - 24, String.valueOf(HEIGHT + 13), String.valueOf(last)));
        svg.appendChild(label(LEFT, String.valueOf(HEIGHT + 13), "0"));
        svg.appendChild(new Element("path").setAttribute("d", path.toString()));
        getElement().appendChild(svg);
    }

    private static int x(int days, int last) {
        return LEFT + WIDTH * days / last;
    }

    private static String y(double share) {
        return String.format(Locale.ROOT, "%.1f", 2 + (HEIGHT - 4) * (1 - share));
    }

    private static Element line(double share) {
        return new Element("line")
                .setAttribute("x1", String.valueOf(LEFT))
                .setAttribute("x2", String.valueOf(LEFT + WIDTH))
                .setAttribute("y1", y(share))
                .setAttribute("y2", y(share));
    }

    private static Element label(int x, String y, String text) {
        return new Element("text")
                .setAttribute("x", String.valueOf(x))
                .setAttribute("y", y)
                .setText(text);
    }
}
