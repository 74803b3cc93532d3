package eu.reklamacje.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The types of all features, by the names with which they are stored, and who has the words for each. */
@Component
class EntryWordings {

    private final Map<String, EntryType> types = new HashMap<>();
    private final Map<EntryType, EntryWording> wordings = new HashMap<>();

    /** @throws IllegalStateException where two features bring the same name */
    EntryWordings(List<EntryWording> features) {
        for (var feature : features) {
            for (var type : feature.types()) {
                if (types.put(type.name(), type) != null)
                    throw new IllegalStateException("Two features bring the type " + type.name());
                wordings.put(type, feature);
            }
        }
    }

    EntryType type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    EntryWording of(EntryType type) {
        return Objects.requireNonNull(wordings.get(type), type.name());
    }

    /** The stored names of what gives somebody a hand in a case. */
    List<String> involving() {
        return types.values().stream()
                .filter(EntryType::isInvolvement)
                .map(EntryType::name)
                .sorted()
                .toList();
    }
}
