package eu.reklamacje.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What the responsible team found (P9, P11). */
@Embeddable
record Assessed(
        @Column(name = "assessment") @Enumerated(EnumType.STRING)
        Assessment result,

        @Column(name = "assessment_text") String text,

        @Column(name = "assessment_by") long by,

        @Column(name = "assessment_at") Instant at) {}
