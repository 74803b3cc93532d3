package eu.reklamacje.decision;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.complaint.Kind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** One reason for which things go wrong, in the tree of a kind of complaint. */
@Entity
class RootCause extends EditedEntity {

    private static final int LONGEST_NAME = 120;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Nullable
    private Long parentId;

    private String name;
    private boolean active = true;

    protected RootCause() {}

    /** @param parentId null for one at the top */
    RootCause(Kind kind, @Nullable Long parentId, String name) {
        this.kind = kind;
        this.parentId = parentId;
        this.name = name.strip();
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    void change(String name, boolean active) {
        this.name = name.strip();
        this.active = active;
    }
}
