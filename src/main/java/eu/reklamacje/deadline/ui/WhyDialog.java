package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.calendar.Holidays;
import eu.reklamacje.calendar.Step;
import eu.reklamacje.deadline.Explaining;
import eu.reklamacje.deadline.Explanation;

/** Why a promise falls due on its date: every day, counted or not, and a paragraph that a letter can take. */
final class WhyDialog extends Dialog {

    private final Explaining explaining;

    WhyDialog(Explanation explanation, Explaining explaining, Office office) {
        this.explaining = explaining;
        setHeaderTitle(getTranslation(
                "why.title",
                getTranslation("promise." + explanation.rule()),
                Dates.date(explanation.due(), getLocale())));
        setWidth("34rem");
        addClassName("why");
        add(new Paragraph(explaining.paragraph(explanation, getLocale())), steps(explanation));
        var basis = new Div(getTranslation(
                "why.basis",
                explanation.rule().policy(),
                Dates.date(explanation.policy().validFrom(), getLocale()),
                Holidays.describe(explanation.calendar().calendar().region(), getLocale()),
                office.time(explanation.calendar().savedAt(), getLocale())));
        basis.addClassName("hint");
        add(basis);
        if (explanation.movedTo() != null) {
            var moved = new Div(getTranslation("why.moved", Dates.date(explanation.movedTo(), getLocale())));
            moved.addClassName("missing-note");
            add(moved);
        }
        if (explanation.outdated()) {
            var changed = new Div(getTranslation("why.changed"));
            changed.addClassName("missing-note");
            add(changed);
        }
        var copy = new Button(getTranslation("why.copy"), _ -> {
            getElement().executeJs("navigator.clipboard.writeText($0)", explaining.paragraph(explanation, getLocale()));
            Notices.done(getTranslation("why.copied"));
        });
        var print = new Button(getTranslation("why.print"), _ -> getElement().executeJs("window.print()"));
        var close = new Button(getTranslation("action.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setAutofocus(true);
        getFooter().add(copy, print, close);
    }

    private OrderedList steps(Explanation explanation) {
        var list = new OrderedList();
        list.addClassName("why-steps");
        var start = new ListItem(
                new Span("0"),
                new Span(Dates.date(explanation.start(), getLocale())),
                new Span(getTranslation("why.event." + explanation.event())));
        if (explanation.policy().policy().counting().eventDayCounts())
            start.add(new Span(getTranslation("why.event.counts")));
        list.add(start);
        explanation.steps().forEach(step -> list.add(item(step)));
        return list;
    }

    private ListItem item(Step step) {
        var item = new ListItem(
                new Span(step.isCounted() ? String.valueOf(step.number()) : "–"),
                new Span(Dates.date(step.day().date(), getLocale())),
                new Span(step.isCounted() ? "" : explaining.reason(step.day(), getLocale())));
        if (!step.isCounted()) item.addClassName("why-skipped");
        return item;
    }
}
