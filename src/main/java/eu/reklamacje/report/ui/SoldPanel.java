package eu.reklamacje.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.report.SoldUnits;

/** The sold units, as lines that a table can be pasted into. */
public final class SoldPanel extends Composite<Section> {

    public SoldPanel(SoldUnits sold) {
        getContent().addClassNames("panel", "stack");
        var hint = new Div(getTranslation("sold.hint"));
        hint.addClassName("hint");
        var lines = new TextArea();
        lines.setAriaLabel(getTranslation("sold.title"));
        lines.setPlaceholder("SolarMax 10K;2026-03;120");
        lines.setMinRows(4);
        lines.setMaxRows(14);
        lines.setWidthFull();
        lines.setValue(sold.lines());
        var save = new Button(
                getTranslation("action.save"),
                _ -> Notices.tell(sold.save(lines.getValue()), many -> {
                    lines.setValue(sold.lines());
                    Notices.done(getTranslation("sold.saved", many));
                }));
        getContent().add(new H2(getTranslation("sold.title")), hint, lines, save);
    }
}
