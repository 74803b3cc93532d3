package eu.reklamacje.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model of the catalogue; one that is no longer sold can be taken out of the choice. */
@Entity
class DeviceModel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    @Version
    private int version;

    private String name;
    private boolean active = true;

    protected DeviceModel() {}

    DeviceModel(String name) {
        this.name = name.strip();
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= Fact.MODEL.longest();
    }

    void setActive(boolean active) {
        this.active = active;
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
