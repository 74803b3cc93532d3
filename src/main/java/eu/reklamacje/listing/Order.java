package eu.reklamacje.listing;

/** The orders that a list may have. Each has its index: there is no other. */
public enum Order {
    DUE("c.next_due %1$s, c.id %1$s"),
    NUMBER("c.id %1$s"),
    RECEIVED("c.received_at %1$s, c.id %1$s"),
    SEVERITY("c.severity_rank %1$s, c.next_due %1$s, c.id %1$s"),
    /** The board's: the most urgent first. */
    URGENCY("c.next_due %1$s, c.severity_rank %1$s, c.id %1$s"),
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
