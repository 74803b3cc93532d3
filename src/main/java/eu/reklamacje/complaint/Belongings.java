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

    /** What it is called where a merge remembers what moved; empty where nothing does. */
    default String what() {
        return "";
    }

    /**
     * Moves all of it.
     *
     * @return the ids of what moved
     */
    default List<Long> follow(long from, long into) {
        return List.of();
    }

    /** Moves back what once moved, and still is there. */
    default void comeBack(List<Long> ids, long from, long into) {}
}
