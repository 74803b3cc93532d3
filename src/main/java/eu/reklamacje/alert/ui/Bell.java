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
import eu.reklamacje.alert.Alert;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.user.SignedIn;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** How many alerts I have not seen, and which; a new one also appears as a notification, wherever I am. */
final class Bell extends Composite<Div> {

    private static final int MOST = 100;
    private static final int NOTIFY_MILLIS = 10_000;
    /** More at once are told as one. */
    private static final int NOTIFY_MOST = 3;

    private final Alerts alerts;
    private final SignedIn signedIn;
    private final Office office;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span counter = new Span();
    private final Div list = new Div();
    private final Popover popover = new Popover();
    private long newest = -1;

    Bell(Alerts alerts, SignedIn signedIn, Changes changes, Office office) {
        this.alerts = alerts;
        this.signedIn = signedIn;
        this.office = office;
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
        popover.setWidth("26rem");
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
        long unseen = mine.stream().filter(alert -> !alert.seen()).count();
        counter.setText(unseen == 0 ? "" : String.valueOf(unseen));
        counter.setVisible(unseen > 0);
        counter.getElement().setAttribute("aria-label", getTranslation("bell.unseen", unseen));
        getElement().executeJs("window.reklamacje && window.reklamacje.unseen($0)", (int) unseen);
        if (popover.isOpened()) fill(mine);
        if (notify)
            announce(mine.stream()
                    .filter(alert -> alert.id() > newest && !alert.seen())
                    .toList());
        mine.stream().mapToLong(Alert::id).max().ifPresent(highest -> {
            if (highest > newest) alerts.pushed(highest);
            newest = Math.max(newest, highest);
        });
    }

    private void fill(List<Alert> mine) {
        list.removeAll();
        if (mine.isEmpty()) list.add(empty());
        mine.forEach(alert -> list.add(item(alert)));
    }

    private Component empty() {
        var empty = new Div(getTranslation("bell.empty"));
        empty.addClassName("hint");
        return empty;
    }

    private Component item(Alert alert) {
        var link = new Anchor("complaint/" + alert.complaintId(), "");
        link.addClassName("bell-link");
        var what = new Span(words(alert));
        what.addClassName("bell-what");
        var whose = new Span(alert.number() + " · " + alert.customer());
        var when = new Span(time(alert));
        when.addClassName("hint");
        link.add(what, whose, when);
        link.getElement().addEventListener("click", _ -> popover.close());
        var done = new Button(VaadinIcon.CHECK.create(), _ -> alerts.done(alert.id()));
        done.addThemeVariants(ButtonVariant.TERTIARY);
        done.setAriaLabel(getTranslation("bell.done", alert.number()));
        done.setTooltipText(getTranslation("bell.done", alert.number()));
        var item = new Div(link, done);
        item.addClassNames(
                "bell-item",
                "alert-" + alert.type().name().toLowerCase(Locale.ROOT),
                alert.seen() ? "alert-seen" : "alert-unseen");
        return item;
    }

    private String words(Alert alert) {
        if (alert.rule() == null) return getTranslation("alert." + alert.type());
        var due = alert.due() == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .format(alert.due());
        return getTranslation("alert." + alert.type(), getTranslation("promise." + alert.rule()), due);
    }

    private String time(Alert alert) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(office.local(alert.raisedAt()));
    }

    private void announce(List<Alert> fresh) {
        fresh.stream().limit(NOTIFY_MOST).forEach(alert -> {
            var link = new Anchor(
                    "complaint/" + alert.complaintId(),
                    words(alert) + ": " + alert.number() + " · " + alert.customer());
            var notification = new Notification(link);
            notification.setDuration(NOTIFY_MILLIS);
            notification.setPosition(Notification.Position.TOP_END);
            notification.addClassName("alert-notification");
            notification.open();
            link.getElement().addEventListener("click", _ -> notification.close());
            // The desktop shows no customer's name: it may be seen by others.
            getElement()
                    .executeJs(
                            "window.reklamacje && window.reklamacje.desktop($0, $1, $2)",
                            "Reklamacje",
                            words(alert) + ": " + alert.number(),
                            "complaint/" + alert.complaintId());
        });
        if (fresh.size() > NOTIFY_MOST) {
            Notification.show(
                    getTranslation("bell.more", fresh.size() - NOTIFY_MOST),
                    NOTIFY_MILLIS,
                    Notification.Position.TOP_END);
        }
    }
}
