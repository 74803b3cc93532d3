package eu.reklamacje.listing.ui;

import eu.reklamacje.base.Folding;
import eu.reklamacje.base.Language;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Team;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be asked for by typing {@code key:value}: the keys, the values of each, and which filter they choose; in all our languages. */
@Component
class FilterKeys {

    /** The names by which one of several is found. */
    private record Choice<T>(T value, Function<Locale, Stream<String>> names) {}

    /**
     * Something that is asked for.
     *
     * @param label the text that names it
     * @param choose the filter with the value chosen, as far as the value is understood
     * @param values what may be said, in a language
     */
    record FilterKey(
            String label,
            BiFunction<FilterUrl, String, Optional<FilterUrl>> choose,
            Function<Locale, Stream<String>> values) {}

    private final Translations translations;
    private final Directory directory;
    private final SignedIn signedIn;
    private final List<FilterKey> all;

    FilterKeys(Translations translations, Directory directory, SignedIn signedIn, Models models) {
        this.translations = translations;
        this.directory = directory;
        this.signedIn = signedIn;
        all = List.of(
                key(
                        "filter.status",
                        () -> named(Status.values(), "status."),
                        chosen -> filter -> filter.withStatuses(and(filter.statuses(), chosen))),
                key(
                        "filter.handler",
                        this::handlers,
                        chosen -> filter -> filter.withHandlers(and(filter.handlers(), chosen))),
                new FilterKey(
                        "filter.due",
                        (state, value) -> first(named(DueRange.values(), "due.group."), value)
                                .map(chosen -> state.with(state.filter(), chosen, state.days())),
                        locale -> names(named(DueRange.values(), "due.group."), locale)),
                new FilterKey(
                        "filter.model",
                        (state, value) -> Optional.of(with(state, state.filter().withModel(value))),
                        _ -> models.choosable().stream()),
                key(
                        "filter.has.key",
                        () -> named(Filter.Mark.values(), "filter.mark.", ".key"),
                        chosen -> filter -> filter.withSpecial(marked(filter.special(), chosen))),
                key(
                        "filter.severity",
                        () -> named(Severity.values(), "severity."),
                        chosen -> filter -> filter.withSeverities(and(filter.severities(), chosen))),
                key(
                        "filter.kind",
                        () -> named(Kind.values(), "kind."),
                        chosen -> filter -> filter.withKinds(and(filter.kinds(), chosen))),
                key("filter.team", this::teams, chosen -> filter -> filter.withTeams(and(filter.teams(), chosen))),
                key(
                        "filter.country",
                        FilterKeys::countries,
                        chosen -> filter -> filter.withCountries(and(filter.countries(), chosen))),
                key(
                        "filter.waiting.key",
                        () -> named(WaitingFor.values(), "waitingfor."),
                        chosen -> filter -> filter.withSpecial(waitingFor(filter.special(), chosen))));
    }

    List<FilterKey> all() {
        return all;
    }

    /** The one that is named so: by its label or the first word of it, in any language. */
    @Nullable
    FilterKey named(String typed) {
        var asked = Folding.plain(typed);
        return all.stream()
                .filter(key -> languages().anyMatch(locale -> {
                    var label = Folding.plain(translations.getTranslation(key.label, locale));
                    return label.equals(asked) || label.split(" ", 2)[0].equals(asked);
                }))
                .findFirst()
                .orElse(null);
    }

    /** As it is typed in a language. */
    String word(FilterKey key, Locale locale) {
        return translations.getTranslation(key.label, locale).split(" ", 2)[0].toLowerCase(locale);
    }

    private static <T> FilterKey key(
            String label,
            java.util.function.Supplier<List<Choice<T>>> choices,
            Function<T, Function<Filter, Filter>> choose) {
        return new FilterKey(
                label,
                (state, value) -> first(choices.get(), value)
                        .map(chosen -> with(state, choose.apply(chosen).apply(state.filter()))),
                locale -> names(choices.get(), locale));
    }

    private static <T> Stream<String> names(List<Choice<T>> choices, Locale locale) {
        return choices.stream()
                .map(choice -> choice.names.apply(locale).findFirst().orElseThrow());
    }

    private <E extends Enum<E>> List<Choice<E>> named(E[] constants, String prefix) {
        return named(constants, prefix, "");
    }

    private <E extends Enum<E>> List<Choice<E>> named(E[] constants, String prefix, String suffix) {
        return Arrays.stream(constants)
                .map(constant -> new Choice<>(
                        constant,
                        locale -> Stream.of(
                                translations.getTranslation(prefix + constant + suffix, locale), constant.name())))
                .toList();
    }

    private List<Choice<Long>> handlers() {
        var me = new Choice<>(signedIn.person().id(), key("filter.me"));
        var nobody = new Choice<>(Filter.NOBODY, key("filter.nobody"));
        var people = directory.people().stream()
                .filter(Person::handlesCases)
                .map(person -> new Choice<>(
                        person.id(),
                        (Locale _) -> Stream.concat(
                                Stream.of(person.name()),
                                Arrays.stream(person.name().split(" ")))));
        return Stream.concat(Stream.of(me, nobody), people).toList();
    }

    private Function<Locale, Stream<String>> key(String text) {
        return locale -> Stream.of(translations.getTranslation(text, locale));
    }

    private List<Choice<Long>> teams() {
        return directory.teams().stream()
                .map((Team team) -> new Choice<>(team.id(), (Locale _) -> Stream.of(team.name())))
                .toList();
    }

    private static List<Choice<String>> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice<>(code, (Locale locale) -> Stream.of(LocaleNames.country(code, locale), code)))
                .toList();
    }

    private static FilterUrl with(FilterUrl state, Filter filter) {
        return state.with(filter, state.due(), state.days());
    }

    private static <T> Set<T> and(Set<T> chosen, T more) {
        var both = new HashSet<>(chosen);
        both.add(more);
        return Set.copyOf(both);
    }

    private static Filter.Special marked(Filter.Special special, Filter.Mark mark) {
        return Filter.Special.of(and(special.marks(), mark), special.waitingFor());
    }

    private static Filter.Special waitingFor(Filter.Special special, WaitingFor whom) {
        return Filter.Special.of(special.marks(), and(special.waitingFor(), whom));
    }

    /** Exactly one, in any language, before one that only begins so. */
    private static <T> Optional<T> first(List<Choice<T>> choices, String value) {
        return first(choices, name -> is(name, value)).or(() -> first(choices, name -> begins(name, value)));
    }

    private static <T> Optional<T> first(List<Choice<T>> choices, java.util.function.Predicate<String> meant) {
        return choices.stream()
                .filter(choice -> languages().flatMap(choice.names).anyMatch(meant))
                .findFirst()
                .map(Choice::value);
    }

    private static Stream<Locale> languages() {
        return Arrays.stream(Language.values()).map(Language::locale);
    }

    private static boolean is(String name, String value) {
        return !Collections.disjoint(Folding.forms(name), Folding.forms(value));
    }

    static boolean begins(String name, String value) {
        var beginnings = Folding.forms(value);
        return Folding.forms(name).stream().anyMatch(form -> beginnings.stream().anyMatch(form::startsWith));
    }
}
