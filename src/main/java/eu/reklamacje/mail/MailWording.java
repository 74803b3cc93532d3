package eu.reklamacje.mail;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what arrives. */
@Component
class MailWording implements EntryWording {

    @Override
    public List<MailEntry> types() {
        return List.of(MailEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        if (entry.text("notice").isEmpty()) return words.own(entry, entry.text("from"), entry.text("subject"));
        var key = entry.text("until").isEmpty() ? "timeline.NOTICE" : "timeline.NOTICE.until";
        return words.t(key, words.t("mailreason." + entry.text("notice")), entry.text("from"), entry.text("until"));
    }
}
