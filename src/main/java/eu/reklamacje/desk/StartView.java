package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
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
import eu.reklamacje.base.ui.TabAddress;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.todo.ToDos;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The start page: what I am to decide, whose turn it is, what others keep me waiting for; and the drafts that wait. */
@Route("")
@PermitAll
@Menu(title = "due.title", order = 1, icon = "clock")
class StartView extends Screen implements BeforeEnterObserver {

    /** More than one person can work off; the rest is a list, one click away. */
    private static final int MOST = 50;

    private enum Whose {
        MINE,
        TEAM,
        UNASSIGNED
    }

    private final Assignments assignments;
    private final ComplaintLists lists;
    private final WorkLines lines;
    private final TeamGlance glance;
    private final ToDos toDos;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;
    private final Drafts drafts;
    private final Div begun = new Div();
    private final Div groups = new Div();
    private final Div team = new Div();
    private final Tabs tabs = new Tabs();
    private final TabAddress address = new TabAddress(tabs, "", Whose.values());
    private final Map<Tab, Whose> choices = new LinkedHashMap<>();

    StartView(
            Assignments assignments,
            ComplaintLists lists,
            WorkLines lines,
            TeamGlance glance,
            ToDos toDos,
            SignedIn signedIn,
            Changes changes,
            Office office,
            Clock clock,
            Drafts drafts,
            Tours tours) {
        super("start");
        this.drafts = drafts;
        this.assignments = assignments;
        this.lists = lists;
        this.lines = lines;
        this.glance = glance;
        this.toDos = toDos;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
        setHeading(getTranslation("due.title"));
        add(Keys.told("j k ↑ ↓", getTranslation("start.key.lines")));
        addAttachListener(event -> tours.welcome(event.getUI()));
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
        var body = new Div(groups, team);
        body.addClassName("start-body");
        add(begun, tabs, body);
        Listening.to(
                changes, this, change -> change.isComplaint() || change.topic().equals(Change.CALENDAR), _ -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showDrafts();
        int before = tabs.getSelectedIndex();
        address.read(event);
        // Another tab has shown itself.
        if (tabs.getSelectedIndex() == before) show();
    }

    private LocalDate today() {
        return office.today(clock);
    }

    private void show() {
        groups.removeAll();
        team.removeAll();
        var me = signedIn.person();
        switch (Objects.requireNonNull(choices.get(tabs.getSelectedTab()))) {
            case MINE -> showMine(me);
            case TEAM -> showOpen(unfinished().withTeams(me.teams()), Whose.TEAM);
            case UNASSIGNED -> showOpen(unassigned(me), Whose.UNASSIGNED);
        }
        if (!me.supervisedTeams().isEmpty() || me.supervisesAll())
            glance.of(me, getLocale()).forEach(team::add);
    }

    private static Filter unfinished() {
        return Filter.ALL.withStatuses(Status.UNFINISHED);
    }

    private static Filter unassigned(Person me) {
        return unfinished().withTeams(me.teams()).withHandlers(Set.of(Filter.NOBODY));
    }

    private void showMine(Person me) {
        group("decide", forMyDecision(me), false);
        var mine = lists.page(
                Filter.ALL
                        .withHandlers(Set.of(me.id()))
                        .withNext(new Filter.Next(
                                Set.of(),
                                Set.of(Turn.HANDLER, Turn.CUSTOMER, Turn.OTHER, Turn.APPROVER, Turn.SUPERVISOR),
                                today())),
                Order.DANGER,
                true,
                0,
                MOST + 1);
        group(
                "mine",
                mine.stream().filter(row -> isMine(row) && !isToClose(row)).toList(),
                false);
        group("waiting", mine.stream().filter(row -> !isMine(row)).toList(), true);
        var toDo = toDos.mine(MOST);
        if (!toDo.isEmpty()) groups.add(lines.toDos(toDo));
        group("close", mine.stream().filter(this::isToClose).toList(), false);
        if (groups.getComponentCount() == 0) groups.add(empty(Whose.MINE));
        if (mine.size() > MOST) groups.add(more());
    }

    private boolean isMine(ComplaintSummary row) {
        return row.next() == null || row.next().on(today()).isHandlers();
    }

    private boolean isToClose(ComplaintSummary row) {
        return row.next() != null && row.next().on(today()).step() == Step.CLOSE;
    }

    /** What waits for a second person, of complaints that are not mine. */
    private List<ComplaintSummary> forMyDecision(Person me) {
        if (!me.supervisesAll() && me.supervisedTeams().isEmpty()) return List.of();
        var asked = Filter.ALL
                .withTeams(me.supervisesAll() ? Set.of() : me.supervisedTeams())
                .withNext(new Filter.Next(Set.of(), Set.of(Turn.APPROVER, Turn.SUPERVISOR), today()));
        return lists.page(asked, Order.DANGER, true, 0, MOST).stream()
                .filter(row -> !Objects.equals(row.handlerId(), me.id())
                        || row.next() != null && row.next().turn() == Turn.SUPERVISOR)
                .toList();
    }

    private void showOpen(Filter filter, Whose whose) {
        var rows = lists.page(filter, Order.DANGER, true, 0, MOST + 1);
        var shown = rows.stream().limit(MOST).toList();
        lines.byDue(shown, getLocale()).forEach((key, found) -> groups.add(lines.group(key, found, true, false)));
        if (rows.isEmpty()) groups.add(empty(whose));
        if (rows.size() > MOST) groups.add(more());
    }

    private Component more() {
        return new RouterLink(getTranslation("due.more", MOST), ComplaintsView.class);
    }

    /** @param since whether its lines say since when it is so */
    private void group(String key, List<ComplaintSummary> rows, boolean since) {
        if (!rows.isEmpty()) groups.add(lines.group("start." + key, rows, key.equals("decide"), since));
    }

    private Component empty(Whose whose) {
        var hint = signedIn.isAdministrator() ? "due.empty.administrator" : "due.empty.text";
        var empty = new Div(new H2(getTranslation("due.empty." + whose)), new Paragraph(getTranslation(hint)));
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
        var next = lists.page(unassigned(me), Order.DANGER, true, 0, 1);
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
