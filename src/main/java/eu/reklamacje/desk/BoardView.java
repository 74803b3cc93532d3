package eu.reklamacje.desk;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.SummaryFeed;
import eu.reklamacje.user.Team;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** The board: columns by status, cards by urgency. A change made anywhere replaces one card; the board never reads itself anew. */
@Route("board")
@PermitAll
@Menu(title = "board.title", order = 3, icon = "grid-h")
class BoardView extends Screen implements BeforeEnterObserver, Board.Wishes {

    private static final int COLUMN_LIMIT = 50;
    private static final Duration CLOSED_SHOWN = Duration.ofDays(30);

    private final Desk desk;
    private final SummaryFeed feed;
    private final BoardCards cards;
    private final Board board = new Board(this);
    private final FilterBar bar;
    private final Checkbox lanes = new Checkbox();
    private FilterUrl state = FilterUrl.read(QueryParameters.empty());

    BoardView(Desk desk, SummaryFeed feed, BoardCards cards) {
        super("board");
        this.desk = desk;
        this.feed = feed;
        this.cards = cards;
        setHeading(getTranslation("board.title"));
        bar = new FilterBar(desk, false, changed -> {
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
        bar.add(lanes);
        var hint = new Paragraph(getTranslation("board.keys"));
        hint.addClassNames("hint", "board-keys");
        add(bar, board, hint);
        Listening.to(desk.changes(), this, Change::isComplaint, this::showChanged);
        Listening.to(desk.changes(), this, change -> change.topic().equals(Change.CALENDAR), _ -> showAll());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = FilterUrl.read(event.getLocation().getQueryParameters());
        bar.show(state);
        lanes.setValue(!state.other("lanes").isEmpty());
        showAll();
    }

    private Filter filter() {
        return new OfficeCalendar(desk).filter(state);
    }

    private Instant closedSince() {
        return desk.clock().instant().minus(CLOSED_SHOWN).truncatedTo(ChronoUnit.DAYS);
    }

    private void showAll() {
        var me = desk.signedIn().person();
        var filter = filter();
        var shown = Status.BOARD.stream()
                .flatMap(status -> desk.lists().column(filter, status, closedSince(), COLUMN_LIMIT).stream())
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
        var me = desk.signedIn().person();
        var teams = desk.directory().teams().stream()
                .map(Team::id)
                .filter(team -> me.supervisesAll() || me.teams().contains(team))
                .collect(Collectors.toSet());
        return cards.people(me, desk.lists().loads(desk.office().today(desk.clock()), teams), getLocale());
    }

    /** What was done here is shown at once: the card must not carry its old version to the next drop. */
    private void showOwn(long id) {
        feed.forget(id);
        showChanged(List.of(id));
    }

    private void showChanged(List<Long> ids) {
        var filter = filter();
        var me = desk.signedIn().person();
        var changed = ids.stream()
                .map(id -> feed.row(id)
                        .filter(row -> belongs(row, filter))
                        .map(row -> cards.card(row, me, getLocale()))
                        .orElseGet(() -> Board.Card.gone(id)))
                .toList();
        board.update(new Board.Update(changed, feed.counts(filter, closedSince()), people()));
    }

    private boolean belongs(ComplaintSummary row, Filter filter) {
        if (!Status.BOARD.contains(row.status())) return false;
        if (row.status() == Status.CLOSED && row.statusSince().isBefore(closedSince())) return false;
        return filter.matches(row) && (filter.text().isBlank() || desk.lists().finds(filter, row.id()));
    }

    @Override
    public void open(long id) {
        getUI().ifPresent(ui -> ui.navigate(ComplaintPage.class, id));
    }

    @Override
    public void openDevice(long id) {
        var device = desk.complaints().find(id).map(ComplaintView::deviceId);
        if (device.isPresent()) getUI().ifPresent(ui -> ui.navigate(DevicePage.class, device.get()));
        else Notices.refused(Text.of("refused.replacement.no-device"));
    }

    @Override
    public void move(long id, int version, Status status) {
        wished(id, version)
                .ifPresent(row -> MoveDialog.move(desk, row, status, () -> showOwn(id), this::refuse, board::putBack));
    }

    @Override
    public void assign(long id, int version, long handler) {
        wished(id, version).ifPresent(row -> {
            if (handler == Filter.NOBODY) {
                tell(desk.assignments().assign(id, version, null, ""));
                return;
            }
            var person = desk.directory().person(handler);
            var me = desk.signedIn().person();
            var refusal = eu.reklamacje.complaint.Rights.assignmentRefusal(me, row.access(), person.orElse(null));
            if (refusal.isPresent()) refuse(refusal.get());
            else if (handler == me.id()) tell(desk.assignments().assign(id, version, handler, ""));
            else new AssignDialog(desk, row, person.orElse(null), board::putBack).open();
        });
    }

    @Override
    public void moveAndAssign(long id, int version, Status status, long handler) {
        var to = handler == Filter.NOBODY ? null : handler;
        wished(id, version).ifPresent(row -> {
            if (MoveDialog.asks(row, status)) {
                // The form is filled in for whoever has it from then on.
                if (tell(desk.assignments().assign(id, version, to, "")))
                    desk.lists().find(id).ifPresent(assigned -> move(id, assigned.version(), status));
            } else {
                tell(desk.drops().moveAndAssign(id, version, to, StatusChange.to(status)));
            }
        });
    }

    @Override
    public void askMove(long id) {
        desk.lists().find(id).ifPresent(row -> new MoveDialog(desk, row, null, () -> {}).open());
    }

    @Override
    public void askAssign(long id) {
        desk.lists().find(id).ifPresent(row -> new AssignDialog(desk, row, null, () -> {}).open());
    }

    @Override
    public void interrupted(long id) {
        desk.lists().find(id).ifPresent(row -> refuse(Text.of("board.interrupted", row.number())));
    }

    /** The card as it is now, unless it is no longer what the person saw. */
    private java.util.Optional<ComplaintSummary> wished(long id, int version) {
        var row = desk.lists().find(id);
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
