package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.deadline.PromiseState;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterEntry;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.timeline.TimelineEntry;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail in and out through a real server: from SMTP over IMAP into MariaDB, and back. */
@IntegrationTest
class IntakeTest {

    @Autowired
    TestMails mails;

    @Autowired
    TestPeople people;

    @Autowired
    Complaints complaints;

    @Autowired
    Promises promises;

    @Autowired
    Letters letters;

    @Autowired
    Inbox inbox;

    @Autowired
    ReceivedMails receivedMails;

    @Autowired
    FromMail fromMail;

    @Autowired
    JdbcClient db;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    private record Stored(long id, String place, String reason, Long complaintId) {}

    @Test
    void anOrdinaryMailBecomesANumberedComplaintAtOnce() {
        mails.deliver(
                TestMails.raw(
                        "Jürgen Groß <groß-" + key + "@example.de>".replace("groß-", "gross-"),
                        "Wechselrichter defekt",
                        "a-" + key + "@example.de",
                        "Guten Tag,\nder Wechselrichter, Seriennummer SM5K22041187, ist seit gestern verraucht und wir haben keinen Strom."));
        var stored = stored("a-" + key + "@example.de");
        assertThat(stored.place).isEqualTo("COMPLAINT");
        var complaint =
                people.as("marek", () -> complaints.find(stored.complaintId).orElseThrow());
        assertThat(complaint.number()).matches("R-2026-\\d{6}");
        assertThat(complaint.status()).isEqualTo(Status.RECEIVED);
        assertThat(complaint.facts().kind()).isEqualTo(Kind.UNDETERMINED);
        assertThat(complaint.facts().get(Fact.CUSTOMER_NAME)).isEqualTo("Jürgen Groß");
        assertThat(complaint.facts().get(Fact.CUSTOMER_LANGUAGE)).isEqualTo("de");
        assertThat(complaint.facts().get(Fact.SEVERITY)).isEqualTo(Severity.SAFETY);
        assertThat(complaint.facts().get(Fact.SERIAL)).isEqualTo("SM5K22041187");
        assertThat(complaint.proposed())
                .as("marked until somebody has checked it")
                .containsExactly(Fact.SERIAL);
        assertThat(state(stored.complaintId, Rule.ACKNOWLEDGE)).isEqualTo(PromiseState.OPEN);
        people.as(
                "marek",
                () -> complaints.saveFacts(complaint.id(), complaint.facts(), complaint.facts(), Set.of(), ""));
        assertThat(people.as(
                        "marek",
                        () -> complaints.find(complaint.id()).orElseThrow().proposed()))
                .isEmpty();
    }

    /** One address of a company, and three who write from it; the third has no name, and is taken for the first. */
    @Test
    void whoWritesFromOneAddressIsKeptApartByTheName() {
        var address = "info-" + key + "@firma.example";
        var writers = List.of(
                "Jürgen Müller <" + address + ">",
                "\"Mueller, Juergen\" <" + address + ">",
                "Petra Schulz <" + address + ">",
                address);
        for (int mail = 0; mail < writers.size(); mail++)
            mails.deliver(TestMails.raw(
                    writers.get(mail), "Falownik " + mail, "w" + mail + "-" + key + "@x", "Falownik nie działa."));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(customers(address)).hasSize(4));
        assertThat(customers(address))
                .containsExactly("Jürgen Müller", "Jürgen Müller", "Petra Schulz", "Jürgen Müller");
    }

    private List<String> customers(String address) {
        return db.sql("select u.name from mail m join complaint c on c.id = m.complaint_id"
                        + " join customer u on u.id = c.customer_id where m.sender = ? order by m.subject")
                .param(address)
                .query(String.class)
                .list();
    }

    @Test
    void deliveredTwiceItIsOneAndWithOtherWordsItWaits() {
        var raw = mail("b", "Falownik nie działa od rana");
        mails.deliver(raw);
        mails.deliver("Received: from another.example by mx\r\n" + raw);
        mails.deliver(mail("b", "Zupełnie inne słowa pod tym samym numerem"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(rows("b-" + key + "@example.org")).hasSize(2));
        assertThat(rows("b-" + key + "@example.org"))
                .extracting(Stored::place)
                .containsExactlyInAnyOrder("COMPLAINT", "WAITING");
    }

    /** Two reports without an id, the same in all words but the letter that they are about. */
    @Test
    void reportsAboutTwoLettersAreTwo() {
        mails.deliver(TestMails.bounce("<one-" + key + "@example.com>", "nikt-" + key + "@example.org"));
        mails.deliver(TestMails.bounce("<two-" + key + "@example.com>", "nikt-" + key + "@example.org"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(db.sql(
                                        "select count(*) from mail where note like '%user unknown%' and reason = 'LOST_BOUNCE'")
                                .query(Long.class)
                                .single())
                        .isGreaterThanOrEqualTo(2));
    }

    @Test
    void identicalMailsWithDifferentIdsAreTwo() {
        mails.deliver(mail("c1", "Falownik stoi"));
        mails.deliver(mail("c2", "Falownik stoi"));
        assertThat(stored("c1-" + key + "@example.org").place).isEqualTo("COMPLAINT");
        assertThat(stored("c2-" + key + "@example.org").place).isEqualTo("COMPLAINT");
    }

    @Test
    void aRobotIsFiledAStrangerWithANumberWaitsAndOneBadMailStopsNobody() {
        mails.deliver(TestMails.raw(
                "robot-" + key + "@example.org",
                "Poza biurem",
                "d-" + key + "@x",
                "Wracam w maju.",
                "Auto-Submitted: auto-replied"));
        mails.deliver(TestMails.raw("obcy-" + key + "@example.org", "Re: R-2026-000001", "e-" + key + "@x", "To ja."));
        mails.deliver("\u0000\u0001 nothing that a program would call a mail " + key + "\r\n");
        mails.deliver(mail("f", "Zwykła reklamacja po złej wiadomości"));
        assertThat(stored("f-" + key + "@example.org").place).isEqualTo("COMPLAINT");
        assertThat(stored("d-" + key + "@x"))
                .extracting(Stored::place, Stored::reason)
                .containsExactly("FILED", "ABSENCE");
        assertThat(stored("e-" + key + "@x"))
                .extracting(Stored::place, Stored::reason)
                .containsExactly("WAITING", "STRANGER");
    }

    @Test
    void aCustomersAnswerEndsTheWaitAndALetterKeepsThePromiseUntilItBounces() throws MessagingException {
        var customer = "klient-" + key + "@example.org";
        mails.deliver(TestMails.raw(customer, "Falownik", "g-" + key + "@x", "Falownik nie działa."));
        long id = stored("g-" + key + "@x").complaintId;
        people.as("marek", () -> {
            var proposed = letters.propose(id, LetterKind.ACKNOWLEDGEMENT, "pl").orThrow();
            assertThat(proposed.recipient()).isEqualTo(customer);
            return letters.send(id, proposed).orThrow();
        });
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.mailboxOf(customer)).hasSize(1));
        var letter = mails.mailboxOf(customer).getFirst();
        assertThat(letter.getSubject()).startsWith("Potwierdzenie przyjęcia reklamacji R-2026-");
        assertThat(mails.textOf(letter))
                .contains("model falownika")
                .doesNotContain("{{")
                .doesNotContain("nie działa");
        assertThat(letter.getHeader("In-Reply-To")).containsExactly("<g-" + key + "@x>");
        var ourId = letter.getHeader("Message-ID")[0];
        await().untilAsserted(() -> assertThat(state(id, Rule.ACKNOWLEDGE)).isEqualTo(PromiseState.KEPT));
        // The answer is known by our signed id, whatever stands in its subject.
        mails.deliver(
                TestMails.raw(customer, "Odpowiedź", "h-" + key + "@x", "Model SolarMax 5K.", "In-Reply-To: " + ourId));
        assertThat(stored("h-" + key + "@x"))
                .extracting(Stored::place, Stored::complaintId)
                .containsExactly("JOINED", id);
        // Somebody else who quotes our id does not get in.
        mails.deliver(TestMails.raw(
                "ktos-" + key + "@example.org",
                "Odpowiedź",
                "i-" + key + "@x",
                "Wpuśćcie mnie.",
                "In-Reply-To: " + ourId));
        assertThat(stored("i-" + key + "@x").reason).isEqualTo("STRANGER");
        mails.deliver(TestMails.bounce(ourId, customer));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(state(id, Rule.ACKNOWLEDGE)).isEqualTo(PromiseState.OPEN));
        assertThat(people.as("marek", () -> complaints.timeline(id, Long.MAX_VALUE, 20)))
                .extracting(TimelineEntry::type)
                .contains(LetterEntry.LETTER_SENT, MailEntry.MAIL_RECEIVED, LetterEntry.LETTER_BOUNCED);
    }

    @Test
    void aLetterWithAnUnansweredPromptOrABrokenHeaderDoesNotLeaveAndATakenBackOneNeither() {
        long id = people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("List " + key), null, true)
                        .orThrow()
                        .id());
        people.as("anna", () -> {
            var proposed = letters.propose(id, LetterKind.PROGRESS, "pl").orThrow();
            assertThat(letters.send(id, proposed)).isInstanceOf(Result.Refused.class);
            assertThat(letters.send(id, to("k@example.org\r\nBcc: x@example.org", "Temat", "Treść")))
                    .isInstanceOf(Result.Refused.class);
            assertThat(letters.send(id, to("k@example.org", "Temat\r\nBcc: x@example.org", "Treść")))
                    .isInstanceOf(Result.Refused.class);
            var address = "cofniety-" + key + "@example.org";
            long letter = letters.send(id, to(address, "Temat", "Treść")).orThrow();
            letters.takeBack(letter).orThrow();
            return null;
        });
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(5))
                .until(() -> mails.mailboxOf("cofniety-" + key + "@example.org").isEmpty());
    }

    @Test
    void whatWaitsBecomesAComplaintThatCountsFromItsTrueReceipt() {
        mails.deliver(TestMails.raw(
                "obcy2-" + key + "@example.org",
                "Re: R-2026-000001",
                "j-" + key + "@x",
                "Mój falownik też nie działa."));
        var waiting = stored("j-" + key + "@x");
        var receivedAt = people.as(
                "zofia", () -> receivedMails.find(waiting.id).orElseThrow().receivedAt());
        var proposed = people.as("zofia", () -> fromMail.propose(waiting.id).orThrow());
        assertThat(proposed.get(Fact.CUSTOMER_EMAIL)).isEqualTo("obcy2-" + key + "@example.org");
        var typed = Complaint101.facts("Obcy").with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-03-09T23:00"));
        long id = people.as(
                "zofia",
                () -> fromMail.record(waiting.id, typed, null, true).orThrow().id());
        assertThat(people.as("marek", () -> complaints.find(id).orElseThrow().receivedAt()))
                .as("the mail's receipt, whatever was typed")
                .isEqualTo(receivedAt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(people.as("zofia", () -> fromMail.record(waiting.id, typed, null, true)))
                .as("recorded once")
                .isInstanceOf(Result.Refused.class);
    }

    private static Letters.Written to(String recipient, String subject, String body) {
        return new Letters.Written(
                LetterKind.REPLY, DispatchMethod.EMAIL, "pl", recipient, "", subject, body, List.of());
    }

    private String mail(String id, String text) {
        return TestMails.raw(
                "Klient " + key + " <k-" + key + "@example.org>", "Reklamacja", id + "-" + key + "@example.org", text);
    }

    private PromiseState state(long complaint, Rule rule) {
        return people.as("marek", () -> promises.of(complaint)).stream()
                .filter(promise -> promise.rule() == rule)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Stored stored(String messageId) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(rows(messageId)).isNotEmpty());
        return rows(messageId).getFirst();
    }

    private List<Stored> rows(String messageId) {
        return db.sql("select id, place, reason, complaint_id from mail where message_id = ? order by id")
                .param(messageId)
                .query(Stored.class)
                .list();
    }
}
