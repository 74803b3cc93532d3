package eu.reklamacje.complaint;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One inverter. Its serial number identifies it, and is corrected in the complaint. */
@Entity
class Device extends EditedEntity {

    /** The warranty's last day among what changed, on the timeline. */
    static final String WARRANTY = "WARRANTY";

    @Nullable
    private String model;

    private String serial;

    /** As serial numbers are matched. */
    private String serialKey;

    @Nullable
    private LocalDate warrantyUntil;

    /** @return each fact that became another one, with its words before and after; empty where nothing did */
    Map<String, List<String>> change(String model, @Nullable LocalDate warrantyUntil) {
        var changes = new LinkedHashMap<String, List<String>>();
        differ(changes, Fact.MODEL.name(), this.model, model.strip());
        differ(changes, WARRANTY, this.warrantyUntil, warrantyUntil);
        this.model = model.isBlank() ? null : model.strip();
        this.warrantyUntil = warrantyUntil;
        return changes;
    }

    private static void differ(
            Map<String, List<String>> changes, String fact, @Nullable Object before, @Nullable Object after) {
        var words = Stream.of(before, after)
                .map(value -> Objects.toString(value, ""))
                .toList();
        if (!words.getFirst().equals(words.getLast())) changes.put(fact, words);
    }

    /** The unit that takes the place of another has what is left of that one's warranty, unless it is known to have one of its own. */
    void inheritWarranty(Device old) {
        if (warrantyUntil == null) warrantyUntil = old.warrantyUntil;
    }

    /** It replaces the other one no more: the warranty went with it. */
    void giveWarrantyBack(Device old) {
        if (Objects.equals(warrantyUntil, old.warrantyUntil)) warrantyUntil = null;
    }

    String serial() {
        return serial;
    }
}
