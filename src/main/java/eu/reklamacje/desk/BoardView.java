package eu.reklamacje.desk;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drops;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.ui.Assigning;
import eu.reklamacje.complaint.ui.Undo;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.SavedView;
import eu.reklamacje.listing.SummaryFeed;
import eu.reklamacje.listing.ui.FilterBar;
import eu.reklamacje.listing.ui.FilterUrl;
import eu.reklamacje.listing.ui.Listings;
import eu.reklamacje.listing.ui.OfficeCalendar;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Team;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The board: columns by status, cards by urgency. A change made anywhere replaces one card; the board never reads itself anew. */
@Route("board")
@PermitAll
@Menu(title = "board.title", order = 3, icon = "grid-h")
class BoardView extends Screen implements BeforeEnterObserver, Board.Wishes {

    private static final int COLUMN_LIMIT = 50;
    private static final Duration CLOSED_SHOWN = Duration.ofDays(30);

    private final Complaints complaints;
    private final Assignments assignments;
    private final Drops drops;
    private final Moving moving;
    private final Assigning assigning;
    private final Undo undo;
    private final ComplaintLists lists;
    private final Directory directory;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Office office;
    private final Clock clock;
    private final Listings listings;
    private final OfficeCalendar officeCalendar;
    private final SummaryFeed feed;
    private final BoardCards cards;
    private final Board board = new Board(this);
    private final FilterBar bar;
    private final Checkbox lanes = new Checkbox();
    private FilterUrl state = FilterUrl.read(QueryParameters.empty());

    BoardView(
            Complaints complaints,
            Assignments assignments,
            Drops drops,
            Moving moving,
            Assigning assigning,
            Undo undo,
            ComplaintLists lists,
            Directory directory,
            SignedIn signedIn,
            Changes changes,
            Office office,
            Clock clock,
            Listings listings,
            OfficeCalendar officeCalendar,
            SummaryFeed feed,
            BoardCards cards) {
        super("board");
        this.complaints = complaints;
        this.assignments = assignments;
        this.drops = drops;
        this.moving = moving;
        this.assigning = assigning;
        this.undo = undo;
        this.lists = lists;
        this.directory = directory;
        this.signedIn = signedIn;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
        this.listings = listings;
        this.officeCalendar = officeCalendar;
        this.feed = feed;
        this.cards = cards;
        setHeading(getTranslation("board.title"));
        bar = listings.filters(false, changed -> {
            state = changed;
            writeUrl();
            showAll();
        });
        lanes.setLabel(getTranslation("board.lanes"));
        lanes.addValueChangeListener(event -> {
            if (!event.isFromClient()) return;
            state = state.with("lanes", event.getValue() ? "1" : "");
            writeUrl();
            showAll();
        });
        Keys.on(lanes, "l", getTranslation("board.lanes"));
        addActions(bar, listings.views(SavedView.Place.BOARD, () -> state), lanes);
        add(board, keys());
        Listening.to(changes, this, Change::isComplaint, this::showChanged);
        Listening.to(changes, this, change -> change.topic().equals(Change.CALENDAR), _ -> showAll());
    }

    /** The board's own script handles them. */
    private Div keys() {
        var keys = new Div(
                Keys.told("↑ ↓ ← →", getTranslation("board.key.arrows")),
                Keys.told("Enter", getTranslation("board.key.enter")),
                Keys.told("Space", getTranslation("board.key.space")),
                Keys.told("m", getTranslation("board.key.move")),
                Keys.told("a", getTranslation("board.key.assign")),
                Keys.told("u", getTranslation("board.key.device")));
        keys.addClassName("keys-only");
        return keys;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        state = FilterUrl.read(asked);
        if (asked.getParameters().isEmpty())
            state = state.with(Filter.ALL.withTeams(ownTeams()), null, FilterUrl.Days.EVER);
        bar.show(state);
        lanes.setValue(!state.other("lanes").isEmpty());
        showAll();
    }

    /** Where a supervisor begins; for everybody else all are as good. */
    private Set<Long> ownTeams() {
        var me = signedIn.person();
        return me.supervisesAll() ? Set.of() : me.supervisedTeams();
    }

    private Filter filter() {
        return officeCalendar.filter(state);
    }

    private Instant closedSince() {
        return clock.instant().minus(CLOSED_SHOWN).truncatedTo(ChronoUnit.DAYS);
    }

    private void showAll() {
        var me = signedIn.person();
        var filter = filter();
        var shown = lists.board(filter, closedSince(), COLUMN_LIMIT).stream()
                .map(row -> cards.card(row, me, getLocale()))
                .toList();
        board.show(new Board.Contents(
                cards.columns(feed.counts(filter, closedSince()), getLocale()),
                people(),
                shown,
                cards.texts(getLocale()),
                lanes.getValue()));
    }

    private List<Board.Colleague> people() {
        var me = signedIn.person();
        var teams = directory.teams().stream()
                .map(Team::id)
                .filter(team -> me.supervisesAll() || me.teams().contains(team))
                .collect(Collectors.toSet());
        return cards.people(me, feed.loads(office.today(clock), teams), getLocale());
    }

    /** What was done here is shown at once: the card must not carry its old version to the next drop. The figures come with the notice. */
    private void showOwn(long id) {
        feed.forget(id);
        board.update(new Board.Update(changed(List.of(id), filter()), null, null));
    }

    private void showChanged(List<Long> ids) {
        var filter = filter();
        board.update(new Board.Update(changed(ids, filter), feed.counts(filter, closedSince()), people()));
    }

    private List<Board.Card> changed(List<Long> ids, Filter filter) {
        var me = signedIn.person();
        return ids.stream()
                .map(id -> feed.row(id)
                        .filter(row -> belongs(row, filter))
                        .map(row -> cards.card(row, me, getLocale()))
                        .orElseGet(() -> Board.Card.gone(id)))
                .toList();
    }

    private boolean belongs(ComplaintSummary row, Filter filter) {
        if (!Status.BOARD.contains(row.status())) return false;
        if (row.status() == Status.CLOSED && row.statusSince().isBefore(closedSince())) return false;
        return filter.matches(row) && (!filter.asksDatabase() || lists.finds(filter, row.id()));
    }

    @Override
    public void open(long id) {
        getUI().ifPresent(ui -> ui.navigate(ComplaintPage.class, id));
    }

    @Override
    public void openDevice(long id) {
        var device = complaints.find(id).map(ComplaintView::deviceId);
        if (device.isPresent()) getUI().ifPresent(ui -> ui.navigate(DevicePage.class, device.get()));
        else Notices.refused(Text.of("refused.replacement.no-device"));
    }

    @Override
    public void move(long id, int version, Status status) {
        wished(id, version).ifPresent(row -> moving.move(row, status, () -> showOwn(id), this::refuse, board::putBack));
    }

    @Override
    public void assign(long id, int version, long handler) {
        wished(id, version).ifPresent(row -> {
            if (handler == Filter.NOBODY) {
                if (tell(assignments.assign(id, version, null, ""))) offerUndo(row, getTranslation("handler.nobody"));
                return;
            }
            var person = directory.person(handler);
            var me = signedIn.person();
            var refusal = Rights.assignmentRefusal(me, row.access(), person.orElse(null));
            if (refusal.isPresent()) refuse(refusal.get());
            else if (handler == me.id()) {
                if (tell(assignments.assign(id, version, handler, ""))) offerUndo(row, me.name());
            } else assigning.ask(row.seen(), person.orElse(null), board::putBack);
        });
    }

    /** @param to what it has become, in words */
    private void offerUndo(ComplaintSummary row, String to) {
        undo.offer(getTranslation("moved.done", row.number(), to), row.id(), () -> showOwn(row.id()));
    }

    @Override
    public void moveAndAssign(long id, int version, Status status, long handler) {
        var to = handler == Filter.NOBODY ? null : handler;
        wished(id, version).ifPresent(row -> {
            if (Moving.asks(row, status) || status == Status.CLOSED) {
                // What is asked is asked of whoever has it from then on.
                if (tell(assignments.assign(id, version, to, "")))
                    lists.find(id).ifPresent(assigned -> move(id, assigned.version(), status));
            } else {
                if (tell(drops.moveAndAssign(id, version, to, StatusChange.to(status))))
                    offerUndo(row, getTranslation("status." + status));
            }
        });
    }

    @Override
    public void askMove(long id) {
        lists.find(id).ifPresent(row -> moving.ask(row, null, () -> {}));
    }

    @Override
    public void askAssign(long id) {
        lists.find(id).ifPresent(row -> assigning.ask(row.seen(), null, () -> {}));
    }

    @Override
    public void interrupted(long id) {
        lists.find(id).ifPresent(row -> refuse(Text.of("board.interrupted", row.number())));
    }

    /** The card as it is now, unless it is no longer what the person saw. */
    private Optional<ComplaintSummary> wished(long id, int version) {
        var row = lists.find(id);
        if (row.isEmpty()) refuse(Text.of("refused.unknown-complaint"));
        else if (row.get().version() != version)
            refuse(Text.of("board.interrupted", row.get().number()));
        return row.filter(found -> found.version() == version);
    }

    private boolean tell(Result<Long> result) {
        return switch (result) {
            case Result.Done<Long>(var id) -> {
                showOwn(id);
                yield true;
            }
            case Result.Refused<Long>(var reason) -> {
                refuse(reason);
                yield false;
            }
        };
    }

    private void refuse(Text reason) {
        board.putBack();
        Notices.refused(reason);
    }

    private void writeUrl() {
        getUI().ifPresent(ui -> {
            var query = state.write().getQueryString();
            ui.getPage().getHistory().replaceState(null, "board" + (query.isEmpty() ? "" : "?" + query));
        });
    }
}
