package eu.reklamacje.complaint;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.user.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts timeline entries into the words of a reader's language, for a screen or a page. */
public final class EntryWords {

    private final Translations translations;
    private final Directory directory;
    private final Office office;
    private final Locale locale;

    private EntryWords(Translations translations, Directory directory, Office office, Locale locale) {
        this.translations = translations;
        this.directory = directory;
        this.office = office;
        this.locale = locale;
    }

    /** Gives each reader words in their language. */
    @Component
    public static class Factory {

        private final Translations translations;
        private final Directory directory;
        private final Office office;

        Factory(Translations translations, Directory directory, Office office) {
            this.translations = translations;
            this.directory = directory;
            this.office = office;
        }

        public EntryWords in(Locale locale) {
            return new EntryWords(translations, directory, office, locale);
        }
    }

    /** Who did it. */
    public String who(TimelineEntry entry) {
        return entry.personId() == null ? t("timeline.background") : directory.name(entry.personId());
    }

    /** When, as the office's clock shows it. */
    public String when(TimelineEntry entry) {
        return Dates.time(office.local(entry.at()), locale);
    }

    public String headline(TimelineEntry entry) {
        if (entry.data().isEmpty()) return t("timeline.removed");
        return switch (entry.type()) {
            case RECORDED -> t("timeline.RECORDED", entry.text("number"), t("channel." + entry.text("channel")));
            case FACTS_CHANGED, RECEIPT_CORRECTED, CUSTOMER_CHANGED, CUSTOMER_TOLD -> t("timeline." + entry.type());
            case DEVICE_CHANGED -> t("timeline.DEVICE_CHANGED", entry.text("serial"));
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
                        Dates.time(LocalDateTime.parse(entry.text("at")), locale));
            case ASSESSED -> t("timeline.ASSESSED", t("assessment." + entry.text("result")));
            case ATTACHED -> t("timeline.ATTACHED", entry.text("name"));
            case MAIL_RECEIVED -> received(entry);
            case LETTER_SENT ->
                t(
                        "timeline.LETTER_SENT",
                        t("letterkind." + entry.text("kind")),
                        entry.text("to"),
                        entry.text("subject"));
            case EXTENSION_PROPOSED, EXTENSION_APPROVED, EXTENSION_DECLINED, EXTENDED ->
                t("timeline." + entry.type(), Dates.date(LocalDate.parse(entry.text("due")), locale));
            case DECISION_ASKED, DECISION_APPROVED, DECISION_DECLINED ->
                t("timeline." + entry.type(), t("outcome." + entry.text("outcome")));
            case DECISION_TOLD -> told(entry);
            case LINKED, UNLINKED, SPLIT -> t("timeline." + entry.type(), entry.text("other"));
            case MERGED, UNMERGED ->
                entry.text("into").isEmpty()
                        ? t("timeline." + entry.type() + ".from", entry.text("from"))
                        : t("timeline." + entry.type() + ".into", entry.text("into"));
            case REPLACED ->
                t(
                        entry.text("refused").isEmpty() ? "timeline.REPLACED" : "timeline.REPLACED.not",
                        entry.text("serial"));
            case FILE_MADE ->
                t("true".equals(entry.text("redacted")) ? "timeline.FILE_MADE.redacted" : "timeline.FILE_MADE");
            case SATISFACTION ->
                t("true".equals(entry.text("satisfied")) ? "timeline.SATISFIED" : "timeline.NOT_SATISFIED");
            case SAFETY_MEASURE ->
                t(
                        "timeline.SAFETY_MEASURE",
                        t("measure." + entry.text("measure")),
                        Dates.date(LocalDate.parse(entry.text("on")), locale));
            case DATE_MOVED -> t("timeline.DATE_MOVED");
            case ALERT_SNOOZED ->
                t("timeline.ALERT_SNOOZED", Dates.time(office.local(Instant.parse(entry.text("until"))), locale));
            case LETTER_BOUNCED ->
                t(
                        entry.text("copy").isEmpty() ? "timeline.LETTER_BOUNCED" : "timeline.LETTER_BOUNCED.copy",
                        t("letterkind." + entry.text("kind")),
                        entry.text("to"));
        };
    }

    /** A mail of a person, or what a program says for somebody: away until, read, liked. */
    private String received(TimelineEntry entry) {
        if (entry.text("notice").isEmpty())
            return t("timeline.MAIL_RECEIVED", entry.text("from"), entry.text("subject"));
        var key = entry.text("until").isEmpty() ? "timeline.NOTICE" : "timeline.NOTICE.until";
        return t(key, t("mailreason." + entry.text("notice")), entry.text("from"), entry.text("until"));
    }

    private String told(TimelineEntry entry) {
        var review = entry.text("review").isEmpty() ? "" : t("review." + entry.text("review"));
        var outcome = entry.text("outcome").isEmpty() ? "" : t("outcome." + entry.text("outcome"));
        var both = review.isEmpty() || outcome.isEmpty() ? review + outcome : review + " – " + outcome;
        return t("timeline.DECISION_TOLD", both);
    }

    private String assigned(TimelineEntry entry) {
        if (entry.text("after").isEmpty()) return t("timeline.HANDED_BACK", person(entry, "before"));
        return entry.text("before").isEmpty()
                ? t("timeline.ASSIGNED", person(entry, "after"))
                : t("timeline.REASSIGNED", person(entry, "before"), person(entry, "after"));
    }

    public List<String> changes(TimelineEntry entry) {
        if (entry.data().isEmpty()) return List.of();
        return switch (entry.type()) {
            case FACTS_CHANGED, RECEIPT_CORRECTED, CUSTOMER_CHANGED, CUSTOMER_TOLD, DEVICE_CHANGED ->
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
                    Dates.date(LocalDate.parse(entry.text("remindOn")), locale)));
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
                Dates.date(LocalDate.parse(String.valueOf(dates.getFirst())), locale),
                Dates.date(LocalDate.parse(String.valueOf(dates.getLast())), locale));
    }

    private String change(Map.Entry<String, Object> change) {
        if (change.getKey().equals(Device.WARRANTY)) return warranty((List<?>) change.getValue());
        var fact = Fact.valueOf(change.getKey());
        var values = (List<?>) change.getValue();
        return t("timeline.change", t("fact." + fact), value(fact, values.getFirst()), value(fact, values.getLast()));
    }

    private String warranty(List<?> dates) {
        return t("timeline.change", t("device.warranty"), day(dates.getFirst()), day(dates.getLast()));
    }

    private String day(Object date) {
        return "".equals(date) ? t("value.empty") : Dates.date(LocalDate.parse(String.valueOf(date)), locale);
    }

    /** A fact's value as people read it. */
    public String value(Fact fact, Object value) {
        var text = String.valueOf(value);
        if (text.isEmpty()) return t("value.empty");
        return switch (fact) {
            case KIND -> t("kind." + text);
            case CHANNEL -> t("channel." + text);
            case SEVERITY -> t("severity." + text);
            case CUSTOMER_TYPE -> t("customertype." + text);
            case CUSTOMER_COUNTRY -> Locale.of("", text).getDisplayCountry(locale);
            case CUSTOMER_LANGUAGE -> Locale.of(text).getDisplayLanguage(locale);
            case RECEIVED_AT -> Dates.time(LocalDateTime.parse(text), locale);
            case MODEL_UNKNOWN, SERIAL_UNKNOWN, TICKET_UNKNOWN, IDEA_NONE, RESTRICTED -> t("value.yes");
            default -> text;
        };
    }

    public String body(TimelineEntry entry) {
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
        return translations.getTranslation(key, locale, arguments);
    }
}
