package eu.reklamacje.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What decides about the rights to a complaint. */
public record Access(long teamId, @Nullable Long handlerId, boolean restricted) {

    /** From a row with a complaint's own columns. */
    public static Access of(ResultSet row) throws SQLException {
        return new Access(
                row.getLong("team_id"), row.getObject("handler_id", Long.class), row.getBoolean("restricted"));
    }

    boolean isHandledBy(long person) {
        return handlerId != null && handlerId == person;
    }
}
