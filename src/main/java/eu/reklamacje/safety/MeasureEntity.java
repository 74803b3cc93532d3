package eu.reklamacje.safety;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A measure as it is stored; everybody else sees {@link Measure}. */
@Entity
@Table(name = "safety_measure")
class MeasureEntity extends EditedEntity {

    private long complaintId;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    private LocalDate takenOn;

    private String text;

    private long notedBy;

    private Instant notedAt;

    protected MeasureEntity() {}

    MeasureEntity(long complaint, Measure measure, long by, Instant at) {
        complaintId = complaint;
        kind = measure.kind();
        takenOn = measure.on();
        text = measure.text().strip();
        notedBy = by;
        notedAt = at;
    }

    long complaint() {
        return complaintId;
    }

    Measure view() {
        return new Measure(kind, takenOn, text);
    }
}
