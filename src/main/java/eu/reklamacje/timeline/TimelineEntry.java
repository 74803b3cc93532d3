package eu.reklamacje.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as data; it is put into words in the reader's language.
 *
 * @param personId who did it; null for background work
 */
public record TimelineEntry(long id, Instant at, @Nullable Long personId, EntryType type, Map<String, Object> data) {

    public String text(String key) {
        return data.get(key) == null ? "" : String.valueOf(data.get(key));
    }
}
