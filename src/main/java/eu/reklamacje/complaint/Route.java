package eu.reklamacje.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The team that a kind of complaint goes to. */
@Entity
@Table(name = "routing")
class Route {

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Version
    private @Nullable Integer version;

    private long teamId;

    protected Route() {}

    Route(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    long team() {
        return teamId;
    }

    Route to(long team) {
        teamId = team;
        return this;
    }
}
