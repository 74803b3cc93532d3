package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestDecisions;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import eu.reklamacje.deadline.Promise;
import eu.reklamacje.deadline.PromiseState;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.family.FamilyEntry;
import eu.reklamacje.family.LinkKind;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.mail.MailEntry;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.TimelineEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Cases that are merged, split and linked; and that nothing is lost by it. */
@IntegrationTest
class MergesTest {

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    Merges merges;

    @Autowired
    Links links;

    @Autowired
    Attachments attachments;

    @Autowired
    Promises promises;

    @Autowired
    Inbox inbox;

    @Autowired
    ReceivedMails receivedMails;

    @Autowired
    FromMail fromMail;

    @Autowired
    TestDecisions decisions;

    @Autowired
    TestMails mails;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private final String key = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aDuplicateBringsItsMailsFilesAndDeedsAndItsUndoLeavesNoOrphan() throws IOException {
        var first = record("2026-03-02T10:00");
        var later = record("2026-03-04T10:00");
        long mail = mails.fresh(later.id());
        long letter = mails.letter(later.id(), "SENT");
        long file = attach(later.id());
        anna(() -> handling.recordContact(
                later.id(),
                new Contact(
                        ContactMethod.TELEPHONE,
                        ContactPurpose.ACKNOWLEDGEMENT,
                        "klient",
                        LocalDateTime.parse("2026-03-05T10:00"),
                        "Mamy zgłoszenie")));
        anna(() -> handling.move(
                later.id(),
                view(later.id()).version(),
                StatusChange.waiting(WaitingFor.CUSTOMER, "zdjęcia", java.time.LocalDate.of(2026, 3, 20))));
        var before = owners(first.id(), later.id());
        var dates = dates(first.id());

        // Asked from the earlier one, the earlier one still goes on.
        var merge = anna(() -> merges.merge(first.id(), later.number(), false).orThrow());
        assertThat(merge.from()).isEqualTo(later.id());
        assertThat(merge.into()).isEqualTo(first.id());
        assertThat(view(later.id()).status()).isEqualTo(Status.MERGED);
        assertThat(view(later.id()).mayWrite()).isFalse();
        assertThat(owner("mail", mail)).isEqualTo(first.id());
        assertThat(owner("letter", letter)).isEqualTo(first.id());
        assertThat(owner("attachment", file)).isEqualTo(first.id());
        assertThat(promise(first.id(), Rule.ACKNOWLEDGE).state())
                .as("the customer was told, in the duplicate")
                .isEqualTo(PromiseState.KEPT);
        assertThat(promise(first.id(), Rule.RESOLVE).due())
                .as("counted from the first receipt")
                .isEqualTo(dates.get(Rule.RESOLVE));
        assertThat(promise(later.id(), Rule.RESOLVE).state()).isEqualTo(PromiseState.DROPPED);
        assertThat(refused(
                        "anna",
                        () -> handling.assess(later.id(), view(later.id()).version(), Assessment.GUIDANCE, "…")))
                .isEqualTo("refused.merged");
        assertThat(orphans()).isEmpty();

        anna(() -> merges.undo(later.id()).orThrow());
        assertThat(owners(first.id(), later.id())).isEqualTo(before);
        assertThat(view(later.id()).status()).isEqualTo(Status.WAITING);
        assertThat(view(later.id()).waitingReason()).isEqualTo("zdjęcia");
        assertThat(promise(later.id(), Rule.ACKNOWLEDGE).state()).isEqualTo(PromiseState.KEPT);
        assertThat(promise(first.id(), Rule.ACKNOWLEDGE).state()).isEqualTo(PromiseState.OPEN);
        assertThat(orphans()).isEmpty();
        assertThat(types(first.id())).contains(FamilyEntry.MERGED, FamilyEntry.UNMERGED);
        assertThat(refused("anna", () -> merges.undo(later.id()))).isEqualTo("refused.unknown-complaint");
    }

    @Test
    void whatCannotBeMergedSaysWhyAndWhatToDo() {
        var first = record("2026-03-02T10:00");
        var stranger = anna(() -> complaints
                .record(
                        Complaint101.facts("Ktoś inny " + key)
                                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-03-03T10:00")),
                        null,
                        true)
                .orThrow());
        assertThat(refused("anna", () -> merges.merge(first.id(), stranger.number(), false)))
                .isEqualTo("refused.merge.customers");
        assertThat(refused("anna", () -> merges.merge(first.id(), first.number(), false)))
                .isEqualTo("refused.merge.itself");
        assertThat(refused("anna", () -> merges.merge(first.id(), "R-1999-000001", false)))
                .isEqualTo("refused.mail.no-such-complaint");
        mails.letter(stranger.id(), "WAITING");
        assertThat(refused("anna", () -> merges.merge(first.id(), stranger.number(), true)))
                .isEqualTo("refused.merge.letter");
        var decided = record("2026-03-03T11:00");
        anna(() -> decisions.ready(decided.id(), Outcome.UPHELD));
        assertThat(refused("anna", () -> merges.merge(first.id(), decided.number(), false)))
                .isEqualTo("refused.merge.decision");
        anna(() -> decisions.resolve(first.id(), Outcome.UPHELD));
        assertThat(refused("anna", () -> merges.merge(first.id(), decided.number(), false)))
                .isEqualTo("refused.merge.finished");
    }

    @Test
    void aRestrictedCaseIsNeitherMergedIntoAnOpenOneNorNamedThere() {
        var open = record("2026-03-02T10:00");
        var secret = anna(() -> complaints
                .record(
                        Complaint101.facts("Tajna " + key)
                                .with(Fact.RESTRICTED, true)
                                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-03-03T10:00")),
                        null,
                        true)
                .orThrow());
        assertThat(refused("anna", () -> merges.merge(open.id(), secret.number(), true)))
                .isEqualTo("refused.merge.restricted");
        anna(() -> links.link(open.id(), secret.number()).orThrow());
        assertThat(people.as("jan", () -> complaints.timeline(open.id(), Long.MAX_VALUE, 10)))
                .noneMatch(entry -> entry.data().toString().contains(secret.number()));
        assertThat(people.as("jan", () -> links.of(open.id()))).isEmpty();
    }

    @Test
    void aDangerThatOnlyTheDuplicateReportedGoesOnWithTheOther() {
        var first = record("2026-03-02T10:00");
        var later = record("2026-03-03T10:00");
        anna(() -> {
            var facts = view(later.id()).facts();
            return complaints.saveFacts(
                    later.id(), facts, facts.with(Fact.SEVERITY, Severity.SAFETY), java.util.Set.of(), "");
        });
        anna(() -> merges.merge(first.id(), later.number(), false).orThrow());
        assertThat(view(first.id()).facts().get(Fact.SEVERITY)).isEqualTo(Severity.SAFETY);
        assertThat(types(first.id())).contains(ComplaintEntry.FACTS_CHANGED);
    }

    @Test
    void whatBelongsToACaseStaysWithItOnceItIsReviewed() {
        var first = record("2026-03-02T10:00");
        var later = record("2026-03-03T10:00");
        var linked = record("2026-03-04T10:00");
        anna(() -> merges.merge(first.id(), later.number(), false).orThrow());
        anna(() -> links.link(first.id(), linked.number()).orThrow());
        anna(() -> decisions.resolve(first.id(), Outcome.NOT_UPHELD));
        anna(() -> handling.move(first.id(), view(first.id()).version(), StatusChange.to(Status.ESCALATED))
                .orThrow());
        assertThat(refused("anna", () -> merges.undo(later.id()))).isEqualTo("refused.link.review");
        assertThat(refused("anna", () -> links.unlink(linked.id(), first.id()))).isEqualTo("refused.link.review");
    }

    @Test
    void aMergeCannotBeUndoneAfterThirtyDays() {
        var first = record("2026-03-02T10:00");
        var later = record("2026-03-03T10:00");
        anna(() -> merges.merge(first.id(), later.number(), false).orThrow());
        db.sql("update complaint_merge set merged_at = merged_at - interval 31 day where from_id = ?")
                .param(later.id())
                .update();
        assertThat(refused("anna", () -> merges.undo(later.id()))).isEqualTo("refused.merge.late");
    }

    @Test
    void theCustomersAnswerToAMergedCaseReachesTheOneThatGoesOn() {
        var first = record("2026-03-02T10:00");
        var later = anna(() -> complaints
                .record(
                        Complaint101.facts("Ten sam " + key)
                                .with(Fact.CUSTOMER_EMAIL, "scal-" + key + "@example.org")
                                .with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-03-03T10:00")),
                        null,
                        true)
                .orThrow());
        var known = db.sql("select message_id from mail where id = ?")
                .param(mails.fresh(later.id()))
                .query(String.class)
                .single();
        anna(() -> merges.merge(later.id(), first.number(), true).orThrow());
        mails.deliver(TestMails.raw(
                "scal-" + key + "@example.org",
                "Re: " + later.number(),
                "scal-" + key + "@example.org",
                "Przesyłam numer seryjny",
                "In-Reply-To: <" + known + ">"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(db.sql("select complaint_id, place from mail where message_id = ?")
                                .param("scal-" + key + "@example.org")
                                .query((row, _) -> row.getLong(1) + " " + row.getString(2))
                                .optional())
                        .contains(first.id() + " JOINED"));
    }

    @Test
    void aMailWithTwoMattersBecomesTwoCasesThatBothShowIt() {
        mails.deliver(TestMails.raw(
                "dwie-" + key + "@example.org", "Dwie sprawy", "dwie-" + key, "Falownik stoi, a serwis nie odbiera"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mailWith("dwie-" + key)).isNotNull());
        long mail = mailWith("dwie-" + key).get("id");
        long origin = mailWith("dwie-" + key).get("complaint");
        var facts = people.as("kasia", () -> fromMail.proposeSplit(mail).orThrow())
                .with(Fact.KIND, Kind.PRODUCT)
                .with(Fact.RESTRICTED, true);
        var fresh =
                people.as("kasia", () -> fromMail.split(mail, facts, null, true).orThrow());
        assertThat(view(fresh.id()).receivedAt())
                .isEqualTo(view(origin).receivedAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(people.as("kasia", () -> links.of(origin)))
                .extracting(Links.Linked::id, Links.Linked::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(fresh.id(), LinkKind.SPLIT));
        assertThat(people.as("zofia", () -> links.of(origin)))
                .as("the other one is restricted")
                .isEmpty();
        assertThat(types(fresh.id())).contains(FamilyEntry.SPLIT, MailEntry.MAIL_RECEIVED);
        db.sql(
                        "update complaint set restricted = true, handler_id = null, team_id = (select max(id) from team) where id = ?")
                .param(origin)
                .update();
        assertThat(people.as("kasia", () -> receivedMails.find(mail)))
                .as("read in the case that was split from it")
                .isPresent();
    }

    @Test
    void linkedCasesPointToEachOtherUntilTheLinkIsTakenBack() {
        var one = record("2026-03-02T10:00");
        var other = record("2026-03-03T10:00");
        anna(() -> links.link(one.id(), other.number().toLowerCase(java.util.Locale.ROOT))
                .orThrow());
        assertThat(refused("anna", () -> links.link(other.id(), one.number()))).isEqualTo("refused.link.known");
        assertThat(anna(() -> links.of(other.id())))
                .extracting(Links.Linked::number)
                .containsExactly(one.number());
        anna(() -> links.unlink(other.id(), one.id()).orThrow());
        assertThat(anna(() -> links.of(one.id()))).isEmpty();
        assertThat(types(one.id())).contains(FamilyEntry.LINKED, FamilyEntry.UNLINKED);
    }

    private Map<String, Long> mailWith(String messageId) {
        return db.sql("select id, complaint_id from mail where message_id = ?")
                .param(messageId)
                .query((row, _) -> Map.of("id", row.getLong(1), "complaint", row.getLong(2)))
                .optional()
                .orElse(null);
    }

    private Complaints.Recorded record(String receivedAt) {
        return anna(() -> {
            var customer = db.sql(
                            "select min(customer_id) from complaint c join customer u on u.id = c.customer_id where u.name = ?")
                    .param("Scalanie " + key)
                    .query((row, _) -> row.getObject(1, Long.class))
                    .list()
                    .getFirst();
            return complaints
                    .record(
                            Complaint101.facts("Scalanie " + key)
                                    .with(Fact.RECEIVED_AT, LocalDateTime.parse(receivedAt)),
                            customer,
                            true)
                    .orThrow();
        });
    }

    private long attach(long id) throws IOException {
        people.signIn("anna");
        attachments
                .attach(id, "opis.txt", new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        return attachments.of(id).getFirst().id();
    }

    /** Which row belongs to which of the two. */
    private Map<String, Long> owners(long one, long other) {
        var owners = new TreeMap<String, Long>();
        for (var table : List.of("mail", "letter", "attachment", "deed"))
            db.sql("select id, complaint_id from " + table + " where complaint_id in (?, ?)")
                    .params(one, other)
                    .query(row -> {
                        owners.put(table + row.getLong(1), row.getLong(2));
                    });
        return owners;
    }

    private long owner(String table, long id) {
        return db.sql("select complaint_id from " + table + " where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Rows that belong to nothing, and rows of a complaint that is merged and has none. */
    private List<String> orphans() {
        return db.sql("""
                        select concat('mail ', m.id) from mail m left join complaint c on c.id = m.complaint_id
                            where m.complaint_id is not null and (c.id is null or c.status = 'MERGED')
                        union all select concat('letter ', l.id) from letter l left join complaint c on c.id = l.complaint_id
                            where c.id is null or c.status = 'MERGED'
                        union all select concat('attachment ', a.id) from attachment a left join complaint c on c.id = a.complaint_id
                            where a.complaint_id is not null and (c.id is null or c.status = 'MERGED')
                        union all select concat('deed ', d.id) from deed d left join complaint c on c.id = d.complaint_id
                            where c.id is null or c.status = 'MERGED'
                        union all select concat('moved ', r.what, r.row_id) from merged_row r left join complaint_merge g on g.id = r.merge_id
                            where g.id is null
                        union all select concat('merged ', c.id) from complaint c left join complaint_merge g on g.from_id = c.id and g.undone_at is null
                            where (c.status = 'MERGED') <> (g.id is not null) or (c.merged_into is not null) <> (c.status = 'MERGED')
                        """).query(String.class).list();
    }

    private Map<Rule, java.time.LocalDate> dates(long id) {
        var dates = new TreeMap<Rule, java.time.LocalDate>();
        anna(() -> promises.of(id)).forEach(promise -> dates.put(promise.rule(), promise.due()));
        return dates;
    }

    private Promise promise(long id, Rule rule) {
        return people.as("marek", () -> promises.of(id)).stream()
                .filter(promise -> promise.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private List<EntryType> types(long id) {
        return people.as("marek", () -> complaints.timeline(id, Long.MAX_VALUE, 100)).stream()
                .map(TimelineEntry::type)
                .toList();
    }

    private ComplaintView view(long id) {
        return people.as("marek", () -> complaints.find(id).orElseThrow());
    }

    private String refused(String login, Supplier<Result<?>> work) {
        return ((Result.Refused<?>) people.as(login, work)).reason().key();
    }

    private <T> T anna(Supplier<T> work) {
        return people.as("anna", work);
    }
}
