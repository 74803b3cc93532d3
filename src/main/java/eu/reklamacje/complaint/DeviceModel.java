package eu.reklamacje.complaint;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;

/** A model of the catalogue; one that is no longer sold can be taken out of the choice. */
@Entity
class DeviceModel extends EditedEntity {

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
}
