package eu.reklamacje.complaint;

import eu.reklamacje.base.Text;
import java.util.Optional;

/** What belongs to a complaint and follows it into the one that it repeats. Each part of the application moves its own rows. */
public interface Belongings {

    /** Why the complaint cannot be merged now; nothing where it can. */
    default Optional<Text> obstacle(long complaint) {
        return Optional.empty();
    }

    /** Moves the rows, and notes which by {@link MergedRows}. */
    void follow(Merges.Merge merge);

    /** Moves back those that are still where they were moved to. */
    void comeBack(Merges.Merge merge);
}
