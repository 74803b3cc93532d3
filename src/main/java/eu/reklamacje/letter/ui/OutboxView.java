package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.ReasonDialog;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.Letter;
import eu.reklamacje.letter.LetterState;
import eu.reklamacje.letter.Letters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The letters on their way: what waits, what left, what came back and what nobody took. */
@Route("outbox")
@PermitAll
@Menu(title = "outbox.title", order = 5, icon = "paperplane")
class OutboxView extends Screen implements BeforeEnterObserver {

    private static final int MOST = 200;

    private final Letters letters;
    private final Office office;
    private final Clock clock;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, LetterState> states = new LinkedHashMap<>();
    private final Grid<Letter> grid = new Grid<>();

    OutboxView(Letters letters, Changes changes, Office office, Clock clock) {
        super("outbox");
        this.letters = letters;
        this.office = office;
        this.clock = clock;
        setHeading(getTranslation("outbox.title"));
        for (var state : LetterState.values()) {
            var tab = new Tab(getTranslation("letterstate." + state));
            states.put(tab, state);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(_ -> show());
        grid.addComponentColumn(letter -> new Anchor(ComplaintLinks.to(letter.complaintId()), letter.number()))
                .setHeader(getTranslation("column.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(letter -> getTranslation("letterkind." + letter.kind()))
                .setHeader(getTranslation("letter.kind"));
        grid.addColumn(Letter::recipientLine).setHeader(getTranslation("letter.recipient"));
        grid.addColumn(letter -> office.time(letter.sentAt() == null ? letter.nextAt() : letter.sentAt(), getLocale()))
                .setHeader(getTranslation("outbox.when"));
        grid.addColumn(letter -> letter.problem() == null ? "" : letter.problem())
                .setHeader(getTranslation("outbox.problem"));
        grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("outbox.empty"));
        grid.setSizeFull();
        var body = new Div(grid);
        body.addClassName("screen-fill");
        add(tabs, body);
        Listening.to(changes, this, change -> change.topic().equals(Change.LETTER), _ -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        grid.setItems(letters.outbox(states.getOrDefault(tabs.getSelectedTab(), LetterState.WAITING), MOST));
        // Each heap offers other actions.
        grid.recalculateColumnWidths();
    }

    private Component action(Letter letter) {
        var actions = new Div(pdf(letter));
        actions.addClassName("row-actions");
        switch (letter.state()) {
            case WAITING -> actions.add(takeBack(letter));
            case TO_POST ->
                actions.add(
                        button(
                                "outbox.posted",
                                () -> new PostedDialog(office.today(clock), on -> letters.posted(letter.id(), on))
                                        .open()),
                        takeBack(letter));
            case SENT -> {
                if (letter.way() == DispatchMethod.POST)
                    actions.add(button(
                            "outbox.came-back",
                            () -> ReasonDialog.of(
                                            getTranslation("outbox.came-back"),
                                            reason -> letters.cameBack(letter.id(), reason),
                                            _ -> Notices.done(getTranslation("outbox.came-back.done")))
                                    .open()));
            }
            case BOUNCED, FAILED ->
                actions.add(button(
                        "outbox.again",
                        () -> Notices.tell(
                                letters.tryAgain(letter.id()),
                                _ -> Notices.done(getTranslation("outbox.tried-again")))));
            case CANCELLED -> {}
        }
        return actions;
    }

    private Anchor pdf(Letter letter) {
        var link = new Anchor(ComplaintLinks.toLetter(letter.id()), "PDF");
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.setAriaLabel(getTranslation("outbox.pdf", letter.number()));
        return link;
    }

    private Button takeBack(Letter letter) {
        return button(
                "letter.take-back",
                () -> Notices.tell(
                        letters.takeBack(letter.id()), _ -> Notices.done(getTranslation("letter.taken-back"))));
    }

    private Button button(String key, Runnable does) {
        return Buttons.small(getTranslation(key), does);
    }
}
