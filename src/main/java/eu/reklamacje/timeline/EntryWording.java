package eu.reklamacje.timeline;

import java.util.List;

/** The types of entries that a feature brings, and the words for them. */
public interface EntryWording {

    /** All types of the feature. */
    List<? extends EntryType> types();

    /** What happened, in a line. */
    String headline(TimelineEntry entry, EntryWords words);

    /** What became of what, a line each. */
    default List<String> changes(TimelineEntry entry, EntryWords words) {
        return List.of();
    }
}
