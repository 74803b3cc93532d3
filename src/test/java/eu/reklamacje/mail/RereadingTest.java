package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.attachment.Contents;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an older version has put aside, read once more. */
@IntegrationTest
class RereadingTest {

    @Autowired
    Rereading rereading;

    @Autowired
    Contents contents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FILED   | ROBOT       | X-Ordinary: yes            | Falownik nie działa.    | READ_AGAIN
            FILED   | ROBOT       | List-Unsubscribe: <x@y.pl> | Falownik nie działa.    | LIST
            FILED   | ROBOT       | Auto-Submitted: auto-generated | Dym z falownika!    | ROBOT
            FILED   | ROBOT       | Auto-Submitted: auto-replied | Jestem na urlopie.    |
            WAITING | UNREADABLE  | X-Ordinary: yes            | Falownik nie działa.    | READ_AGAIN
            WAITING | COLLEAGUE   | X-Ordinary: yes            | Falownik nie działa.    |
            FILED   | SATISFIED   | X-Ordinary: yes            | Falownik nie działa.    |
            FILED   | BLOCKED     | X-Ordinary: yes            | Falownik nie działa.    |
            FILED   | BLOCKED     | X-Ordinary: yes            | Dym z falownika!        | READ_AGAIN
            """)
    void whatWasFiledWronglyWaitsAndNothingElseChanges(
            String place, String reason, String header, String text, @Nullable String now) {
        long mail = stored(place, reason, header, text);
        assertThat(rereading.candidates(mail - 1, 1)).containsExactly(mail);

        var listed = rereading.read(mail, false);
        assertThat(listed.map(Rereading.Finding::now).map(Reason::name)).isEqualTo(Optional.ofNullable(now));
        assertThat(placeOf(mail)).as("listing changes nothing").isEqualTo(place + " " + reason);

        assertThat(rereading.read(mail, true)).isEqualTo(listed);
        assertThat(placeOf(mail)).isEqualTo(now == null ? place + " " + reason : "WAITING " + now);
        assertThat(rereading.candidates(mail - 1, 1)).as("once is enough").doesNotContain(mail);
    }

    @Test
    void whatAPersonHasDecidedStays() {
        long mail = stored("FILED", "NOT_A_COMPLAINT", "X-Ordinary: yes", "Falownik nie działa.");
        db.sql("update mail set handled_by = 1, handled_at = '2026-03-01' where id = ?")
                .param(mail)
                .update();
        assertThat(rereading.candidates(mail - 1, 1)).doesNotContain(mail);
        assertThat(rereading.read(mail, true)).as("decided after it was chosen").isEmpty();
        assertThat(placeOf(mail)).isEqualTo("FILED NOT_A_COMPLAINT");
    }

    @Test
    void dangerInWhatWaitsIsListed() {
        long mail = stored("WAITING", "COLLEAGUE", "X-Ordinary: yes", "Z falownika leci dym.");
        assertThat(rereading.read(mail, true)).isPresent();
        assertThat(placeOf(mail)).isEqualTo("WAITING COLLEAGUE");
        assertThat(db.sql("select danger from mail where id = ?")
                        .param(mail)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aDangerThatWasNotSeenIsAskedAbout() {
        long mail = stored("COMPLAINT", null, "X-Ordinary: yes", "Z falownika leci dym.");
        long complaint = db.sql(
                        "select id from complaint where status = 'RECEIVED' and severity = 'NORMAL' and danger_asked = 0 limit 1")
                .query(Long.class)
                .single();
        db.sql("update mail set complaint_id = ? where id = ?")
                .params(complaint, mail)
                .update();
        assertThat(rereading.read(mail, true)).isPresent();
        assertThat(db.sql("select concat(severity, ' ', danger_asked) from complaint where id = ?")
                        .param(complaint)
                        .query(String.class)
                        .single())
                .isEqualTo("NORMAL 1");
        db.sql("update complaint set danger_asked = 0 where id = ?")
                .param(complaint)
                .update();
    }

    private String placeOf(long mail) {
        return db.sql("select concat(place, ' ', reason) from mail where id = ?")
                .param(mail)
                .query(String.class)
                .single();
    }

    /** As an older version would have stored it. */
    private long stored(String place, @Nullable String reason, String header, String text) {
        var id = "old-" + Long.toString(System.nanoTime(), 36);
        var raw = TestMails.raw("Ola <" + id + "@example.org>", "Wiadomość", id, text, header)
                .getBytes(StandardCharsets.UTF_8);
        var hash = transaction.execute(_ -> contents.keepMail(raw).hash());
        db.sql("""
                        insert into mail(mailbox, team_id, received_at, message_id, identity, raw_hash, sender, subject, text, place,
                            reason, identity_form)
                        values ('complaints', (select min(id) from team), '2026-03-01 10:00:00', ?, sha2(?, 256), ?, ?, 'Falownik', '', ?, ?, 1)""").params(id, id, hash, id + "@example.org", place, reason).update();
        return db.sql("select id from mail where message_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
