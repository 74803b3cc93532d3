package eu.reklamacje.complaint;

import eu.reklamacje.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes and what corrected them: a note stands where it was first written, and reads as it was corrected last. */
public final class NoteVersions {

    private final Map<String, List<TimelineEntry>> later = new HashMap<>();

    /** @param entries the oldest first */
    public NoteVersions(List<TimelineEntry> entries) {
        for (var entry : entries) {
            later.put(String.valueOf(entry.id()), new ArrayList<>());
            var corrected = later.get(entry.text(Handling.CORRECTS));
            if (corrected != null) corrected.add(entry);
        }
    }

    /** What corrected that note, the last at the end. */
    public List<TimelineEntry> later(TimelineEntry note) {
        return later.getOrDefault(String.valueOf(note.id()), List.of());
    }

    /** Whether the note that it corrects is among the entries, and shows it. */
    public boolean isLater(TimelineEntry entry) {
        return later.containsKey(entry.text(Handling.CORRECTS));
    }
}
