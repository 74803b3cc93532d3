package eu.reklamacje.snippet;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A snippet as it is stored; everybody else sees {@link Snippet}. */
@Entity
@Table(name = "snippet")
class SnippetEntity extends EditedEntity {

    private long personId;

    private String name;

    private String text;

    protected SnippetEntity() {}

    SnippetEntity(long person, String name, String text) {
        personId = person;
        this.name = name;
        this.text = text;
    }

    void write(String name, String text) {
        this.name = name;
        this.text = text;
    }

    boolean belongsTo(long person) {
        return personId == person;
    }

    Snippet view() {
        return new Snippet(id(), version(), name, text);
    }
}
