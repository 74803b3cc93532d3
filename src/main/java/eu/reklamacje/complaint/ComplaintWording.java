package eu.reklamacje.complaint;

import eu.reklamacje.timeline.EntryWording;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words for what happens to a complaint itself. */
@Component
class ComplaintWording implements EntryWording {

    private final FactWords facts;

    ComplaintWording(FactWords facts) {
        this.facts = facts;
    }

    @Override
    public List<ComplaintEntry> types() {
        return List.of(ComplaintEntry.values());
    }

    @Override
    public String headline(TimelineEntry entry, EntryWords words) {
        return switch ((ComplaintEntry) entry.type()) {
            case RECORDED -> words.own(entry, entry.text("number"), words.t("channel." + entry.text("channel")));
            case FACTS_CHANGED, RECEIPT_CORRECTED, CUSTOMER_CHANGED, CUSTOMER_TOLD -> words.own(entry);
            case NOTE ->
                entry.text(Handling.CORRECTS).isEmpty() ? words.own(entry) : words.t("timeline.NOTE.corrected");
            case CUSTOMER_MERGED, CUSTOMER_SEPARATED -> words.own(entry, entry.text("before"), entry.text("after"));
            case DEVICE_CHANGED -> words.own(entry, entry.text("serial"));
            case STATUS_CHANGED ->
                words.t(
                        entry.text(Lifecycle.UNDO).isEmpty()
                                ? "timeline.STATUS_CHANGED"
                                : "timeline.STATUS_CHANGED.undo",
                        words.t("status." + entry.text("before")),
                        words.t("status." + entry.text("after")));
            case ASSIGNED -> assigned(entry, words);
            case TEAM_CHANGED -> words.own(entry, words.team(entry, "before"), words.team(entry, "after"));
            case CONTACT ->
                words.own(
                        entry,
                        words.t("way." + entry.text("way")),
                        words.t("meaning." + entry.text("meaning")),
                        entry.text("with"),
                        at(entry, words));
            case ASSESSED -> words.own(entry, words.t("assessment." + entry.text("result")));
            case ATTACHED -> words.own(entry, entry.text("name"));
            case REPLACED ->
                words.t(
                        entry.text("refused").isEmpty() ? "timeline.REPLACED" : "timeline.REPLACED.not",
                        entry.text("serial"));
        };
    }

    private static String assigned(TimelineEntry entry, EntryWords words) {
        if (!entry.text(Lifecycle.UNDO).isEmpty())
            return words.t(
                    "timeline.ASSIGNED.undo",
                    entry.text("after").isEmpty() ? words.t("handler.nobody") : words.person(entry, "after"));
        if (entry.text("after").isEmpty()) return words.t("timeline.HANDED_BACK", words.person(entry, "before"));
        return entry.text("before").isEmpty()
                ? words.own(entry, words.person(entry, "after"))
                : words.t("timeline.REASSIGNED", words.person(entry, "before"), words.person(entry, "after"));
    }

    @Override
    public List<String> changes(TimelineEntry entry, EntryWords words) {
        return switch ((ComplaintEntry) entry.type()) {
            case FACTS_CHANGED, RECEIPT_CORRECTED, CUSTOMER_CHANGED, CUSTOMER_TOLD, DEVICE_CHANGED ->
                entry.data().entrySet().stream()
                        .filter(change -> change.getValue() instanceof List<?>)
                        .map(change -> change(change, words))
                        .toList();
            case STATUS_CHANGED -> statusDetails(entry, words);
            case ASSIGNED ->
                entry.text("absent").isEmpty()
                        ? List.of()
                        : List.of(words.t("timeline.instead", words.person(entry, "absent")));
            default -> List.of();
        };
    }

    private static List<String> statusDetails(TimelineEntry entry, EntryWords words) {
        if (!entry.text("waitingFor").isEmpty())
            return List.of(words.t(
                    "timeline.waiting",
                    words.t("waitingfor." + entry.text("waitingFor")),
                    words.date(entry.text("remindOn"))));
        if (!entry.text("outcome").isEmpty())
            return List.of(words.t(
                    "timeline.outcome",
                    words.t("outcome." + entry.text("outcome")),
                    words.t("way." + entry.text("way"))));
        return List.of();
    }

    private String change(Map.Entry<String, Object> change, EntryWords words) {
        var values = (List<?>) change.getValue();
        if (change.getKey().equals(Device.WARRANTY))
            return words.t(
                    "timeline.change",
                    words.t("device.warranty"),
                    day(values.getFirst(), words),
                    day(values.getLast(), words));
        var before = String.valueOf(values.getFirst());
        var after = String.valueOf(values.getLast());
        // A newer version may have kept a fact that this one does not know.
        return Fact.named(change.getKey())
                .map(fact -> words.t(
                        "timeline.change",
                        words.t("fact." + fact),
                        facts.value(fact, before, words.locale()),
                        facts.value(fact, after, words.locale())))
                .orElseGet(() -> words.t("timeline.change", change.getKey(), before, after));
    }

    private static String day(Object date, EntryWords words) {
        return "".equals(date) ? words.t("value.empty") : words.date(String.valueOf(date));
    }

    /** When it was, where that is not when it was noted. */
    private static String at(TimelineEntry entry, EntryWords words) {
        var at = words.time(LocalDateTime.parse(entry.text("at")));
        return at.equals(words.when(entry)) ? "" : " · " + at;
    }
}
