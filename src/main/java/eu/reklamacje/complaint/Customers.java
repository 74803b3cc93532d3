package eu.reklamacje.complaint;

import eu.reklamacje.base.Result;
import eu.reklamacje.base.Sql;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers: found while the caller is on the line, corrected on a page of their own; as far as they exist for whoever asks. */
@Service
public class Customers {

    private static final String COLUMNS = "u.id, u.name, u.email, u.phone, u.country, u.language, u.type";
    private static final RowMapper<Found> FOUND = new SimplePropertyRowMapper<>(Found.class);

    private final CustomerRepository customers;
    private final SignedIn signedIn;
    private final JdbcClient db;
    private final CustomerChanges customerChanges;

    Customers(CustomerRepository customers, SignedIn signedIn, JdbcClient db, CustomerChanges customerChanges) {
        this.customers = customers;
        this.signedIn = signedIn;
        this.db = db;
        this.customerChanges = customerChanges;
    }

    /** A customer in a list of proposals. */
    public record Found(
            long id,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country,
            @Nullable String language,
            CustomerType type) {

        /** The facts of a complaint with this customer's data in them. */
        public Facts into(Facts facts) {
            return facts.with(Fact.CUSTOMER_NAME, name)
                    .with(Fact.CUSTOMER_EMAIL, email)
                    .with(Fact.CUSTOMER_PHONE, phone)
                    .with(Fact.CUSTOMER_COUNTRY, country)
                    .with(Fact.CUSTOMER_LANGUAGE, language)
                    .with(Fact.CUSTOMER_TYPE, type);
        }
    }

    /** A customer's page: the data as facts, the version that was read, and whether I may change them. */
    public record Page(long id, int version, Facts facts, boolean mayChange) {}

    @Transactional(readOnly = true)
    public Optional<Page> find(long id) {
        var person = signedIn.person();
        var parameters = new ArrayList<Object>();
        var mayChange = Visibility.mayChangeCustomer(person, parameters);
        parameters.add(id);
        return db.sql("select " + COLUMNS + ", u.version, " + mayChange
                        + " as may_change from customer u where u.id = (select coalesce(merged_into, id) from customer where id = ?) and "
                        + Visibility.customer(person, parameters))
                .params(parameters)
                .query((row, index) -> new Page(
                        row.getLong("id"),
                        row.getInt("version"),
                        FOUND.mapRow(row, index).into(Facts.NONE),
                        row.getBoolean("may_change")))
                .optional();
    }

    /** By e-mail, phone or words of the name; each by its index. */
    @Transactional(readOnly = true)
    public List<Found> search(String typed, int most) {
        var person = signedIn.person();
        var text = typed.strip();
        if (text.length() < 2) return List.of();
        var hits = new LinkedHashMap<Long, Found>();
        if (text.contains("@"))
            add(hits, person, "select id from customer where email like ?", Set.of(Sql.prefix(text)), most);
        var numbers = PhoneNumbers.wanted(text);
        if (!numbers.isEmpty())
            add(
                    hits,
                    person,
                    "select customer_id as id from customer_number where number_key in (" + Sql.marks(numbers.size())
                            + ")",
                    numbers,
                    most);
        add(hits, person, "select id from customer where name like ?", Set.of(Sql.prefix(text)), most);
        byWords(hits, person, text, most);
        return hits.values().stream().limit(most).toList();
    }

    /** Each word that was typed begins one of the name or the address, in any spelling. */
    private void byWords(Map<Long, Found> hits, Person person, String typed, int most) {
        var parameters = new ArrayList<String>();
        var found = CustomerWords.sql(typed, parameters);
        if (!found.isEmpty())
            add(hits, person, "select customer_id as id from (" + found + ") words", parameters, most);
    }

    /**
     * Those by another name, address or number of theirs, too.
     *
     * @param ids a statement that finds ids; it is asked once, and then joined: as a condition it would be asked for each customer
     */
    private void add(Map<Long, Found> hits, Person person, String ids, Collection<String> values, int most) {
        if (hits.size() >= most) return;
        var parameters = new ArrayList<Object>(values);
        var visible = Visibility.customer(person, parameters);
        parameters.add(most);
        db.sql("select " + COLUMNS + " from (select distinct coalesce(k.merged_into, k.id) as id from (" + ids
                        + ") hit join customer k on k.id = hit.id) found join customer u on u.id = found.id where "
                        + visible
                        + " limit ?")
                .params(parameters)
                .query(FOUND)
                .list()
                .forEach(found -> hits.putIfAbsent(found.id(), found));
    }

    /** Corrects a customer's data, unless somebody else did meanwhile. */
    @Transactional
    public Result<Long> save(long id, int version, Facts facts) {
        var person = signedIn.person();
        if (!person.handlesCases()) return Result.refused("refused.administrators-handle-none");
        var problems = FactRules.problems(facts, LocalDateTime.MAX);
        problems.keySet().removeIf(fact -> !fact.isOfCustomer());
        if (!problems.isEmpty())
            return Result.refused(problems.values().iterator().next());
        var found = customerChanges.find(person, id);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!customerChanges.mayChange(person, id)) return Result.refused("refused.customer.others");
        var customer = found.get();
        if (customer.version() != version) return Result.refused("refused.changed-meanwhile");
        var before = customer.facts();
        customer.apply(facts);
        customers.saveAndFlush(customer);
        customerChanges.tell(customer, before, person, null);
        return Result.done(id);
    }
}
