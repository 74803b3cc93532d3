package eu.reklamacje.todo;

import eu.reklamacje.base.EditedEntity;
import eu.reklamacje.complaint.ComplaintBrief;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A to-do as it is stored; everybody else sees {@link ToDo}. */
@Entity
@Table(name = "to_do")
class ToDoEntity extends EditedEntity {

    private long complaintId;

    private long personId;

    private String text;

    private LocalDate due;

    private long madeBy;

    private Instant madeAt;

    private @Nullable Long doneBy;

    private @Nullable Instant doneAt;

    /** Whether its person has been reminded on its day. */
    private boolean reminded;

    protected ToDoEntity() {}

    ToDoEntity(long complaint, long person, String text, LocalDate due, long by, Instant at) {
        complaintId = complaint;
        personId = person;
        this.text = text;
        this.due = due;
        madeBy = by;
        madeAt = at;
    }

    long complaint() {
        return complaintId;
    }

    long person() {
        return personId;
    }

    boolean isDone() {
        return doneAt != null;
    }

    void done(long by, Instant at) {
        doneBy = by;
        doneAt = at;
    }

    void reopen() {
        doneBy = null;
        doneAt = null;
    }

    void giveTo(long person) {
        personId = person;
        // Nobody has told them yet.
        reminded = false;
    }

    void reminded() {
        reminded = true;
    }

    ToDo view(ComplaintBrief complaint) {
        return new ToDo(id(), complaintId, complaint.number(), complaint.access(), personId, text, due, isDone());
    }
}
