package eu.reklamacje.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** One thing that a meeting looks at: its name, what is seen, its definition and the table behind it. */
abstract class ReportPanel extends Section {

    ReportPanel(String key) {
        addClassNames("panel", "month-figure");
        add(new H2(getTranslation(key)));
    }

    static Span value(String text) {
        var value = new Span(text);
        value.addClassName("figure-value");
        return value;
    }

    static Span hint(String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        return hint;
    }

    void define(String key) {
        details("report.definition", new Paragraph(getTranslation("report.definition." + key)));
    }

    void details(String summary, Component content) {
        add(new Details(getTranslation(summary), content));
    }
}
