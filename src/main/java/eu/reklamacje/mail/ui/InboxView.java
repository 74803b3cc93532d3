package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
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
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.ReasonDialog;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.base.ui.TabAddress;
import eu.reklamacje.mail.BlockedSenders;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.mail.Reason;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.mail.Sorting;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inbox: a heap of mails, and beside it the one that is being read with what can be done with it. */
@Route("inbox")
@RolesAllowed({"AGENT", "SUPERVISOR"})
@Menu(title = "inbox.title", order = 2, icon = "inbox")
class InboxView extends Screen implements BeforeEnterObserver {

    private static final int SEARCH_MILLIS = 300;

    /** So far one goes from mail to mail by keys. */
    private static final int REACH = 5000;

    private final Inbox inbox;
    private final Sorting sorting;
    private final ReceivedMails mails;
    private final MailLines lines;
    private final Tabs tabs = new Tabs();
    private final TabAddress address = new TabAddress(tabs, "inbox", Inbox.Heap.values());
    private final Map<Tab, Inbox.Heap> heaps = new LinkedHashMap<>();
    private final Grid<Inbox.InboxMail> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Select<Reason> reason = new Select<>();
    private final Select<String> mailbox = new Select<>();
    private final Button putAside = new Button();
    private final Div backlog = new Div();
    private final MailPreview preview;
    private @Nullable Long shown;
    /** Where the mail that is shown stood in the list: what comes next when it has left. */
    private int place;

    InboxView(
            Inbox inbox,
            Sorting sorting,
            ReceivedMails mails,
            BlockedSenders blockedSenders,
            MailActions actions,
            MailHistory history,
            Changes changes,
            Office office) {
        super("inbox");
        this.inbox = inbox;
        this.sorting = sorting;
        this.mails = mails;
        lines = new MailLines(office);
        preview = new MailPreview(mails, lines, mail -> actions.bar(mail, this::showNext), history);
        setHeading(getTranslation("inbox.title"));
        buildTabs();
        buildGrid();
        var list = new Div(grid, putAside);
        list.addClassName("inbox-list");
        var body = new Div(list, preview);
        body.addClassNames("screen-fill", "inbox-body");
        var senders = Buttons.small(
                getTranslation("inbox.blocked-senders"), () -> new BlockedDialog(blockedSenders, office).open());
        buildFilters();
        addActions(senders);
        var bar = new Div(tabs, searchField(), reason, mailbox);
        bar.addClassName("inbox-bar");
        backlog.addClassName("inbox-backlog");
        backlog.getElement().setAttribute("role", "status");
        add(bar, backlog, body, steps());
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
        grid.setPartNameGenerator(mail -> shown != null && shown == mail.id() ? "open-row" : null);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        ((GridMultiSelectionModel<?>) grid.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        grid.setSizeFull();
        grid.addItemClickListener(event -> show(event.getItem().id()));
        grid.addSelectionListener(_ -> showChosen());
        grid.setItems(
                query -> inbox.list(search(), query.getOffset(), query.getLimit()).stream(),
                _ -> inbox.count(search()));
        putAside.addClickListener(_ -> askReason());
        putAside.setVisible(false);
    }

    private void buildFilters() {
        reason.setItems(Reason.values());
        reason.setItemLabelGenerator(value -> value == null ? "" : getTranslation("mailreason." + value));
        reason.setEmptySelectionAllowed(true);
        reason.setPlaceholder(getTranslation("inbox.filter.reason"));
        reason.setAriaLabel(getTranslation("inbox.filter.reason"));
        mailbox.setItems(inbox.mailboxes());
        mailbox.setEmptySelectionAllowed(true);
        mailbox.setPlaceholder(getTranslation("inbox.filter.mailbox"));
        mailbox.setAriaLabel(getTranslation("inbox.filter.mailbox"));
        for (var choice : List.of(reason, mailbox)) choice.addValueChangeListener(_ -> refresh());
        mailbox.setVisible(inbox.mailboxes().size() > 1);
    }

    /** From mail to mail by a key each; what is seen of them is the list. */
    private Div steps() {
        var steps = new Div(
                Keys.on(new Button("", _ -> step(1)), "j", getTranslation("inbox.next")),
                Keys.on(new Button("", _ -> step(-1)), "k", getTranslation("inbox.previous")));
        steps.addClassName("keys-only");
        steps.getChildren().forEach(button -> ((Button) button).setTabIndex(-1));
        return steps;
    }

    private void step(int by) {
        var ids = inbox.ids(search(), REACH);
        int at = shown == null ? -1 : ids.indexOf(shown);
        // One that has left the list meanwhile left its place.
        showAt(ids, at < 0 && by > 0 ? shown == null ? 0 : place : (at < 0 ? place : at) + by);
    }

    /** What was read has left its heap: the one that takes its place is next. */
    private void showNext() {
        grid.deselectAll();
        refresh();
        showAt(inbox.ids(search(), REACH), place);
    }

    private void showAt(List<Long> ids, int wanted) {
        if (ids.isEmpty()) {
            showHeap();
            return;
        }
        int at = Math.clamp(wanted, 0, ids.size() - 1);
        show(ids.get(at));
        grid.scrollToIndex(at);
    }

    private Inbox.Search search() {
        return new Inbox.Search(
                heap(), search.getValue(), mailbox.getValue() == null ? "" : mailbox.getValue(), reason.getValue());
    }

    private void showChosen() {
        int chosen = grid.getSelectedItems().size();
        putAside.setVisible(chosen > 0 && heap() != Inbox.Heap.FILED);
        putAside.setText(getTranslation("inbox.put-aside", chosen));
    }

    private void askReason() {
        var chosen = grid.getSelectedItems().stream().map(Inbox.InboxMail::id).toList();
        ReasonDialog.of(
                        putAside.getText(),
                        why -> {
                            var filed = chosen.stream()
                                    .filter(id ->
                                            sorting.file(id, Reason.NOT_A_COMPLAINT, why) instanceof Result.Done<?>)
                                    .toList();
                            return filed.isEmpty()
                                    ? Result.<List<Long>>refused("refused.changed-meanwhile")
                                    : Result.done(filed);
                        },
                        this::filed)
                .open();
    }

    private void filed(List<Long> ids) {
        showNext();
        Notices.undoable(getTranslation("inbox.filed.many", ids.size()), getTranslation("action.undo"), () -> {
            ids.forEach(sorting::bringBack);
            Notices.done(getTranslation("inbox.brought-back"));
            showHeap();
        });
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
        event.getLocation().getQueryParameters().getSingleParameter("q").ifPresent(search::setValue);
        if (!address.read(event) && inbox.count(Inbox.Heap.NEW, "") == 0 && inbox.count(Inbox.Heap.WAITING, "") > 0)
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
        reason.setVisible(heap() != Inbox.Heap.NEW);
        grid.setEmptyStateText(getTranslation(search.isEmpty() ? "inbox.empty" : "inbox.search.none"));
        grid.getDataProvider().refreshAll();
        if (shown == null) showNothing();
    }

    private void showHeap() {
        shown = null;
        if (heap() == Inbox.Heap.NEW) reason.clear();
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
        place = Math.max(0, inbox.ids(search(), REACH).indexOf(id));
        preview.show(found.get());
        grid.getDataProvider().refreshAll();
    }
}
