package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.search.TextSearch;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Finding a mail again in the Inbox, and what a person reads about the mails that are still to come. */
@IntegrationTest
class InboxTest {

    @Autowired
    Inbox inbox;

    @Autowired
    TestMails mails;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    @Autowired
    TextSearch texts;

    @Autowired
    Changes changes;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void forget() {
        db.sql("update mail set subject = 'Temat' where subject like '%Zwarcie%'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwarcie",
                "Zwarcie w",
                "zwar rozdz",
                "kowalska",
                "maria.kowal@",
                "\"zwarcie\" +(-*",
                "rozdzielnicy tresc wiadom",
                "\"treść wiadomości\" zwarcie -wiertarka"
            })
    void filedMailIsFoundByItsSubjectItsTextItsSendersNameAndAddress(String typed) {
        long mail = filed();
        assertThat(people.as("marek", () -> inbox.list(Inbox.Heap.FILED, typed, 0, 50)))
                .extracting(Inbox.InboxMail::id)
                .contains(mail);
        assertThat(people.as("marek", () -> inbox.count(Inbox.Heap.FILED, typed)))
                .isPositive();
        assertThat(people.as("marek", () -> inbox.list(Inbox.Heap.WAITING, typed, 0, 50)))
                .extracting(Inbox.InboxMail::id)
                .as("only in its own heap")
                .doesNotContain(mail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pozwarcie", "nowak@", "%@", "zwarcie wiertarka"})
    void otherWordsDoNotFindIt(String typed) {
        long mail = filed();
        assertThat(people.as("marek", () -> inbox.list(Inbox.Heap.FILED, typed, 0, 50)))
                .extracting(Inbox.InboxMail::id)
                .doesNotContain(mail);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3250"})
    void theBacklogIsTheSumOfTheMailboxes(int behind) {
        int before = inbox.backlog();
        db.sql(
                        "insert into mailbox(name, behind, held_until) values ('late', ?, date_add(utc_timestamp(6), interval 60 second))")
                .param(behind)
                .update();
        try {
            assertThat(inbox.backlog() - before).isEqualTo(behind);
        } finally {
            db.sql("delete from mailbox where name = 'late'").update();
        }
    }

    @Test
    void nothingTypedFindsAll() {
        long mail = filed();
        assertThat(people.as("marek", () -> inbox.list(Inbox.Heap.FILED, " ", 0, 50)))
                .extracting(Inbox.InboxMail::id)
                .contains(mail);
    }

    private long filed() {
        long complaint =
                db.sql("select min(id) from complaint").query(Long.class).single();
        long mail = mails.filed(complaint);
        db.sql("""
                        update mail set subject = 'Zwarcie w rozdzielnicy', sender_name = 'Kowalska, Maria', sender = ?, received_at = utc_timestamp(6)
                        where id = ?""").params("maria.kowal@" + mail + ".example.net", mail).update();
        transaction.executeWithoutResult(_ -> changes.note(Change.MAIL, mail));
        await().atMost(Duration.ofSeconds(5))
                .pollInSameThread()
                .until(() -> people.as("marek", () -> texts.mails("zwarcie kowalska", 2000))
                        .contains(mail));
        return mail;
    }
}
