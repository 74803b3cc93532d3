package eu.reklamacje.family;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what binds cases to each other. */
@Component
class FamilyWording implements EntryWording {

    @Override
    public List<FamilyEntry> types() {
        return List.of(FamilyEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        return switch ((FamilyEntry) entry.type()) {
            case LINKED, UNLINKED, SPLIT -> words.own(entry, entry.text("other"));
            case MERGED, UNMERGED ->
                entry.text("into").isEmpty()
                        ? words.t("timeline." + entry.type().name() + ".from", entry.text("from"))
                        : words.t("timeline." + entry.type().name() + ".into", entry.text("into"));
        };
    }
}
