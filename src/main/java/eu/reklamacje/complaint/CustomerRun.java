package eu.reklamacje.complaint;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes, at the start, what customers from before are found by: their telephone numbers, and the words of their names. */
@Component
@Order(0)
class CustomerRun implements ApplicationRunner {

    private static final int BATCH = 500;

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    CustomerRun(JdbcClient db, JdbcTemplate template, TransactionTemplate transaction) {
        this.db = db;
        this.template = template;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        while (Boolean.TRUE.equals(transaction.execute(_ -> batch()))) {
            // The next one.
        }
        for (long last = 0; last >= 0; ) {
            long above = last;
            last = Objects.requireNonNull(transaction.execute(_ -> words(above)));
        }
    }

    private record Named(long id, String name, @Nullable String email) {}

    /** @return the last that was done, or -1 when all are */
    private long words(long above) {
        var older = db.sql(
                        "select id, name, email from customer u where id > ?"
                                + " and not exists (select 1 from customer_word w where w.customer_id = u.id) order by id limit ?")
                .params(above, BATCH)
                .query(Named.class)
                .list();
        var rows = older.stream()
                .flatMap(customer -> CustomerWords.of(customer.name, customer.email).stream()
                        .map(word -> new Object[] {customer.id, word}))
                .toList();
        if (!rows.isEmpty())
            template.batchUpdate("insert ignore into customer_word(customer_id, word) values (?, ?)", rows);
        return older.isEmpty() ? -1 : older.getLast().id;
    }

    private record Known(long id, String phone, @Nullable String country) {}

    /** Another server may do the same: it waits, and finds these done. */
    private boolean batch() {
        var older = db.sql("select id, phone, country from customer where phone_key is not null limit ? for update")
                .param(BATCH)
                .query(Known.class)
                .list();
        older.forEach(customer -> {
            insert(customer.id, PhoneNumbers.keys(customer.phone, customer.country));
            db.sql("update customer set phone_key = null where id = ?")
                    .param(customer.id)
                    .update();
        });
        return !older.isEmpty();
    }

    private void insert(long customer, Set<String> keys) {
        for (var key : keys)
            db.sql("insert ignore into customer_number(customer_id, number_key) values (?, ?)")
                    .params(customer, key)
                    .update();
    }
}
