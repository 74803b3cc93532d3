package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Folding;
import eu.reklamacje.base.Language;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A filter as somebody types it, in any of our languages: {@code status:waiting handler:anna model:"SolarMax 10K" due:overdue
 * has:photo}. What is understood becomes a chosen filter, so that the address has one form; what is not stays text.
 */
@Component
public class TypedFilter {

    private static final Pattern ASKED = Pattern.compile("(?<!\\S)(\\p{L}+):(?:\"([^\"]+)\"|(\\S+))(?=\\s|$)");
    private static final List<String> HAS = List.of("has", "ma", "hat");
    private static final List<String> ME = List.of("me", "ja", "ich");
    private static final List<String> NOBODY = List.of("nobody", "nikt", "niemand");

    private final Translations translations;
    private final Directory directory;
    private final SignedIn signedIn;

    TypedFilter(Translations translations, Directory directory, SignedIn signedIn) {
        this.translations = translations;
        this.directory = directory;
        this.signedIn = signedIn;
    }

    /** The state with what was understood of the text, and the rest of it as its text. */
    public FilterUrl read(FilterUrl state, String typed) {
        var read = state;
        var rest = new StringBuilder();
        var found = ASKED.matcher(typed);
        int from = 0;
        while (found.find()) {
            var value = found.group(2) == null ? found.group(3) : found.group(2);
            var understood = understand(read, found.group(1), value);
            if (understood.isEmpty()) continue;
            rest.append(typed, from, found.start());
            from = found.end();
            read = understood.get();
        }
        rest.append(typed.substring(from));
        var text = from == 0 ? typed : rest.toString().strip().replaceAll("\\s+", " ");
        return read.with(read.filter().withText(text), read.due(), read.received());
    }

    private Optional<FilterUrl> understand(FilterUrl state, String key, String value) {
        var filter = state.filter();
        var asked = Folding.plain(key);
        if (means(asked, "filter.status"))
            return one(Status.values(), "status.", value)
                    .map(chosen -> with(state, filter.withStatuses(and(filter.statuses(), chosen))));
        if (means(asked, "filter.kind"))
            return one(Kind.values(), "kind.", value)
                    .map(chosen -> with(state, filter.withKinds(and(filter.kinds(), chosen))));
        if (means(asked, "filter.severity"))
            return one(Severity.values(), "severity.", value)
                    .map(chosen -> with(state, filter.withSeverities(and(filter.severities(), chosen))));
        if (means(asked, "filter.due"))
            return one(DueRange.values(), "due.group.", value)
                    .map(chosen -> state.with(filter, chosen, state.received()));
        if (means(asked, "filter.handler"))
            return handler(value).map(chosen -> with(state, filter.withHandlers(and(filter.handlers(), chosen))));
        if (means(asked, "filter.team"))
            return directory.teams().stream()
                    .filter(team -> begins(team.name(), value))
                    .findFirst()
                    .map(chosen -> with(state, filter.withTeams(and(filter.teams(), chosen.id()))));
        if (means(asked, "filter.country"))
            return country(value).map(chosen -> with(state, filter.withCountries(and(filter.countries(), chosen))));
        if (means(asked, "filter.model")) return Optional.of(with(state, filter.withModel(value)));
        if (HAS.contains(asked)) return mark(value).map(chosen -> with(state, marked(filter, chosen)));
        if (means(asked, "filter.waiting.key"))
            return one(WaitingFor.values(), "waitingfor.", value)
                    .map(chosen -> with(state, filter.withSpecial(waitingFor(filter.special(), chosen))));
        return Optional.empty();
    }

    private static FilterUrl with(FilterUrl state, Filter filter) {
        return state.with(filter, state.due(), state.received());
    }

    private static <T> Set<T> and(Set<T> chosen, T more) {
        var all = new HashSet<>(chosen);
        all.add(more);
        return Set.copyOf(all);
    }

    private static Filter marked(Filter filter, Filter.Mark mark) {
        var special = filter.special();
        return filter.withSpecial(Filter.Special.of(and(special.marks(), mark), special.waitingFor()));
    }

    private static Filter.Special waitingFor(Filter.Special special, WaitingFor whom) {
        return Filter.Special.of(special.marks(), and(special.waitingFor(), whom));
    }

    /** The key is the label of the filter, or the first word of it, in any language. */
    private boolean means(String asked, String label) {
        return languages().anyMatch(locale -> {
            var words = Folding.plain(translations.getTranslation(label, locale));
            return words.equals(asked) || words.split(" ", 2)[0].equals(asked);
        });
    }

    private <E extends Enum<E>> Optional<E> one(E[] constants, String prefix, String value) {
        return first(
                constants,
                value,
                constant -> Stream.concat(
                        Stream.of(constant.name()),
                        languages().map(locale -> translations.getTranslation(prefix + constant, locale))));
    }

    private Optional<Filter.Mark> mark(String value) {
        return first(
                Filter.Mark.values(),
                value,
                mark -> languages().map(locale -> translations.getTranslation("filter.mark." + mark + ".key", locale)));
    }

    /** Exactly one before one that only begins so. */
    private static <E> Optional<E> first(E[] all, String value, Function<E, Stream<String>> names) {
        return Arrays.stream(all)
                .filter(one -> names.apply(one).anyMatch(name -> is(name, value)))
                .findFirst()
                .or(() -> Arrays.stream(all)
                        .filter(one -> names.apply(one).anyMatch(name -> begins(name, value)))
                        .findFirst());
    }

    private Optional<Long> handler(String value) {
        var asked = Folding.plain(value);
        if (ME.contains(asked)) return Optional.of(signedIn.person().id());
        if (NOBODY.contains(asked)) return Optional.of(Filter.NOBODY);
        return directory.people().stream()
                .filter(Person::handlesCases)
                .filter(person -> begins(person.name(), value)
                        || Arrays.stream(person.name().split(" ")).anyMatch(part -> begins(part, value)))
                .findFirst()
                .map(Person::id);
    }

    private static Optional<String> country(String value) {
        var codes = Locale.getISOCountries();
        if (Arrays.asList(codes).contains(value.toUpperCase(Locale.ROOT)))
            return Optional.of(value.toUpperCase(Locale.ROOT));
        return first(codes, value, code -> languages().map(locale -> LocaleNames.country(code, locale)));
    }

    private static Stream<Locale> languages() {
        return Arrays.stream(Language.values()).map(Language::locale);
    }

    private static boolean is(String name, String value) {
        return !Collections.disjoint(Folding.forms(name), Folding.forms(value));
    }

    private static boolean begins(String name, String value) {
        var beginnings = Folding.forms(value);
        return Folding.forms(name).stream().anyMatch(form -> beginnings.stream().anyMatch(form::startsWith));
    }
}
