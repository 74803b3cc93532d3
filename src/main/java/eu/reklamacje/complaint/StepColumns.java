package eu.reklamacje.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The next step as the database has it, for lists and for whoever computes it anew. */
public final class StepColumns {

    /** Of the complaint with the alias c. */
    public static final String SELECTED =
            "c.step, c.step_turn, c.step_until, c.step_why, c.step_on, c.step_then, c.step_then_until, c.step_then_why";

    private StepColumns() {}

    /** @return null where it has not been computed yet */
    public static @Nullable NextStep read(ResultSet row) throws SQLException {
        var step = constant(Step.class, row.getString("step"));
        if (step == null) return null;
        return new NextStep(
                step,
                Turn.valueOf(row.getString("step_turn")),
                row.getObject("step_until", LocalDate.class),
                StepReason.valueOf(row.getString("step_why")),
                row.getObject("step_on", LocalDate.class),
                constant(Step.class, row.getString("step_then")),
                row.getObject("step_then_until", LocalDate.class),
                constant(StepReason.class, row.getString("step_then_why")));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
