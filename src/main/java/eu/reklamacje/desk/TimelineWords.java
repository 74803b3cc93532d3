package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.TimelineEntry;
import eu.reklamacje.user.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a timeline entry into the words of the reader's language. */
final class TimelineWords {

    private final Directory directory;
    private final Wording wording;
    private final Component reader;

    TimelineWords(Directory directory, Wording wording, Component reader) {
        this.directory = directory;
        this.wording = wording;
        this.reader = reader;
    }

    Component show(TimelineEntry entry) {
        var who = new Span(entry.personId() == null ? t("timeline.background") : directory.name(entry.personId()));
        who.addClassName("entry-who");
        var when = new Span(wording.time(entry.at(), locale(reader)));
        when.addClassName("entry-when");
        var head = new Div(who, new Span(headline(entry)), when);
        head.addClassName("entry-head");
        var item = new Div(head);
        item.addClassNames("entry", "entry-" + entry.type().name().toLowerCase(Locale.ROOT));
        changes(entry).forEach(change -> {
            var line = new Div(change);
            line.addClassName("entry-change");
            item.add(line);
        });
        var text = body(entry);
        if (!text.isBlank()) {
            var body = new Div(text);
            body.addClassName("entry-text");
            item.add(body);
        }
        return item;
    }

    private Locale locale(Component component) {
        return component.getUI().map(ui -> ui.getLocale()).orElse(Locale.ROOT);
    }

    private String headline(TimelineEntry entry) {
        return switch (entry.type()) {
            case RECORDED -> t("timeline.RECORDED", entry.text("number"), t("channel." + entry.text("channel")));
            case FACTS_CHANGED -> t("timeline.FACTS_CHANGED");
            case RECEIPT_CORRECTED -> t("timeline.RECEIPT_CORRECTED");
            case STATUS_CHANGED ->
                t("timeline.STATUS_CHANGED", t("status." + entry.text("before")), t("status." + entry.text("after")));
            case ASSIGNED -> assigned(entry);
            case TEAM_CHANGED -> t("timeline.TEAM_CHANGED", team(entry, "before"), team(entry, "after"));
            case NOTE -> t("timeline.NOTE");
            case CONTACT ->
                t(
                        "timeline.CONTACT",
                        t("way." + entry.text("way")),
                        t("meaning." + entry.text("meaning")),
                        entry.text("with"),
                        wording.time(LocalDateTime.parse(entry.text("at")), locale(reader)));
            case ASSESSED -> t("timeline.ASSESSED", t("assessment." + entry.text("result")));
            case ATTACHED -> t("timeline.ATTACHED", entry.text("name"));
            case MAIL_RECEIVED -> t("timeline.MAIL_RECEIVED", entry.text("from"), entry.text("subject"));
            case LETTER_SENT ->
                t(
                        "timeline.LETTER_SENT",
                        t("letterkind." + entry.text("kind")),
                        entry.text("to"),
                        entry.text("subject"));
            case EXTENSION_PROPOSED, EXTENSION_APPROVED, EXTENSION_DECLINED, EXTENDED ->
                t("timeline." + entry.type(), wording.date(LocalDate.parse(entry.text("due")), locale(reader)));
            case DECISION_ASKED, DECISION_APPROVED, DECISION_DECLINED, DECISION_TOLD ->
                t("timeline." + entry.type(), t("outcome." + entry.text("outcome")));
            case DATE_MOVED -> t("timeline.DATE_MOVED");
            case ALERT_SNOOZED ->
                t("timeline.ALERT_SNOOZED", wording.time(Instant.parse(entry.text("until")), locale(reader)));
            case LETTER_BOUNCED ->
                t("timeline.LETTER_BOUNCED", t("letterkind." + entry.text("kind")), entry.text("to"));
        };
    }

    private String assigned(TimelineEntry entry) {
        if (entry.text("after").isEmpty()) return t("timeline.HANDED_BACK", person(entry, "before"));
        return entry.text("before").isEmpty()
                ? t("timeline.ASSIGNED", person(entry, "after"))
                : t("timeline.REASSIGNED", person(entry, "before"), person(entry, "after"));
    }

    private List<String> changes(TimelineEntry entry) {
        return switch (entry.type()) {
            case FACTS_CHANGED, RECEIPT_CORRECTED ->
                entry.data().entrySet().stream()
                        .filter(change -> change.getValue() instanceof List<?>)
                        .map(this::change)
                        .toList();
            case STATUS_CHANGED -> statusDetails(entry);
            case ASSIGNED ->
                entry.text("absent").isEmpty() ? List.of() : List.of(t("timeline.instead", person(entry, "absent")));
            case DATE_MOVED -> entry.data().entrySet().stream().map(this::moved).toList();
            default -> List.of();
        };
    }

    private List<String> statusDetails(TimelineEntry entry) {
        if (!entry.text("waitingFor").isEmpty()) {
            return List.of(t(
                    "timeline.waiting",
                    t("waitingfor." + entry.text("waitingFor")),
                    wording.date(LocalDate.parse(entry.text("remindOn")), locale(reader))));
        }
        if (!entry.text("outcome").isEmpty()) {
            return List.of(t("timeline.outcome", t("outcome." + entry.text("outcome")), t("way." + entry.text("way"))));
        }
        return List.of();
    }

    private String moved(Map.Entry<String, Object> change) {
        var dates = (List<?>) change.getValue();
        return t(
                "timeline.change",
                t("promise." + change.getKey()),
                wording.date(LocalDate.parse(String.valueOf(dates.getFirst())), locale(reader)),
                wording.date(LocalDate.parse(String.valueOf(dates.getLast())), locale(reader)));
    }

    private String change(Map.Entry<String, Object> change) {
        var fact = Fact.valueOf(change.getKey());
        var values = (List<?>) change.getValue();
        return t("timeline.change", t("fact." + fact), value(fact, values.getFirst()), value(fact, values.getLast()));
    }

    /** A fact's value as people read it. */
    String value(Fact fact, Object value) {
        var text = String.valueOf(value);
        if (text.isEmpty()) return t("value.empty");
        return switch (fact) {
            case KIND -> t("kind." + text);
            case CHANNEL -> t("channel." + text);
            case SEVERITY -> t("severity." + text);
            case CUSTOMER_TYPE -> t("customertype." + text);
            case CUSTOMER_COUNTRY -> Wording.country(text, locale(reader));
            case CUSTOMER_LANGUAGE -> Wording.language(text, locale(reader));
            case RECEIVED_AT -> wording.time(LocalDateTime.parse(text), locale(reader));
            case MODEL_UNKNOWN, SERIAL_UNKNOWN, TICKET_UNKNOWN, IDEA_NONE, RESTRICTED -> t("value.yes");
            default -> text;
        };
    }

    private String body(TimelineEntry entry) {
        var parts = List.of(entry.text("reason"), entry.text("text"), entry.text("note"), entry.text("problem"));
        return String.join("\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    private String person(TimelineEntry entry, String key) {
        return directory.name(Long.valueOf(entry.text(key)));
    }

    private String team(TimelineEntry entry, String key) {
        return directory.team(Long.parseLong(entry.text(key))).name();
    }

    private String t(String key, Object... arguments) {
        return reader.getUI().orElseThrow().getTranslation(key, arguments);
    }
}
