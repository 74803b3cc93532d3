package eu.reklamacje.listing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The orders that a list may have. Each has its index, but that of the start page, which lists one person's or a team's. */
public enum Order {
    DUE("c.next_due", "c.id"),
    NUMBER("c.id"),
    RECEIVED("c.received_at", "c.id"),
    SEVERITY("c.severity_rank", "c.next_due", "c.id"),
    /** The board's: danger first, then the most urgent. */
    URGENCY("c.calm", "c.next_due", "c.severity_rank", "c.id"),
    /** The start page's, of one person or team: danger before all. */
    DANGER("c.calm", "c.next_due", "c.severity_rank", "c.id"),
    /** The closed column's: what came last first. */
    SINCE("c.status_since", "c.id");

    private final List<String> columns;

    Order(String... columns) {
        this.columns = List.of(columns);
    }

    /** One of those that a list offers, by its name in an address; by due date where there is none of that name. */
    public static Order named(String name) {
        return Stream.of(NUMBER, RECEIVED, SEVERITY)
                .filter(order -> order.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(DUE);
    }

    List<String> columns() {
        return columns;
    }

    String sql(boolean ascending) {
        return columns.stream()
                .map(column -> column + (ascending ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /**
     * What stands behind a row in this order. Nested rather than a comparison of rows, so that the order's index is read from that
     * row on: a ≥ ? and (a > ? or (b ≥ ? and (b > ? or c > ?))); each value is asked for twice, the last once.
     */
    String behind(boolean ascending) {
        var sign = ascending ? " > ?" : " < ?";
        var last = columns.size() - 1;
        var condition = columns.get(last) + sign;
        for (int i = last - 1; i >= 0; i--) {
            var column = columns.get(i);
            condition =
                    column + (ascending ? " >= ?" : " <= ?") + " and (" + column + sign + " or (" + condition + "))";
        }
        return condition;
    }
}
