package eu.reklamacje.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestDecisions;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.deadline.Promise;
import eu.reklamacje.deadline.PromiseState;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.LetterState;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Decisions that stand (P12), and their review by somebody else (P13). */
@IntegrationTest
class DecisionsTest {

    @Autowired
    Decisions decisions;

    @Autowired
    Telling telling;

    @Autowired
    TestDecisions test;

    @Autowired
    Complaints complaints;

    @Autowired
    Assignments assignments;

    @Autowired
    Handling handling;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Links links;

    @Autowired
    Merges merges;

    @Autowired
    Devices devices;

    @Autowired
    Replacements replacements;

    @Autowired
    Extensions extensions;

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    Promises promises;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    @Autowired
    TestMails mails;

    @Autowired
    JdbcClient db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRefusalIsApprovedBySomebodyElseAndItsLetterResolvesTheComplaint() {
        long id = complaint();
        long decision = anna(() -> decisions
                .write(id, null, 0, TestDecisions.parts(Outcome.NOT_UPHELD))
                .orThrow());
        assertThat(anna(() -> decisions.finish(decision, 0).orThrow())).isEqualTo(DecisionState.ASKED);
        assertThat(refused("anna", () -> decisions.decide(decision, 1, true, "")))
                .isEqualTo("refused.decision.supervisor");
        assertThat(refused("anna", () -> telling.toldElsewhere(decision, 1, ContactMethod.EMAIL)))
                .isEqualTo("refused.decision.not-ready");
        people.as("kasia", () -> decisions.decide(decision, 1, true, "").orThrow());
        var letter = anna(() -> telling.letter(decision).orThrow());
        assertThat(letter.body())
                .contains(
                        "Nie możemy uznać reklamacji.",
                        "Stan faktyczny:\nFalownik nie startuje.",
                        "Nasze ustalenia:\nUszkodzony zasilacz.",
                        "Nasza decyzja:\nGwarancja wygasła.",
                        "Co mogą Państwo zrobić:\nProsimy o odpowiedź")
                .doesNotContain("Co zrobimy", "{{");
        assertThat(refused("anna", () -> letters.send(id, letter)))
                .as("not past the decision")
                .isEqualTo("refused.letter.decision");
        long sent = anna(() -> telling.send(decision, 2, letter).orThrow());
        awaitStatus(id, Status.RESOLVED);
        var told = last(id);
        assertThat(told.state()).isEqualTo(DecisionState.TOLD);
        assertThat(told.sha256())
                .as("of the letter as it left, with its question")
                .isEqualTo(DecisionText.sha256(letter.subject(), bodyOf(sent)));
        assertThat(resolution(id).state()).isEqualTo(PromiseState.KEPT);
        assertThat(view(id).outcome()).isEqualTo(Outcome.NOT_UPHELD);
        assertThat(refused(
                        "anna",
                        () -> decisions.write(id, decision, told.version(), TestDecisions.parts(Outcome.UPHELD))))
                .as("what was told is never changed")
                .isEqualTo("refused.changed-meanwhile");
    }

    @Test
    void aLetterThatComesBackOpensTheCaseAgainAndTheDecisionWaitsToBeTold() {
        long id = complaint();
        var ready = anna(() -> test.ready(id, Outcome.UPHELD));
        var letter = anna(() -> telling.letter(ready.id()).orThrow());
        long sent = anna(() -> telling.send(ready.id(), ready.version(), letter).orThrow());
        awaitStatus(id, Status.RESOLVED);
        var messageId = db.sql("select message_id from letter where id = ?")
                .param(sent)
                .query(String.class)
                .single();
        mails.deliver(TestMails.bounce("<" + messageId + ">", letter.recipient()));
        awaitStatus(id, Status.INVESTIGATING);
        assertThat(last(id).state()).isEqualTo(DecisionState.READY);
        assertThat(last(id).sha256()).isNull();
        assertThat(resolution(id).state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void aLetterThatIsTakenBackLeavesTheDecisionReady() {
        long id = complaint();
        var ready = anna(() -> test.ready(id, Outcome.UPHELD));
        var letter = anna(() -> telling.letter(ready.id()).orThrow());
        var post = new Letters.Written(
                letter.kind(),
                DispatchMethod.POST,
                "pl",
                "Jan\nul. Długa 1",
                "",
                letter.subject(),
                letter.body(),
                List.of());
        long printed =
                anna(() -> telling.send(ready.id(), ready.version(), post).orThrow());
        assertThat(last(id).state()).isEqualTo(DecisionState.SENT);
        anna(() -> letters.takeBack(printed).orThrow());
        assertThat(last(id).state()).isEqualTo(DecisionState.READY);
    }

    @Test
    void aCorrectionIsANewDecisionWhoseLetterNamesTheOldOne() {
        long id = complaint();
        anna(() -> test.resolve(id, Outcome.PARTLY));
        long first = last(id).id();
        var corrected = anna(() -> test.ready(id, Outcome.UPHELD));
        assertThat(corrected.corrects()).isEqualTo(first);
        assertThat(anna(() -> telling.letter(corrected.id()).orThrow()).body())
                .contains("To pismo zastępuje nasze pismo z dnia 10 marca 2026.");
        anna(() -> telling.toldElsewhere(corrected.id(), corrected.version(), ContactMethod.LETTER)
                .orThrow());
        assertThat(view(id).status()).isEqualTo(Status.RESOLVED);
        assertThat(view(id).outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(people.as("marek", () -> decisions.of(id)))
                .extracting(Decision::state)
                .containsOnly(DecisionState.TOLD);
    }

    @Test
    void aDeclinedDecisionGoesBackWithItsReasonAndIsAskedForAgain() {
        long id = complaint();
        long decision = anna(() -> decisions
                .write(id, null, 0, TestDecisions.parts(Outcome.NOT_UPHELD))
                .orThrow());
        anna(() -> decisions.finish(decision, 0).orThrow());
        assertThat(refused("kasia", () -> decisions.decide(decision, 1, false, " ")))
                .isEqualTo("refused.move.reason");
        people.as(
                "kasia",
                () -> decisions.decide(decision, 1, false, "Brak zdjęć").orThrow());
        assertThat(last(id).declinedWhy()).isEqualTo("Brak zdjęć");
        assertThat(last(id).sentBack()).isEqualTo(TestDecisions.parts(Outcome.NOT_UPHELD));
        anna(() -> decisions
                .write(id, decision, 2, TestDecisions.parts(Outcome.NOT_UPHELD))
                .orThrow());
        assertThat(anna(() -> decisions.finish(decision, 3).orThrow())).isEqualTo(DecisionState.ASKED);
        assertThat(refused("kasia", () -> decisions.decide(decision, 3, true, "")))
                .as("approved is what was read")
                .isEqualTo("refused.changed-meanwhile");
    }

    @Test
    void whatWasApprovedAndThenChangedNeedsApprovalAgain() {
        long id = complaint();
        var ready = anna(() -> test.ready(id, Outcome.NOT_UPHELD));
        anna(() -> decisions
                .write(id, ready.id(), ready.version(), TestDecisions.parts(Outcome.NOT_UPHELD))
                .orThrow());
        assertThat(refused("anna", () -> telling.toldElsewhere(ready.id(), ready.version() + 1, ContactMethod.EMAIL)))
                .isEqualTo("refused.decision.not-ready");
    }

    @Test
    void anOutcomeIsToldInWritingAndOnlyWithAllItsParts() {
        long id = complaint();
        var ready = anna(() -> test.ready(id, Outcome.UPHELD));
        assertThat(refused("anna", () -> telling.toldElsewhere(ready.id(), ready.version(), ContactMethod.TELEPHONE)))
                .isEqualTo("refused.move.in-writing");
        long other = complaint();
        var bare = new Parts(Outcome.UPHELD, Remedy.REPAIR, null, null, null, "Fakty", "", "", "", "");
        long draft = anna(() -> decisions.write(other, null, 0, bare).orThrow());
        assertThat(refused("anna", () -> decisions.finish(draft, 0))).isEqualTo("refused.decision.missing");
    }

    /** Who may review: whoever had no hand in the first stage. Typed by hand: what somebody did, and whether that bars them. */
    @ParameterizedTest
    @CsvSource({
        "nothing, may",
        "read, may",
        "note, may not",
        "contact, may not",
        "handler, may not",
        "assessment, may not"
    })
    void aReviewerHadNoHandInTheFirstStage(String deed, String answer) {
        long id = complaint();
        people.as("piotr", () -> switch (deed) {
            case "read" -> complaints.find(id).isPresent();
            case "note" -> handling.addNote(id, "Widziałem podobną").orThrow();
            case "contact" ->
                handling.recordContact(
                                id,
                                new Contact(
                                        ContactMethod.TELEPHONE,
                                        ContactPurpose.OTHER,
                                        "klient",
                                        LocalDateTime.parse("2026-03-09T10:00"),
                                        "Rozmowa"))
                        .orThrow();
            case "assessment" ->
                handling.assess(id, version(id), Assessment.GUIDANCE, "Wskazówki")
                        .orThrow();
            default -> 0;
        });
        if (deed.equals("handler")) {
            assign(id, "piotr");
            assign(id, "anna");
        }
        anna(() -> test.resolve(id, Outcome.NOT_UPHELD));
        anna(() -> handling.move(id, version(id), StatusChange.to(Status.ESCALATED))
                .orThrow());
        boolean may = answer.equals("may");
        assertThat(people.as("kasia", () -> assignments.candidates(id)).contains(people.person("piotr")))
                .isEqualTo(may);
        var given = people.as(
                "kasia",
                () -> assignments.assign(id, version(id), people.person("piotr").id(), ""));
        assertThat(given instanceof Result.Done).isEqualTo(may);
    }

    @Test
    void theSecondStageIsDecidedByTheReviewerBesideTheFirstDecision() {
        long id = complaint();
        anna(() -> test.resolve(id, Outcome.NOT_UPHELD));
        anna(() -> handling.move(id, version(id), StatusChange.to(Status.ESCALATED))
                .orThrow());
        assertThat(refused("anna", () -> handling.move(id, version(id), StatusChange.to(Status.INVESTIGATING))))
                .as("Anna decided the first stage")
                .isEqualTo("refused.review.first");
        assertThat(refused("anna", () -> decisions.write(id, null, 0, TestDecisions.parts(Outcome.UPHELD))))
                .isEqualTo("refused.review.involved");
        assign(id, "oliwia");
        people.as(
                "oliwia",
                () -> handling.move(id, version(id), StatusChange.to(Status.INVESTIGATING))
                        .orThrow());
        people.as("oliwia", () -> handling.addNote(id, "Badam od nowa").orThrow());
        assertThat(refused(
                        "oliwia",
                        () -> decisions.finish(
                                decisions
                                        .write(
                                                id,
                                                null,
                                                0,
                                                TestDecisions.parts(Outcome.UPHELD)
                                                        .as(Review.UPHELD))
                                        .orThrow(),
                                0)))
                .as("the first outcome was another one")
                .isEqualTo("refused.review.other-outcome");
        var open = last(id);
        people.as(
                "oliwia",
                () -> decisions
                        .write(
                                id,
                                open.id(),
                                open.version(),
                                TestDecisions.parts(Outcome.UPHELD).as(Review.CHANGED))
                        .orThrow());
        people.as(
                "oliwia", () -> decisions.finish(open.id(), open.version() + 1).orThrow());
        assertThat(people.as("oliwia", () -> telling.letter(open.id()).orThrow())
                        .body())
                .contains(
                        "Zmieniamy naszą pierwszą decyzję. Uznajemy reklamację.",
                        "– Wojewódzki inspektorat Inspekcji Handlowej, https://polubowne.uokik.gov.pl");
        people.as(
                "oliwia",
                () -> telling.toldElsewhere(open.id(), open.version() + 2, ContactMethod.EMAIL)
                        .orThrow());
        var all = people.as("marek", () -> decisions.of(id));
        assertThat(all).extracting(Decision::stage).containsExactly(1, 2);
        assertThat(all.getLast().corrects()).as("not corrected: decided anew").isNull();
        assertThat(view(id).outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(view(id).secondStage()).isTrue();
    }

    /** A correction that was begun before the customer escalated must not become the answer to that. */
    @Test
    void aDecisionOfTheFirstStageDecidesNothingAfterTheEscalation() {
        long id = complaint();
        anna(() -> test.resolve(id, Outcome.PARTLY));
        var correction = anna(() -> test.ready(id, Outcome.UPHELD));
        anna(() -> handling.move(id, version(id), StatusChange.to(Status.ESCALATED))
                .orThrow());
        assertThat(refused(
                        "anna",
                        () -> telling.toldElsewhere(correction.id(), correction.version(), ContactMethod.EMAIL)))
                .isEqualTo("refused.review.involved");
        assign(id, "oliwia");
        assertThat(refused(
                        "oliwia",
                        () -> telling.toldElsewhere(correction.id(), correction.version(), ContactMethod.EMAIL)))
                .isEqualTo("refused.decision.stage");
        people.as(
                "oliwia",
                () -> decisions
                        .write(
                                id,
                                correction.id(),
                                correction.version(),
                                TestDecisions.parts(Outcome.UPHELD).as(Review.CHANGED))
                        .orThrow());
        people.as(
                "oliwia",
                () -> decisions
                        .finish(correction.id(), correction.version() + 1)
                        .orThrow());
        people.as(
                "oliwia",
                () -> telling.toldElsewhere(correction.id(), correction.version() + 2, ContactMethod.EMAIL)
                        .orThrow());
        assertThat(view(id).status()).isEqualTo(Status.RESOLVED);
        assertThat(view(id).secondStage()).as("though it was resolved at once").isTrue();
        assertThat(refused("anna", () -> decisions.write(id, null, 0, TestDecisions.parts(Outcome.UPHELD))))
                .as("not even as a correction")
                .isEqualTo("refused.review.involved");
    }

    @Test
    void aReviewThatOpensTheCaseAgainDecidesNothingAndTellsTheCustomerSo() {
        long id = escalated("oliwia");
        var again = TestDecisions.parts(Outcome.NOT_UPHELD).as(Review.REOPENED);
        var ready = people.as("oliwia", () -> test.ready(id, again));
        assertThat(ready.decidedBy()).as("it refuses nothing yet").isNull();
        var letter = people.as("oliwia", () -> telling.letter(ready.id()).orThrow());
        assertThat(letter.body())
                .contains("sprawę badamy dalej")
                .doesNotContain("Nie możemy uznać", "Inspekcji Handlowej");
        people.as(
                "oliwia",
                () -> telling.send(ready.id(), ready.version(), letter).orThrow());
        awaitStatus(id, Status.INVESTIGATING);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(last(id).state()).isEqualTo(DecisionState.TOLD));
        assertThat(view(id).secondStage()).isTrue();
        people.as(
                "oliwia",
                () -> test.resolve(id, TestDecisions.parts(Outcome.UPHELD).as(Review.CHANGED)));
        assertThat(view(id).status()).isEqualTo(Status.RESOLVED);
        assertThat(last(id).corrects())
                .as("what opened the case is not corrected")
                .isNull();
    }

    /**
     * Who may review, typed by hand against every role: what each did in the first stage of a case that Anna handled and refused,
     * that Kasia approved, for which Jan proposed a new date and to which Piotr wrote a letter.
     */
    @ParameterizedTest
    @CsvSource({
        "anna,   handled and decided,         not offered, may not",
        "jan,    proposed a new date,         not offered, may not",
        "piotr,  wrote a letter,              not offered, may not",
        "kasia,  approved the decision,       not offered, may not",
        "oliwia, did nothing,                 offered,     may",
        "marek,  supervises all teams,        not offered, may",
        "zofia,  is of another team,          not offered, may not",
        "ewa,    is an administrator,         not offered, may not"
    })
    void whoMayReviewByRoleAndHistory(String login, String history, String choice, String answer) {
        long id = complaint();
        people.as(
                "jan",
                () -> extensions
                        .propose(id, LocalDate.of(2026, 5, 4), "Czekamy na część")
                        .orThrow());
        people.as(
                "piotr",
                () -> letters.send(
                                id,
                                new Letters.Written(
                                        LetterKind.REPLY,
                                        DispatchMethod.EMAIL,
                                        "pl",
                                        "decyzja@example.org",
                                        "",
                                        "Pytanie",
                                        "Proszę o zdjęcia",
                                        List.of()))
                        .orThrow());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(people.as("marek", () -> letters.of(id)))
                        .allMatch(letter -> letter.state() == LetterState.SENT));
        long decision = anna(() -> decisions
                .write(id, null, 0, TestDecisions.parts(Outcome.NOT_UPHELD))
                .orThrow());
        anna(() -> decisions.finish(decision, 0).orThrow());
        people.as("kasia", () -> decisions.decide(decision, 1, true, "").orThrow());
        anna(() -> telling.toldElsewhere(decision, 2, ContactMethod.EMAIL).orThrow());
        anna(() -> handling.move(id, version(id), StatusChange.to(Status.ESCALATED))
                .orThrow());
        assertThat(people.as("marek", () -> assignments.candidates(id)).contains(people.person(login)))
                .as("%s, who %s, is offered", login, history)
                .isEqualTo(choice.equals("offered"));
        var given = people.as(
                "marek",
                () -> assignments.assign(id, version(id), people.person(login).id(), ""));
        assertThat(given instanceof Result.Done)
                .as("%s, who %s, is accepted", login, history)
                .isEqualTo(answer.equals("may"));
    }

    /** In another case that belongs to this one. Typed by hand: how it belongs, and whether its handler may review. */
    @ParameterizedTest
    @CsvSource({"alone, may", "linked, may not", "merged, may not", "unmerged, may", "unlinked, may"})
    void aHandInAnotherCaseOfTheFamilyCounts(String family, String answer) {
        long id = complaint();
        long other = people.as(
                "piotr",
                () -> complaints
                        .record(
                                Complaint101.facts("Rodzina " + UUID.randomUUID())
                                        .with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-03-05T10:00")),
                                null,
                                true)
                        .orThrow()
                        .id());
        if (family.endsWith("linked"))
            anna(() -> links.link(id, view(other).number()).orThrow());
        if (family.endsWith("merged"))
            anna(() -> merges.merge(id, view(other).number(), true).orThrow());
        if (family.equals("unlinked")) anna(() -> links.unlink(id, other).orThrow());
        if (family.equals("unmerged")) anna(() -> merges.undo(other).orThrow());
        anna(() -> test.resolve(id, Outcome.NOT_UPHELD));
        anna(() -> handling.move(id, version(id), StatusChange.to(Status.ESCALATED))
                .orThrow());
        assertThat(people.as("kasia", () -> assignments.candidates(id)).contains(people.person("piotr")))
                .isEqualTo(answer.equals("may"));
    }

    @Test
    void aReplacementKeepsHistoryAndWarrantyThroughAllUnits() {
        var serial = "OLD" + UUID.randomUUID().toString().substring(0, 8);
        var facts = Complaint101.facts("Wymiana " + serial)
                .with(Fact.SERIAL_UNKNOWN, false)
                .with(Fact.SERIAL, serial);
        long id = anna(() -> complaints.record(facts, null, true).orThrow().id());
        long old = Objects.requireNonNull(view(id).deviceId());
        anna(() ->
                devices.change(old, 0, "SolarMax 5K", LocalDate.of(2031, 5, 1)).orThrow());
        var parts = replacing("NEW" + serial);
        assertThat(refused("anna", () -> decisions.write(id, null, 0, replacing(serial))))
                .as("by itself")
                .isEqualTo("refused.replacement.circle");
        anna(() -> test.resolve(id, parts));
        var chain = anna(() -> replacements.chain(old));
        assertThat(chain)
                .extracting(Replacements.Unit::serial, Replacements.Unit::warrantyUntil)
                .containsExactly(
                        tuple(serial, LocalDate.of(2031, 5, 1)), tuple("NEW" + serial, LocalDate.of(2031, 5, 1)));
        long fresh = chain.getLast().device();
        assertThat(anna(() -> replacements.chain(fresh))).isEqualTo(chain);
        var second = anna(() -> complaints
                .record(facts.with(Fact.SERIAL, "NEW" + serial), null, true)
                .orThrow());
        assertThat(refused("anna", () -> replacements.record(second.id(), serial)))
                .as("back to the first")
                .isEqualTo("refused.replacement.circle");
        anna(() -> replacements.record(second.id(), "THIRD" + serial).orThrow());
        var whole = Filter.ALL.withDevices(anna(() -> replacements.chain(fresh)).stream()
                .map(Replacements.Unit::device)
                .collect(Collectors.toSet()));
        assertThat(anna(() -> lists.page(whole, Order.RECEIVED, true, 0, 10)))
                .extracting(ComplaintSummary::id)
                .containsExactlyInAnyOrder(id, second.id());
    }

    private static Parts replacing(String serial) {
        return new Parts(
                Outcome.UPHELD,
                Remedy.REPLACEMENT,
                null,
                null,
                null,
                "Fakty",
                "Ustalenia",
                "Uznajemy",
                "Wymienimy",
                "Dalej",
                null,
                serial);
    }

    /** Typed by hand: what the customer sends back, and what becomes of it. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # answer, words,           place,   reason,         kept
            y,        -,               FILED,   SATISFIED,      true
            y,        Ale jeszcze coś, WAITING, FINISHED_CASE,  true
            n,        -,               WAITING, NOT_SATISFIED,  false
            n,        Nadal stoi,      WAITING, NOT_SATISFIED,  false
            forged,   Nadal stoi,      WAITING, FINISHED_CASE,  -
            """)
    void theCustomerAnswersTheQuestionOfTheLetterOnce(
            String answer, String words, String place, String reason, Boolean kept) {
        long id = complaint();
        var ready = anna(() -> test.ready(id, Outcome.UPHELD));
        var letter = anna(() -> telling.letter(ready.id()).orThrow());
        long sent = anna(() -> telling.send(ready.id(), ready.version(), letter).orThrow());
        awaitStatus(id, Status.RESOLVED);
        var body = bodyOf(sent);
        var links = Pattern.compile("mailto:\\S+\\?subject=(\\S+)")
                .matcher(body)
                .results()
                .toList();
        assertThat(links).hasSize(2);
        var yes = URLDecoder.decode(links.getFirst().group(1), StandardCharsets.UTF_8);
        var no = URLDecoder.decode(links.getLast().group(1), StandardCharsets.UTF_8);
        var subject = answer.equals("y") ? yes : answer.equals("n") ? no : no.substring(0, no.length() - 3) + "000";
        var messageId = "odp-" + UUID.randomUUID();
        mails.deliver(TestMails.raw("decyzja@example.org", subject, messageId, words == null ? "" : words));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                db.sql("select place, reason from mail where message_id = ? and complaint_id = ?")
                                        .params(messageId, id)
                                        .query((row, _) -> row.getString(1) + " " + row.getString(2))
                                        .optional())
                        .contains(place + " " + reason));
        assertThat(anna(() -> satisfaction.of(id))).isEqualTo(Optional.ofNullable(kept));
        // The token is used up: the second answer is an ordinary mail, and changes nothing.
        mails.deliver(TestMails.raw("decyzja@example.org", yes, "2" + messageId, "Jednak tak"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(db.sql("select count(*) from mail where message_id = ?")
                                .param("2" + messageId)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1));
        if (kept != null) assertThat(anna(() -> satisfaction.of(id))).contains(kept);
    }

    @Test
    void whoApprovedTheFirstDecisionDoesNotApproveItsReview() {
        long id = escalated("oliwia");
        var upheld = TestDecisions.parts(Outcome.NOT_UPHELD).as(Review.UPHELD);
        long review =
                people.as("oliwia", () -> decisions.write(id, null, 0, upheld).orThrow());
        people.as("oliwia", () -> decisions.finish(review, 0).orThrow());
        assertThat(refused("marek", () -> decisions.decide(review, 1, true, "")))
                .isEqualTo("refused.review.involved");
        people.as("kasia", () -> decisions.decide(review, 1, true, "").orThrow());
    }

    private String bodyOf(long letter) {
        return db.sql("select body from letter where id = ?")
                .param(letter)
                .query(String.class)
                .single();
    }

    /** Refused by Anna, escalated, and given to a reviewer. */
    private long escalated(String reviewer) {
        long id = complaint();
        anna(() -> test.resolve(id, Outcome.NOT_UPHELD));
        anna(() -> handling.move(id, version(id), StatusChange.to(Status.ESCALATED))
                .orThrow());
        assign(id, reviewer);
        return id;
    }

    private void assign(long id, String login) {
        people.as(
                "kasia",
                () -> assignments
                        .assign(id, version(id), people.person(login).id(), "")
                        .orThrow());
    }

    private long complaint() {
        var facts = Complaint101.facts("Decyzja " + UUID.randomUUID()).with(Fact.CUSTOMER_EMAIL, "decyzja@example.org");
        return anna(() -> complaints.record(facts, null, true).orThrow().id());
    }

    private Decision last(long id) {
        return people.as("marek", () -> decisions.of(id)).getLast();
    }

    private ComplaintView view(long id) {
        return people.as("marek", () -> complaints.find(id).orElseThrow());
    }

    private int version(long id) {
        return view(id).version();
    }

    private Promise resolution(long id) {
        return people.as("marek", () -> promises.of(id)).getLast();
    }

    private void awaitStatus(long id, Status status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(view(id).status()).isEqualTo(status));
    }

    private String refused(String login, Supplier<Result<?>> work) {
        return ((Result.Refused<?>) people.as(login, work)).reason().key();
    }

    private <T> T anna(Supplier<T> work) {
        return people.as("anna", work);
    }
}
