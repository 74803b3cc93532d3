package eu.reklamacje.todo;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what people give each other to do. */
@Component
class ToDoWording implements EntryWording {

    @Override
    public List<ToDoEntry> types() {
        return List.of(ToDoEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        return words.own(entry, words.person(entry, "person"), words.date(entry.text("due")));
    }
}
