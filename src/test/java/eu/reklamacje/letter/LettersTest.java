package eu.reklamacje.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.deadline.Promise;
import eu.reklamacje.deadline.PromiseState;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.policy.Rule;
import jakarta.mail.Multipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters by mail and by post, their texts, and what they do to the case. */
@IntegrationTest
class LettersTest {

    @Autowired
    Letters letters;

    @Autowired
    Delivery delivery;

    @Autowired
    Templates templates;

    @Autowired
    Complaints complaints;

    @Autowired
    Attachments attachments;

    @Autowired
    Promises promises;

    @Autowired
    Extensions extensions;

    @Autowired
    TestMails mails;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aPrintedLetterKeepsThePromiseWhenItWasPostedAndOpensItWhenItComesBack() {
        long id = complaint();
        long letter = people.as(
                "anna",
                () -> letters.send(
                                id,
                                written(
                                        LetterKind.ACKNOWLEDGEMENT,
                                        DispatchMethod.POST,
                                        "Jan Kowalski\nul. Słoneczna 1\n00-001 Warszawa"))
                        .orThrow());
        assertThat(acknowledged(id)).as("a printed letter lies on a desk").isEqualTo(PromiseState.OPEN);
        var today = office.today(clock);
        assertThat(refused(() -> letters.posted(letter, today.plusDays(1)))).isEqualTo("problem.future");
        assertThat(refused(() -> letters.posted(letter, today.minusDays(1))))
                .isEqualTo("refused.letter.before-written");
        people.as("anna", () -> letters.posted(letter, today).orThrow());
        assertThat(acknowledged(id)).isEqualTo(PromiseState.KEPT);
        assertThat(refused(() -> letters.posted(letter, today)))
                .as("posted once")
                .isEqualTo("refused.letter.gone");
        people.as("anna", () -> letters.cameBack(letter, "Adresat nieznany").orThrow());
        assertThat(acknowledged(id)).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void copiesAndFilesOfTheCaseGoWithTheLetterAndNobodyElsesFiles() throws Exception {
        long id = complaint();
        long other = complaint();
        var file = attach(id, "zdjęcie „tablicy”.txt", "numer na tabliczce");
        var foreign = attach(other, "obce.txt", "cudze");
        var to = "klient-" + key + "@example.org";
        var copy = "kopia-" + key + "@example.org";
        people.as(
                "anna",
                () -> letters.send(
                                id,
                                new Letters.Written(
                                        LetterKind.REPLY,
                                        DispatchMethod.EMAIL,
                                        "pl",
                                        to,
                                        copy + "; " + copy,
                                        "Pliki",
                                        "W załączeniu.",
                                        List.of(file, foreign)))
                        .orThrow());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.mailboxOf(copy)).hasSize(1));
        var mail = mails.mailboxOf(to).getFirst();
        assertThat(mail.getHeader("Cc")).containsExactly(copy);
        var parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).as("the text and one file").isEqualTo(2);
        assertThat(parts.getBodyPart(1).getFileName()).contains("zdj");
        try (var content = parts.getBodyPart(1).getInputStream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("numer na tabliczce");
        }
    }

    @Test
    void anInquiryWaitsForItsPartyAndTheCustomersThreadStaysTheCustomers() {
        long id = complaint();
        var installer = "instalator-" + key + "@example.org";
        people.as(
                "anna",
                () -> letters.send(id, written(LetterKind.INQUIRY, DispatchMethod.EMAIL, installer))
                        .orThrow());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(complaint(id).status()).isEqualTo(Status.WAITING));
        assertThat(complaint(id).waitingFor()).isEqualTo(WaitingFor.OTHER);
        var number = complaint(id).number();
        var answers = "In-Reply-To: <" + ourId(id) + ">";
        mails.deliver(TestMails.raw(customer(id), "Re: " + number, "q1-" + key + "@x", "Czy coś wiadomo?", answers));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(joined("q1-" + key + "@x")).isTrue());
        assertThat(complaint(id).status()).as("we wait for somebody else").isEqualTo(Status.WAITING);
        mails.deliver(TestMails.raw(installer, "Re: " + number, "q2-" + key + "@x", "Podłączono poprawnie.", answers));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(complaint(id).status()).isEqualTo(Status.INVESTIGATING));
        people.as(
                "anna",
                () -> letters.send(id, written(LetterKind.REPLY, DispatchMethod.EMAIL, customer(id)))
                        .orThrow());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails.mailboxOf(customer(id))).hasSize(1));
        var thread = db.sql("select answers from letter where complaint_id = ? order by id desc limit 1")
                .param(id)
                .query(String.class)
                .single();
        assertThat(thread).as("the customer's own mail, not the installer's").isEqualTo("q1-" + key + "@x");
    }

    @Test
    void aNewDateIsApprovedBySomebodyElseToldByALetterAndLostWhenThatComesBack() {
        long id = complaint();
        var first = resolve(id).due();
        var due = people.as("anna", () -> extensions.suggest(id).orElseThrow());
        var letter = people.as(
                "anna", () -> letters.propose(id, LetterKind.EXPLANATION, "pl").orThrow());
        assertThat(refused(() -> letters.send(id, answered(letter)))).isEqualTo("refused.letter.unanswered");
        assertThat(refused(() -> extensions.propose(id, first, "Za wcześnie"))).isEqualTo("refused.extension.later");
        people.as("anna", () -> extensions.propose(id, due, "Czekamy na część").orThrow());
        assertThat(refused(() -> extensions.propose(id, due, "Jeszcze raz"))).isEqualTo("refused.extension.under-way");
        assertThat(asked(id)).as("all who may decide hear of it").containsExactlyInAnyOrder("kasia", "marek");
        var proposal = people.as("kasia", () -> extensions.of(id).getFirst());
        assertThat(refused(() -> extensions.decide(proposal.id(), 0, true))).isEqualTo("refused.extension.supervisor");
        people.as("kasia", () -> extensions.decide(proposal.id(), 0, true).orThrow());
        assertThat(resolve(id).due()).as("approved, not told").isEqualTo(first);
        var told = answered(people.as(
                "anna", () -> letters.propose(id, LetterKind.EXPLANATION, "pl").orThrow()));
        var wrong = new Letters.Written(
                told.kind(), told.way(), told.language(), told.recipient(), "", told.subject(), "Kiedyś.", List.of());
        assertThat(refused(() -> letters.send(id, wrong))).isEqualTo("refused.letter.without-date");
        db.sql("""
                        insert into alert(recipient_id, complaint_id, type, rule, stage, due, occasion, due_at, raised_at)
                        values (?, ?, 'DUE_TODAY', 'RESOLVE', 'DUE', ?, ?, '2026-04-14', '2026-04-14')""")
                .params(people.person("anna").id(), id, first, "RESOLVE-DUE-" + first)
                .update();
        long sent = people.as("anna", () -> letters.send(id, told).orThrow());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(resolve(id).due()).isEqualTo(due));
        assertThat(Objects.requireNonNull(resolve(id).first()).due()).isEqualTo(first);
        assertThat(db.sql("select count(*) from alert where complaint_id = ? and rule = 'RESOLVE' and done_at is null")
                        .param(id)
                        .query(Long.class)
                        .single())
                .as("what was said of the old date asks for nothing")
                .isZero();
        // A further one needs another supervisor.
        people.as(
                "anna",
                () -> extensions
                        .propose(id, extensions.suggest(id).orElseThrow(), "I jeszcze")
                        .orThrow());
        var second = people.as("kasia", () -> extensions.of(id).getLast());
        assertThat(refused("kasia", () -> extensions.decide(second.id(), 0, true)))
                .isEqualTo("refused.extension.another");
        people.as("marek", () -> extensions.decide(second.id(), 0, false).orThrow());
        mails.deliver(TestMails.bounce("<" + messageId(sent) + ">", told.recipient()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(resolve(id).due()).as("came back").isEqualTo(first));
    }

    private List<String> asked(long id) {
        return db.sql("""
                        select p.login from alert a join person p on p.id = a.recipient_id
                        where a.complaint_id = ? and a.type = 'DATE_ASKED'""").param(id).query(String.class).list();
    }

    private Promise resolve(long id) {
        return people.as("marek", () -> promises.of(id)).stream()
                .filter(promise -> promise.rule() == Rule.RESOLVE)
                .findFirst()
                .orElseThrow();
    }

    private String messageId(long letter) {
        return db.sql("select message_id from letter where id = ?")
                .param(letter)
                .query(String.class)
                .single();
    }

    private static Letters.Written answered(Letters.Written letter) {
        return new Letters.Written(
                letter.kind(),
                letter.way(),
                letter.language(),
                letter.recipient(),
                letter.copies(),
                letter.subject(),
                letter.body().replaceAll("\\[[^\\]]*]", "brakuje części"),
                letter.files());
    }

    @Test
    void aTextOfOurOwnIsInForceForItsKindOnlyAndNoVersionIsLost() {
        long product = complaint();
        var purpose = new Templates.Purpose(LetterKind.PROGRESS, Kind.PRODUCT, "pl");
        int before = templates.exactly(purpose).map(Templates.Template::version).orElse(0);
        assertThat(refused("kasia", () -> templates.save(purpose, before, "Stan", "Dzień dobry {{nazwisko}}")))
                .isEqualTo("refused.template.variable");
        people.as(
                "kasia",
                () -> templates
                        .save(purpose, before, "Stan {{number}} " + key, "Dzień dobry {{customer}}")
                        .orThrow());
        assertThat(refused("marek", () -> templates.save(purpose, before, "Inny", "Tekst")))
                .as("somebody has saved meanwhile")
                .isEqualTo("refused.changed-meanwhile");
        var proposed = people.as(
                "anna",
                () -> letters.propose(product, LetterKind.PROGRESS, "pl").orThrow());
        assertThat(proposed.subject()).contains(key).doesNotContain("{{");
        assertThat(templates.versions(purpose)).hasSize(before + 1);
        var forAll = new Templates.Purpose(LetterKind.PROGRESS, null, "pl");
        assertThat(templates.exactly(forAll).orElseThrow().subject()).doesNotContain(key);
        var greek = people.as(
                "anna",
                () -> letters.propose(product, LetterKind.PROGRESS, "el").orThrow());
        assertThat(greek.language()).as("there is none in Greek").isEqualTo("en");
    }

    @Test
    void anUnknownVariableBlocksSending() {
        long id = complaint();
        var letter = new Letters.Written(
                LetterKind.REPLY,
                DispatchMethod.EMAIL,
                "pl",
                "k@example.org",
                "",
                "Temat",
                "Numer {{ticket}}",
                List.of());
        assertThat(refused(() -> letters.send(id, letter))).isEqualTo("refused.letter.unanswered");
    }

    @Test
    void twoAcknowledgementsGoByThemselvesAndTheThirdWaitsForAPerson() {
        var address = "czesto-" + key + "@example.org";
        var went = Stream.generate(() -> complaint(address))
                .limit(4)
                .map(id -> transaction.execute(_ -> delivery.acknowledgeByItself(id)))
                .toList();
        assertThat(went).containsExactly(true, true, false, false);
        await().atMost(Duration.ofSeconds(20))
                .during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(mails.mailboxOf(address)).hasSize(2));
    }

    @Test
    void whoWritesHearsThatTheLastLetterWentElsewhere() {
        long id = complaint();
        var address = "klient-" + key + "@bücher.example";
        assertThat(elsewhere(id, address)).as("the first letter").isEmpty();
        people.as(
                "anna",
                () -> letters.send(id, written(LetterKind.REPLY, DispatchMethod.EMAIL, address))
                        .orThrow());
        assertThat(elsewhere(id, "inny-" + key + "@example.org")).contains(address);
        assertThat(elsewhere(id, " KLIENT-" + key + "@xn--bcher-kva.example"))
                .as("the same address in its other spellings")
                .isEmpty();
        assertThat(people.as("anna", () -> letters.lastElsewhere(id, DispatchMethod.POST, "ul. Inna 1")))
                .as("another way says nothing about the address")
                .isEmpty();
    }

    private Optional<String> elsewhere(long complaint, String address) {
        return people.as("anna", () -> letters.lastElsewhere(complaint, DispatchMethod.EMAIL, address))
                .map(Letter::recipient);
    }

    private String ourId(long complaint) {
        return db.sql("select message_id from letter where complaint_id = ? and state = 'SENT' order by id limit 1")
                .param(complaint)
                .query(String.class)
                .single();
    }

    @Test
    void whateverHoldsTheCaseTheLetterLeavesOnce() {
        long id = complaint();
        var to = "raz-" + key + "@example.org";
        long letter = people.as(
                "anna",
                () -> letters.send(id, written(LetterKind.REPLY, DispatchMethod.POST, to))
                        .orThrow());
        transaction.executeWithoutResult(_ -> {
            db.sql("select id from complaint where id = ? for update")
                    .param(id)
                    .query(Long.class)
                    .single();
            CompletableFuture.runAsync(() -> db.sql(
                                    "update letter set way = 'EMAIL', state = 'WAITING', next_at = '2000-01-01' where id = ?")
                            .param(letter)
                            .update())
                    .join();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(mails.mailboxOf(to)).hasSize(1));
            assertThat(sent(id)).as("the case is held").isZero();
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> sent(id) == 1);
        assertThat(mails.mailboxOf(to)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "pl, Zażółć gęślą jaźń",
        "de, Größe und Straße",
        "en, A plain sentence",
        "el, Ελληνικά",
        "uk, Українська"
    })
    void everyLetterPrintsAsATaggedPdf(String language, String words) throws IOException {
        long id = complaint();
        var output = new ByteArrayOutputStream();
        var letter = new Letters.Written(
                LetterKind.REPLY,
                DispatchMethod.POST,
                language,
                "Anna Kowalska\nul. Długa 5",
                "",
                "Temat <b>&",
                words + "\n\n– pierwszy\n– drugi\n\n<script>",
                List.of());
        people.as("anna", () -> {
            try {
                letters.preview(id, letter, output);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            return null;
        });
        try (var pdf = Loader.loadPDF(output.toByteArray())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Temat <b>&");
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains(words, "Anna Kowalska", "Temat <b>&", "pierwszy", "<script>");
        }
    }

    private long complaint() {
        return complaint("klient-" + UUID.randomUUID() + "@example.org");
    }

    private long complaint(String address) {
        return people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("List " + key).with(Fact.CUSTOMER_EMAIL, address), null, true)
                        .orThrow()
                        .id());
    }

    private ComplaintView complaint(long id) {
        return people.as("marek", () -> complaints.find(id).orElseThrow());
    }

    private String customer(long id) {
        return complaint(id).facts().get(Fact.CUSTOMER_EMAIL);
    }

    private static Letters.Written written(LetterKind kind, DispatchMethod way, String recipient) {
        return new Letters.Written(kind, way, "pl", recipient, "", "Temat", "Treść listu", List.of());
    }

    private long attach(long complaint, String name, String text) {
        return people.as("anna", () -> {
            try {
                attachments
                        .attach(complaint, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .orThrow();
                return attachments.of(complaint).getLast().id();
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private PromiseState acknowledged(long id) {
        return people.as("marek", () -> promises.of(id)).stream()
                .filter(promise -> promise.rule() == Rule.ACKNOWLEDGE)
                .findFirst()
                .map(Promise::state)
                .orElseThrow();
    }

    private long sent(long id) {
        return db.sql("select count(*) from timeline_entry where complaint_id = ? and type = 'LETTER_SENT'")
                .param(id)
                .query(Long.class)
                .single();
    }

    private boolean joined(String messageId) {
        return db.sql("select count(*) from mail where message_id = ? and place = 'JOINED'")
                        .param(messageId)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private String refused(Supplier<Result<Long>> work) {
        return refused("anna", work);
    }

    private String refused(String login, Supplier<Result<Long>> work) {
        var result = people.as(login, work);
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<Long>) result).reason().key();
    }
}
