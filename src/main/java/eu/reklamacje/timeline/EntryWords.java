package eu.reklamacje.timeline;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.user.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts timeline entries into the words of a reader's language, for a screen or a page; each feature has the words for its own types. */
public final class EntryWords {

    private final EntryWordings wordings;
    private final Translations translations;
    private final Directory directory;
    private final Office office;
    private final Locale locale;

    private EntryWords(Factory factory, Locale locale) {
        wordings = factory.wordings;
        translations = factory.translations;
        directory = factory.directory;
        office = factory.office;
        this.locale = locale;
    }

    /** Gives each reader words in their language. */
    @Component
    public static class Factory {

        private final EntryWordings wordings;
        private final Translations translations;
        private final Directory directory;
        private final Office office;

        Factory(EntryWordings wordings, Translations translations, Directory directory, Office office) {
            this.wordings = wordings;
            this.translations = translations;
            this.directory = directory;
            this.office = office;
        }

        public EntryWords in(Locale locale) {
            return new EntryWords(this, locale);
        }
    }

    /** Who did it. */
    public String who(TimelineEntry entry) {
        return entry.personId() == null ? t("timeline.background") : directory.name(entry.personId());
    }

    /** When, as the office's clock shows it. */
    public String when(TimelineEntry entry) {
        return time(entry.at());
    }

    public String headline(TimelineEntry entry) {
        return entry.data().isEmpty()
                ? t("timeline.removed")
                : wordings.of(entry.type()).headline(entry, this);
    }

    /** What became of what, a line each; empty for most types. */
    public List<String> changes(TimelineEntry entry) {
        return entry.data().isEmpty() ? List.of() : wordings.of(entry.type()).changes(entry, this);
    }

    /** What somebody wrote. */
    public String body(TimelineEntry entry) {
        var parts = List.of(entry.text("reason"), entry.text("text"), entry.text("note"), entry.text("problem"));
        return String.join("\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /** A text of the bundles in the reader's language. */
    public String t(String key, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }

    /** The text with the type's own key, {@code timeline.TYPE}. */
    public String own(TimelineEntry entry, Object... arguments) {
        return t("timeline." + entry.type().name(), arguments);
    }

    /** A day, from the text with which it is stored. */
    public String date(String stored) {
        return Dates.date(LocalDate.parse(stored), locale);
    }

    public String time(Instant instant) {
        return Dates.time(office.local(instant), locale);
    }

    public String time(LocalDateTime local) {
        return Dates.time(local, locale);
    }

    /** The person whose id stands under the key. */
    public String person(TimelineEntry entry, String key) {
        return directory.name(Long.valueOf(entry.text(key)));
    }

    /** The team whose id stands under the key. */
    public String team(TimelineEntry entry, String key) {
        return directory.team(Long.parseLong(entry.text(key))).name();
    }

    public Locale locale() {
        return locale;
    }
}
