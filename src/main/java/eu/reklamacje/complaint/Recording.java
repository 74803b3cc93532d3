package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.user.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes complaints (P1): of what a person has written down, and of a mail. Whoever asks for it has asked for the right to. */
@Component
class Recording {

    private final ComplaintRepository complaints;
    private final CustomerRepository customers;
    private final CustomerChanges customerChanges;
    private final Devices devices;
    private final Numbers numbers;
    private final Routing routing;
    private final Timeline timeline;
    private final Lifecycle lifecycle;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    Recording(
            ComplaintRepository complaints,
            CustomerRepository customers,
            CustomerChanges customerChanges,
            Devices devices,
            Numbers numbers,
            Routing routing,
            Timeline timeline,
            Lifecycle lifecycle,
            Changes changes,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.customerChanges = customerChanges;
        this.devices = devices;
        this.numbers = numbers;
        this.routing = routing;
        this.timeline = timeline;
        this.lifecycle = lifecycle;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    Complaints.Recorded byPerson(Facts facts, @Nullable Long customerId, boolean takeIt, Person person) {
        var known = Optional.ofNullable(customerId).flatMap(id -> customerChanges.find(person, id));
        if (known.isEmpty()) return save(byPerson(facts, customers.save(new Customer(facts)), takeIt, person), person);
        var customer = known.get();
        var before = customer.facts();
        boolean mayChange = customerChanges.mayChange(person, customer.id());
        if (mayChange) customer.apply(facts);
        var complaint = byPerson(facts, customer, takeIt, person);
        var recorded = save(complaint, person);
        if (mayChange) customerChanges.tell(customer, before, person, recorded.id());
        else customerChanges.note(recorded.id(), before, facts, person);
        return recorded;
    }

    private Complaint byPerson(Facts facts, Customer customer, boolean takeIt, Person person) {
        long team = routing.teamFor(facts.kind(), person);
        var complaint =
                new Complaint(numbers.next(), customer, facts, devices.of(facts), team, office, clock.instant());
        complaint.recordedBy(person.id());
        if (takeIt && person.worksIn(team)) complaint.giveTo(person.id());
        return complaint;
    }

    private Complaints.Recorded save(Complaint complaint, Person person) {
        return save(complaint, person.id(), Map.of("number", complaint.number(), "channel", complaint.channel()));
    }

    /**
     * Received when the mail reached the mailbox, kind not yet determined, promises running.
     *
     * @param told what the mail tells; a known customer, by the address, keeps the data that we have
     * @param proposed what its words seem to say; marked until somebody has checked it
     */
    Complaints.Recorded byMail(
            Facts told, Map<Fact<String>, String> proposed, Instant receivedAt, long team, long mail) {
        var facts = told.with(Fact.RECEIVED_AT, office.local(receivedAt).truncatedTo(ChronoUnit.SECONDS));
        for (var proposal : proposed.entrySet()) facts = facts.with(proposal.getKey(), proposal.getValue());
        var words = facts;
        var customer = whoWrote(words).orElseGet(() -> customers.save(new Customer(words)));
        var complaint =
                new Complaint(numbers.next(), customer, words, devices.of(words), team, office, clock.instant());
        complaint.arrived(receivedAt, proposed.keySet());
        return save(
                complaint, null, Map.of("number", complaint.number(), "channel", complaint.channel(), "mail", mail));
    }

    /** Several people may write from one address: each is a customer, and no letter greets the other. A mail without a name is the first one's. */
    private Optional<Customer> whoWrote(Facts told) {
        var email = told.get(Fact.CUSTOMER_EMAIL);
        var known = customers.findOpenByEmail(email);
        var name = told.get(Fact.CUSTOMER_NAME);
        boolean isNamed = !name.contains("@") && !name.equalsIgnoreCase(email.replaceFirst("@.*", ""));
        return known.stream()
                .filter(customer -> !isNamed || PersonNames.canBeOne(name, customer.name()))
                .findFirst()
                .map(customer -> customer.mergedInto() == null
                        ? customer
                        : customers.findById(customer.mergedInto()).orElse(customer));
    }

    private Complaints.Recorded save(Complaint complaint, @Nullable Long by, Map<String, ?> data) {
        long id = complaints.saveAndFlush(complaint).id();
        timeline.begin(id, by, ComplaintEntry.RECORDED, data);
        lifecycle.publish(
                new ComplaintEvent.Recorded(id, complaint.team(), complaint.receivedAt(), complaint.severity()));
        changes.note(Change.COMPLAINT, id);
        return new Complaints.Recorded(id, complaint.number());
    }
}
