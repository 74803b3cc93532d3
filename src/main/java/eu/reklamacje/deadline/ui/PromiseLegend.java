package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.ui.HelpPart;
import eu.reklamacje.base.ui.Legend;
import eu.reklamacje.policy.Rule;
import org.springframework.core.annotation.Order;

/** What is promised (P3, P4, P6, P13), and what the colours of dates say. */
@org.springframework.stereotype.Component
@Order(20)
class PromiseLegend implements HelpPart {

    @Override
    public String title() {
        return "promises.title";
    }

    @Override
    public Component create() {
        var legend = new Legend();
        for (var rule : Rule.values())
            legend.add(
                    new Span(rule.policy() + " " + legend.getTranslation("promise." + rule)),
                    legend.getTranslation("promise." + rule + ".meaning"));
        for (var tone : Tone.values()) {
            if (tone == Tone.NONE) continue;
            var shown = new Span(legend.getTranslation("tone." + tone));
            shown.addClassName(tone.css());
            legend.add(shown, legend.getTranslation("tone." + tone + ".meaning"));
        }
        return legend;
    }
}
