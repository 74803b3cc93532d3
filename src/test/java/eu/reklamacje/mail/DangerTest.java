package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.family.Merges;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Words of danger, whenever and however they come: the complaint is one of safety, or a person is asked. */
@IntegrationTest
class DangerTest {

    @Autowired
    Intake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    Sorting sorting;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    Merges merges;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private enum Arrival {
        FIRST,
        ANSWER,
        STRANGER,
        JOINED,
        ABSENCE,
        ROBOT,
        NOTE,
        CALL
    }

    private enum Given {
        OPEN,
        RESOLVED,
        CLOSED,
        MERGED
    }

    private enum Form {
        PLAIN,
        SUBJECT,
        HTML,
        FOOTER,
        QUOTED,
        SIGNATURE,
        HEADED
    }

    private enum Outcome {
        SAFETY,
        ASKED,
        NOTHING
    }

    @BeforeEach
    void signIn() {
        people.signIn("marek");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FIRST    | OPEN     | PLAIN     | Falownik się pali, wyszedł z niego dym.       | SAFETY
            FIRST    | OPEN     | SUBJECT   | Rauch aus dem Wechselrichter                  | SAFETY
            FIRST    | OPEN     | HTML      | The inverter caught fire last night.          | SAFETY
            FIRST    | OPEN     | FOOTER    | Z falownika wydobywa się dym.                 | SAFETY
            FIRST    | OPEN     | SIGNATURE | Ci sono scintille e fumo dall'inverter.       | SAFETY
            FIRST    | OPEN     | QUOTED    | Falownik się pali, wyszedł z niego dym.       | NOTHING
            FIRST    | OPEN     | HEADED    | Falownik się pali, wyszedł z niego dym.       | NOTHING
            FIRST    | OPEN     | PLAIN     | Falownik nie startuje, nie ma dymu ani ognia. | NOTHING
            FIRST    | OPEN     | PLAIN     | Na falowniku pali się czerwona dioda.         | NOTHING
            ANSWER   | OPEN     | PLAIN     | Jetzt riecht es verbrannt und es funkt.       | SAFETY
            ANSWER   | OPEN     | SUBJECT   | Smoke from the inverter                       | SAFETY
            ANSWER   | OPEN     | HTML      | Il y a de la fumée qui sort de l'onduleur.    | SAFETY
            ANSWER   | OPEN     | FOOTER    | Falownik zaczął dymić.                        | SAFETY
            ANSWER   | OPEN     | QUOTED    | Falownik się pali, wyszedł z niego dym.       | NOTHING
            ANSWER   | OPEN     | PLAIN     | Dziękuję, czekam na wiadomość.                | NOTHING
            ANSWER   | RESOLVED | PLAIN     | Nowy falownik dymi.                           | ASKED
            ANSWER   | CLOSED   | PLAIN     | Er brennt!                                    | ASKED
            ANSWER   | RESOLVED | PLAIN     | Dziękuję, wszystko działa.                    | NOTHING
            ANSWER   | MERGED   | PLAIN     | Es riecht verbrannt und kommt Rauch heraus.   | SAFETY
            STRANGER | OPEN     | PLAIN     | U sąsiada falownik się pali.                  | NOTHING
            JOINED   | OPEN     | PLAIN     | U sąsiada falownik się pali.                  | SAFETY
            JOINED   | RESOLVED | PLAIN     | U sąsiada falownik się pali.                  | ASKED
            JOINED   | OPEN     | QUOTED    | Falownik się pali, wyszedł z niego dym.       | NOTHING
            ABSENCE  | OPEN     | PLAIN     | Jestem na urlopie do 27 marca.                | NOTHING
            ROBOT    | OPEN     | PLAIN     | Alarm: smoke detected, fire in string 2.      | SAFETY
            NOTE     | OPEN     | PLAIN     | Klient mówi, że z falownika leci dym.         | ASKED
            NOTE     | RESOLVED | PLAIN     | Klient mówi, że z falownika leci dym.         | ASKED
            NOTE     | OPEN     | PLAIN     | Wymienić zasilacz, zamówiony.                 | NOTHING
            CALL     | OPEN     | PLAIN     | He says that the inverter is on fire.         | ASKED
            CALL     | OPEN     | PLAIN     | He asks when the technician comes.            | NOTHING
            """)
    void countsWheneverItComes(Arrival arrival, Given given, Form form, String words, Outcome outcome) {
        var key = Long.toString(System.nanoTime(), 36);
        long id = arrival == Arrival.FIRST ? 0 : complaint(key, given);
        long told = switch (arrival) {
            case FIRST, ANSWER -> take(customer(key), key, form, words, "");
            case ABSENCE -> take(customer(key), key, form, words, "Auto-Submitted: auto-replied\nX-Autoreply: yes");
            case ROBOT -> take(customer(key), key, form, words, "Auto-Submitted: auto-generated");
            case STRANGER -> take("obcy-" + key + "@example.net", key, form, words, "");
            case JOINED -> {
                long mail = take("obcy-" + key + "@example.net", key, form, words, "");
                sorting.join(mail, complaints.find(id).orElseThrow().number()).orThrow();
                yield mail;
            }
            case NOTE -> {
                handling.addNote(id, words).orThrow();
                yield 0;
            }
            case CALL -> {
                var at = LocalDateTime.parse("2026-03-10T09:20:00");
                handling.recordContact(id, new Contact(ContactMethod.TELEPHONE, ContactPurpose.OTHER, "Jan", at, words))
                        .orThrow();
                yield 0;
            }
        };
        assertThat(state(id == 0 || given == Given.MERGED ? complaintOf(told) : id))
                .isEqualTo(outcome);
    }

    @Test
    void whoeverHasReadTheWordsSaysWhatTheyAre() {
        var key = Long.toString(System.nanoTime(), 36);
        long id = complaint(key, Given.OPEN);
        handling.addNote(id, "Klient mówi, że z falownika leci dym.").orThrow();
        handling.answerDanger(id, false).orThrow();
        assertThat(state(id)).isEqualTo(Outcome.NOTHING);
        handling.addNote(id, "Teraz widać ogień.").orThrow();
        assertThat(state(id)).as("what comes later asks again").isEqualTo(Outcome.ASKED);
        handling.answerDanger(id, true).orThrow();
        assertThat(state(id)).isEqualTo(Outcome.SAFETY);
        assertThat(db.sql("select danger_asked from complaint where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(db.sql("select count(*) from alert where complaint_id = ? and type = 'SAFETY'")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    /** A complaint by mail, and the mail's id, to which answers refer. */
    private long complaint(String key, Given given) {
        long id = complaintOf(take(customer(key), "first-" + key, Form.PLAIN, "Falownik nie działa od piątku.", ""));
        switch (given) {
            case OPEN -> {}
            case RESOLVED, CLOSED ->
                db.sql("update complaint set status = ? where id = ?")
                        .params(given.name(), id)
                        .update();
            case MERGED -> {
                var into = complaints
                        .record(Complaint101.facts("Scalona " + key), null, true)
                        .orThrow();
                merges.merge(id, into.number(), true).orThrow();
            }
        }
        return id;
    }

    private static String customer(String key) {
        return "klient-" + key + "@example.org";
    }

    private long take(String from, String key, Form form, String words, String headers) {
        var first = "first-" + key;
        var subject = form == Form.SUBJECT ? words : "Falownik";
        var lines = headers.isEmpty()
                ? new String[] {"In-Reply-To: <" + first + ">"}
                : new String[] {"In-Reply-To: <" + first + ">", headers};
        var raw = TestMails.raw("Jan <" + from + ">", subject, key, body(form, words), lines);
        if (form == Form.HTML) raw = raw.replace("text/plain", "text/html");
        if (form == Form.FOOTER) raw = raw.replace("text/plain; charset=utf-8", "multipart/mixed; boundary=b");
        var bytes = raw.getBytes(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(_ -> intake.take(
                mailboxes.all().getFirst(),
                new FetchedMail(1, bytes, Instant.parse("2026-03-10T08:15:10Z")),
                Read.of(bytes, settings, List.of())));
        return db.sql("select id from mail where identity = ?")
                .param(Identity.of(bytes))
                .query(Long.class)
                .single();
    }

    private static String body(Form form, String words) {
        return switch (form) {
            case PLAIN -> words;
            case SUBJECT -> "Proszę o pomoc.";
            case HTML -> "<html><body><p>Hello,</p><p><b>" + words + "</b></p></body></html>";
            case FOOTER -> """
                --b
                Content-Type: text/html; charset=utf-8

                <p>%s</p>
                --b
                Content-Type: text/plain

                Sent from my phone
                --b--
                """.formatted(words);
            case QUOTED -> "Proszę o pomoc.\n\nW dniu 9.03.2026 o 10:00, Sąsiad pisze:\n> " + words + "\n";
            case HEADED ->
                "Proszę o pomoc.\n\nOd: Sąsiad <sasiad@example.net>\nWysłano: poniedziałek, 9 marca 2026 10:00\nDo: Jan <jan@example.net>\nTemat: falownik\n\n"
                        + words;
            case SIGNATURE -> "Buongiorno\n-- \nMario Rossi\n" + words;
        };
    }

    private long complaintOf(long mail) {
        return db.sql(
                        "select coalesce(c.merged_into, c.id) from mail m join complaint c on c.id = m.complaint_id where m.id = ?")
                .param(mail)
                .query(Long.class)
                .single();
    }

    private Outcome state(long id) {
        return db.sql("select severity, danger_asked from complaint where id = ?")
                .param(id)
                .query((row, _) -> row.getString(1).equals("SAFETY")
                        ? Outcome.SAFETY
                        : row.getBoolean(2) ? Outcome.ASKED : Outcome.NOTHING)
                .single();
    }
}
