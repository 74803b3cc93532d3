package eu.reklamacje.alert;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what people do with alerts. */
@Component
class AlertWording implements EntryWording {

    @Override
    public List<AlertEntry> types() {
        return List.of(AlertEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        return words.own(entry, words.time(Instant.parse(entry.text("until"))));
    }
}
