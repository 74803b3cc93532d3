package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.ui.DueRange;
import eu.reklamacje.listing.ui.SummaryWords;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The start page: what falls due next, worst first, in disjoint groups; and the drafts that wait. */
@Route("")
@PermitAll
@Menu(title = "due.title", order = 1, icon = "clock")
class DueNextView extends Screen implements BeforeEnterObserver {

    /** More than one person can work off; the rest is a list, one click away. */
    private static final int MOST = 100;

    private enum Whose {
        MINE,
        TEAM,
        UNASSIGNED
    }

    private final Assignments assignments;
    private final ComplaintLists lists;
    private final Promises promises;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Office office;
    private final SummaryWords words;
    private final Drafts drafts;
    private final Div begun = new Div();
    private final Div groups = new Div();
    private final Tabs tabs = new Tabs();
    private final Map<Tab, Whose> choices = new LinkedHashMap<>();

    DueNextView(
            Assignments assignments,
            ComplaintLists lists,
            Promises promises,
            Directory directory,
            SignedIn signedIn,
            Changes changes,
            Office office,
            SummaryWords words,
            Drafts drafts) {
        super("due");
        this.drafts = drafts;
        this.assignments = assignments;
        this.lists = lists;
        this.promises = promises;
        this.directory = directory;
        this.signedIn = signedIn;
        this.changes = changes;
        this.office = office;
        this.words = words;
        setHeading(getTranslation("due.title"));
        for (var whose : Whose.values()) {
            var tab = new Tab(getTranslation("due.whose." + whose));
            choices.put(tab, whose);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(_ -> show());
        if (signedIn.person().handlesCases()) {
            var take = Keys.on(
                    new Button(getTranslation("due.take-next"), VaadinIcon.HAND.create(), _ -> takeNext()),
                    "x",
                    getTranslation("due.take-next"));
            addActions(take);
        }
        groups.addClassName("groups");
        add(begun, tabs, groups);
        Listening.to(
                changes, this, change -> change.isComplaint() || change.topic().equals(Change.CALENDAR), _ -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showDrafts();
        show();
    }

    private Filter filter(Whose whose, Person me) {
        var unfinished = Filter.ALL.withStatuses(Status.UNFINISHED);
        var teams = me.teams().isEmpty() ? Set.<Long>of() : me.teams();
        return switch (whose) {
            case MINE -> unfinished.withHandlers(Set.of(me.id()));
            case TEAM -> unfinished.withTeams(teams);
            case UNASSIGNED -> unfinished.withTeams(teams).withHandlers(Set.of(Filter.NOBODY));
        };
    }

    private void show() {
        var whose = Objects.requireNonNull(choices.get(tabs.getSelectedTab()));
        var filter = filter(whose, signedIn.person());
        var rows = lists.page(filter, Order.URGENCY, true, 0, MOST + 1);
        var grouped = new EnumMap<DueRange, List<ComplaintSummary>>(DueRange.class);
        rows.stream()
                .limit(MOST)
                .forEach(row -> grouped.computeIfAbsent(range(row), _ -> new java.util.ArrayList<>())
                        .add(row));
        groups.removeAll();
        if (rows.isEmpty()) groups.add(empty(whose));
        grouped.forEach((range, found) -> groups.add(group(range, found, whose)));
        if (rows.size() > MOST) {
            var all = new RouterLink(getTranslation("due.more", MOST), ComplaintsView.class);
            groups.add(all);
        }
    }

    private DueRange range(ComplaintSummary row) {
        return row.nextDue() == null ? DueRange.LATER : DueRange.of(promises.daysLeft(row.teamId(), row.nextDue()));
    }

    private Component group(DueRange range, List<ComplaintSummary> rows, Whose whose) {
        var heading = new H2(new Span(getTranslation("due.group." + range)), counter(rows.size()));
        heading.addClassNames("group-heading", "group-" + range.name().toLowerCase(java.util.Locale.ROOT));
        var list = new Div();
        list.addClassName("due-list");
        rows.forEach(row -> list.add(line(row, whose)));
        var group = new Section(heading, list);
        group.addClassName("group");
        return group;
    }

    private static Span counter(int number) {
        var counter = new Span(String.valueOf(number));
        counter.addClassName("counter");
        return counter;
    }

    private Component line(ComplaintSummary row, Whose whose) {
        var link = new RouterLink("", ComplaintPage.class, row.id());
        link.addClassName("due-line");
        var number = new Span(row.number());
        number.addClassName("due-number");
        var customer = new Span(row.customer());
        customer.addClassName("due-customer");
        var promise = new Span(row.nextPromise() == null ? "" : getTranslation("promise." + row.nextPromise()));
        promise.addClassName("due-promise");
        var due = new Span(words.due(row, getLocale()));
        due.addClassNames("due", words.tone(row).css());
        link.add(
                number,
                StatusBadge.of(row.severity(), getTranslation("severity." + row.severity())),
                customer,
                StatusBadge.of(row.status(), getTranslation("status." + row.status())),
                promise,
                due);
        if (whose != Whose.MINE) {
            var handler = new Span(
                    row.handlerId() == null ? getTranslation("handler.nobody") : directory.name(row.handlerId()));
            handler.addClassName("due-handler");
            link.add(handler);
        }
        return link;
    }

    private Component empty(Whose whose) {
        var empty =
                new Div(new H2(getTranslation("due.empty." + whose)), new Paragraph(getTranslation("due.empty.text")));
        empty.addClassName("empty");
        return empty;
    }

    private void showDrafts() {
        begun.removeAll();
        begun.addClassName("drafts");
        drafts.mine().forEach(draft -> begun.add(draft(draft)));
    }

    private Component draft(Drafts.Draft draft) {
        var link = new RouterLink("", WizardView.class, draft.id());
        link.add(
                VaadinIcon.EDIT.create(),
                new Span(getTranslation(
                        "due.draft",
                        draft.title().isBlank() ? getTranslation("due.draft.untitled") : draft.title(),
                        office.time(draft.changedAt(), getLocale()))));
        var discard = new Button(VaadinIcon.TRASH.create(), _ -> askDiscard(draft));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        discard.setAriaLabel(getTranslation("draft.discard"));
        var line = new Div(link, discard);
        line.addClassName("draft");
        return line;
    }

    private void askDiscard(Drafts.Draft draft) {
        Confirm.danger(
                getTranslation("draft.discard.title"),
                getTranslation("draft.discard.text"),
                getTranslation("draft.discard"),
                () -> {
                    drafts.forget(draft.id());
                    showDrafts();
                });
    }

    /** Takes the most urgent of those that nobody handles in my teams, and opens it. */
    private void takeNext() {
        var me = signedIn.person();
        var next = lists.page(filter(Whose.UNASSIGNED, me), Order.URGENCY, true, 0, 1);
        if (next.isEmpty()) {
            Notices.done(getTranslation("due.empty.UNASSIGNED"));
            return;
        }
        var row = next.getFirst();
        Notices.tell(
                assignments.assign(row.id(), row.version(), me.id(), ""),
                _ -> getUI().ifPresent(ui -> ui.navigate(ComplaintPage.class, row.id())));
    }
}
