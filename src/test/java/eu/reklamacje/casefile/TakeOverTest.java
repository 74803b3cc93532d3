package eu.reklamacje.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.Application;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Drafts.Purpose;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.ui.WizardDraft;
import eu.reklamacje.deadline.ExtensionState;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.deadline.PromiseState;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.embedded.OlderData;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import eu.reklamacje.letter.Letter;
import eu.reklamacje.letter.LetterState;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.seal.SealKey;
import eu.reklamacje.seal.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Stored words never change: what version 016 of the database held (drafts of every kind, letters on their way, a decision and an
 * extension that wait, a merge, a sealed file) is taken over, read, verified and worked on.
 */
class TakeOverTest {

    @TempDir
    static Path folder;

    private static final SecurityContextHolderStrategy OTHERS = SecurityContextHolder.getContextHolderStrategy();

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void takeOver() throws IOException, SQLException {
        OlderData.fill(folder);
        application = new SpringApplicationBuilder(Application.class, TestPeople.class)
                .properties(
                        "server.port=0",
                        "reklamacje.data=" + folder,
                        "reklamacje.at=2026-03-10T10:00:00",
                        "reklamacje.mail.undo=1s",
                        "vaadin.productionMode=true",
                        "spring.jpa.hibernate.ddl-auto=validate",
                        "spring.datasource.hikari.maximum-pool-size=5")
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
        // A second application in one process takes the place in which the first keeps who asks.
        SecurityContextHolder.setContextHolderStrategy(OTHERS);
    }

    @Test
    void draftsOfEveryKindAreReadAsTheyWereTyped() {
        var drafts = bean(Drafts.class);
        var begun = as("anna", () -> drafts.mine().getFirst());
        assertThat(begun.title()).isEqualTo("Szkic Kreatora");
        var wizard = as("anna", () -> drafts.find(begun.id(), WizardDraft.class).orElseThrow());
        assertThat(wizard.facts().get(Fact.DESCRIPTION)).isEqualTo("Niedokończony opis z ogonkami: zażółć gęślą jaźń.");
        assertThat(wizard.facts().get(Fact.SERIAL)).isEqualTo("KB 2026 0001");
        assertThat(wizard.facts().kind()).isEqualTo(Kind.PRODUCT);
        long typed = of("Zaczęte Pisanie");
        assertThat(draft(Purpose.FACTS, typed, "complaint.ui.FactsDraft")).contains("Opis zmieniony, niezapisany");
        assertThat(draft(Purpose.COMPOSER, typed, "complaint.ui.Composition"))
                .contains("text=Notatka niewysłana", "mode=NOTE");
        assertThat(draft(Purpose.DECISION, typed, "decision.ui.DecisionDraft"))
                .contains("facts=Szkic uzasadnienia decyzji.", "outcome=UPHELD");
        assertThat(draft(Purpose.LETTER, of("Wysłany List"), "letter.ui.LetterDraft"))
                .contains("body=Szkic listu, którego nikt nie wysłał.");
        as("anna", () -> {
            drafts.keep(begun.id(), begun.title(), wizard);
            return drafts.find(begun.id(), WizardDraft.class)
                    .filter(wizard::equals)
                    .orElseThrow();
        });
        assertThat(as("jan", drafts::mine)).as("everybody's own").isEmpty();
    }

    /** What the form of today reads of a draft; the forms are their features' own. */
    private static String draft(Purpose purpose, long complaint, String form) {
        return as(
                "anna",
                () -> bean(Drafts.class)
                        .find(purpose, complaint, type("eu.reklamacje." + form))
                        .orElseThrow()
                        .toString());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void aLetterThatWasOnItsWayArrivesOnceAndOneThatIsToBePostedIsPosted() {
        long id = of("List W Drodze");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(letter(id).state()).isEqualTo(LetterState.SENT));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(id)).isEqualTo(Status.ACKNOWLEDGED));
        assertThat(letter(id).attempts()).isOne();
        long post = of("List Na Poczcie");
        as(
                "anna",
                () -> bean(Letters.class)
                        .posted(letter(post).id(), LocalDate.of(2026, 3, 10))
                        .orThrow());
        assertThat(status(post)).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void theComplaintFileOfThenIsGenuineAndTheTimelineGoesOnFromTheSameChain() throws IOException {
        var then = OlderData.fixture("complaint-file.zip");
        var key = Signature.publicKey(Files.readString(OlderData.fixture("seal").resolve("public-key.pem")));
        assertThat(FileCheck.of(then, key, null).failed()).isEmpty();
        long id = of("Akta Sprawy");
        as("anna", () -> bean(Handling.class).addNote(id, "Po przejęciu").orThrow());
        var now = folder.resolve("now.zip");
        try (var output = Files.newOutputStream(now)) {
            as(
                    "anna",
                    () -> bean(CaseFiles.class)
                            .make(id, CaseFiles.Extent.WHOLE, _ -> {}, output)
                            .orThrow());
        }
        assertThat(FileCheck.of(now, bean(SealKey.class).publicKey(), null).failed())
                .isEmpty();
        assertThat(as("anna", () -> bean(Attachments.class).of(id)))
                .extracting(Attachments.Attachment::name)
                .contains("opis.txt");
    }

    @Test
    void whatWaitedForADecisionIsDecided() {
        long asked = of("Do Zatwierdzenia");
        var decisions = bean(Decisions.class);
        var decision = as("kasia", () -> decisions.of(asked).getLast());
        assertThat(decision.state()).isEqualTo(DecisionState.ASKED);
        assertThat(decision.parts().newSerial()).isEmpty();
        as(
                "kasia",
                () -> decisions
                        .decide(decision.id(), decision.version(), true, "")
                        .orThrow());
        assertThat(as("kasia", () -> decisions.of(asked).getLast().state())).isEqualTo(DecisionState.READY);
        long linked = of("Powiązana Jedna");
        var extensions = bean(Extensions.class);
        var extension = as("kasia", () -> extensions.of(linked).getLast());
        assertThat(extension.reason()).isEqualTo("Czekamy na część");
        as(
                "kasia",
                () -> extensions
                        .decide(extension.id(), extension.version(), true)
                        .orThrow());
        assertThat(as("kasia", () -> extensions.of(linked).getLast().state())).isEqualTo(ExtensionState.APPROVED);
    }

    @Test
    void linksMergesAndReplacementsStandAndTheMergeIsUndone() {
        long linked = of("Powiązana Jedna");
        assertThat(as("anna", () -> bean(Links.class).of(linked)))
                .extracting(Links.Linked::id)
                .containsExactly(of("Powiązana Druga"));
        var device = as("anna", () -> view(linked).deviceId());
        assertThat(as("anna", () -> bean(Replacements.class).chain(device)))
                .extracting(Replacements.Unit::serial)
                .contains("NOWY-12345");
        long merged = db().sql("select from_id from complaint_merge")
                .query(Long.class)
                .single();
        as("anna", () -> bean(Merges.class).undo(merged).orThrow());
        assertThat(status(merged)).isEqualTo(Status.RECEIVED);
        assertThat(as("anna", () -> bean(Promises.class).of(merged)))
                .anyMatch(promise -> promise.state() == PromiseState.OPEN);
    }

    @Test
    void theAnswerOfACustomerIsReadAndTheComplaintIsWorkedOn() {
        long id = of("Wysłany List");
        var mails = as("anna", () -> bean(ReceivedMails.class).of(id));
        assertThat(as(
                                "anna",
                                () -> bean(ReceivedMails.class)
                                        .words(mails.getFirst().id()))
                        .fresh())
                .isEqualTo("Dziękuję, czekam na naprawę.");
        var facts = as("anna", () -> view(id).facts());
        as(
                "anna",
                () -> bean(Complaints.class)
                        .saveFacts(id, facts, facts.with(Fact.DESCRIPTION, "Nowy opis"), java.util.Set.of(), ""));
        assertThat(as("anna", () -> view(id).facts().get(Fact.DESCRIPTION))).isEqualTo("Nowy opis");
        var person = bean(TestPeople.class).person("jan");
        as(
                "kasia",
                () -> bean(Assignments.class)
                        .assign(id, view(id).version(), person.id(), "")
                        .orThrow());
        assertThat(as("kasia", () -> view(id).handlerId())).isEqualTo(person.id());
    }

    @Test
    void thePolicyAndItsExamplesSayWhatTheySaid() throws IOException {
        assertThat(bean(Policies.class).red()).isZero();
        var delivered = new ClassPathResource("policy/examples.csv").getContentAsString(StandardCharsets.UTF_8);
        var kept = as("ewa", () -> bean(PolicyExamples.class).exportCsv());
        assertThat(examples(kept)).isNotEmpty().isEqualTo(examples(delivered));
    }

    private static List<String> examples(String csv) {
        return csv.lines().filter(line -> !line.startsWith("#")).sorted().toList();
    }

    private static Letter letter(long complaint) {
        return as("anna", () -> bean(Letters.class).of(complaint).getFirst());
    }

    private static Status status(long complaint) {
        return as("anna", () -> view(complaint).status());
    }

    private static eu.reklamacje.complaint.ComplaintView view(long complaint) {
        return bean(Complaints.class).find(complaint).orElseThrow();
    }

    private static long of(String customer) {
        return db().sql("select min(c.id) from complaint c join customer u on u.id = c.customer_id where u.name = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private static JdbcClient db() {
        return bean(JdbcClient.class);
    }

    private static <T> T as(String login, Supplier<T> work) {
        return bean(TestPeople.class).as(login, work);
    }

    private static <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
