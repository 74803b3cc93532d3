package eu.reklamacje.complaint.ui;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody has typed into a complaint's form and not yet saved, beside what stood there: others' changes since are conflicts.
 *
 * @param changed the facts that were typed
 */
public record FactsDraft(Set<Fact<?>> changed, Facts base, Facts mine) {

    private static final String BASE = ".base";

    static FactsDraft of(Facts base, Facts mine) {
        return new FactsDraft(base.differences(mine), base, mine);
    }

    /** As they have always been kept: {@code MODEL} is what was typed, {@code MODEL.base} what stood there. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FactsDraft ofWords(Map<String, String> words) {
        var changed = new TreeSet<Fact<?>>();
        var base = new LinkedHashMap<String, String>();
        for (var fact : Fact.values()) {
            if (!words.containsKey(fact.name())) continue;
            changed.add(fact);
            base.put(fact.name(), words.getOrDefault(fact.name() + BASE, ""));
        }
        return new FactsDraft(changed, Facts.ofWords(base), Facts.ofWords(words));
    }

    @JsonValue
    Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var fact : changed) {
            words.put(fact.name(), mine.text(fact));
            words.put(fact.name() + BASE, base.text(fact));
        }
        return words;
    }

    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** The facts as they stand, with those that were typed. */
    Facts mineOn(Facts facts) {
        return changed.stream().reduce(facts, (merged, fact) -> merged.take(fact, mine), (_, last) -> last);
    }

    /** The facts as they stand, with those on which was typed. */
    Facts baseOn(Facts facts) {
        return changed.stream().reduce(facts, (merged, fact) -> merged.take(fact, base), (_, last) -> last);
    }
}
