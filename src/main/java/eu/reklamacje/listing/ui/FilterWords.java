package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Dates;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Translations;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.user.Directory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A filter as people read it: what is asked for, and by which words. */
@Component
class FilterWords {

    private final Directory directory;
    private final Translations translations;

    FilterWords(Directory directory, Translations translations) {
        this.directory = directory;
        this.translations = translations;
    }

    /** A line for each thing that is asked for, label and words; none where everything is shown. */
    List<List<String>> of(FilterUrl state, Locale locale) {
        var filter = state.filter();
        var lines = new ArrayList<List<String>>();
        add(lines, "filter.text", filter.text(), locale);
        add(lines, "filter.status", filter.statuses(), status -> t("status." + status, locale), locale);
        add(lines, "filter.step", filter.next().steps(), step -> t("step." + step, locale), locale);
        add(lines, "filter.turn", filter.next().turns(), turn -> t("turn." + turn, locale), locale);
        add(lines, "filter.handler", filter.handlers(), id -> handler(id, locale), locale);
        add(lines, "filter.due", state.due() == null ? "" : t("due.group." + state.due(), locale), locale);
        add(lines, "filter.kind", filter.kinds(), kind -> t("kind." + kind, locale), locale);
        add(lines, "filter.team", filter.teams(), id -> directory.team(id).name(), locale);
        add(lines, "filter.severity", filter.severities(), severity -> t("severity." + severity, locale), locale);
        add(lines, "filter.country", filter.countries(), code -> LocaleNames.country(code, locale), locale);
        add(lines, "filter.mark", filter.special().marks(), mark -> t("filter.mark." + mark, locale), locale);
        add(lines, "filter.waiting", filter.special().waitingFor(), whom -> t("waitingfor." + whom, locale), locale);
        add(lines, "filter.model", filter.model(), locale);
        add(lines, "filter.serial", filter.serial(), locale);
        var days = state.days();
        if (days.from() != null) add(lines, "filter.from", Dates.medium(days.from(), locale), locale);
        if (days.to() != null) add(lines, "filter.to", Dates.medium(days.to(), locale), locale);
        if (days.silent() != null) add(lines, "filter.silent", Dates.medium(days.silent(), locale), locale);
        return lines;
    }

    private String handler(long id, Locale locale) {
        return id == Filter.NOBODY ? t("handler.nobody", locale) : directory.name(id);
    }

    private <T> void add(
            List<List<String>> lines, String key, Collection<T> asked, Function<T, String> words, Locale locale) {
        add(lines, key, asked.stream().map(words).sorted().collect(Collectors.joining(", ")), locale);
    }

    private void add(List<List<String>> lines, String key, @Nullable String words, Locale locale) {
        if (words != null && !words.isBlank()) lines.add(List.of(t(key, locale), words));
    }

    private String t(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
