package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Sql;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.user.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer or a device belongs to many complaints: who may correct them, and how the others hear of it. */
@Component
class CustomerChanges {

    private static final String OPEN = " and status in (" + Sql.names(Status.UNFINISHED) + ") order by id";

    private final CustomerRepository customers;
    private final JdbcClient db;
    private final Timeline timeline;
    private final Changes changes;

    CustomerChanges(CustomerRepository customers, JdbcClient db, Timeline timeline, Changes changes) {
        this.customers = customers;
        this.db = db;
        this.timeline = timeline;
        this.changes = changes;
    }

    /** The customer, where it exists for the person. */
    Optional<Customer> find(Person person, long id) {
        var parameters = new ArrayList<Object>(List.of(id));
        return db.sql(
                        "select u.id from customer u where u.id = (select coalesce(merged_into, id) from customer where id = ?) and "
                                + Visibility.customer(person, parameters))
                .params(parameters)
                .query(Long.class)
                .optional()
                .flatMap(customers::findById);
    }

    /** Whether the person may correct the customer's data. */
    boolean mayChange(Person person, long customer) {
        var parameters = new ArrayList<Object>();
        var may = Visibility.mayChangeCustomer(person, parameters);
        parameters.add(customer);
        return db.sql("select " + may + " from customer u where u.id = ?")
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    /** Locks the open complaints in the order of their ids: whoever changes several must not wait for somebody in a circle. */
    void hold(long complaint) {
        db.sql("select id from complaint where customer_id = (select customer_id from complaint where id = ?)" + OPEN
                        + " for update")
                .param(complaint)
                .query(Long.class)
                .list();
    }

    /**
     * Tells the open complaints of a customer what was corrected.
     *
     * @param except the complaint in which it was, which says so itself; null for none
     */
    void tell(Customer customer, Facts before, Person person, @Nullable Long except) {
        long id = customer.id();
        var data = describe(before, customer.facts());
        if (data.isEmpty()) return;
        db.sql("update complaint set country = ? where customer_id = ? and not country <=> ?")
                .params(Sql.values(customer.country(), id, customer.country()))
                .update();
        addAll("customer_id", id, except, person, ComplaintEntry.CUSTOMER_CHANGED, data);
        // Windows show the customer beside finished complaints, too.
        db.sql("select id from complaint where customer_id = ? order by received_at desc limit 50")
                .param(id)
                .query(Long.class)
                .list()
                .forEach(complaint -> changes.note(Change.COMPLAINT, complaint));
    }

    /** What somebody was told about a customer whom they may not change stands on the complaint alone. */
    void note(long complaint, Facts before, Facts told, Person person) {
        var data = describe(before, told);
        data.values().removeIf(values -> ((List<?>) values).getLast().equals(""));
        if (!data.isEmpty()) timeline.add(complaint, person.id(), ComplaintEntry.CUSTOMER_TOLD, data);
    }

    /** Tells the open complaints which addresses a customer has now. */
    void tellAddresses(long customer, Facts before, Facts after, Person person) {
        addAll("customer_id", customer, null, person, ComplaintEntry.CUSTOMER_CHANGED, describe(before, after));
    }

    void tellOfDevice(long device, Person person, Map<String, Object> data) {
        addAll("device_id", device, null, person, ComplaintEntry.DEVICE_CHANGED, data);
    }

    private void addAll(
            String column, long owner, @Nullable Long except, Person person, EntryType type, Map<String, Object> data) {
        var entries = new TreeMap<Long, Map<String, Object>>();
        db.sql("select id from complaint where " + column + " = ?" + OPEN)
                .param(owner)
                .query(Long.class)
                .list()
                .forEach(id -> entries.put(id, data));
        if (except != null) entries.remove(except);
        timeline.addAll(person.id(), type, entries);
        entries.keySet().forEach(id -> changes.note(Change.COMPLAINT, id));
    }

    private static Map<String, Object> describe(Facts before, Facts after) {
        var differences = before.differences(after);
        differences.removeIf(fact -> !fact.isOfCustomer());
        return before.describe(after, differences);
    }
}
