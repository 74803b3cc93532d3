package eu.reklamacje.complaint;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about a complaint, field by field, as text: so that a draft, a comparison of two people's edits and an
 * entry on the timeline are one and the same thing. An absent field is the empty text.
 */
public final class Facts {

    public static final Facts NONE = new Facts(Map.of());

    private final Map<Fact, String> values;

    private Facts(Map<Fact, String> values) {
        this.values = values;
    }

    public static Facts of(Map<Fact, String> values) {
        var kept = new EnumMap<Fact, String>(Fact.class);
        values.forEach((fact, value) -> {
            if (!value.isEmpty()) kept.put(fact, value);
        });
        return new Facts(kept);
    }

    public String get(Fact fact) {
        return values.getOrDefault(fact, "");
    }

    public boolean has(Fact fact) {
        return !get(fact).isBlank();
    }

    /** The value without blanks around it; null where there is none. */
    public @Nullable String orNull(Fact fact) {
        return has(fact) ? get(fact).strip() : null;
    }

    public boolean is(Fact fact) {
        return Boolean.parseBoolean(get(fact));
    }

    public Facts with(Fact fact, Object value) {
        var changed = new EnumMap<Fact, String>(Fact.class);
        changed.putAll(values);
        changed.put(fact, String.valueOf(value));
        return of(changed);
    }

    public <E extends Enum<E>> E get(Fact fact, E absent) {
        for (var constant : absent.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(get(fact))) return constant;
        }
        return absent;
    }

    public Kind kind() {
        return get(Fact.KIND, Kind.UNDETERMINED);
    }

    /** The received date and time in the office's zone; null where it is missing or unreadable. */
    public @Nullable LocalDateTime receivedAt() {
        try {
            return has(Fact.RECEIVED_AT) ? LocalDateTime.parse(get(Fact.RECEIVED_AT)) : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    public Map<Fact, String> values() {
        return Map.copyOf(values);
    }

    /** The fields in which the other differs from this, with both values. */
    public Map<Fact, Difference> differences(Facts other) {
        var differences = new LinkedHashMap<Fact, Difference>();
        for (var fact : Fact.values()) {
            if (!get(fact).equals(other.get(fact))) {
                differences.put(fact, new Difference(get(fact), other.get(fact)));
            }
        }
        return differences;
    }

    /** A column's value as the text of a fact. */
    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static String flag(boolean value) {
        return value ? "true" : "";
    }

    /** Differences as they stand on the timeline: both values of each field. */
    static Map<String, Object> describe(Map<Fact, Difference> differences) {
        var data = new LinkedHashMap<String, Object>();
        differences.forEach(
                (fact, difference) -> data.put(fact.name(), List.of(difference.before(), difference.after())));
        return data;
    }

    /** Takes over from mine what I changed since the base; the rest stays as it is here. */
    public Facts merge(Facts base, Facts mine) {
        var merged = this;
        for (var fact : base.differences(mine).keySet()) merged = merged.with(fact, mine.get(fact));
        return merged;
    }

    /** The fields that I changed since the base, and somebody else changed to something else. */
    public Set<Fact> conflicts(Facts base, Facts mine) {
        var conflicts = base.differences(mine).keySet();
        conflicts.retainAll(base.differences(this).keySet());
        conflicts.removeIf(fact -> get(fact).equals(mine.get(fact)));
        return conflicts;
    }

    public record Difference(String before, String after) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
