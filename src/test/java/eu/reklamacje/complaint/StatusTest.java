package eu.reklamacje.complaint;

import static eu.reklamacje.complaint.Status.ACKNOWLEDGED;
import static eu.reklamacje.complaint.Status.CLOSED;
import static eu.reklamacje.complaint.Status.ESCALATED;
import static eu.reklamacje.complaint.Status.INVESTIGATING;
import static eu.reklamacje.complaint.Status.MERGED;
import static eu.reklamacje.complaint.Status.NOT_A_COMPLAINT;
import static eu.reklamacje.complaint.Status.RECEIVED;
import static eu.reklamacje.complaint.Status.RESOLVED;
import static eu.reklamacje.complaint.Status.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.base.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "The life of a complaint". */
class StatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Facts COMPLETE = Complaint101.facts("Anna");

    /** Typed from policy.md. */
    private static final Map<Status, Set<Status>> TABLE = Map.of(
            RECEIVED, Set.of(ACKNOWLEDGED, INVESTIGATING, WAITING, RESOLVED, NOT_A_COMPLAINT),
            ACKNOWLEDGED, Set.of(INVESTIGATING, WAITING, RESOLVED, NOT_A_COMPLAINT),
            INVESTIGATING, Set.of(ACKNOWLEDGED, WAITING, RESOLVED, NOT_A_COMPLAINT),
            WAITING, Set.of(ACKNOWLEDGED, INVESTIGATING, RESOLVED, NOT_A_COMPLAINT),
            RESOLVED, Set.of(CLOSED, ESCALATED, INVESTIGATING),
            CLOSED, Set.of(ESCALATED, INVESTIGATING),
            ESCALATED, Set.of(INVESTIGATING, RESOLVED),
            NOT_A_COMPLAINT, Set.of(RECEIVED),
            // Not of the policy: a duplicate, which only the undo of its merge leads out of.
            MERGED, Set.of());

    @Test
    void everyWayOfThePolicyIsOpenAndEveryOtherIsRefusedInWords() {
        for (var from : Status.values()) {
            for (var to : Status.values()) {
                var refusal = in(from).refusal(complete(to), COMPLETE, TODAY);
                assertThat(refusal.isEmpty())
                        .as("%s to %s", from, to)
                        .isEqualTo(TABLE.get(from).contains(to));
            }
        }
    }

    @Test
    void whatAWayNeedsIsAskedFor() {
        assertThat(key(in(INVESTIGATING), Move.to(WAITING))).isEqualTo("refused.move.waiting");
        assertThat(key(in(INVESTIGATING), Move.waiting(WaitingFor.CUSTOMER, "zdjęcia", TODAY)))
                .isEqualTo("refused.move.reminder");
        assertThat(key(in(INVESTIGATING), Move.to(RESOLVED))).isEqualTo("refused.move.outcome");
        assertThat(key(in(INVESTIGATING), Move.resolved(Outcome.NOT_UPHELD, "Nie, bo …", Way.TELEPHONE)))
                .isEqualTo("refused.move.in-writing");
        assertThat(key(in(RESOLVED), Move.to(INVESTIGATING))).isEqualTo("refused.move.reason");
        assertThat(key(in(RECEIVED), Move.to(NOT_A_COMPLAINT))).isEqualTo("refused.move.reason");
    }

    @Test
    void nothingIsResolvedWithoutTheMandatoryFieldsOfTheKindAndThatAloneIsRefused() {
        var lacking = COMPLETE.with(Fact.DESCRIPTION, "");
        assertThat(in(INVESTIGATING).refusal(Move.resolved(Outcome.UPHELD, "Wymiana", Way.EMAIL), lacking, TODAY))
                .map(Text::key)
                .contains("refused.move.missing");
        assertThat(in(RECEIVED).refusal(Move.to(ACKNOWLEDGED), lacking, TODAY)).isEmpty();
        assertThat(in(RECEIVED).refusal(Move.because(NOT_A_COMPLAINT, "reklama"), lacking, TODAY))
                .isEmpty();
        assertThat(in(ACKNOWLEDGED).refusal(Move.to(INVESTIGATING), lacking, TODAY))
                .isEmpty();
    }

    @Test
    void leavingWaitingForgetsWhomItWaitedFor() {
        var complaint = in(INVESTIGATING);
        complaint.move(Move.waiting(WaitingFor.SUPPLIER, "część", TODAY.plusDays(3)), Instant.EPOCH);
        assertThat(complaint.waitingFor).isEqualTo(WaitingFor.SUPPLIER);
        complaint.move(Move.to(INVESTIGATING), Instant.EPOCH);
        assertThat(complaint.waitingFor).isNull();
        assertThat(complaint.waitingUntil).isNull();
    }

    @Test
    void investigatingAfterAnEscalationIsTheSecondStage() {
        var complaint = in(ESCALATED);
        complaint.move(Move.to(INVESTIGATING), Instant.EPOCH);
        assertThat(complaint.secondStage).isTrue();
    }

    private static String key(Complaint complaint, Move move) {
        return complaint.refusal(move, COMPLETE, TODAY).orElseThrow().key();
    }

    private static Complaint in(Status status) {
        var complaint = new Complaint("R-2026-000001", new Customer(), Instant.EPOCH);
        complaint.status = status;
        return complaint;
    }

    private static Move complete(Status to) {
        return new Move(to, "powód", WaitingFor.CUSTOMER, TODAY.plusDays(7), Outcome.UPHELD, "Uznajemy.", Way.EMAIL);
    }
}
