package eu.reklamacje.warning;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question of the early warning as it is kept. */
@Entity
@Table(name = "warning")
class WarningEntity extends EditedEntity {

    @Enumerated(EnumType.STRING)
    private Series.Kind kind;

    private String model;
    private String detail;

    @Enumerated(EnumType.STRING)
    private Rule rule;

    private LocalDate since;
    private LocalDate week;
    private int observed;
    private BigDecimal expected;
    private Instant raisedAt;

    @Column(name = "owner_id")
    private @Nullable Long owner;

    @Enumerated(EnumType.STRING)
    private Warning.@Nullable Answer answer;

    private @Nullable String cause;
    private @Nullable String measure;
    private @Nullable Long answeredBy;
    private @Nullable Instant answeredAt;

    protected WarningEntity() {}

    /** @param first the Monday of the first week of the counts */
    WarningEntity(Series series, Signal signal, LocalDate first, Instant now) {
        kind = series.kind();
        model = series.model();
        detail = series.detail();
        rule = signal.rule();
        since = first.plusWeeks(signal.since());
        week = first.plusWeeks(signal.week());
        observed = signal.observed();
        expected = BigDecimal.valueOf(signal.expected()).setScale(2, RoundingMode.HALF_UP);
        raisedAt = now;
    }

    boolean isAnswered() {
        return answer != null;
    }

    void take(long person) {
        owner = person;
    }

    void answer(Warnings.Given given, long person, Instant now) {
        answer = given.answer();
        cause = given.cause();
        measure = given.measure();
        answeredBy = person;
        answeredAt = now;
        if (owner == null) owner = person;
    }

    Warning view() {
        return new Warning(
                id(),
                version(),
                new Series(kind, model, detail),
                rule,
                since,
                week,
                observed,
                expected,
                raisedAt,
                owner,
                answer,
                cause == null ? "" : cause,
                measure == null ? "" : measure,
                answeredBy,
                answeredAt);
    }
}
