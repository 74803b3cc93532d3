package eu.reklamacje.decision;

import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision as it is stored, and its way from state to state; everybody else sees {@link Decision}. */
@Entity
@Table(name = "decision")
class DecisionEntity extends EditedEntity {

    private long complaintId;

    @Column(columnDefinition = "TINYINT")
    private int stage;

    @Enumerated(EnumType.STRING)
    private DecisionState state = DecisionState.DRAFT;

    private Parts parts;

    private @Nullable Long correctsId;

    private long writtenBy;

    private Instant writtenAt;

    private @Nullable Long decidedBy;

    private @Nullable Instant decidedAt;

    private @Nullable String declinedWhy;

    /** The parts that were sent back last, as JSON; null where none were. */
    private @Nullable String sentBack;

    private @Nullable Long letterId;

    private @Nullable Instant toldAt;

    @Column(columnDefinition = "CHAR(64)")
    private @Nullable String sha256;

    protected DecisionEntity() {}

    /** @param corrects the decision that it replaces; null for a first one */
    DecisionEntity(long complaint, int stage, Parts parts, @Nullable Long corrects, long by, Instant at) {
        complaintId = complaint;
        correctsId = corrects;
        write(stage, parts, by, at);
    }

    /**
     * Changes the parts of one that is open; it is a draft again, and its writer is who wrote last.
     *
     * @return whether it was open
     */
    boolean rewrite(int stage, Parts parts, long by, Instant at) {
        if (!state.isOpen()) return false;
        state = DecisionState.DRAFT;
        decidedBy = null;
        decidedAt = null;
        declinedWhy = null;
        write(stage, parts, by, at);
        return true;
    }

    private void write(int stage, Parts parts, long by, Instant at) {
        this.stage = stage;
        this.parts = parts;
        writtenBy = by;
        writtenAt = at;
    }

    /** Its writing is finished. */
    void finish(DecisionState to) {
        state = to;
    }

    /** @return whether it waited for that */
    boolean decide(boolean approve, long by, Instant at, String why) {
        if (state != DecisionState.ASKED) return false;
        state = approve ? DecisionState.READY : DecisionState.DECLINED;
        decidedBy = by;
        decidedAt = at;
        declinedWhy = approve ? null : why;
        sentBack = approve ? null : PartsJson.write(parts);
        return true;
    }

    /** Its letter is in the outbox. */
    void send(long letter, String digest) {
        state = DecisionState.SENT;
        letterId = letter;
        sha256 = digest;
    }

    void tell(Instant at) {
        state = DecisionState.TOLD;
        toldAt = at;
    }

    /** Its letter was taken back, or came back: it is ready, and untold. */
    void untell() {
        state = DecisionState.READY;
        letterId = null;
        toldAt = null;
        sha256 = null;
    }

    DecisionState state() {
        return state;
    }

    Decision view() {
        return new Decision(
                id(),
                version(),
                complaintId,
                stage,
                state,
                parts,
                correctsId,
                writtenBy,
                writtenAt,
                decidedBy,
                declinedWhy,
                PartsJson.read(sentBack),
                letterId,
                toldAt,
                sha256);
    }
}
