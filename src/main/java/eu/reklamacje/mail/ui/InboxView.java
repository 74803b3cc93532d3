package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.mail.BlockedSenders;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.mail.ReceivedMails;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inbox: a heap of mails, and beside it the one that is being read with what can be done with it. */
@Route("inbox")
@RolesAllowed({"AGENT", "SUPERVISOR"})
@Menu(title = "inbox.title", order = 2, icon = "inbox")
class InboxView extends Screen implements BeforeEnterObserver {

    private static final int SEARCH_MILLIS = 300;

    private final Inbox inbox;
    private final ReceivedMails mails;
    private final MailLines lines;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, Inbox.Heap> heaps = new LinkedHashMap<>();
    private final Grid<Inbox.InboxMail> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Div backlog = new Div();
    private final MailPreview preview;
    private @Nullable Long shown;

    InboxView(
            Inbox inbox,
            ReceivedMails mails,
            BlockedSenders blockedSenders,
            MailActions actions,
            MailHistory history,
            Changes changes,
            Office office) {
        super("inbox");
        this.inbox = inbox;
        this.mails = mails;
        lines = new MailLines(office);
        preview = new MailPreview(mails, lines, mail -> actions.bar(mail, this::showHeap), history);
        setHeading(getTranslation("inbox.title"));
        buildTabs();
        buildGrid();
        var body = new Div(grid, preview);
        body.addClassNames("screen-fill", "inbox-body");
        var senders = Buttons.small(
                getTranslation("inbox.blocked-senders"), () -> new BlockedDialog(blockedSenders, office).open());
        var bar = new Div(tabs, searchField(), senders);
        bar.addClassName("inbox-bar");
        backlog.addClassName("inbox-backlog");
        backlog.getElement().setAttribute("role", "status");
        add(bar, backlog, body);
        Listening.to(changes, this, change -> change.topic().equals(Change.MAIL), _ -> refresh());
    }

    private void buildTabs() {
        for (var heap : Inbox.Heap.values()) {
            var tab = new Tab();
            heaps.put(tab, heap);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(_ -> showHeap());
    }

    private void buildGrid() {
        grid.addComponentColumn(lines::line);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.setSizeFull();
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(mail -> show(mail.id())));
        grid.setItems(
                query -> inbox.list(heap(), search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> inbox.count(heap(), search.getValue()));
    }

    private TextField searchField() {
        search.setPlaceholder(getTranslation("inbox.search"));
        search.setAriaLabel(getTranslation("inbox.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_MILLIS);
        search.getElement().setAttribute("data-key-focus", "");
        // What is being read stays: a click may follow faster than the last letter arrives.
        search.addValueChangeListener(_ -> refresh());
        return Keys.on(search, "/", getTranslation("inbox.search"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (inbox.count(Inbox.Heap.NEW, "") == 0 && inbox.count(Inbox.Heap.WAITING, "") > 0)
            tabs.setSelectedIndex(Inbox.Heap.WAITING.ordinal());
        refresh();
    }

    private Inbox.Heap heap() {
        return heaps.getOrDefault(tabs.getSelectedTab(), Inbox.Heap.NEW);
    }

    private void refresh() {
        heaps.forEach((tab, heap) -> tab.setLabel(
                heap == Inbox.Heap.FILED
                        ? getTranslation("inbox.heap." + heap)
                        : getTranslation("inbox.heap." + heap) + " (" + inbox.count(heap, "") + ")"));
        int behind = inbox.backlog();
        backlog.setText(behind == 0 ? "" : getTranslation("inbox.backlog", behind));
        backlog.setVisible(behind > 0);
        grid.setEmptyStateText(getTranslation(search.isEmpty() ? "inbox.empty" : "inbox.search.none"));
        grid.getDataProvider().refreshAll();
        if (shown == null) showNothing();
    }

    private void showHeap() {
        shown = null;
        grid.deselectAll();
        refresh();
    }

    private void showNothing() {
        boolean done = search.isEmpty() && inbox.count(heap(), "") == 0;
        preview.showNothing(getTranslation(done ? "inbox.all-done" : "inbox.choose"));
    }

    private void show(long id) {
        var found = mails.find(id);
        if (found.isEmpty()) {
            showHeap();
            return;
        }
        shown = id;
        preview.show(found.get());
    }
}
