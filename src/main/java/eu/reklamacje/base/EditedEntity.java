package eu.reklamacje.base;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people edit: known by its id, and by the version that each of them has read. */
@MappedSuperclass
public abstract class EditedEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    @Version
    private int version;

    /** Once it is saved. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** How often it has been changed. */
    public int version() {
        return version;
    }
}
