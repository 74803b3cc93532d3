package eu.reklamacje.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody outside our company to whom a customer may turn. */
@Entity
class OutsideBody {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    @Version
    private int version;

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

    long id() {
        return Objects.requireNonNull(id);
    }
}
