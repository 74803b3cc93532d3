package eu.reklamacje.listing;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.CustomerWords;
import eu.reklamacje.complaint.PhoneNumbers;
import eu.reklamacje.complaint.SerialNumbers;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.complaint.Visibility;
import eu.reklamacje.user.Person;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: what {@link Filter#matches} says of one complaint, and its text besides, which only the database knows. */
record FilterSql(String joins, String condition, List<Object> parameters) {

    /** Numbers of years that have not come are looked up in vain, and cost as little. */
    private static final int FIRST_YEAR = 2020;

    private static final int YEARS = 30;

    private static final Pattern NUMBER = Pattern.compile("(?:R-?)?(\\d{4})-(\\d{1,6})");

    /**
     * Of the complaint with the alias c; a condition for each thing that is asked for, and what the person may read.
     *
     * @param byWords the ids of those in whose texts the filter's text occurs
     */
    static FilterSql of(Filter filter, List<Long> byWords, Person person) {
        var joins = new StringBuilder();
        var parameters = new ArrayList<>();
        if (!filter.text().isBlank()) {
            joins.append(" join (")
                    .append(textHits(filter.text(), byWords, parameters))
                    .append(") hit on hit.id = c.id");
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
        next(condition, parameters, filter.next());
        special(condition, parameters, filter.special());
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
        return new FilterSql(joins.toString(), condition.toString(), parameters);
    }

    /** Ids found by number, serial number, e-mail, phone, name or words: a look-up by index for each. */
    private static String textHits(String typed, List<Long> byWords, List<Object> parameters) {
        var text = typed.strip();
        var branches = new ArrayList<String>();
        branches.add("select id from complaint where number like ?");
        parameters.add(Sql.prefix(number(text)));
        if (text.matches("0*[1-9]\\d{0,5}")) shortNumbers(text, branches, parameters);
        var serial = SerialNumbers.key(text);
        if (serial.length() >= 3) {
            branches.add("select id from complaint where serial_key like ?");
            parameters.add(Sql.prefix(serial));
        }
        customerBranch(branches, parameters, "name like ?", Sql.prefix(text));
        if (text.contains("@")) customerBranch(branches, parameters, "email like ?", Sql.prefix(text));
        var numbers = PhoneNumbers.wanted(text);
        if (!numbers.isEmpty()) {
            branches.add("select x.id from complaint x join customer k on x.customer_id = coalesce(k.merged_into, k.id)"
                    + " join customer_number n on n.customer_id = k.id where n.number_key in ("
                    + Sql.marks(numbers.size()) + ")");
            parameters.addAll(numbers);
        }
        var customers = CustomerWords.sql(text, parameters);
        // Found first, and then joined: as a condition they would be looked for again with each customer.
        if (!customers.isEmpty())
            branches.add("select x.id from complaint x join (select coalesce(k.merged_into, k.id) as id from ("
                    + customers + ") w join customer k on k.id = w.customer_id) y on y.id = x.customer_id");
        if (!byWords.isEmpty()) {
            branches.add("select id from complaint where id in (" + Sql.marks(byWords.size()) + ")");
            parameters.addAll(byWords);
        }
        return String.join(" union ", branches);
    }

    /** 63 or 000063: of this year and of those before. */
    private static void shortNumbers(String text, List<String> branches, List<Object> parameters) {
        branches.add("select id from complaint where number in (" + Sql.marks(YEARS) + ")");
        int number = Integer.parseInt(text);
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++)
            parameters.add("R-%d-%06d".formatted(year, number));
    }

    /** Of customers, by another name or address of theirs, too. */
    private static void customerBranch(List<String> branches, List<Object> parameters, String condition, String value) {
        branches.add("select x.id from complaint x join (select coalesce(merged_into, id) as id from customer where "
                + condition + ") y on y.id = x.customer_id");
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

    /** From its day on the later step counts, and that is the handler's. */
    private static void next(StringBuilder condition, List<Object> parameters, Filter.Next next) {
        var steps = next.steps().stream().map(Enum::name).toList();
        var turns = next.turns().stream().map(Enum::name).toList();
        if (!steps.isEmpty()) {
            condition.append(" and if(c.step_on <= ?, c.step_then, c.step) in (" + Sql.marks(steps.size()) + ")");
            parameters.add(next.on());
            parameters.addAll(steps);
        }
        if (turns.isEmpty()) return;
        // By its index, all that may have become the handler's; then those that have.
        var either = next.turns().contains(Turn.HANDLER)
                ? EnumSet.of(Turn.HANDLER, Turn.CUSTOMER, Turn.OTHER)
                : EnumSet.noneOf(Turn.class);
        either.addAll(next.turns());
        in(condition, parameters, "c.step_turn", either.stream().map(Enum::name).toList());
        condition.append(" and if(c.step_on <= ?, 'HANDLER', c.step_turn) in (" + Sql.marks(turns.size()) + ")");
        parameters.add(next.on());
        parameters.addAll(turns);
    }

    private static void special(StringBuilder condition, List<Object> parameters, Filter.Special special) {
        for (var mark : special.marks()) {
            switch (mark) {
                case REMINDED -> {
                    condition.append(" and c.status = 'WAITING' and c.waiting_until <= ?");
                    parameters.add(special.on());
                }
                case ANSWERED -> condition.append(" and c.unread_mail is not null");
                case PHOTO ->
                    condition.append(" and exists (select 1 from attachment a join content f on f.hash = a.hash"
                            + " where a.complaint_id = c.id and f.type like 'image/%')");
                case RESTRICTED -> condition.append(" and c.restricted = 1");
            }
        }
        var whom = special.waitingFor().stream().map(Enum::name).toList();
        if (!whom.isEmpty()) condition.append(" and c.status = 'WAITING'");
        in(condition, parameters, "c.waiting_for", whom);
        equal(condition, parameters, "c.received_at >= ?", utc(special.receivedFrom()));
        equal(condition, parameters, "c.received_at < ?", utc(special.receivedBefore()));
        // Whose complaint is finished waits for no word.
        if (special.silentSince() != null) condition.append(" and c.status in (" + Sql.names(Status.UNFINISHED) + ")");
        equal(
                condition,
                parameters,
                "not exists (select 1 from deed d where d.complaint_id = c.id and d.done_at >= ?)",
                utc(special.silentSince()));
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : Office.utc(instant);
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
}
