package eu.reklamacje.deadline;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for what moves promised dates. */
@Component
class DeadlineWording implements EntryWording {

    @Override
    public List<DeadlineEntry> types() {
        return List.of(DeadlineEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        return entry.type() == DeadlineEntry.DATE_MOVED
                ? words.own(entry)
                : words.own(entry, words.date(entry.text("due")));
    }

    @Override
    public List<String> changes(TimelineEntry entry, EntryWords words) {
        if (entry.type() != DeadlineEntry.DATE_MOVED) return List.of();
        return entry.data().entrySet().stream()
                .map(change -> moved(change.getKey(), (List<?>) change.getValue(), words))
                .toList();
    }

    private static String moved(String rule, List<?> dates, EntryWords words) {
        return words.t(
                "timeline.change",
                words.t("promise." + rule),
                words.date(String.valueOf(dates.getFirst())),
                words.date(String.valueOf(dates.getLast())));
    }
}
