package eu.reklamacje.bulk;

import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.StatusChange;
import org.jspecify.annotations.Nullable;

/** What is done to each of many complaints. */
public sealed interface Task {

    /** Whether it can be taken back at once. */
    default boolean isUndoable() {
        return true;
    }

    /** @param handler null hands them back to their teams */
    record Assign(@Nullable Long handler, String note) implements Task {}

    record Move(StatusChange change) implements Task {}

    record Note(String text) implements Task {
        @Override
        public boolean isUndoable() {
            return false;
        }
    }

    record Rate(Severity severity) implements Task {}

    record Model(String model) implements Task {}

    /** @param number of the complaint with which they are linked */
    record Link(String number) implements Task {}

    /** Another team works on them from then on. */
    record Team(long team) implements Task {}
}
