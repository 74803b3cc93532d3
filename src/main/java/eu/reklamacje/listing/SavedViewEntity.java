package eu.reklamacje.listing;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.user.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A view as it is stored; everybody else sees {@link SavedView}. */
@Entity
@Table(name = "saved_view")
class SavedViewEntity extends EditedEntity {

    private long personId;

    private @Nullable Long teamId;

    @Enumerated(EnumType.STRING)
    private SavedView.Place place = SavedView.Place.LIST;

    private String name = "";

    private String query = "";

    protected SavedViewEntity() {}

    SavedViewEntity(long person, SavedView.Place place) {
        personId = person;
        this.place = place;
    }

    void write(String name, @Nullable Long team, String query) {
        this.name = name;
        teamId = team;
        this.query = query;
    }

    /** Whoever made it, and who supervises the team that has it. */
    boolean mayBeChangedBy(Person person) {
        return personId == person.id() || teamId != null && person.supervises(teamId);
    }

    SavedView view(Person reader) {
        return new SavedView(id(), version(), place, name, teamId, query, mayBeChangedBy(reader));
    }
}
