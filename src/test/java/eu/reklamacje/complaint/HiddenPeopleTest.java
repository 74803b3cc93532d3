package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.RelatedComplaints;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.TimelineEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** A restricted complaint hides its customer and its device, and whoever corrects these is seen to have done so. */
@IntegrationTest
class HiddenPeopleTest {

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintLists lists;

    @Autowired
    RelatedComplaints related;

    @Autowired
    Customers customers;

    @Autowired
    Devices devices;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private final String tag = Long.toString(System.nanoTime(), 36);
    private final String address = tag + "@secret.example";

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ofARestrictedComplaintNobodyElseFindsTheCustomerOrTheDevice() {
        long id = record("anna", facts().with(Fact.RESTRICTED, true), null);
        long customer = column(id, "customer_id");
        long device = column(id, "device_id");
        for (var who : List.of("jan", "zofia", "ewa")) {
            people.signIn(who);
            assertThat(customers.search("Tajna " + tag, 5)).as(who).isEmpty();
            assertThat(customers.search(address, 5)).as(who).isEmpty();
            assertThat(customers.find(customer)).as(who).isEmpty();
            assertThat(devices.startingWith("SN" + tag, 5)).as(who).isEmpty();
            assertThat(devices.find(device)).as(who).isEmpty();
        }
        for (var who : List.of("anna", "kasia", "marek")) {
            people.signIn(who);
            assertThat(customers.search("Tajna " + tag, 5)).as(who).hasSize(1);
            assertThat(devices.find(device)).as(who).isPresent();
        }
    }

    @Test
    void recordingWithTheSameAddressAndSerialShowsNothingAndASupervisorSeesTheDuplicate() {
        long secret = record("anna", facts().with(Fact.RESTRICTED, true), null);
        var told = facts().with(Fact.CUSTOMER_NAME, "Ktoś " + tag).with(Fact.CUSTOMER_PHONE, "");
        long open = record("zofia", told, column(secret, "customer_id"));
        people.signIn("zofia");
        assertThat(complaints.find(open).orElseThrow().facts().get(Fact.CUSTOMER_NAME))
                .isEqualTo("Ktoś " + tag);
        assertThat(complaints.find(open).orElseThrow().facts().get(Fact.CUSTOMER_PHONE))
                .isEmpty();
        assertThat(related.similar(column(open, "customer_id"), "SN" + tag, open, 5))
                .isEmpty();
        people.signIn("marek");
        assertThat(related.similar(column(open, "customer_id"), "", open, 5))
                .as("by the address alone")
                .extracting(ComplaintSummary::id)
                .containsExactly(secret);
        assertThat(complaints.find(secret).orElseThrow().facts().get(Fact.CUSTOMER_NAME))
                .isEqualTo("Tajna " + tag);
    }

    @Test
    void onlyWhoeverMayWriteOneOfTheirComplaintsChangesACustomer() {
        long id = record("anna", facts(), null);
        long customer = column(id, "customer_id");
        people.signIn("zofia");
        var page = customers.find(customer).orElseThrow();
        assertThat(page.mayChange()).isFalse();
        assertThat(customers.save(customer, page.version(), page.facts().with(Fact.CUSTOMER_EMAIL, "evil@example.org")))
                .isEqualTo(Result.refused("refused.customer.others"));
        people.signIn("jan");
        assertThat(customers.find(customer).orElseThrow().mayChange()).isTrue();
    }

    @Test
    void whatIsToldOfACustomerWhomOneMayNotChangeIsNotLost() {
        long first = record("anna", facts(), null);
        long customer = column(first, "customer_id");
        long second = record("zofia", facts().with(Fact.CUSTOMER_PHONE, "+48 700 1"), customer);
        people.signIn("marek");
        assertThat(column(second, "customer_id")).isEqualTo(customer);
        assertThat(complaints.find(second).orElseThrow().facts().get(Fact.CUSTOMER_PHONE))
                .isEqualTo("+48 600 100 200");
        assertThat(entries(second, ComplaintEntry.CUSTOMER_TOLD))
                .singleElement()
                .satisfies(entry -> assertThat(entry.data().get("CUSTOMER_PHONE"))
                        .isEqualTo(List.of("+48 600 100 200", "+48 700 1")));
    }

    @Test
    void aCorrectionIsOnTheTimelinesOfAllOpenComplaintsOfTheCustomerAndTheDevice() {
        long first = record("anna", facts(), null);
        long second = record("anna", facts(), column(first, "customer_id"));
        people.signIn("anna");
        var base = complaints.find(first).orElseThrow().facts();
        complaints.saveFacts(first, base, base.with(Fact.CUSTOMER_EMAIL, "new-" + address), Set.of(), "");
        assertThat(entries(first, ComplaintEntry.FACTS_CHANGED)).hasSize(1);
        assertThat(entries(first, ComplaintEntry.CUSTOMER_CHANGED)).isEmpty();
        assertThat(entries(second, ComplaintEntry.CUSTOMER_CHANGED)).hasSize(1);

        var page = customers.find(column(first, "customer_id")).orElseThrow();
        customers
                .save(page.id(), page.version(), page.facts().with(Fact.CUSTOMER_COUNTRY, "DE"))
                .orThrow();
        assertThat(entries(first, ComplaintEntry.CUSTOMER_CHANGED)).hasSize(1);
        assertThat(entries(second, ComplaintEntry.CUSTOMER_CHANGED)).hasSize(2);
        assertThat(lists.find(second).orElseThrow().country()).isEqualTo("DE");

        var device = devices.find(column(first, "device_id")).orElseThrow();
        devices.change(device.id(), device.version(), "SolarMax 8K", LocalDate.of(2027, 1, 31))
                .orThrow();
        for (long id : List.of(first, second))
            assertThat(entries(id, ComplaintEntry.DEVICE_CHANGED))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.data()).containsKeys("MODEL", "WARRANTY", "serial"));
    }

    private Facts facts() {
        return Complaint101.facts("Tajna " + tag)
                .with(Fact.CUSTOMER_EMAIL, address)
                .with(Fact.SERIAL_UNKNOWN, false)
                .with(Fact.SERIAL, "SN" + tag);
    }

    private long record(String who, Facts facts, Long customer) {
        return people.as(
                who, () -> complaints.record(facts, customer, true).orThrow().id());
    }

    private long column(long id, String column) {
        return db.sql("select " + column + " from complaint where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private List<TimelineEntry> entries(long id, EntryType type) {
        return complaints.timeline(id, Long.MAX_VALUE, 50).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }
}
