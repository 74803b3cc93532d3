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
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "The life of a complaint". */
class StatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Office OFFICE = new Office(ZoneId.of("Europe/Warsaw"), null, "");
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
                var refusal = StatusRules.refusal(from, complete(to), COMPLETE, TODAY);
                assertThat(refusal.isEmpty())
                        .as("%s to %s", from, to)
                        .isEqualTo(TABLE.get(from).contains(to));
            }
        }
    }

    @Test
    void whatAWayNeedsIsAskedFor() {
        assertThat(key(INVESTIGATING, StatusChange.to(WAITING))).isEqualTo("refused.move.waiting");
        assertThat(key(INVESTIGATING, StatusChange.waiting(WaitingFor.CUSTOMER, "zdjęcia", TODAY)))
                .isEqualTo("refused.move.reminder");
        assertThat(key(INVESTIGATING, StatusChange.to(RESOLVED))).isEqualTo("refused.move.outcome");
        assertThat(key(INVESTIGATING, StatusChange.resolved(Outcome.NOT_UPHELD, "Nie, bo …", ContactMethod.TELEPHONE)))
                .isEqualTo("refused.move.in-writing");
        assertThat(key(RESOLVED, StatusChange.to(INVESTIGATING))).isEqualTo("refused.move.reason");
        assertThat(key(RECEIVED, StatusChange.to(NOT_A_COMPLAINT))).isEqualTo("refused.move.reason");
    }

    @Test
    void nothingIsResolvedWithoutTheMandatoryFieldsOfTheKindAndThatAloneIsRefused() {
        var lacking = COMPLETE.with(Fact.DESCRIPTION, "");
        assertThat(StatusRules.refusal(
                        INVESTIGATING,
                        StatusChange.resolved(Outcome.UPHELD, "Wymiana", ContactMethod.EMAIL),
                        lacking,
                        TODAY))
                .map(Text::key)
                .contains("refused.move.missing");
        assertThat(StatusRules.refusal(RECEIVED, StatusChange.to(ACKNOWLEDGED), lacking, TODAY))
                .isEmpty();
        assertThat(StatusRules.refusal(RECEIVED, StatusChange.because(NOT_A_COMPLAINT, "reklama"), lacking, TODAY))
                .isEmpty();
        assertThat(StatusRules.refusal(ACKNOWLEDGED, StatusChange.to(INVESTIGATING), lacking, TODAY))
                .isEmpty();
    }

    @Test
    void leavingWaitingForgetsWhomItWaitedFor() {
        var complaint = fresh();
        move(complaint, StatusChange.waiting(WaitingFor.SUPPLIER, "część", TODAY.plusDays(3)));
        assertThat(complaint.waitsFor(WaitingFor.SUPPLIER)).isTrue();
        move(complaint, StatusChange.to(INVESTIGATING));
        assertThat(complaint.waitsFor(WaitingFor.SUPPLIER)).isFalse();
        assertThat(complaint.status()).isEqualTo(INVESTIGATING);
    }

    @Test
    void investigatingAfterAnEscalationIsTheSecondStage() {
        var complaint = fresh();
        move(complaint, StatusChange.resolved(Outcome.UPHELD, "Wymiana", ContactMethod.EMAIL));
        move(complaint, StatusChange.to(ESCALATED));
        move(complaint, StatusChange.to(INVESTIGATING));
        assertThat(complaint.isInReview()).isTrue();
    }

    @Test
    void aWayThatIsClosedChangesNothing() {
        var complaint = fresh();
        assertThat(complaint.move(StatusChange.to(CLOSED), null, OFFICE, TODAY, Instant.EPOCH))
                .isPresent();
        assertThat(complaint.status()).isEqualTo(RECEIVED);
    }

    private static void move(Complaint complaint, StatusChange change) {
        assertThat(complaint.move(change, null, OFFICE, TODAY, Instant.EPOCH)).isEmpty();
    }

    private static String key(Status from, StatusChange change) {
        return StatusRules.refusal(from, change, COMPLETE, TODAY).orElseThrow().key();
    }

    private static Complaint fresh() {
        return new Complaint("R-2026-000001", new Customer(COMPLETE), COMPLETE, null, 1, OFFICE, Instant.EPOCH);
    }

    private static StatusChange complete(Status to) {
        return new StatusChange(
                to, "powód", WaitingFor.CUSTOMER, TODAY.plusDays(7), Outcome.UPHELD, "Uznajemy.", ContactMethod.EMAIL);
    }
}
