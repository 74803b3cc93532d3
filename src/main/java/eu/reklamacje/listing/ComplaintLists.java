package eu.reklamacje.listing;

import eu.reklamacje.base.FullText;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.PhoneNumbers;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.SerialNumbers;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Visibility;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of complaints, paged, filtered and ordered in the database, without what the reader may not see. */
@Service
public class ComplaintLists {

    static final LocalDate NONE_DUE = LocalDate.of(9999, 12, 31);

    private static final String COLUMNS = """
            select c.id, c.version, c.number, c.status, c.kind, c.severity, u.name, c.country, c.model, c.serial, c.team_id,
                   c.handler_id, c.restricted, c.second_stage, c.assessment, c.received_at, c.status_since, c.next_due,
                   c.next_promise
            from complaint c join customer u on u.id = c.customer_id""";

    private static final Pattern NUMBER = Pattern.compile("(?:R-?)?(\\d{4})-(\\d{1,6})");

    private final JdbcClient db;
    private final SignedIn signedIn;

    ComplaintLists(JdbcClient db, SignedIn signedIn) {
        this.db = db;
        this.signedIn = signedIn;
    }

    /** A condition with its parameters, in their order. */
    private record Where(String joins, String condition, List<Object> parameters) {}

    public List<ComplaintSummary> page(Filter filter, Order order, boolean ascending, int offset, int limit) {
        var where = where(filter, signedIn.person());
        var parameters = new ArrayList<>(where.parameters);
        parameters.add(limit);
        parameters.add(offset);
        return db.sql(COLUMNS + where.joins + where.condition + " order by " + order.sql(ascending)
                        + " limit ? offset ?")
                .params(parameters)
                .query(ComplaintLists::row)
                .list();
    }

    public int count(Filter filter) {
        var where = where(filter, signedIn.person());
        return db.sql("select count(*) from complaint c" + where.joins + where.condition)
                .params(where.parameters)
                .query(Integer.class)
                .single();
    }

    /** How many the filter finds in each status. */
    public Map<Status, Integer> countByStatus(Filter filter, Instant closedSince) {
        var where = where(filter, signedIn.person());
        var parameters = new ArrayList<>(where.parameters);
        parameters.add(Office.utc(closedSince));
        var counts = new EnumMap<Status, Integer>(Status.class);
        db.sql("select c.status, count(*) from complaint c" + where.joins + where.condition
                        + " and (c.status <> 'CLOSED' or c.status_since >= ?) group by c.status")
                .params(parameters)
                .query(row -> {
                    counts.put(Status.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** A column of the board: its most urgent; in the closed one the last closed, since then. */
    public List<ComplaintSummary> column(Filter filter, Status status, Instant closedSince, int limit) {
        var narrowed = filter.withStatuses(Set.of(status));
        if (!status.isFinished()) return page(narrowed, Order.URGENCY, true, 0, limit);
        var where = where(narrowed, signedIn.person());
        var parameters = new ArrayList<>(where.parameters);
        parameters.add(Office.utc(status == Status.CLOSED ? closedSince : Instant.EPOCH));
        parameters.add(limit);
        return db.sql(COLUMNS + where.joins + where.condition + " and c.status_since >= ? order by "
                        + Order.SINCE.sql(false) + " limit ?")
                .params(parameters)
                .query(ComplaintLists::row)
                .list();
    }

    /** One complaint as a row, for whoever may read it. */
    public Optional<ComplaintSummary> find(long id) {
        var person = signedIn.person();
        return db.sql(COLUMNS + " where c.id = ?")
                .param(id)
                .query(ComplaintLists::row)
                .optional()
                .filter(row -> Rights.mayRead(person, row.access()));
    }

    /** For {@link SummaryFeed}, which asks for the right itself. */
    Optional<ComplaintSummary> readUnchecked(long id) {
        return db.sql(COLUMNS + " where c.id = ?")
                .param(id)
                .query(ComplaintLists::row)
                .optional();
    }

    /** Whether the person reads restricted complaints that not everybody reads. */
    boolean hasRestricted(Person person) {
        return !person.supervisedTeams().isEmpty()
                || db.sql("select exists(select 1 from complaint where handler_id = ? and restricted = 1)")
                        .param(person.id())
                        .query(Boolean.class)
                        .single();
    }

    public List<ComplaintSummary> find(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        var person = signedIn.person();
        return db
                .sql(COLUMNS + " where c.id in (" + Sql.marks(ids.size()) + ")")
                .params(List.copyOf(ids))
                .query(ComplaintLists::row)
                .list()
                .stream()
                .filter(row -> Rights.mayRead(person, row.access()))
                .toList();
    }

    /** Whether the filter, with its text, finds the complaint for the person who asks. */
    public boolean finds(Filter filter, long id) {
        var where = where(filter, signedIn.person());
        var parameters = new ArrayList<>(where.parameters);
        parameters.add(id);
        return db.sql("select count(*) from complaint c" + where.joins + where.condition + " and c.id = ?")
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Unfinished complaints that may be the same matter: the same serial number, or the same customer, or one with the same
     * address. Others' restricted ones are not told.
     */
    public List<ComplaintSummary> similar(@Nullable Long customer, String serial, @Nullable Long except, int most) {
        var serialKey = SerialNumbers.key(serial);
        if (customer == null && serialKey.isEmpty()) return List.of();
        var person = signedIn.person();
        // Look-ups, each by its index; an OR would read the whole table.
        return db
                .sql(COLUMNS + """
                         join (select id from (select id from complaint where customer_id = ? order by received_at desc limit 50) a
                               union select id from (
                                   select o.id from customer k join customer same on same.email = k.email and same.id <> k.id
                                   join complaint o on o.customer_id = same.id where k.id = ? order by o.received_at desc limit 50) e
                               union select id from (select id from complaint where serial_key = ? order by received_at desc limit 50) b) hit
                           on hit.id = c.id
                        where c.id <> ? order by c.received_at desc limit 100""")
                .params(
                        customer == null ? -1L : customer,
                        customer == null ? -1L : customer,
                        serialKey.isEmpty() ? "-" : serialKey,
                        except == null ? -1L : except)
                .query(ComplaintLists::row)
                .list()
                .stream()
                .filter(row -> Rights.mayRead(person, row.access()))
                .limit(most)
                .toList();
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
                        "select handler_id, count(*), sum(next_due < ?) from complaint where handler_id is not null and status in ("
                                + Sql.names(Status.UNFINISHED) + ") and restricted = 0 and team_id in ("
                                + Sql.marks(teams.size())
                                + ") group by handler_id")
                .params(parameters)
                .query(row -> {
                    loads.put(row.getLong(1), new Load(row.getInt(2), row.getInt(3)));
                });
        return loads;
    }

    private static Where where(Filter filter, Person person) {
        var joins = new StringBuilder();
        var parameters = new ArrayList<>();
        if (!filter.text().isBlank()) {
            joins.append(" join (").append(textHits(filter.text(), parameters)).append(") hit on hit.id = c.id");
        }
        var condition = new StringBuilder(" where ").append(Visibility.complaint(person, parameters));
        in(
                condition,
                parameters,
                "c.status",
                filter.statuses().stream().map(Enum::name).toList());
        in(
                condition,
                parameters,
                "c.kind",
                filter.kinds().stream().map(Enum::name).toList());
        in(condition, parameters, "c.team_id", filter.teams());
        in(
                condition,
                parameters,
                "c.severity_rank",
                filter.severities().stream().map(Enum::ordinal).toList());
        in(condition, parameters, "c.country", filter.countries());
        handlers(condition, parameters, filter.handlers());
        equal(condition, parameters, "c.model = ?", filter.model().isBlank() ? null : filter.model());
        equal(
                condition,
                parameters,
                "c.serial_key = ?",
                filter.serial().isBlank() ? null : SerialNumbers.key(filter.serial()));
        in(condition, parameters, "c.device_id", filter.devices());
        equal(condition, parameters, "c.customer_id = ?", filter.customer());
        equal(condition, parameters, "c.next_due >= ?", filter.dueFrom());
        equal(condition, parameters, "c.next_due <= ?", filter.dueTo());
        if (filter.dueFrom() != null || filter.dueTo() != null) condition.append(" and c.next_promise is not null");
        return new Where(joins.toString(), condition.toString(), parameters);
    }

    /** Ids found by number, serial number, e-mail, phone or name: a look-up by index for each. */
    private static String textHits(String typed, List<Object> parameters) {
        var text = typed.strip();
        var branches = new ArrayList<String>();
        branches.add("select id from complaint where number like ?");
        parameters.add(Sql.prefix(number(text)));
        var serial = SerialNumbers.key(text);
        if (serial.length() >= 3) {
            branches.add("select id from complaint where serial_key like ?");
            parameters.add(Sql.prefix(serial));
        }
        customerBranch(branches, parameters, "name like ?", Sql.prefix(text));
        if (text.contains("@")) customerBranch(branches, parameters, "email like ?", Sql.prefix(text));
        var phone = PhoneNumbers.key(text);
        if (phone.length() >= 6) customerBranch(branches, parameters, "phone_key = ?", phone);
        var words = FullText.words(text);
        if (!words.isEmpty()) customerBranch(branches, parameters, "match(name) against (? in boolean mode)", words);
        return String.join(" union ", branches);
    }

    private static void customerBranch(List<String> branches, List<Object> parameters, String condition, String value) {
        branches.add("select x.id from complaint x join (select id from customer where " + condition
                + ") y on y.id = x.customer_id");
        parameters.add(value);
    }

    /** A number may be typed without its prefix and its leading noughts: 2026-123. */
    private static String number(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var matcher = NUMBER.matcher(upper);
        return matcher.matches() ? "R-%s-%06d".formatted(matcher.group(1), Integer.parseInt(matcher.group(2))) : upper;
    }

    private static void handlers(StringBuilder condition, List<Object> parameters, Set<Long> handlers) {
        if (handlers.isEmpty()) return;
        var people = handlers.stream().filter(id -> id != Filter.NOBODY).toList();
        condition.append(" and (");
        if (!people.isEmpty())
            condition
                    .append("c.handler_id in (")
                    .append(Sql.marks(people.size()))
                    .append(")");
        if (handlers.contains(Filter.NOBODY)) {
            condition.append(people.isEmpty() ? "" : " or ").append("c.handler_id is null");
        }
        condition.append(")");
        parameters.addAll(people);
    }

    private static void in(StringBuilder condition, List<Object> parameters, String column, Collection<?> values) {
        if (values.isEmpty()) return;
        condition
                .append(" and ")
                .append(column)
                .append(" in (")
                .append(Sql.marks(values.size()))
                .append(")");
        parameters.addAll(values);
    }

    private static void equal(
            StringBuilder condition, List<Object> parameters, String comparison, @Nullable Object value) {
        if (value == null) return;
        condition.append(" and ").append(comparison);
        parameters.add(value);
    }

    private static ComplaintSummary row(ResultSet row, int index) throws SQLException {
        var due = row.getObject("next_due", LocalDate.class);
        var assessment = row.getString("assessment");
        return new ComplaintSummary(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                Kind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("name"),
                row.getString("country"),
                row.getString("model"),
                row.getString("serial"),
                row.getLong("team_id"),
                row.getObject("handler_id", Long.class),
                row.getBoolean("restricted"),
                row.getBoolean("second_stage"),
                assessment == null ? null : Assessment.valueOf(assessment),
                instant(row, "received_at"),
                instant(row, "status_since"),
                NONE_DUE.equals(due) ? null : due,
                row.getString("next_promise"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
