package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.deadline.ComplaintDates;
import eu.reklamacje.deadline.HandlingTime;
import eu.reklamacje.deadline.StatutoryClocks;

/** The two clocks beside the promises: our own net handling time, and what a law gives, where one was set. */
final class ClockLine extends Div {

    private final DueWords words;
    private final Office office;

    ClockLine(DueWords words, Office office) {
        this.words = words;
        this.office = office;
        addClassName("clocks");
    }

    void show(ComplaintDates.Clocks clocks) {
        removeAll();
        add(clocks.handling());
        clocks.law().ifPresent(this::add);
    }

    private void add(HandlingTime time) {
        var net = new Span(getTranslation("clock.net", words.duration(time.net(), time, getLocale())));
        net.getElement().setAttribute("title", getTranslation("clock.net.help"));
        add(net);
        if (time.waits().isEmpty()) return;
        var waited = time.gross().minus(time.net());
        var waits = Buttons.small(
                getTranslation("clock.waits", words.duration(waited, time, getLocale())),
                () -> new WaitsDialog(time, words, office).open());
        add(waits);
    }

    private void add(StatutoryClocks.Answer answer) {
        var law = new Span(getTranslation(
                answer.answeredAt() == null
                        ? answer.late() ? "clock.law.late" : "clock.law.open"
                        : answer.late() ? "clock.law.answered-late" : "clock.law.answered",
                answer.clock().law(),
                answer.clock().days(),
                Dates.date(answer.due(), getLocale())));
        law.addClassName(answer.late() ? "tone-overdue" : "clock-law");
        add(law);
    }
}
