package eu.reklamacje.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about a complaint, fact by fact: a draft, a comparison of two people's edits and an entry on the timeline
 * are one and the same thing. An absent fact, an empty text and a flag that is not set are one.
 */
public final class Facts {

    public static final Facts NONE = new Facts(new TreeMap<>());

    private final SortedMap<Fact<?>, Object> values;

    private Facts(SortedMap<Fact<?>, Object> values) {
        this.values = values;
    }

    /** The facts that were kept as text by their names; a name or a text that means nothing any more is left out. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Facts ofWords(Map<String, String> words) {
        var values = new TreeMap<Fact<?>, Object>();
        words.forEach((name, text) -> Fact.named(name).ifPresent(fact -> {
            var value = fact.read(text);
            if (!Fact.isEmpty(value)) values.put(fact, Objects.requireNonNull(value));
        }));
        return new Facts(values);
    }

    /** By their names as text, as they are kept. */
    @JsonValue
    public Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        values.forEach((fact, value) -> words.put(fact.name(), value.toString()));
        return words;
    }

    /** The value, or what holds where nobody has said anything. */
    public <T> T get(Fact<T> fact) {
        var value = find(fact);
        return value == null ? fact.absent() : value;
    }

    /** The value; null where there is none. */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T find(Fact<T> fact) {
        return (T) values.get(fact);
    }

    /** The value as it is kept as text. */
    public String text(Fact<?> fact) {
        return Objects.toString(values.get(fact), "");
    }

    public boolean has(Fact<?> fact) {
        return !text(fact).isBlank();
    }

    /** The text without blanks around it; null where there is none. */
    @Nullable
    String orNull(Fact<String> fact) {
        return has(fact) ? get(fact).strip() : null;
    }

    public <T> Facts with(Fact<T> fact, @Nullable T value) {
        var changed = new TreeMap<>(values);
        if (Fact.isEmpty(value)) changed.remove(fact);
        else changed.put(fact, Objects.requireNonNull(value));
        return new Facts(changed);
    }

    /** With the other's value of that fact. */
    public <T> Facts take(Fact<T> fact, Facts other) {
        return with(fact, other.find(fact));
    }

    public Kind kind() {
        return get(Fact.KIND);
    }

    /** When it was received, in the office's zone; null where nobody has said. */
    public @Nullable LocalDateTime receivedAt() {
        return find(Fact.RECEIVED_AT);
    }

    /** The facts that are there, in their order. */
    public Set<Fact<?>> present() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The facts in which the other differs from this. */
    public Set<Fact<?>> differences(Facts other) {
        var differences = new TreeSet<>(Fact.values());
        differences.removeIf(fact -> Objects.equals(values.get(fact), other.values.get(fact)));
        return differences;
    }

    /** Changes as they stand on the timeline: both values of each fact. */
    Map<String, Object> describe(Facts after, Collection<Fact<?>> changed) {
        var data = new LinkedHashMap<String, Object>();
        changed.forEach(fact -> data.put(fact.name(), List.of(text(fact), after.text(fact))));
        return data;
    }

    /** Takes over from mine what I changed since the base; the rest stays as it is here. */
    public Facts merge(Facts base, Facts mine) {
        var merged = this;
        for (var fact : base.differences(mine)) merged = merged.take(fact, mine);
        return merged;
    }

    /** The facts that I changed since the base, and somebody else changed to something else. */
    public Set<Fact<?>> conflicts(Facts base, Facts mine) {
        var conflicts = base.differences(mine);
        conflicts.retainAll(base.differences(this));
        conflicts.retainAll(differences(mine));
        return conflicts;
    }

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
