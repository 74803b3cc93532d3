package eu.reklamacje.safety;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what is done about a danger. */
@Component
class SafetyWording implements EntryWording {

    @Override
    public List<SafetyEntry> types() {
        return List.of(SafetyEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        return words.own(entry, words.t("measure." + entry.text("measure")), words.date(entry.text("on")));
    }
}
