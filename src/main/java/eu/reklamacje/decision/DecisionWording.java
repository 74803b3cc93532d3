package eu.reklamacje.decision;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words for the way of a decision. */
@Component
class DecisionWording implements EntryWording {

    @Override
    public List<DecisionEntry> types() {
        return List.of(DecisionEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        return switch ((DecisionEntry) entry.type()) {
            case DECISION_ASKED, DECISION_APPROVED, DECISION_DECLINED ->
                words.own(entry, words.t("outcome." + entry.text("outcome")));
            case DECISION_TOLD -> told(entry, words);
            case SATISFACTION ->
                words.t("true".equals(entry.text("satisfied")) ? "timeline.SATISFIED" : "timeline.NOT_SATISFIED");
        };
    }

    private static String told(TimelineEntry entry, EntryWords words) {
        var review = entry.text("review").isEmpty() ? "" : words.t("review." + entry.text("review"));
        var outcome = entry.text("outcome").isEmpty() ? "" : words.t("outcome." + entry.text("outcome"));
        var both = review.isEmpty() || outcome.isEmpty() ? review + outcome : review + " – " + outcome;
        return words.own(entry, both);
    }
}
