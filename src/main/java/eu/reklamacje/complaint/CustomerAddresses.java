package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses from which a customer writes beside the first one: put there by hand, or come with a customer who is the same. */
@Service
public class CustomerAddresses {

    private final CustomerChanges customerChanges;
    private final CustomerRepository customers;
    private final SignedIn signedIn;
    private final JdbcClient db;

    CustomerAddresses(CustomerChanges customerChanges, CustomerRepository customers, SignedIn signedIn, JdbcClient db) {
        this.customerChanges = customerChanges;
        this.customers = customers;
        this.signedIn = signedIn;
        this.db = db;
    }

    /** @param byHand whether it can be taken away; what came with another customer goes with them */
    public record Address(long id, String email, boolean byHand) {}

    /** Of a customer who exists for me, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Address> of(long customer) {
        var parameters = new ArrayList<Object>(List.of(customer));
        return db.sql("""
                        select k.id, k.email, not exists(select 1 from customer_merge m where m.from_id = k.id) as by_hand
                        from customer k join customer u on u.id = k.merged_into
                        where u.id = ? and k.email is not null and not k.email <=> u.email and \s""" + Visibility.customer(signedIn.person(), parameters) + " order by k.id")
                .params(parameters)
                .query(Address.class)
                .list();
    }

    /** By one more address mail is known as the customer's, and the customer is found. */
    @Transactional
    public Result<Long> add(long customer, String email) {
        var person = signedIn.person();
        var found = customerChanges.find(person, customer);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!customerChanges.mayChange(person, customer)) return Result.refused("refused.customer.others");
        var facts = found.get().facts().with(Fact.CUSTOMER_EMAIL, email.strip());
        var problem = FactRules.problems(facts, LocalDateTime.MAX).get(Fact.CUSTOMER_EMAIL);
        if (problem != null || email.isBlank()) return Result.refused("problem.email");
        var before = all(found.get());
        if (before.stream().anyMatch(email.strip()::equalsIgnoreCase)) return Result.refused("refused.address.known");
        var added = new Customer(facts.with(Fact.CUSTOMER_PHONE, null));
        added.becomes(customer);
        customers.saveAndFlush(added);
        tell(found.get(), before);
        return Result.done(added.id());
    }

    /** Takes an address away that was put there by hand. */
    @Transactional
    public Result<Long> remove(long address) {
        var person = signedIn.person();
        var found = customerChanges.find(person, address);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        long customer = found.get().id();
        if (!customerChanges.mayChange(person, customer)) return Result.refused("refused.customer.others");
        var before = all(found.get());
        int removed = db.sql("""
                        delete from customer where id = ? and merged_into = ?
                            and not exists(select 1 from customer_merge m where m.from_id = customer.id)""").params(address, customer).update();
        if (removed == 0) return Result.refused("refused.changed-meanwhile");
        tell(found.get(), before);
        return Result.done(customer);
    }

    private void tell(Customer customer, List<String> before) {
        var facts = customer.facts();
        customerChanges.tellAddresses(
                customer.id(),
                facts.with(Fact.CUSTOMER_EMAIL, String.join(", ", before)),
                facts.with(Fact.CUSTOMER_EMAIL, String.join(", ", all(customer))),
                signedIn.person());
    }

    private List<String> all(Customer customer) {
        return Stream.concat(
                        Stream.ofNullable(customer.email()),
                        of(customer.id()).stream().map(Address::email))
                .collect(Collectors.toList());
    }
}
