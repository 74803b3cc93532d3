package eu.reklamacje.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a letter's text. It is never changed: whoever writes another makes the next version. */
@Entity
@Table(name = "letter_template")
class LetterTextEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    /** Empty for complaints of every kind. */
    private String complaintKind;

    @Column(columnDefinition = "CHAR(2)")
    private String language;

    /** Of this purpose: 1 for the first that was written here. */
    private int version;

    private String subject;

    private String body;

    private long writtenBy;

    private Instant writtenAt;

    protected LetterTextEntity() {}

    LetterTextEntity(Templates.Purpose purpose, int version, String subject, String body, long by, Instant at) {
        kind = purpose.kind();
        complaintKind = Templates.name(purpose.complaintKind());
        language = purpose.language();
        this.version = version;
        this.subject = subject;
        this.body = body;
        writtenBy = by;
        writtenAt = at;
    }
}
