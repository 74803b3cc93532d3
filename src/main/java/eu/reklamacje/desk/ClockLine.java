package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.deadline.ComplaintDates;
import eu.reklamacje.deadline.HandlingTime;
import eu.reklamacje.deadline.StatutoryClocks;

/** The two clocks beside the promises: our own net handling time, and what a law gives, where one was set. */
final class ClockLine extends Div {

    private final Wording wording;

    ClockLine(Wording wording) {
        this.wording = wording;
        addClassName("clocks");
    }

    void show(ComplaintDates.Clocks clocks) {
        removeAll();
        add(clocks.handling());
        clocks.law().ifPresent(this::add);
    }

    private void add(HandlingTime time) {
        var net = new Span(getTranslation("clock.net", wording.duration(time.net(), time.day(), getLocale())));
        net.getElement().setAttribute("title", getTranslation("clock.net.help"));
        add(net);
        if (time.waits().isEmpty()) return;
        var waited = time.gross().minus(time.net());
        var waits = new Button(
                getTranslation("clock.waits", wording.duration(waited, time.day(), getLocale())),
                _ -> new WaitsDialog(time, wording).open());
        waits.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(waits);
    }

    private void add(StatutoryClocks.Answer answer) {
        var law = new Span(getTranslation(
                answer.answeredAt() == null
                        ? answer.late() ? "clock.law.late" : "clock.law.open"
                        : answer.late() ? "clock.law.answered-late" : "clock.law.answered",
                answer.clock().law(),
                answer.clock().days(),
                wording.date(answer.due(), getLocale())));
        law.addClassName(answer.late() ? "tone-overdue" : "clock-law");
        add(law);
    }
}
