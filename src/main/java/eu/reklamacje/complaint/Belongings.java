package eu.reklamacje.complaint;

import eu.reklamacje.base.Text;
import java.util.List;
import java.util.Optional;

/** What belongs to a complaint and follows it into the one that it repeats. Each part of the application says what is its own. */
public interface Belongings {

    /** Why the complaint cannot be merged now; nothing where it can. */
    default Optional<Text> obstacle(long complaint) {
        return Optional.empty();
    }

    /** Tables with columns id and complaint_id whose rows move, and move back where they still are; never a text from outside. */
    default List<String> tables() {
        return List.of();
    }

    /** The rows have moved. */
    default void moved(Merges.Merge merge) {}

    /** The rows have moved back. */
    default void movedBack(Merges.Merge merge) {}
}
