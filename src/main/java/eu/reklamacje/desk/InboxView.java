package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
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
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.mail.BlockedSenders;
import eu.reklamacje.mail.Filing;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.mail.MailPage;
import eu.reklamacje.mail.Reason;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.mail.Sorting;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Inbox: new complaints to look at and mail that waits for a human, with one key for each answer. */
@Route("inbox")
@RolesAllowed({"AGENT", "SUPERVISOR"})
@Menu(title = "inbox.title", order = 2, icon = "inbox")
class InboxView extends Screen implements BeforeEnterObserver {

    private static final int SIMILAR = 5;

    private final Desk desk;
    private final Inbox inbox;
    private final ReceivedMails receivedMails;
    private final Sorting sorting;
    private final Tabs tabs = new Tabs();
    private final Map<Tab, Inbox.Heap> heaps = new LinkedHashMap<>();
    private final Grid<Inbox.InboxMail> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Div backlog = new Div();
    private final Div preview = new Div();
    private @Nullable Long shown;

    InboxView(Desk desk, Inbox inbox, ReceivedMails receivedMails, Sorting sorting, BlockedSenders blockedSenders) {
        super("inbox");
        this.desk = desk;
        this.inbox = inbox;
        this.receivedMails = receivedMails;
        this.sorting = sorting;
        setHeading(getTranslation("inbox.title"));
        for (var heap : Inbox.Heap.values()) {
            var tab = new Tab();
            heaps.put(tab, heap);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(_ -> showHeap());
        grid.addComponentColumn(this::line);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.setSizeFull();
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(entry -> show(entry.id())));
        grid.setItems(
                query -> inbox.list(heap(), search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> inbox.count(heap(), search.getValue()));
        preview.addClassName("inbox-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var body = new Div(grid, preview);
        body.addClassNames("screen-fill", "inbox-body");
        var senders = new Button(
                getTranslation("inbox.blocked-senders"), _ -> new BlockedDialog(blockedSenders, desk.wording()).open());
        senders.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var bar = new Div(tabs, searchField(), senders);
        bar.addClassName("inbox-bar");
        backlog.addClassName("inbox-backlog");
        backlog.getElement().setAttribute("role", "status");
        add(bar, backlog, body);
        Listening.to(desk.changes(), this, change -> change.topic().equals(Change.MAIL), _ -> refresh());
    }

    private TextField searchField() {
        search.setPlaceholder(getTranslation("inbox.search"));
        search.setAriaLabel(getTranslation("inbox.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(300);
        search.getElement().setAttribute("data-key-focus", "");
        // What is being read stays: a click may follow faster than the last letter arrives.
        search.addValueChangeListener(_ -> refresh());
        return Keys.on(search, "/", getTranslation("inbox.search"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (inbox.count(Inbox.Heap.NEW, "") == 0 && inbox.count(Inbox.Heap.WAITING, "") > 0) {
            tabs.setSelectedIndex(Inbox.Heap.WAITING.ordinal());
        }
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

    private Component line(Inbox.InboxMail entry) {
        var who = new Span(sender(entry));
        who.addClassName("inbox-who");
        var at = new Span(desk.wording().time(entry.receivedAt(), getLocale()));
        at.addClassName("hint");
        var subject = new Div(entry.subject().isBlank() ? getTranslation("inbox.no-subject") : entry.subject());
        subject.addClassName("inbox-subject");
        var line = new Div(new Div(who, at), subject);
        line.addClassName("inbox-line");
        if (entry.severity() == Severity.SAFETY) {
            var safety = new Span(getTranslation("severity.SAFETY"));
            safety.addClassNames("severity", "severity-safety");
            line.add(safety);
        }
        if (entry.reason() != null) {
            var reason = new Span(getTranslation("mailreason." + entry.reason()));
            reason.addClassName("tag");
            line.add(reason);
        }
        return line;
    }

    private String sender(Inbox.InboxMail entry) {
        if (!entry.senderName().isBlank()) return entry.senderName();
        return Objects.requireNonNullElse(entry.sender(), getTranslation("inbox.no-sender"));
    }

    private String address(Inbox.InboxMail entry) {
        return entry.senderName().isBlank() || entry.sender() == null
                ? sender(entry)
                : entry.senderName() + " <" + entry.sender() + ">";
    }

    private void showNothing() {
        preview.removeAll();
        boolean done = search.isEmpty() && inbox.count(heap(), "") == 0;
        var hint = new Div(getTranslation(done ? "inbox.all-done" : "inbox.choose"));
        hint.addClassName("empty");
        preview.add(hint);
    }

    private void show(long id) {
        var found = receivedMails.find(id);
        if (found.isEmpty()) {
            showHeap();
            return;
        }
        shown = id;
        var entry = found.get();
        preview.removeAll();
        preview.add(header(entry), actions(entry));
        var enclosed = receivedMails.enclosed(id);
        if (entry.reason() != null) tell("missing-note", getTranslation("mailreason." + entry.reason() + ".text"));
        if (entry.note() != null && !entry.note().isBlank()) tell("hint", entry.note());
        if (!entry.leftOut().isEmpty()) tell("missing-note", getTranslation("inbox.left-out", entry.leftOut()));
        preview.add(words(id, enclosed.page()));
        if (!enclosed.files().isEmpty())
            tell("hint", getTranslation("inbox.files", String.join(", ", enclosed.files())));
        if (enclosed.isSigned()) tell("hint", getTranslation("inbox.signed"));
        preview.add(history(entry));
    }

    private void tell(String style, String text) {
        var line = new Div(text);
        line.addClassName(style);
        preview.add(line);
    }

    /** The plain words; where the sender formatted them, that form is one key away. */
    private Component words(long id, Optional<MailPage> page) {
        var words = receivedMails.words(id);
        var text = new Div(words.fresh());
        text.addClassName("mail-text");
        var plain = new Div(text);
        if (!words.folded().isBlank()) {
            var quoted = new Div(words.folded());
            quoted.addClassNames("mail-text", "mail-quoted");
            plain.add(new NativeDetails(getTranslation("inbox.quoted"), quoted));
        }
        if (page.isEmpty()) return plain;
        var area = new Div(plain);
        var toggle = new Button();
        toggle.setText(getTranslation("inbox.formatted"));
        toggle.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        toggle.addClickListener(_ -> {
            boolean formatted = plain.getParent().isPresent();
            area.removeAll();
            area.add(formatted ? new MailFrame(id, page.get().blocked()) : plain);
            toggle.setText(getTranslation(formatted ? "inbox.plain" : "inbox.formatted"));
        });
        return new Div(Keys.on(toggle, "v", getTranslation("inbox.formatted")), area);
    }

    private Component header(Inbox.InboxMail entry) {
        var title = new H2(entry.subject().isBlank() ? getTranslation("inbox.no-subject") : entry.subject());
        var facts = new Div(
                new Span(address(entry)),
                new Span(getTranslation("inbox.received", desk.wording().time(entry.receivedAt(), getLocale()))));
        facts.addClassNames("inbox-facts", "hint");
        if (entry.language() != null) facts.add(new Span(LocaleNames.language(entry.language(), getLocale())));
        if (entry.number() != null)
            facts.add(new Anchor(ComplaintLinks.to(Objects.requireNonNull(entry.complaintId())), entry.number()));
        var raw = new Anchor(ComplaintLinks.toMail(entry.id()), getTranslation("inbox.raw"));
        raw.setRouterIgnore(true);
        raw.getElement().setAttribute("download", true);
        facts.add(raw);
        return new Div(title, facts);
    }

    private Component actions(Inbox.InboxMail entry) {
        var bar = new Div();
        bar.addClassName("actions");
        boolean waits = entry.place() == Filing.WAITING;
        boolean filed = entry.place() == Filing.FILED;
        if (waits && (entry.reason() == Reason.FINISHED_CASE || entry.reason() == Reason.NOT_SATISFIED)) {
            var escalate =
                    action("e", "inbox.not-satisfied", () -> tell(sorting.escalate(entry.id()), "inbox.escalated"));
            // Who has said so is offered it first.
            if (entry.reason() == Reason.NOT_SATISFIED) bar.add(escalate);
            bar.add(action(
                    "f",
                    "inbox.more-facts",
                    () -> tell(
                            sorting.reopen(entry.id(), getTranslation("inbox.more-facts.reason")), "inbox.reopened")));
            if (entry.reason() == Reason.FINISHED_CASE) bar.add(escalate);
            bar.add(action("t", "inbox.thanks", () -> file(entry, Reason.THANKS, "")));
            bar.add(action("x", "inbox.new-matter", () -> openWizard(entry)));
        } else {
            bar.add(
                    entry.place() == Filing.COMPLAINT
                            ? action("x", "inbox.take", () -> take(entry))
                            : action("x", "inbox.make-complaint", () -> openWizard(entry)));
        }
        if (waits || filed) {
            bar.add(action(
                    "j",
                    "inbox.join",
                    () -> new NumberDialog(
                                    getTranslation("inbox.join"),
                                    "",
                                    number -> tell(sorting.join(entry.id(), number), "inbox.joined"))
                            .proposing(Objects.requireNonNullElse(entry.number(), ""))
                            .open()));
        }
        if (!filed)
            bar.add(action(
                    "d",
                    "inbox.not-a-complaint",
                    () -> new ReasonDialog(
                                    getTranslation("inbox.not-a-complaint"),
                                    reason -> file(entry, Reason.NOT_A_COMPLAINT, reason))
                            .open()));
        if (filed)
            bar.add(action("u", "inbox.bring-back", () -> tell(sorting.bringBack(entry.id()), "inbox.brought-back")));
        if ((waits || filed) && entry.sender() != null) bar.add(action("s", "inbox.block", () -> block(entry)));
        if (bar.getComponentAt(0) instanceof Button first) first.addThemeVariants(ButtonVariant.PRIMARY);
        return bar;
    }

    private Button action(String key, String meaning, Runnable does) {
        return Keys.on(new Button(getTranslation(meaning), _ -> does.run()), key, getTranslation(meaning));
    }

    private void take(Inbox.InboxMail entry) {
        Notices.tell(
                sorting.take(entry.id()),
                complaint -> getUI().ifPresent(ui -> ui.navigate(ComplaintLinks.to(complaint))));
    }

    /** The wizard with what the mail tells; nothing is recorded before somebody has looked at it. */
    private void openWizard(Inbox.InboxMail entry) {
        Notices.tell(desk.fromMail().propose(entry.id()), facts -> {
            long draft = WizardView.begin(desk.drafts(), facts, entry.id(), false);
            getUI().ifPresent(ui -> ui.navigate(ComplaintLinks.toDraft(draft)));
        });
    }

    private void file(Inbox.InboxMail entry, Reason reason, String note) {
        Notices.tell(sorting.file(entry.id(), reason, note), _ -> undoable(entry));
    }

    private void block(Inbox.InboxMail entry) {
        var sender = Objects.requireNonNull(entry.sender());
        new BlockDialog(sender, length -> tell(sorting.block(entry.id(), length), "inbox.blocked")).open();
    }

    /** What was filed can be brought back at once. */
    private void undoable(Inbox.InboxMail entry) {
        showHeap();
        Notices.undoable(
                getTranslation("inbox.filed"),
                getTranslation("action.undo"),
                () -> tell(sorting.bringBack(entry.id()), "inbox.brought-back"));
    }

    private void tell(Result<Long> result, String done) {
        Notices.tell(result, _ -> {
            Notices.done(getTranslation(done));
            showHeap();
        });
    }

    /** The complaints of the sender and of the device: is this about one of them? */
    private Component history(Inbox.InboxMail entry) {
        var customers = entry.sender() == null
                ? List.<Customers.Found>of()
                : desk.customers().search(entry.sender(), 1);
        var customer = customers.isEmpty() ? null : customers.getFirst().id();
        var serial = serial(entry);
        if (customer == null && serial.isEmpty()) return new Div();
        var list = new RelatedList(desk.wording());
        list.show(
                desk.related().similar(customer, serial, entry.complaintId(), SIMILAR),
                getTranslation("complaint.related.none"));
        var section = new Div(new H3(getTranslation("inbox.history")), list);
        if (!serial.isEmpty())
            desk.devices().startingWith(serial, 1).forEach(device -> section.add(DevicePage.link(device, this)));
        section.addClassName("inbox-history");
        return section;
    }

    private String serial(Inbox.InboxMail entry) {
        if (entry.place() == Filing.COMPLAINT && entry.complaintId() != null)
            return desk.complaints()
                    .find(entry.complaintId())
                    .map(complaint -> complaint.facts().get(Fact.SERIAL))
                    .orElse("");
        return desk.fromMail().propose(entry.id()) instanceof Result.Done<Facts>(var facts)
                ? facts.get(Fact.SERIAL)
                : "";
    }
}
