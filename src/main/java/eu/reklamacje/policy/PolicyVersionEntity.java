package eu.reklamacje.policy;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of the policy as it is stored, its terms as one document; everybody else sees {@link PolicyVersion}. */
@Entity
@Table(name = "policy_version")
class PolicyVersionEntity extends EditedEntity {

    private LocalDate validFrom;

    /** JSON of a {@link Policy}. */
    private String terms;

    private @Nullable Long savedBy;

    private @Nullable Instant savedAt;

    PolicyVersionEntity write(LocalDate validFrom, String terms, long by, Instant at) {
        this.validFrom = validFrom;
        this.terms = terms;
        savedBy = by;
        savedAt = at;
        return this;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    String terms() {
        return terms;
    }

    @Nullable
    Long savedBy() {
        return savedBy;
    }
}
