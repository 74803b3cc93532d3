package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.deadline.Promise;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.policy.Rule;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The promises of a complaint as chips in a line; pressed, each explains its date. */
final class PromiseChips extends UnorderedList {

    private final Promises promises;
    private final DueWords words;
    private final Office office;
    private final Consumer<Rule> explain;

    PromiseChips(Promises promises, DueWords words, Office office, Consumer<Rule> explain) {
        this.promises = promises;
        this.words = words;
        this.office = office;
        this.explain = explain;
        addClassName("promise-chips");
        getElement().setAttribute("aria-label", getTranslation("promises.title"));
    }

    void show(List<Promise> shown, long team) {
        removeAll();
        shown.forEach(promise -> add(new ListItem(chip(promise, team))));
    }

    private Button chip(Promise promise, long team) {
        int days = promises.daysLeft(team, promise.due());
        var tone = promise.state().isOpen() ? Tone.of(days) : Tone.NONE;
        var rule = new Span(promise.rule().policy());
        rule.addClassName("promise-rule");
        var name = new Span(getTranslation("promise." + promise.rule()));
        name.addClassName("promise-name");
        var state = new Span(state(promise, days));
        state.addClassName("promise-how");
        var words = new Div(PromiseStrip.icon(promise).create(), rule, name);
        if (promise.first() != null) words.add(first(promise.first()));
        words.add(state);
        var chip = new Button(words, _ -> explain.accept(promise.rule()));
        chip.addThemeVariants(ButtonVariant.TERTIARY);
        chip.addClassNames(
                "promise-chip", tone.css(), "state-" + promise.state().name().toLowerCase(Locale.ROOT));
        chip.setTooltipText(whole(promise, days));
        chip.setAriaLabel(whole(promise, days));
        return chip;
    }

    /** The promise that a letter has moved stays beside the new one. */
    private Span first(Promise.First first) {
        var struck = new Span(Dates.shortDate(first.due(), getLocale()));
        struck.addClassName("promise-first");
        return struck;
    }

    private String state(Promise promise, int days) {
        var day = Dates.shortDate(promise.due(), getLocale());
        return switch (promise.state()) {
            case OPEN, OVERDUE -> day + " · " + words.daysLeft(days, getLocale());
            case KEPT, KEPT_LATE -> getTranslation("promise.chip." + promise.state());
            case DROPPED -> getTranslation("promise.state.DROPPED");
        };
    }

    /** All that is known of it, and that it can be explained. */
    private String whole(Promise promise, int days) {
        var due = Dates.date(promise.due(), getLocale());
        var kept = promise.keptAt() == null ? "" : office.time(promise.keptAt(), getLocale());
        var state = promise.state().isOpen()
                ? words.daysLeft(days, getLocale())
                : getTranslation("promise.state." + promise.state(), kept);
        var told = promise.provisional() && promise.state().isOpen()
                ? getTranslation("promise.provisional", state)
                : state;
        var first = promise.first() == null
                ? ""
                : " · " + getTranslation(promise.first().broken() ? "promise.first.broken" : "promise.first") + " "
                        + Dates.date(promise.first().due(), getLocale());
        return getTranslation("promise." + promise.rule()) + ": " + due + " · " + told + first + " · "
                + getTranslation("why");
    }
}
