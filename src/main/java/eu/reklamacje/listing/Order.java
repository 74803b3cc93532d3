package eu.reklamacje.listing;

/** The orders that a list may have. Each has its index, but that of the start page, which lists one person's or a team's. */
public enum Order {
    DUE("c.next_due %1$s, c.id %1$s"),
    NUMBER("c.id %1$s"),
    RECEIVED("c.received_at %1$s, c.id %1$s"),
    SEVERITY("c.severity_rank %1$s, c.next_due %1$s, c.id %1$s"),
    /** The board's: danger first, then the most urgent. */
    URGENCY("c.calm %1$s, c.next_due %1$s, c.severity_rank %1$s, c.id %1$s"),
    /** The start page's, of one person or team: danger before all. */
    DANGER("c.calm %1$s, c.next_due %1$s, c.severity_rank %1$s, c.id %1$s"),
    /** The closed column's: what came last first. */
    SINCE("c.status_since %1$s, c.id %1$s");

    private final String sql;

    Order(String sql) {
        this.sql = sql;
    }

    String sql(boolean ascending) {
        return sql.formatted(ascending ? "asc" : "desc");
    }
}
