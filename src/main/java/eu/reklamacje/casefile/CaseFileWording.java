package eu.reklamacje.casefile;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what is taken out of the house. */
@Component
class CaseFileWording implements EntryWording {

    @Override
    public List<CaseFileEntry> types() {
        return List.of(CaseFileEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        return words.t("true".equals(entry.text("redacted")) ? "timeline.FILE_MADE.redacted" : "timeline.FILE_MADE");
    }
}
