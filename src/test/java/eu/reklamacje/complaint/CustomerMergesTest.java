package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two customers are one: everything of theirs is found by either, a word stands on each timeline, and it can be taken back. */
@IntegrationTest
class CustomerMergesTest {

    @Autowired
    CustomerMerges merges;

    @Autowired
    CustomerAddresses addresses;

    @Autowired
    Customers customers;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintLists lists;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    private long record(String name, String email, String phone) {
        return record(Complaint101.facts(name).with(Fact.CUSTOMER_EMAIL, email).with(Fact.CUSTOMER_PHONE, phone));
    }

    private long record(Facts facts) {
        return people.as(
                "anna", () -> complaints.record(facts, null, true).orThrow().id());
    }

    private ComplaintView now(long complaint) {
        return people.as("marek", () -> complaints.find(complaint)).orElseThrow();
    }

    private int version(long customer) {
        return db.sql("select version from customer where id = ?")
                .param(customer)
                .query(Integer.class)
                .single();
    }

    private Result<Long> merge(String who, long from, long into) {
        return people.as(who, () -> merges.merge(from, version(from), into));
    }

    private List<Long> found(String typed) {
        return people.as("jan", () -> customers.search(typed, 5)).stream()
                .map(Customers.Found::id)
                .toList();
    }

    private List<String> entries(long complaint) {
        return people.as("marek", () -> complaints.timeline(complaint, Long.MAX_VALUE, 50)).stream()
                .map(entry -> entry.type().name())
                .toList();
    }

    @Test
    void mergedTheyAreOneByEitherNameAndTakenBackTheyAreTwo() {
        long first = record("Jürgen Zwilling", "j" + key + "@privat.example", "+48 600 111 222");
        long second = record("Zwilling, Juergen", "juergen" + key + "@firma.example", "+48 600 111 222");
        long into = now(first).customerId();
        long from = now(second).customerId();
        assertThat(people.as("anna", () -> merges.of(into, 10)).proposals().stream()
                        .map(CustomerMerges.Proposal::id))
                .contains(from);
        long merge = merge("anna", from, into).orThrow();
        assertThat(now(second).customerId()).isEqualTo(into);
        assertThat(now(second).facts().get(Fact.CUSTOMER_NAME)).isEqualTo("Jürgen Zwilling");
        assertThat(found("juergen" + key + "@firma.example")).containsExactly(into);
        assertThat(found("j" + key + "@privat.example")).containsExactly(into);
        assertThat(people.as("jan", () -> customers.find(from)).orElseThrow().id())
                .isEqualTo(into);
        assertThat(people.<Integer>as("jan", () -> lists.count(Filter.ALL.withText("juergen" + key))))
                .as("the other address finds both complaints")
                .isEqualTo(2);
        assertThat(entries(second)).contains("CUSTOMER_MERGED");
        assertThat(entries(first)).doesNotContain("CUSTOMER_MERGED");
        long later = record("Jürgen Zwilling", "j" + key + "@privat.example", null);
        assertThat(people.as("anna", () -> merges.of(into, 10)).merged()).hasSize(1);
        people.as("anna", () -> merges.undo(merge).orThrow());
        assertThat(now(second).customerId()).isEqualTo(from);
        assertThat(now(second).facts().get(Fact.CUSTOMER_NAME)).isEqualTo("Zwilling, Juergen");
        assertThat(now(first).customerId()).isEqualTo(into);
        assertThat(now(later).customerId()).isNotEqualTo(from);
        assertThat(found("juergen" + key + "@firma.example")).containsExactly(from);
        assertThat(entries(second)).contains("CUSTOMER_SEPARATED");
        assertThat(people.as("anna", () -> merges.undo(merge))).isInstanceOf(Result.Refused.class);
    }

    /** Whoever has two addresses is found by both, and their mail is known by both. */
    @Test
    void anAddressIsAddedByHandAndTakenAway() {
        long complaint = record("Nina Adres", "n" + key + "@privat.example", null);
        long customer = now(complaint).customerId();
        long added = people.as(
                "anna",
                () -> addresses.add(customer, "nina" + key + "@firma.example").orThrow());
        assertThat(found("nina" + key + "@firma.example")).containsExactly(customer);
        assertThat(entries(complaint)).contains("CUSTOMER_CHANGED");
        assertThat(people.as("anna", () -> addresses.add(customer, "NINA" + key + "@firma.example")))
                .isEqualTo(Result.refused("refused.address.known"));
        assertThat(people.as("anna", () -> addresses.add(customer, "no address")))
                .isEqualTo(Result.refused("problem.email"));
        assertThat(people.as("anna", () -> addresses.of(customer)))
                .containsExactly(new CustomerAddresses.Address(added, "nina" + key + "@firma.example", true));
        people.as("anna", () -> addresses.remove(added).orThrow());
        assertThat(people.as("anna", () -> addresses.of(customer))).isEmpty();
        assertThat(found("nina" + key + "@firma.example")).isEmpty();
    }

    /** What came with a merge goes with its undo, and not alone. */
    @Test
    void theAddressOfAMergedCustomerStays() {
        long from = now(record("Ola Adres", "o" + key + "@x.example", null)).customerId();
        long into = now(record("Ola Adres", "ola" + key + "@x.example", null)).customerId();
        merge("anna", from, into).orThrow();
        assertThat(people.as("anna", () -> addresses.of(into)))
                .containsExactly(new CustomerAddresses.Address(from, "o" + key + "@x.example", false));
        assertThat(people.as("anna", () -> addresses.remove(from))).isInstanceOf(Result.Refused.class);
        assertThat(found("o" + key + "@x.example")).containsExactly(into);
    }

    /** A into B, B into C, and back in any order that still makes sense. */
    @Test
    void whatWasMergedBeforeGoesAlongAndComesBack() {
        long a = now(record("Ala Łańcuch", "a" + key + "@x.example", null)).customerId();
        long b = now(record("Ala Łańcuch", "b" + key + "@x.example", null)).customerId();
        long c = now(record("Ala Łańcuch", "c" + key + "@x.example", null)).customerId();
        long first = merge("anna", a, b).orThrow();
        long second = merge("anna", b, c).orThrow();
        assertThat(found("a" + key)).containsExactly(c);
        assertThat(people.as("anna", () -> merges.undo(first)))
                .as("b is gone itself")
                .isInstanceOf(Result.Refused.class);
        people.as("anna", () -> merges.undo(second).orThrow());
        assertThat(found("a" + key)).containsExactly(b);
        assertThat(found("b" + key)).containsExactly(b);
        people.as("anna", () -> merges.undo(first).orThrow());
        assertThat(found("a" + key)).containsExactly(a);
    }

    @Test
    void nobodyMovesWhatTheyDoNotSeeAndNobodyElsesCustomers() {
        var facts = Complaint101.facts("Ukryta Para").with(Fact.CUSTOMER_EMAIL, "u" + key + "@x.example");
        long open = record(facts);
        long from = now(open).customerId();
        people.as(
                "anna",
                () -> complaints
                        .record(facts.with(Fact.RESTRICTED, true), from, true)
                        .orThrow());
        long into = now(record("Ukryta Para", "v" + key + "@x.example", null)).customerId();
        assertThat(merge("zofia", from, into)).as("another team").isInstanceOf(Result.Refused.class);
        assertThat(merge("jan", from, into)).as("does not see one").isInstanceOf(Result.Refused.class);
        assertThat(merge("ewa", from, into)).as("administrators handle none").isInstanceOf(Result.Refused.class);
        assertThat(now(open).customerId()).isEqualTo(from);
        assertThat(merge("kasia", from, into)).isInstanceOf(Result.Done.class);
        assertThat(now(open).customerId()).isEqualTo(into);
    }

    /** An open complaint would show everybody who it is that restricted ones know. */
    @Test
    void whoIsKnownToRestrictedComplaintsOnlyStaysSo() {
        var secret = Complaint101.facts("Tajna Para").with(Fact.RESTRICTED, true);
        long closed = now(record(secret)).customerId();
        long open = now(record(Complaint101.facts("Tajna Para"))).customerId();
        assertThat(merge("marek", closed, open)).isInstanceOf(Result.Refused.class);
        assertThat(merge("marek", open, closed)).isInstanceOf(Result.Refused.class);
        assertThat(merge("marek", now(record(secret)).customerId(), closed)).isInstanceOf(Result.Done.class);
    }

    @Test
    void whoeverChangedTheCustomerMeanwhileIsAskedAgain() {
        long from = now(record("Para Wersji", "w" + key + "@x.example", null)).customerId();
        long into = now(record("Para Wersji", "z" + key + "@x.example", null)).customerId();
        int seen = version(from);
        people.as("jan", () -> {
            var page = customers.find(from).orElseThrow();
            return customers.save(from, page.version(), page.facts().with(Fact.CUSTOMER_PHONE, "600 700 800"));
        });
        assertThat(people.as("anna", () -> merges.merge(from, seen, into))).isInstanceOf(Result.Refused.class);
        assertThat(people.as("anna", () -> merges.merge(from, version(from), from)))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void othersAtTheSameAddressAreNotProposed() {
        long one =
                now(record("Petra Proposalska", "p" + key + "@x.example", null)).customerId();
        record("Hans Innymann", "p" + key + "@x.example", null);
        assertThat(people.as("anna", () -> merges.of(one, 10)).proposals()).isEmpty();
    }
}
