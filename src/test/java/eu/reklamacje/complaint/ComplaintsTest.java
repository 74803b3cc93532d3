package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestDecisions;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.deadline.Promise;
import eu.reklamacje.deadline.PromiseState;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.RelatedComplaints;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.timeline.TimelineEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class ComplaintsTest {

    @Autowired
    Complaints complaints;

    @Autowired
    Drops drops;

    @Autowired
    Handling handling;

    @Autowired
    ComplaintLists lists;

    @Autowired
    RelatedComplaints related;

    @Autowired
    Promises promises;

    @Autowired
    TestDecisions decisions;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void signIn() {
        people.signIn("anna");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRecordedComplaintHasANumberItsTeamAndItsPromises() {
        var recorded = complaints
                .record(Complaint101.facts("Nowa Klientka"), null, true)
                .orThrow();
        var complaint = complaints.find(recorded.id()).orElseThrow();
        assertThat(recorded.number()).matches("R-2026-\\d{6}");
        assertThat(complaint.status()).isEqualTo(Status.RECEIVED);
        assertThat(complaint.handlerId()).isEqualTo(people.person("anna").id());
        assertThat(promises.of(recorded.id()))
                .extracting(Promise::due)
                .containsExactly(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 14));
        var row = lists.find(recorded.id()).orElseThrow();
        assertThat(row.nextDue()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(row.nextPromise()).isEqualTo("ACKNOWLEDGE");
        assertThat(complaints.timeline(recorded.id(), Long.MAX_VALUE, 10))
                .extracting(TimelineEntry::type)
                .containsExactly(ComplaintEntry.RECORDED);
    }

    @Test
    void anAcknowledgementKeepsP3AndMovesTheStatus() {
        long id = recordedId();
        handling.recordContact(id, contact(ContactPurpose.ACKNOWLEDGEMENT, "2026-03-04T12:00"))
                .orThrow();
        assertThat(complaints.find(id).orElseThrow().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(state(id, Rule.ACKNOWLEDGE)).isEqualTo(PromiseState.KEPT);
        assertThat(lists.find(id).orElseThrow().nextDue()).isEqualTo(LocalDate.of(2026, 3, 24));
        handling.recordContact(id, contact(ContactPurpose.PROGRESS, "2026-03-05T12:00"))
                .orThrow();
        assertThat(state(id, Rule.PROGRESS)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void aContactInTheFutureOrBeforeTheReceiptIsRefused() {
        long id = recordedId();
        assertThat(refusal(handling.recordContact(id, contact(ContactPurpose.OTHER, "2026-03-10T23:59"))))
                .isEqualTo("problem.future");
        assertThat(refusal(handling.recordContact(id, contact(ContactPurpose.OTHER, "2026-03-02T09:59"))))
                .isEqualTo("refused.contact.before-receipt");
        assertThat(refusal(handling.recordContact(id, contact(ContactPurpose.OUTCOME, "2026-03-04T12:00"))))
                .isEqualTo("refused.contact.outcome");
    }

    @Test
    void resolvingKeepsP6AndNotAComplaintEndsThePromisesUntilItsUndo() {
        long resolved = recordedId();
        assertThat(refusal(handling.move(
                        resolved,
                        version(resolved),
                        StatusChange.resolved(Outcome.UPHELD, "Wymieniamy.", ContactMethod.EMAIL))))
                .as("only a decision resolves")
                .isEqualTo("refused.move.decision");
        decisions.resolve(resolved, Outcome.UPHELD);
        assertThat(state(resolved, Rule.RESOLVE)).isEqualTo(PromiseState.KEPT);
        assertThat(lists.find(resolved).orElseThrow().nextDue()).isNull();

        long spam = recordedId();
        handling.move(spam, version(spam), StatusChange.because(Status.NOT_A_COMPLAINT, "reklama"))
                .orThrow();
        assertThat(promises.of(spam)).extracting(Promise::state).containsOnly(PromiseState.DROPPED);
        assertThat(lists.find(spam).orElseThrow().nextDue()).isNull();
        handling.move(spam, version(spam), StatusChange.to(Status.RECEIVED)).orThrow();
        assertThat(promises.of(spam)).extracting(Promise::state).containsOnly(PromiseState.OPEN);
        assertThat(lists.find(spam).orElseThrow().nextDue()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void twoPeopleOnOneComplaintLoseNothing() {
        long id = recordedId();
        var base = complaints.find(id).orElseThrow().facts();
        var annas = base.with(Fact.CUSTOMER_PHONE, "111 222 333");
        assertThat(complaints.saveFacts(id, base, annas, Set.of(), "")).isInstanceOf(SaveResult.Saved.class);

        people.signIn("jan");
        var jans = base.with(Fact.CUSTOMER_PHONE, "999 888 777").with(Fact.DESCRIPTION, "Dymi.");
        var conflict = (SaveResult.Conflict) complaints.saveFacts(id, base, jans, Set.of(), "");
        assertThat(conflict.fields()).containsExactly(Fact.CUSTOMER_PHONE);
        assertThat(conflict.current().get(Fact.CUSTOMER_PHONE)).isEqualTo("111 222 333");

        var chosen = jans.with(Fact.CUSTOMER_PHONE, "111 222 333");
        assertThat(complaints.saveFacts(id, base, chosen, conflict.fields(), ""))
                .isInstanceOf(SaveResult.Saved.class);
        var saved = complaints.find(id).orElseThrow().facts();
        assertThat(saved.get(Fact.CUSTOMER_PHONE)).isEqualTo("111 222 333");
        assertThat(saved.get(Fact.DESCRIPTION)).isEqualTo("Dymi.");
        assertThat(complaints.timeline(id, Long.MAX_VALUE, 10))
                .extracting(TimelineEntry::personId)
                .startsWith(people.person("jan").id(), people.person("anna").id());
    }

    @Test
    void aCorrectedReceiptNeedsAReasonAndMovesTheDates() {
        long id = recordedId();
        var base = complaints.find(id).orElseThrow().facts();
        var earlier = base.with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-02-27T10:00"));
        assertThat(complaints.saveFacts(id, base, earlier, Set.of(), "")).isInstanceOf(SaveResult.NeedsReason.class);
        assertThat(complaints.saveFacts(id, base, earlier, Set.of(), "stempel pocztowy"))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(promises.of(id).getFirst().due()).isEqualTo(LocalDate.of(2026, 3, 10));
        var entry = complaints.timeline(id, Long.MAX_VALUE, 1).getFirst();
        assertThat(entry.type()).isEqualTo(ComplaintEntry.RECEIPT_CORRECTED);
        assertThat(entry.text("reason")).isEqualTo("stempel pocztowy");
    }

    @Test
    void changingTheKindReroutesAndMovesNoDate() {
        long id = recordedId();
        var base = complaints.find(id).orElseThrow().facts();
        complaints.saveFacts(id, base, base.with(Fact.KIND, Kind.SERVICE), Set.of(), "");
        people.signIn("marek");
        var complaint = complaints.find(id).orElseThrow();
        assertThat(complaint.teamId())
                .isEqualTo(people.person("zofia").teams().iterator().next());
        assertThat(complaint.handlerId()).as("Anna does not work there").isNull();
        assertThat(promises.of(id).getFirst().due()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void anOldVersionIsRefusedAndNothingIsOverwritten() {
        long id = recordedId();
        int seen = version(id);
        handling.move(id, seen, StatusChange.to(Status.INVESTIGATING)).orThrow();
        assertThat(refusal(handling.move(id, seen, StatusChange.to(Status.ACKNOWLEDGED))))
                .isEqualTo("refused.changed-meanwhile");
        assertThat(complaints.find(id).orElseThrow().status()).isEqualTo(Status.INVESTIGATING);
    }

    @Test
    void theDatabaseItselfKeepsTheTimeline() {
        long id = recordedId();
        assertThatThrownBy(() -> db.sql("update timeline_entry set data = '{}' where complaint_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from timeline_entry where complaint_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theSameSerialNumberIsFoundHoweverItIsTyped() {
        var facts = Complaint101.facts("Seria Jeden")
                .with(Fact.SERIAL_UNKNOWN, false)
                .with(Fact.SERIAL, "sm-o1 I77");
        long id = complaints.record(facts, null, false).orThrow().id();
        assertThat(related.similar(null, "SM0 1177", null, 5))
                .extracting(ComplaintSummary::id)
                .contains(id);
        assertThat(lists.page(Filter.ALL.withText("smo1i"), Order.DUE, true, 0, 10))
                .extracting(ComplaintSummary::id)
                .contains(id);
    }

    @Test
    void searchFindsByNumberNamePhoneAndEmailAndTakesWildcardsAsLetters() {
        var facts = Complaint101.facts("Żaneta Szukalska")
                .with(Fact.CUSTOMER_EMAIL, "z.szukalska@example.pl")
                .with(Fact.CUSTOMER_PHONE, "+48 512 345 678");
        var recorded = complaints.record(facts, null, false).orThrow();
        for (var text : new String[] {
            recorded.number(), recorded.number().substring(2), "Szukalska", "żaneta szuk", "512345678", "z.szukalska@"
        }) {
            assertThat(lists.page(Filter.ALL.withText(text), Order.DUE, true, 0, 10))
                    .as(text)
                    .extracting(ComplaintSummary::id)
                    .contains(recorded.id());
        }
        for (var text : new String[] {"%", "_______", "+-*()~\"@<>", "'; drop table complaint; --", "\\"}) {
            assertThat(lists.count(Filter.ALL.withText(text))).as(text).isZero();
        }
    }

    @Test
    void aDropIntoAnotherLaneAndColumnDoesBothOrNothing() {
        people.signIn("anna");
        long id = recordedId();
        var jan = people.person("jan").id();
        people.signIn("kasia");
        assertThat(refusal(drops.moveAndAssign(id, version(id), jan, StatusChange.to(Status.CLOSED))))
                .isEqualTo("refused.move.way");
        assertThat(complaints.find(id).orElseThrow().handlerId())
                .as("still with whom it was")
                .isEqualTo(people.person("anna").id());
        drops.moveAndAssign(id, version(id), jan, StatusChange.to(Status.INVESTIGATING))
                .orThrow();
        assertThat(complaints.find(id).orElseThrow().handlerId()).isEqualTo(jan);
        assertThat(complaints.find(id).orElseThrow().status()).isEqualTo(Status.INVESTIGATING);
    }

    private long recordedId() {
        return complaints
                .record(Complaint101.facts("Klient Testowy"), null, true)
                .orThrow()
                .id();
    }

    private int version(long id) {
        return complaints.find(id).orElseThrow().version();
    }

    private PromiseState state(long id, Rule rule) {
        return promises.of(id).stream()
                .filter(promise -> promise.rule() == rule)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Contact contact(ContactPurpose meaning, String at) {
        return new Contact(ContactMethod.TELEPHONE, meaning, "klientka", LocalDateTime.parse(at), "Rozmowa.");
    }

    private static String refusal(Result<?> result) {
        return result instanceof Result.Refused<?>(var reason) ? reason.key() : "done";
    }
}
