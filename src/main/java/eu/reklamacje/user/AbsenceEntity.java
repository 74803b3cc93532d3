package eu.reklamacje.user;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An absence as it is stored; everybody else sees {@link Absence}. */
@Entity
@Table(name = "absence")
class AbsenceEntity extends EditedEntity {

    private long personId;

    private LocalDate firstDay;

    private LocalDate lastDay;

    private @Nullable Long substituteId;

    protected AbsenceEntity() {}

    AbsenceEntity(long person, LocalDate first, LocalDate last, @Nullable Long substitute) {
        personId = person;
        firstDay = first;
        lastDay = last;
        substituteId = substitute;
    }

    void change(LocalDate first, LocalDate last, @Nullable Long substitute) {
        firstDay = first;
        lastDay = last;
        substituteId = substitute;
    }

    long person() {
        return personId;
    }
}
