package eu.reklamacje.decision;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;

/** Somebody outside our company to whom a customer may turn. */
@Entity
class OutsideBody extends EditedEntity {

    private String country;
    private String name;
    private String contact;
    private boolean consumersOnly;
    private boolean active;

    /** Takes over what a person has edited. */
    void apply(OutsideBodies.Body body) {
        country = body.country();
        name = body.name().strip();
        contact = body.contact().strip();
        consumersOnly = body.consumersOnly();
        active = body.active();
    }
}
