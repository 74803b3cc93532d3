package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import eu.reklamacje.alert.Alert;
import eu.reklamacje.alert.AlertGroup;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What I have to hear of, a line for each complaint, and how much of it I have not seen; news also appears as a notification, wherever I am. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Bell extends Composite<Div> {

    private static final int MOST = 100;
    private static final int NOTIFY_MILLIS = 10_000;
    /** More at once are told as one. */
    private static final int NOTIFY_MOST = 3;

    private final Alerts alerts;
    private final BellWords words;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Office office;
    private final Clock clock;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span counter = new Span();
    private final Div list = new Div();
    private final Popover popover = new Popover();
    private long newest = -1;

    Bell(Alerts alerts, BellWords words, SignedIn signedIn, Changes changes, Office office, Clock clock) {
        this.alerts = alerts;
        this.words = words;
        this.signedIn = signedIn;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
        getContent().addClassName("bell");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        Keys.on(button, "b", getTranslation("bell.title"));
        counter.addClassName("bell-counter");
        counter.getElement().setAttribute("role", "status");
        list.addClassName("bell-list");
        var allDone = new Button(getTranslation("bell.all-done"), _ -> alerts.doneWithSeen());
        allDone.addThemeVariants(ButtonVariant.TERTIARY);
        var desktop = new Button(
                getTranslation("bell.desktop"),
                _ -> button.getElement().executeJs("window.reklamacje.askForDesktop()"));
        desktop.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = new Div(desktop, allDone);
        foot.addClassName("bell-foot");
        popover.add(new H2(getTranslation("bell.title")), list, foot);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setRole("dialog");
        popover.setModal(true);
        popover.getElement().setAttribute("aria-label", getTranslation("bell.title"));
        popover.setWidth("27rem");
        // Most pages are left without a look at the list: it is built when it opens.
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) fill(alerts.mine(MOST));
            else list.removeAll();
        });
        getContent().add(button, counter, popover);
        var mine = new Change(Change.ALERTS, signedIn.person().id());
        Listening.to(changes, this, mine::equals, _ -> show(true));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show(false);
    }

    private void show(boolean notify) {
        var mine = alerts.mine(MOST);
        long unseen =
                AlertGroup.of(mine).stream().filter(group -> !group.seen()).count();
        counter.setText(unseen == 0 ? "" : String.valueOf(unseen));
        counter.setVisible(unseen > 0);
        counter.getElement().setAttribute("aria-label", getTranslation("bell.unseen", unseen));
        getElement().executeJs("window.reklamacje && window.reklamacje.unseen($0)", (int) unseen);
        if (popover.isOpened()) fill(mine);
        if (notify)
            announce(AlertGroup.of(mine.stream()
                    .filter(alert -> (alert.id() > newest || !alert.pushed()) && !alert.seen())
                    .toList()));
        mine.stream().mapToLong(Alert::id).max().ifPresent(highest -> {
            // One that was snoozed, or whose date is back, is older than the newest and yet has to be told again.
            if (mine.stream().anyMatch(alert -> !alert.pushed())) alerts.pushed(highest);
            newest = Math.max(newest, highest);
        });
    }

    private void fill(List<Alert> mine) {
        list.removeAll();
        if (mine.isEmpty()) list.add(empty());
        AlertGroup.of(mine).forEach(group -> list.add(item(group)));
    }

    private Component empty() {
        var empty = new Div(getTranslation("bell.empty"));
        empty.addClassName("hint");
        return empty;
    }

    private Component item(AlertGroup group) {
        var link = new Anchor(group.link(), "");
        link.addClassName("bell-link");
        var what = new Span(words(group.first()));
        what.addClassName("bell-what");
        link.add(what);
        group.others().stream().limit(NOTIFY_MOST).forEach(other -> link.add(new Span(words(other))));
        if (group.others().size() > NOTIFY_MOST)
            link.add(new Span(getTranslation("bell.more", group.others().size() - NOTIFY_MOST)));
        var when = new Span(about(group) + time(group.first()));
        when.addClassName("hint");
        link.add(when);
        link.getElement().addEventListener("click", _ -> popover.close());
        var item = new Div(link, buttons(group));
        item.addClassNames(
                "bell-item",
                "alert-" + group.first().type().name().toLowerCase(Locale.ROOT),
                group.seen() ? "alert-seen" : "alert-unseen");
        return item;
    }

    private Component buttons(AlertGroup group) {
        var number = group.about() == null ? "" : group.about().number();
        var done = new Button(
                VaadinIcon.CHECK.create(), _ -> alerts.done(group.first().id()));
        done.addThemeVariants(ButtonVariant.TERTIARY);
        var words = number.isEmpty() ? getTranslation("bell.done-alone") : getTranslation("bell.done", number);
        done.setAriaLabel(words);
        done.setTooltipText(words);
        var buttons = new Div();
        buttons.addClassName("bell-buttons");
        var about = group.about();
        if (about != null) {
            var snooze = new Button(VaadinIcon.TIME_FORWARD.create(), _ -> {
                popover.close();
                SnoozeDialog.of(about, alerts, office, clock).open();
            });
            snooze.addThemeVariants(ButtonVariant.TERTIARY);
            snooze.setAriaLabel(getTranslation("snooze.of", number));
            snooze.setTooltipText(getTranslation("snooze.of", number));
            buttons.add(snooze);
        }
        buttons.add(done);
        return buttons;
    }

    private static String about(AlertGroup group) {
        var about = group.about();
        return about == null ? "" : about.number() + " · " + about.customer() + " · ";
    }

    private String words(Alert alert) {
        return words.of(alert, getLocale());
    }

    /** How long ago: "2 h ago". Whoever needs the hour finds it on the timeline. */
    private String time(Alert alert) {
        var ago = Duration.between(alert.raisedAt(), clock.instant());
        if (ago.toMinutes() < 1) return getTranslation("ago.now");
        if (ago.toHours() < 1) return getTranslation("ago.minutes", ago.toMinutes());
        return ago.toDays() < 1 ? getTranslation("ago.hours", ago.toHours()) : getTranslation("ago.days", ago.toDays());
    }

    private void announce(List<AlertGroup> fresh) {
        fresh.stream().limit(NOTIFY_MOST).forEach(group -> {
            var about = group.about();
            var words = words(group.first());
            if (!group.others().isEmpty())
                words += " (" + getTranslation("bell.more", group.others().size()) + ")";
            var link = new Anchor(
                    group.link(), about == null ? words : words + ": " + about.number() + " · " + about.customer());
            var notification = new Notification(link);
            notification.setDuration(NOTIFY_MILLIS);
            notification.setPosition(Notification.Position.BOTTOM_START);
            notification.addClassName("alert-notification");
            notification.open();
            link.getElement().addEventListener("click", _ -> notification.close());
            // The desktop shows no customer's name: it may be seen by others.
            getElement()
                    .executeJs(
                            "window.reklamacje && window.reklamacje.desktop($0, $1, $2)",
                            "Reklamacje",
                            about == null ? words : words + ": " + about.number(),
                            group.link());
        });
        if (fresh.size() > NOTIFY_MOST) {
            Notification.show(
                    getTranslation("bell.more", fresh.size() - NOTIFY_MOST),
                    NOTIFY_MILLIS,
                    Notification.Position.BOTTOM_START);
        }
    }
}
