package eu.reklamacje.listing.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.listing.Filter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter as it stands in the address, so that a list can be kept as a bookmark and sent to a colleague. What cannot be read is left out. */
public record FilterUrl(Filter filter, @Nullable DueRange due, Days days, Map<String, String> others) {

    public static final FilterUrl ALL = new FilterUrl(Filter.ALL, null, Days.EVER, Map.of());

    /**
     * Days in the office's zone.
     *
     * @param from the first of receipt
     * @param to the last of receipt
     * @param silent since then the customer has not heard of us
     */
    public record Days(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate silent) {

        public static final Days EVER = new Days(null, null, null);
    }

    public static FilterUrl read(QueryParameters parameters) {
        var filter = new Filter(
                first(parameters, "q"),
                constants(parameters, "status", Status.class),
                constants(parameters, "kind", Kind.class),
                ids(parameters, "team"),
                ids(parameters, "handler"),
                constants(parameters, "severity", Severity.class),
                all(parameters, "country")
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .collect(Collectors.toSet()),
                null,
                null,
                first(parameters, "model"),
                first(parameters, "serial"),
                null,
                Set.of(),
                new Filter.Next(
                        constants(parameters, "step", Step.class),
                        constants(parameters, "turn", Turn.class),
                        LocalDate.EPOCH),
                Filter.Special.of(
                        constants(parameters, "mark", Filter.Mark.class),
                        constants(parameters, "waiting", WaitingFor.class)));
        var due = constants(parameters, "due", DueRange.class).stream()
                .findFirst()
                .orElse(null);
        var others = new LinkedHashMap<String, String>();
        for (var name : List.of("sort", "columns", "open", "lanes")) {
            if (!first(parameters, name).isEmpty()) others.put(name, first(parameters, name));
        }
        return new FilterUrl(
                filter,
                due,
                new Days(day(parameters, "from"), day(parameters, "to"), day(parameters, "silent")),
                others);
    }

    public QueryParameters write() {
        var values = new LinkedHashMap<String, List<String>>();
        put(values, "q", filter.text());
        put(values, "status", filter.statuses());
        put(values, "kind", filter.kinds());
        put(values, "team", filter.teams());
        put(values, "handler", filter.handlers());
        put(values, "severity", filter.severities());
        put(values, "country", filter.countries());
        put(values, "model", filter.model());
        put(values, "serial", filter.serial());
        put(values, "step", filter.next().steps());
        put(values, "turn", filter.next().turns());
        put(values, "mark", filter.special().marks());
        put(values, "waiting", filter.special().waitingFor());
        put(values, "from", days.from());
        put(values, "to", days.to());
        put(values, "silent", days.silent());
        if (due != null) put(values, "due", due.name());
        others.forEach((name, value) -> put(values, name, value));
        return new QueryParameters(values);
    }

    public FilterUrl with(String name, String value) {
        var changed = new LinkedHashMap<>(others);
        if (value.isEmpty()) changed.remove(name);
        else changed.put(name, value);
        return new FilterUrl(filter, due, days, changed);
    }

    public FilterUrl with(Filter changed, @Nullable DueRange range, Days days) {
        return new FilterUrl(changed, range, days, others);
    }

    /** The same list, with everything in it. */
    FilterUrl unfiltered() {
        return new FilterUrl(Filter.ALL, null, Days.EVER, others);
    }

    boolean isAll() {
        return equals(unfiltered());
    }

    public String other(String name) {
        return others.getOrDefault(name, "");
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        if (!value.isBlank()) values.put(name, List.of(value));
    }

    private static void put(Map<String, List<String>> values, String name, @Nullable LocalDate day) {
        if (day != null) values.put(name, List.of(day.toString()));
    }

    private static void put(Map<String, List<String>> values, String name, Collection<?> chosen) {
        if (!chosen.isEmpty())
            values.put(
                    name, List.of(chosen.stream().map(String::valueOf).sorted().collect(Collectors.joining(","))));
    }

    private static String first(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(value -> value.substring(0, Math.min(200, value.length())))
                .orElse("");
    }

    private static @Nullable LocalDate day(QueryParameters parameters, String name) {
        try {
            return LocalDate.parse(first(parameters, name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static Stream<String> all(QueryParameters parameters, String name) {
        return Arrays.stream(first(parameters, name).split(",")).filter(value -> !value.isBlank());
    }

    private static Set<Long> ids(QueryParameters parameters, String name) {
        return all(parameters, name)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<E> constants(QueryParameters parameters, String name, Class<E> type) {
        var known = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        return all(parameters, name)
                .map(value -> Optional.ofNullable(known.get(value)))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
