package eu.reklamacje.user;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A team as it is stored; everybody else sees {@link Team}. */
@Entity
@Table(name = "team")
class TeamEntity extends EditedEntity {

    private String name;

    private boolean active = true;

    protected TeamEntity() {}

    TeamEntity(String name) {
        this.name = name.strip();
    }

    void rename(String name) {
        this.name = name.strip();
    }
}
