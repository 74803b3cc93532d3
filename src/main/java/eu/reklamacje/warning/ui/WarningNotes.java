package eu.reklamacje.warning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.warning.Warning;
import java.util.List;

/** Open questions, in a line each or in one for all of them, where somebody looks at one of those that they are about. */
public final class WarningNotes extends Div {

    /** @param linked whether the reader answers them */
    public WarningNotes(List<Warning> warnings, WarningWords words, boolean linked) {
        addClassName("warning-notes");
        setVisible(!warnings.isEmpty());
        for (var warning : warnings)
            line(words.series(warning.series(), getLocale()) + ": " + words.told(warning, getLocale()), linked);
    }

    /** In one line, where they are not what the page is about. */
    static WarningNotes brief(List<Warning> warnings, WarningWords words, boolean linked) {
        if (warnings.size() < 2) return new WarningNotes(warnings, words, linked);
        var notes = new WarningNotes(List.of(), words, linked);
        notes.setVisible(true);
        notes.line(
                notes.getTranslation(
                        "warning.brief", warnings.getFirst().series().model(), warnings.size()),
                linked);
        return notes;
    }

    private void line(String text, boolean linked) {
        var icon = VaadinIcon.TRENDING_UP.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var line = new Div(icon, linked ? new Anchor("warnings", text) : new Span(text));
        line.addClassName("warning-note");
        add(line);
    }
}
