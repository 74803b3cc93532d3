package eu.reklamacje.complaint;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes, at the start, what the telephone numbers of customers from before are found by. */
@Component
@Order(0)
class NumberRun implements ApplicationRunner {

    private static final int BATCH = 500;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    NumberRun(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        while (Boolean.TRUE.equals(transaction.execute(_ -> batch()))) {
            // The next one.
        }
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
