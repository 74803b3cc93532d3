package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.base.ui.IconMenu;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.bulk.ui.BulkBar;
import eu.reklamacje.bulk.ui.BulkBars;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.export.Format;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.SavedView;
import eu.reklamacje.listing.SummaryFeed;
import eu.reklamacje.listing.ui.ComplaintGrid;
import eu.reklamacje.listing.ui.FilterBar;
import eu.reklamacje.listing.ui.FilterUrl;
import eu.reklamacje.listing.ui.Listings;
import eu.reklamacje.listing.ui.OfficeCalendar;
import eu.reklamacje.user.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list: searched, filtered, sorted, with chosen columns, all of it in the address; a click opens the complaint beside it. */
@Route("complaints")
@PermitAll
@Menu(title = "complaints.title", order = 2, icon = "list")
class ComplaintsView extends Screen implements BeforeEnterObserver {

    private static final int MOST_MARKED = 500;

    private final Complaints complaints;
    private final ComplaintPanels panels;
    private final ComplaintLists lists;
    private final Changes changes;
    private final Listings listings;
    private final OfficeCalendar officeCalendar;
    private final ComplaintGrid grid;
    private final FilterBar bar;
    private final BulkBar many;
    private final Span count = new Span();
    private final Map<String, MenuItem> columnItems = new LinkedHashMap<>();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div first = new Div();
    private FilterUrl state = FilterUrl.read(QueryParameters.empty());

    ComplaintsView(
            ComplaintPanels panels,
            Complaints complaints,
            ComplaintLists lists,
            Changes changes,
            Listings listings,
            OfficeCalendar officeCalendar,
            BulkBars bars,
            SignedIn signedIn,
            SummaryFeed feed) {
        super("complaints");
        this.panels = panels;
        this.complaints = complaints;
        this.lists = lists;
        this.changes = changes;
        this.listings = listings;
        this.officeCalendar = officeCalendar;
        setHeading(getTranslation("complaints.title"));
        grid = listings.grid();
        grid.setSizeFull();
        openOnClick();
        grid.addSortListener(event -> {
            if (event.isFromClient()) sorted(event.getSortOrder());
        });
        bar = listings.filters(true, changed -> {
            state = changed;
            apply();
        });
        count.addClassName("hint");
        many = bars.of(this::filter, this::apply, this::chooseAll, this::openOnClick);
        many.setVisible(false);
        var choose = new Button(getTranslation("bulk.choose"), VaadinIcon.CHECK_SQUARE_O.create(), _ -> chooseMany());
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        choose.setVisible(signedIn.person().handlesCases());
        Keys.on(choose, "v", getTranslation("bulk.choose"));
        addActions(count, choose, listings.views(SavedView.Place.LIST, () -> state), exportMenu(), columnMenu());
        layout.setMaster(grid);
        layout.setSizeFull();
        layout.setMasterSize("26rem");
        layout.setExpandMaster(true);
        layout.setDetailSize("44rem");
        layout.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        layout.addBackdropClickListener(_ -> open(null));
        layout.addDetailEscapePressListener(_ -> open(null));
        var body = new Div(layout);
        body.addClassName("screen-fill");
        first.addClassName("keys-only");
        first.add(Keys.on(new Button("", _ -> openFirst()), "j", getTranslation("list.first")));
        first.getChildren().forEach(button -> ((Button) button).setTabIndex(-1));
        add(bar, many, body, first);
        Listening.to(
                changes,
                this,
                Change::isComplaint,
                ids -> ids.stream().map(feed::row).flatMap(Optional::stream).forEach(grid::refresh));
        Listening.to(changes, this, change -> change.topic().equals(Change.CALENDAR), _ -> grid.show(filter()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = FilterUrl.read(event.getLocation().getQueryParameters());
        bar.show(state);
        var columns = state.other("columns").isEmpty()
                ? ComplaintGrid.USUAL
                : Set.copyOf(List.of(state.other("columns").split(",", 20)));
        grid.choose(columns);
        columnItems.forEach((column, item) -> item.setChecked(columns.contains(column)));
        var sort = state.other("sort");
        if (!sort.isEmpty()) grid.order(Order.named(sort.replaceFirst("^-", "")), !sort.startsWith("-"));
        grid.show(filter());
        grid.keepPlace(event.getLocation().getPathWithQueryParameters(), event.getTrigger());
        showCount();
        if (state.other("open").matches("\\d{1,18}"))
            lists.find(Long.parseLong(state.other("open"))).ifPresent(grid::choose);
    }

    private Filter filter() {
        return officeCalendar.filter(state);
    }

    private void apply() {
        // What is no longer shown is no longer chosen.
        if (many.isVisible()) grid.deselectAll();
        grid.show(filter());
        showCount();
        writeUrl();
    }

    /** A click opens a complaint beside the list. */
    private void openOnClick() {
        if (grid.getSelectionMode() == Grid.SelectionMode.MULTI) many.setVisible(false);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addSelectionListener(event -> open(event.getFirstSelectedItem().orElse(null)));
    }

    /** A click, or Space, chooses one more; what is to be done to all of them stands above. */
    private void chooseMany() {
        if (grid.getSelectionMode() == Grid.SelectionMode.MULTI) {
            openOnClick();
            return;
        }
        open(null);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        ((GridMultiSelectionModel<?>) grid.getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        grid.addSelectionListener(event -> many.choose(
                event.getAllSelectedItems().stream().map(ComplaintSummary::id).collect(Collectors.toSet()), false));
        many.choose(Set.of(), false);
        many.setVisible(true);
        grid.getElement().executeJs("this.focus()");
    }

    /** Each of them is marked, and can be left out again; of more than a screen can hold, all or none. */
    private void chooseAll() {
        var all = lists.page(filter(), Order.DUE, true, 0, MOST_MARKED + 1);
        if (all.size() > MOST_MARKED) many.choose(Set.of(), true);
        else grid.asMultiSelect().setValue(new LinkedHashSet<>(all));
    }

    private void showCount() {
        count.setText(listings.counted(filter()));
    }

    private void sorted(List<com.vaadin.flow.component.grid.GridSortOrder<ComplaintSummary>> orders) {
        var sort = orders.isEmpty()
                ? ""
                : orders.getFirst()
                        .getSorted()
                        .getSortOrder(SortDirection.ASCENDING)
                        .findFirst()
                        .map(found -> (orders.getFirst().getDirection() == SortDirection.DESCENDING ? "-" : "")
                                + found.getSorted().toLowerCase(java.util.Locale.ROOT))
                        .orElse("");
        state = state.with("sort", sort);
        writeUrl();
    }

    private IconMenu exportMenu() {
        var menu = new IconMenu(VaadinIcon.DOWNLOAD_ALT, "export.title");
        for (var format : Format.values())
            menu.add(
                    getTranslation("export." + format),
                    () -> getUI().ifPresent(ui -> Downloads.take(ui, address("complaints." + format.extension()))));
        return menu;
    }

    private IconMenu columnMenu() {
        var menu = new IconMenu(VaadinIcon.GRID_SMALL, "list.columns");
        for (var column : ComplaintGrid.COLUMNS) {
            var item = menu.add(getTranslation("column." + column));
            item.setCheckable(true);
            item.setKeepOpen(true);
            columnItems.put(column, item);
            item.addClickListener(_ -> chooseColumns());
        }
        return menu;
    }

    private void chooseColumns() {
        var chosen = columnItems.entrySet().stream()
                .filter(entry -> entry.getValue().isChecked())
                .map(Map.Entry::getKey)
                .toList();
        grid.choose(Set.copyOf(chosen));
        state = state.with("columns", String.join(",", chosen));
        writeUrl();
    }

    /** What follows it has the key from then on. */
    private void openFirst() {
        if (grid.getSelectionMode() == Grid.SelectionMode.SINGLE) grid.first().ifPresent(grid::choose);
    }

    private void open(@Nullable ComplaintSummary row) {
        state = state.with("open", row == null ? "" : String.valueOf(row.id()));
        writeUrl();
        if (row == null) close();
        else openBeside(row.id());
    }

    private void close() {
        first.setVisible(true);
        layout.setDetail(null);
        grid.narrow(false);
        grid.deselectAll();
    }

    private void openBeside(long id) {
        first.setVisible(false);
        grid.narrow(true);
        complaints
                .find(id)
                .ifPresentOrElse(
                        found -> layout.setDetail(new Beside(
                                panels.panel(found, () -> open(null)),
                                following -> grid.beside(id, following).ifPresent(grid::choose),
                                () -> getUI().ifPresent(ui -> ui.navigate(ComplaintPage.class, id)),
                                () -> open(null))),
                        this::close);
    }

    private void writeUrl() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address("complaints")));
    }

    private String address(String path) {
        var query = state.write().getQueryString();
        return path + (query.isEmpty() ? "" : "?" + query);
    }
}
