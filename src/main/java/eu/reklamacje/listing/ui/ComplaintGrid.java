package eu.reklamacje.listing.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.NavigationTrigger;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.SummaryFeed;
import eu.reklamacje.user.Directory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Complaints in a table: paged, ordered and counted in the database; only the orders that have an index are offered. */
public final class ComplaintGrid extends Grid<ComplaintSummary> {

    /** The columns by their names in the URL; the number is always shown. */
    public static final List<String> COLUMNS = List.of(
            "due",
            "severity",
            "status",
            "customer",
            "about",
            "step",
            "handler",
            "model",
            "serial",
            "kind",
            "team",
            "country",
            "received");

    public static final Set<String> USUAL = Set.of("severity", "status", "customer", "step", "due", "handler");

    private static final Set<String> NARROW = Set.of("customer", "due");

    private final ComplaintLists lists;
    private final SummaryFeed feed;
    private Set<String> chosen = USUAL;
    private boolean narrow;
    private Filter filter = Filter.ALL;

    ComplaintGrid(ComplaintLists lists, SummaryFeed feed, Directory directory, SummaryWords words) {
        super(50);
        this.lists = lists;
        this.feed = feed;
        addThemeVariants(GridVariant.ROW_STRIPES, GridVariant.NO_BORDER);
        addClassName("complaint-grid");
        addNumber();
        addBadge(
                "due",
                Order.DUE,
                row -> words.listedDue(row, getLocale()),
                row -> words.tone(row).css(),
                "due");
        addBadge(
                "severity",
                Order.SEVERITY,
                row -> getTranslation("severity." + row.severity()),
                row -> StatusBadge.css(row.severity()),
                "severity");
        addBadge(
                "status",
                null,
                row -> getTranslation("status." + row.status()),
                row -> StatusBadge.css(row.status()),
                "status");
        addText("customer", null, ComplaintSummary::customer).setFlexGrow(3);
        addText("about", null, ComplaintSummary::about).setFlexGrow(4);
        addText("step", null, row -> words.step(row, getLocale()));
        addText(
                "handler",
                null,
                row -> row.handlerId() == null ? getTranslation("handler.nobody") : directory.name(row.handlerId()));
        addText("model", null, ComplaintSummary::model);
        addText("serial", null, ComplaintSummary::serial);
        addText("kind", null, row -> getTranslation("kind." + row.kind()));
        addText("team", null, row -> directory.team(row.teamId()).name());
        addText("country", null, row -> row.country() == null ? "" : LocaleNames.country(row.country(), getLocale()));
        addText("received", Order.RECEIVED, row -> words.received(row, getLocale()));
        getColumnByKey("due").setWidth("12.5rem").setFlexGrow(0);
        getColumnByKey("step").setWidth("10.5rem");
        getColumnByKey("about").setWidth("14rem");
        getColumnByKey("handler").setWidth("9.5rem");
        getColumnByKey("customer").setWidth("10rem");
        getColumnByKey("model").setWidth("7.5rem");
        getColumnByKey("severity").setWidth("6.5rem").setFlexGrow(0);
        getColumnByKey("status").setWidth("7.75rem").setFlexGrow(0);
        choose(USUAL);
        setDataProvider(provider());
        addItemClickListener(event -> {
            if (getSelectionMode() == SelectionMode.NONE) open(event.getItem());
        });
        setEmptyStateText(getTranslation("list.empty"));
    }

    private void open(ComplaintSummary row) {
        getUI().ifPresent(ui -> ui.navigate(ComplaintLinks.to(row.id())));
    }

    public void show(Filter wanted) {
        filter = wanted;
        getDataProvider().refreshAll();
    }

    /** Which columns are seen. */
    public void choose(Set<String> columns) {
        chosen = columns;
        showColumns();
    }

    /** Beside a complaint there is room for the most needed ones alone. */
    public void narrow(boolean wanted) {
        narrow = wanted;
        showColumns();
    }

    private void showColumns() {
        COLUMNS.forEach(column ->
                getColumnByKey(column).setVisible(chosen.contains(column) && (!narrow || NARROW.contains(column))));
    }

    public void order(Order order, boolean ascending) {
        getColumns().stream()
                .filter(column -> column.getSortOrder(SortDirection.ASCENDING)
                        .anyMatch(sort -> sort.getSorted().equals(order.name())))
                .findFirst()
                .ifPresent(column -> sort(List.of(
                        new GridSortOrder<>(column, ascending ? SortDirection.ASCENDING : SortDirection.DESCENDING))));
    }

    /** Replaces one row by what it is now, where it is shown. */
    public void refresh(ComplaintSummary row) {
        getDataProvider().refreshItem(row);
    }

    /** The row that follows that complaint as the list stands now, or the one before it. */
    public Optional<ComplaintSummary> beside(long id, boolean following) {
        return lists.next(filter, order(), following == isAscending(), id);
    }

    /** The first row of the list as it stands now. */
    public Optional<ComplaintSummary> first() {
        return lists.page(filter, order(), isAscending(), 0, 1).stream().findFirst();
    }

    /** Chooses a row and brings it into sight. */
    public void choose(ComplaintSummary row) {
        select(row);
        scrollToIndex(lists.place(filter, order(), isAscending(), row.id()));
    }

    /**
     * Notes how far it is read; whoever comes back to it, or loads the page again, goes on there.
     *
     * @param address where it is shown; the browser may not have gone there yet
     */
    public void keepPlace(String address, NavigationTrigger trigger) {
        var how = switch (trigger) {
            case HISTORY -> "BACK";
            case PAGE_LOAD -> "LOAD";
            default -> "GO";
        };
        getElement()
                .executeJs("return window.reklamacje.keepPlace(this, $0, $1)", address, how)
                .then(Integer.class, row -> {
                    if (row > 0) scrollToIndex(row);
                });
    }

    private Order order() {
        return getSortOrder().stream()
                .findFirst()
                .flatMap(sort ->
                        sort.getSorted().getSortOrder(SortDirection.ASCENDING).findFirst())
                .map(QuerySortOrder::getSorted)
                .map(Order::valueOf)
                .orElse(Order.DUE);
    }

    private boolean isAscending() {
        return getSortOrder().stream().allMatch(sort -> sort.getDirection() == SortDirection.ASCENDING);
    }

    private DataProvider<ComplaintSummary, Void> provider() {
        return new CallbackDataProvider<>(this::fetch, _ -> feed.size(filter), ComplaintSummary::id);
    }

    private Stream<ComplaintSummary> fetch(Query<ComplaintSummary, Void> query) {
        return lists.page(filter, order(), isAscending(), query.getOffset(), query.getLimit()).stream();
    }

    private void addNumber() {
        addColumn(LitRenderer.<ComplaintSummary>of(
                                "<a href=\"${item.link}\">${item.number}</a><span class=\"row-tag\" ?hidden=${!item.restricted} title=\"${item.restrictedText}\">●</span>")
                        .withProperty("link", row -> ComplaintLinks.to(row.id()))
                        .withProperty("number", ComplaintSummary::number)
                        .withProperty("restricted", ComplaintSummary::restricted)
                        .withProperty("restrictedText", _ -> getTranslation("complaint.restricted")))
                .setKey("number")
                .setHeader(getTranslation("column.number"))
                .setSortProperty(Order.NUMBER.name())
                .setWidth("8.5rem")
                .setFlexGrow(0);
    }

    private Column<ComplaintSummary> addText(
            String key, @Nullable Order order, ValueProvider<ComplaintSummary, String> text) {
        return finish(addColumn(text), key, order);
    }

    private void addBadge(
            String key,
            @Nullable Order order,
            ValueProvider<ComplaintSummary, String> text,
            ValueProvider<ComplaintSummary, String> css,
            String base) {
        finish(
                addColumn(
                        LitRenderer.<ComplaintSummary>of("<span class=\"" + base + " ${item.css}\">${item.text}</span>")
                                .withProperty("text", text)
                                .withProperty("css", css)),
                key,
                order);
    }

    private Column<ComplaintSummary> finish(Column<ComplaintSummary> column, String key, @Nullable Order order) {
        column.setKey(key)
                .setHeader(getTranslation("column." + key))
                .setResizable(true)
                .setTextAlign(ColumnTextAlign.START);
        if (order == null) column.setSortable(false);
        else column.setSortProperty(order.name());
        return column;
    }
}
