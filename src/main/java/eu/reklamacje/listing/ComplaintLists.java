package eu.reklamacje.listing;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.search.TextSearch;
import eu.reklamacje.user.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of complaints, paged, filtered and ordered in the database, without what the reader may not see. */
@Service
public class ComplaintLists {

    private static final int BATCH = 1000;
    /** Whoever finds more than so many by words alone has to say more. */
    private static final int MOST_BY_WORDS = 5000;

    private static final Set<Status> NOT_CLOSED =
            EnumSet.complementOf(EnumSet.of(Status.CLOSED, Status.NOT_A_COMPLAINT));

    private final JdbcClient db;
    private final TextSearch texts;
    private final SignedIn signedIn;

    ComplaintLists(JdbcClient db, TextSearch texts, SignedIn signedIn) {
        this.db = db;
        this.texts = texts;
        this.signedIn = signedIn;
    }

    private FilterSql where(Filter filter) {
        var byWords = filter.text().isBlank() ? List.<Long>of() : texts.complaints(filter.text(), MOST_BY_WORDS);
        return FilterSql.of(filter, byWords, signedIn.person());
    }

    public List<ComplaintSummary> page(Filter filter, Order order, boolean ascending, int offset, int limit) {
        return rows(where(filter), order, ascending, offset, limit);
    }

    private List<ComplaintSummary> rows(FilterSql where, Order order, boolean ascending, int offset, int limit) {
        var parameters = new ArrayList<>(where.parameters());
        parameters.add(limit);
        parameters.add(offset);
        var ids = "select c.id from complaint c" + where.joins() + where.condition() + " order by "
                + order.sql(ascending) + " limit ? offset ?";
        return db.sql(SummaryRows.page(ids) + " order by " + order.sql(ascending))
                .params(parameters)
                .query(SummaryRows::row)
                .list();
    }

    /** Of those whose number, device or customer the filter's text names, whatever else was said. */
    public List<ComplaintSummary> named(Filter filter, Order order, boolean ascending, int most) {
        return rows(FilterSql.of(filter, List.of(), signedIn.person()), order, ascending, 0, most);
    }

    /** The ids of what the filter finds, the most urgent first. */
    public List<Long> ids(Filter filter, int most) {
        var where = where(filter);
        var parameters = new ArrayList<>(where.parameters());
        parameters.add(most);
        return db.sql("select c.id from complaint c" + where.joins() + where.condition() + " order by "
                        + Order.DUE.sql(true) + " limit ?")
                .params(parameters)
                .query(Long.class)
                .list();
    }

    public int count(Filter filter) {
        var where = where(filter);
        return db.sql("select count(*) from complaint c" + where.joins() + where.condition())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /** How many the filter finds, and no more than so many: nobody waits until all of them are counted. */
    public int count(Filter filter, int most) {
        var where = where(filter);
        var parameters = new ArrayList<>(where.parameters());
        parameters.add(most);
        return db.sql("select count(*) from (select 1 from complaint c" + where.joins() + where.condition()
                        + " limit ?) found")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** The row that follows that complaint in an order, whether or not the filter finds that one still; the one before, by the other direction. */
    public Optional<ComplaintSummary> next(Filter filter, Order order, boolean ascending, long id) {
        return after(filter, order, ascending, id, 1).stream().findFirst();
    }

    private List<ComplaintSummary> after(Filter filter, Order order, boolean ascending, long id, int most) {
        return behind(filter, order, ascending, id)
                .map(where -> db.sql(SummaryRows.SELECT + where.joins() + where.condition() + " order by "
                                + order.sql(ascending) + " limit " + most)
                        .params(where.parameters())
                        .query(SummaryRows::row)
                        .list())
                .orElse(List.of());
    }

    /** Every row in that order, a batch at a time: nothing of it is held, and no connection while it is written. */
    public void each(Filter filter, Order order, boolean ascending, Consumer<ComplaintSummary> row) {
        var batch = page(filter, order, ascending, 0, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(row);
            long last = batch.getLast().id();
            batch = batch.size() < BATCH ? List.of() : after(filter, order, ascending, last, BATCH);
        }
    }

    /** How many rows stand before that complaint; none where the reader may not see it. */
    public int place(Filter filter, Order order, boolean ascending, long id) {
        return behind(filter, order, !ascending, id)
                .map(where -> db.sql("select count(*) from complaint c" + where.joins() + where.condition())
                        .params(where.parameters())
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }

    private Optional<FilterSql> behind(Filter filter, Order order, boolean ascending, long id) {
        var where = where(filter);
        var mine = where(Filter.ALL);
        return db.sql("select " + String.join(", ", order.columns()) + " from complaint c" + mine.condition()
                        + " and c.id = ?")
                .params(Stream.concat(mine.parameters().stream(), Stream.of(id)).toList())
                .query((row, _) -> {
                    var parameters = new ArrayList<>(where.parameters());
                    int columns = order.columns().size();
                    for (int column = 1; column <= columns; column++) {
                        parameters.add(row.getObject(column));
                        if (column < columns) parameters.add(row.getObject(column));
                    }
                    return new FilterSql(
                            where.joins(), where.condition() + " and (" + order.behind(ascending) + ")", parameters);
                })
                .optional();
    }

    /** How many the filter finds in each status. */
    public Map<Status, Integer> countByStatus(Filter filter, Instant closedSince) {
        var where = where(filter);
        var parameters = new ArrayList<>(where.parameters());
        parameters.addAll(where.parameters());
        parameters.add(Office.utc(closedSince));
        var counts = new EnumMap<Status, Integer>(Status.class);
        var counting = "select c.status, count(*) as complaints from complaint c" + where.joins() + where.condition();
        // Two statements in one: each finds its few by an index, and together they would read everything.
        db.sql(counting + " and c.status in (" + Sql.names(NOT_CLOSED) + ") group by c.status union all " + counting
                        + " and c.status = 'CLOSED' and c.status_since >= ? group by c.status")
                .params(parameters)
                .query(row -> {
                    counts.put(Status.valueOf(row.getString("status")), row.getInt("complaints"));
                });
        return counts;
    }

    /** The board's cards, so many of each column: the most urgent; of finished ones those that were finished last, closed since then. */
    public List<ComplaintSummary> board(Filter filter, Instant closedSince, int most) {
        var where = where(filter.withStatuses(Set.of()));
        var open = Status.BOARD.stream().filter(status -> !status.isFinished()).toList();
        var finished = Status.BOARD.stream().filter(Status::isFinished).toList();
        var cards = new ArrayList<>(cards(where, open, Instant.EPOCH, Order.URGENCY.sql(true), most));
        cards.addAll(cards(where, finished, closedSince, Order.SINCE.sql(false), most));
        return cards;
    }

    /** All columns by one statement, each by its index. */
    private List<ComplaintSummary> cards(
            FilterSql where, List<Status> columns, Instant closedSince, String order, int most) {
        var ids = new ArrayList<String>();
        var parameters = new ArrayList<>();
        for (var status : columns) {
            parameters.addAll(where.parameters());
            parameters.add(status.name());
            var since = "";
            if (status == Status.CLOSED) {
                since = " and c.status_since >= ?";
                parameters.add(Office.utc(closedSince));
            }
            parameters.add(most);
            ids.add("(select c.id from complaint c" + where.joins() + where.condition() + " and c.status = ?" + since
                    + " order by " + order + " limit ?)");
        }
        return db.sql(SummaryRows.page(String.join(" union all ", ids)) + " order by " + order)
                .params(parameters)
                .query(SummaryRows::row)
                .list();
    }

    /** Those that I looked at last, the last one first. */
    public List<ComplaintSummary> lastVisited(int most) {
        var person = signedIn.person();
        return db
                .sql(
                        SummaryRows.SELECT
                                + " join look l on l.complaint_id = c.id where l.person_id = ? order by l.looked_at desc limit ?")
                .params(person.id(), most)
                .query(SummaryRows::row)
                .list()
                .stream()
                .filter(row -> Rights.mayRead(person, row.access()))
                .toList();
    }

    /** One complaint as a row, for whoever may read it. */
    public Optional<ComplaintSummary> find(long id) {
        var person = signedIn.person();
        return db.sql(SummaryRows.SELECT + " where c.id = ?")
                .param(id)
                .query(SummaryRows::row)
                .optional()
                .filter(row -> Rights.mayRead(person, row.access()));
    }

    /** For {@link SummaryFeed}, which asks for the right itself. */
    Optional<ComplaintSummary> readUnchecked(long id) {
        return db.sql(SummaryRows.SELECT + " where c.id = ?")
                .param(id)
                .query(SummaryRows::row)
                .optional();
    }

    /** Who reads restricted complaints because of having them. */
    Set<Long> handlersOfRestricted() {
        return db.sql("select distinct handler_id from complaint where restricted = 1 and handler_id is not null")
                .query(Long.class)
                .set();
    }

    public List<ComplaintSummary> find(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        var person = signedIn.person();
        return db
                .sql(SummaryRows.SELECT + " where c.id in (" + Sql.marks(ids.size()) + ")")
                .params(List.copyOf(ids))
                .query(SummaryRows::row)
                .list()
                .stream()
                .filter(row -> Rights.mayRead(person, row.access()))
                .toList();
    }

    /** Those of the ids whose complaints the person may read, in their order and each once. */
    public List<Long> readable(Collection<Long> ids) {
        var person = signedIn.person();
        var found = new HashSet<Long>();
        for (var batch : Sql.batches(ids))
            db.sql("select id, team_id, handler_id, restricted from complaint where id in (:ids)")
                    .param("ids", batch)
                    .query(row -> {
                        var access = Access.of(row);
                        if (Rights.mayRead(person, access)) found.add(row.getLong("id"));
                    });
        return ids.stream().distinct().filter(found::contains).toList();
    }

    /** Whether the filter, with its text, finds the complaint for the person who asks. */
    public boolean finds(Filter filter, long id) {
        var where = where(filter);
        var parameters = new ArrayList<>(where.parameters());
        parameters.add(id);
        return db.sql("select count(*) from complaint c" + where.joins() + where.condition() + " and c.id = ?")
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Open and overdue figures of each handler. */
    public record Load(int open, int overdue) {}

    public Map<Long, Load> loads(LocalDate today, Set<Long> teams) {
        signedIn.person();
        var loads = new HashMap<Long, Load>();
        if (teams.isEmpty()) return loads;
        var parameters = new ArrayList<Object>(List.of(today));
        parameters.addAll(teams);
        db.sql(
                        "select handler_id, count(*) as open, sum(next_due < ?) as overdue from complaint where handler_id is not null and status in ("
                                + Sql.names(Status.UNFINISHED) + ") and restricted = 0 and team_id in ("
                                + Sql.marks(teams.size())
                                + ") group by handler_id")
                .params(parameters)
                .query(row -> {
                    loads.put(row.getLong("handler_id"), new Load(row.getInt("open"), row.getInt("overdue")));
                });
        return loads;
    }
}
