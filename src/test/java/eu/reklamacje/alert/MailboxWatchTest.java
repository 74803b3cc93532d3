package eu.reklamacje.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mailbox that cannot be read reaches the administrators within minutes, once a day, and is over when it is. */
@IntegrationTest
class MailboxWatchTest {

    @Autowired
    MailboxWatch watch;

    @Autowired
    JdbcClient db;

    @AfterEach
    void forget() {
        db.sql("delete from mailbox where name = 'broken'").update();
        watch.check();
    }

    @Test
    void theAdministratorsHearOfItUntilItIsReadAgain() {
        broken(1);
        watch.check();
        assertThat(open()).as("a short break is none").isZero();

        broken(3);
        watch.check();
        watch.check();
        assertThat(open()).as("one for each administrator").isEqualTo(administrators());

        db.sql("update mailbox set problem = null, read_at = utc_timestamp(6) where name = 'broken'")
                .update();
        watch.check();
        assertThat(open()).isZero();
    }

    private void broken(int minutes) {
        db.sql("""
                        insert into mailbox(name, problem, read_at) values ('broken', 'AuthenticationFailed', date_sub(utc_timestamp(6), interval :minutes minute))
                        on duplicate key update read_at = date_sub(utc_timestamp(6), interval :minutes minute)""").param("minutes", minutes).update();
    }

    private long open() {
        return db.sql(
                        "select count(*) from alert a join person p on p.id = a.recipient_id where a.type = 'MAILBOX' and a.done_at is null and p.role = 'ADMINISTRATOR'")
                .query(Long.class)
                .single();
    }

    private long administrators() {
        return db.sql("select count(*) from person where role = 'ADMINISTRATOR' and active")
                .query(Long.class)
                .single();
    }
}
