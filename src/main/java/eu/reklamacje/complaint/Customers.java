package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customers: found while the caller is on the line, corrected on a page of their own. */
@Service
public class Customers {

    private final CustomerRepository customers;
    private final SignedIn signedIn;
    private final JdbcClient db;
    private final Changes changes;

    Customers(CustomerRepository customers, SignedIn signedIn, JdbcClient db, Changes changes) {
        this.customers = customers;
        this.signedIn = signedIn;
        this.db = db;
        this.changes = changes;
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
                    .with(Fact.CUSTOMER_EMAIL, email == null ? "" : email)
                    .with(Fact.CUSTOMER_PHONE, phone == null ? "" : phone)
                    .with(Fact.CUSTOMER_COUNTRY, country == null ? "" : country)
                    .with(Fact.CUSTOMER_LANGUAGE, language == null ? "" : language)
                    .with(Fact.CUSTOMER_TYPE, type);
        }
    }

    /** A customer's page: the data as facts, and the version that was read. */
    public record Page(long id, int version, Facts facts) {}

    @Transactional(readOnly = true)
    public Optional<Page> find(long id) {
        signedIn.person();
        return customers.findById(id).map(customer -> {
            Map<Fact, String> values = new EnumMap<>(Fact.class);
            FactMapping.readCustomer(customer, values);
            return new Page(id, customer.version, Facts.of(values));
        });
    }

    /** By e-mail, phone or words of the name; each by its index. */
    @Transactional(readOnly = true)
    public List<Found> search(String typed, int most) {
        signedIn.person();
        var text = typed.strip();
        if (text.length() < 2) return List.of();
        var phone = PhoneNumbers.key(text);
        var hits = new LinkedHashMap<Long, Found>();
        if (text.contains("@")) add(hits, "email like ?", Sql.prefix(text), most);
        if (phone.length() >= 6 && !text.matches(".*\\p{L}.*")) add(hits, "phone_key = ?", phone, most);
        add(hits, "name like ?", Sql.prefix(text), most);
        var words = FullText.words(text);
        if (!words.isEmpty()) add(hits, "match(name) against (? in boolean mode)", words, most);
        return hits.values().stream().limit(most).toList();
    }

    private void add(Map<Long, Found> hits, String condition, String value, int most) {
        if (hits.size() >= most) return;
        db.sql("select id, name, email, phone, country, language, type from customer where " + condition + " limit ?")
                .params(value, most)
                .query(Found.class)
                .list()
                .forEach(found -> hits.putIfAbsent(found.id(), found));
    }

    /** Corrects a customer's data, unless somebody else did meanwhile. */
    @Transactional
    public Result<Long> save(long id, int version, Facts facts) {
        if (!signedIn.person().handlesCases()) return Result.refused("refused.administrators-handle-none");
        var problems = FactRules.problems(facts.with(Fact.RECEIVED_AT, "2000-01-01T00:00"), LocalDateTime.MAX);
        if (!problems.isEmpty())
            return Result.refused(problems.values().iterator().next());
        var customer = customers.findById(id);
        if (customer.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (customer.get().version != version) return Result.refused("refused.changed-meanwhile");
        customer.get().apply(facts);
        customers.saveAndFlush(customer.get());
        db.sql("update complaint set country = ? where customer_id = ?")
                .params(customer.get().country, id)
                .update();
        db.sql("select id from complaint where customer_id = ? order by received_at desc limit 50")
                .param(id)
                .query(Long.class)
                .list()
                .forEach(complaint -> changes.note(Change.COMPLAINT, complaint));
        return Result.done(id);
    }
}
