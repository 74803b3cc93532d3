package eu.reklamacje.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table that leaves the house.
 *
 * @param name what it is, in the reader's language; the sheet's name
 * @param columns their titles
 * @param about what it was asked for with, label and words, for whoever opens it later
 * @param rows as they are read: nothing of them is held
 */
public record Table(String name, List<String> columns, List<List<String>> about, Rows rows) {

    /** Hands over one row after the other: texts, numbers, days ({@code LocalDate}) and instants in the office's zone ({@code LocalDateTime}). */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<@Nullable Object>> row);
    }
}
