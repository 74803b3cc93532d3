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
        if (entry.type() == LetterEntry.LETTER_SENT) return words.own(entry, kind, name(entry), entry.text("subject"));
        return words.t(
                entry.text("copy").isEmpty() ? "timeline.LETTER_BOUNCED" : "timeline.LETTER_BOUNCED.copy",
                kind,
                name(entry));
    }

    /** An address of the post has the name in its first line. */
    private static String name(TimelineEntry entry) {
        return entry.text("to").lines().findFirst().orElse("");
    }
}
