package eu.reklamacje.letter;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what becomes of letters. */
@Component
class LetterWording implements EntryWording {

    @Override
    public List<LetterEntry> types() {
        return List.of(LetterEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        var kind = words.t("letterkind." + entry.text("kind"));
        if (entry.type() == LetterEntry.LETTER_SENT)
            return words.own(entry, kind, entry.text("to"), entry.text("subject"));
        return words.t(
                entry.text("copy").isEmpty() ? "timeline.LETTER_BOUNCED" : "timeline.LETTER_BOUNCED.copy",
                kind,
                entry.text("to"));
    }
}
