package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.deadline.Promise;
import eu.reklamacje.deadline.Promises;
import java.util.List;
import java.util.Locale;

/** The promises of a complaint side by side: what, until when, how it stands. */
public final class PromiseStrip extends UnorderedList {

    private final Promises promises;
    private final DueWords words;
    private final Office office;

    PromiseStrip(Promises promises, DueWords words, Office office) {
        this.promises = promises;
        this.words = words;
        this.office = office;
        addClassName("promises");
        getElement().setAttribute("aria-label", getTranslation("promises.title"));
    }

    void show(List<Promise> shown, long team) {
        removeAll();
        shown.forEach(promise -> add(item(promise, team)));
    }

    private ListItem item(Promise promise, long team) {
        var days = promises.daysLeft(team, promise.due());
        var tone = promise.state().isOpen() ? Tone.of(days) : Tone.NONE;
        var name = new Span(getTranslation("promise." + promise.rule()));
        name.addClassName("promise-name");
        var date = new Div(new Span(Dates.date(promise.due(), getLocale())));
        date.addClassName("promise-date");
        if (promise.first() != null) date.addComponentAsFirst(first(promise.first()));
        var state = new Span(icon(promise).create(), new Span(told(promise, days)));
        state.addClassName("promise-state");
        var item = new ListItem(new Div(name, rule(promise)), date, state);
        item.addClassNames(
                "promise", tone.css(), "state-" + promise.state().name().toLowerCase(Locale.ROOT));
        return item;
    }

    /** The promise that a letter has moved stays beside the new one. */
    private Component first(Promise.First first) {
        var struck = new Span(Dates.date(first.due(), getLocale()));
        struck.addClassName("promise-first");
        struck.getElement()
                .setAttribute("title", getTranslation(first.broken() ? "promise.first.broken" : "promise.first"));
        return struck;
    }

    private Span rule(Promise promise) {
        var rule = new Span(promise.rule().policy());
        rule.addClassName("promise-rule");
        return rule;
    }

    private String told(Promise promise, int days) {
        var told = switch (promise.state()) {
            case OPEN, OVERDUE -> words.daysLeft(days, getLocale());
            case KEPT, KEPT_LATE ->
                getTranslation(
                        "promise.state." + promise.state(),
                        promise.keptAt() == null ? "" : office.time(promise.keptAt(), getLocale()));
            case DROPPED -> getTranslation("promise.state.DROPPED");
        };
        return promise.provisional() && promise.state().isOpen() ? getTranslation("promise.provisional", told) : told;
    }

    static VaadinIcon icon(Promise promise) {
        return switch (promise.state()) {
            case OPEN -> VaadinIcon.CLOCK;
            case OVERDUE -> VaadinIcon.EXCLAMATION_CIRCLE;
            case KEPT -> VaadinIcon.CHECK_CIRCLE;
            case KEPT_LATE -> VaadinIcon.CHECK_CIRCLE_O;
            case DROPPED -> VaadinIcon.MINUS_CIRCLE_O;
        };
    }
}
