package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.attachment.Contents;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.timeline.TimelineEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails as others have met them: each stands for a kind that went wrong in some program, and for what is right. */
@IntegrationTest
class WeatherTest {

    private static final Path FOLDER = Path.of("src/test/resources/weather");
    private static final Instant RECEIVED = Instant.parse("2026-03-10T08:15:10Z");

    @Autowired
    Intake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    ReceivedMails receivedMails;

    @Autowired
    Sorting sorting;

    @Autowired
    FromMail fromMail;

    @Autowired
    BlockedSenders blockedSenders;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    MailSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Complaints complaints;

    @Autowired
    Attachments attachments;

    @Autowired
    Contents contents;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    private record Stored(
            long id,
            String place,
            @Nullable String reason,
            @Nullable String sender,
            String senderName,
            String subject,
            String text,
            boolean danger,
            @Nullable Long complaintId) {}

    @BeforeEach
    void forgetEarlierDeliveries() {
        db.sql(
                        "update mail set identity = concat('old', id), message_id = concat('old', id) where mailbox = 'complaints' and message_id regexp '^(b[0-9]+b?|b08de|fail-[0-9]+)@'")
                .update();
        // Not just any stored content: that may be one of the mails which are to arrive.
        var other =
                transaction.execute(_ -> contents.keepMail("An earlier delivery.".getBytes(StandardCharsets.US_ASCII))
                        .hash());
        db.sql("update mail set raw_hash = ? where message_id like 'old%'")
                .param(other)
                .update();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            B01     | COMPLAINT |             | false | HO8-2210-1188
            odd-20  | COMPLAINT |             | false |
            B32     | COMPLAINT |             | false | MG3F210777
            B32-b   | WAITING   | OWN_ADDRESS | true  |
            odd-22  | WAITING   | OWN_ADDRESS | true  |
            odd-21  | WAITING   | ROBOT       | false |
            B33     | COMPLAINT |             | false | SM5K21120033
            odd-23  | FILED     | READ_RECEIPT | false |
            odd-25  | WAITING   | SPAM        | false |
            B02     | COMPLAINT |             | false | SM10K22090311
            B02-b   | COMPLAINT |             | false | SM10K22090312
            odd-10  | COMPLAINT |             | true  |
            B03     | COMPLAINT |             | false | SM20K23010001
            odd-17  | COMPLAINT |             | false |
            B04     | COMPLAINT |             | true  | SM5K22081904
            B05     | COMPLAINT |             | true  | SM5K23050077
            B06     | COMPLAINT |             | false |
            B06-b   | COMPLAINT |             | false |
            B11     | COMPLAINT |             | false |
            B12     | COMPLAINT |             | false |
            odd-01  | COMPLAINT |             | false |
            odd-02  | COMPLAINT |             | false |
            odd-03  | COMPLAINT |             | false |
            B15     | COMPLAINT |             | false | SM20K22061234
            B17     | COMPLAINT |             | false |
            B18     | COMPLAINT |             | false | SM10K23110045
            odd-08  | COMPLAINT |             | false |
            B35     | COMPLAINT |             | false | SM5K22080808
            """)
    void goesWhereItBelongs(String name, String place, @Nullable String reason, boolean danger, @Nullable String serial)
            throws IOException {
        var mail = take(name, "");
        assertThat(mail.place).isEqualTo(place);
        assertThat(mail.reason).isEqualTo(reason);
        assertThat(mail.danger).isEqualTo(danger);
        if (mail.complaintId == null) return;
        var facts = facts(mail.complaintId);
        assertThat(facts.get(Fact.SERIAL)).isEqualTo(serial == null ? "" : serial);
        assertThat(facts.get(Fact.SEVERITY)).isEqualTo(danger ? Severity.SAFETY : Severity.NORMAL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            B04    | Żądam wymiany
            B05    | swąd spalenizny
            B11    | „Garantiereparatur“ – das
            B12    | źródło zasilania
            odd-16 | 900 € – please refund. It’s dead
            odd-37 | C:\\new\\folder
            odd-01 | nie startuje, proszę o pomoc
            B15    | speist seit Freitag nicht mehr ein
            """)
    void isReadAsItWasWritten(String name, String words) throws IOException {
        var mail = take(name, "");
        assertThat(facts(mail.complaintId).get(Fact.DESCRIPTION)).contains(words);
    }

    @Test
    void namesAreReadWhole() throws IOException {
        assertThat(take("B35", "").senderName).isEqualTo("Nowak-Lis, Anna Maria");
        assertThat(take("odd-05", "").subject).isEqualTo("Zgłoszenie błędu");
        assertThat(take("odd-07", "").subject).contains("Błąd(pilne)");
    }

    @Test
    void filesAreKeptAndThePhotoComesBeforeTheLogos() throws IOException {
        assertThat(files("B17")).contains("Reklamacja_falownik.docx", "trzask.mp4", "logi.zip");
        assertThat(files("B15")).contains("Messprotokoll.pdf");
        assertThat(files("odd-08")).contains("Oferta.eml", "Faktura.eml");
        assertThat(files("B18").getFirst()).doesNotStartWith("image0");
        assertThat(files("B18")).hasSize(25);
    }

    private List<String> files(String name) throws IOException {
        long complaint = take(name, "").complaintId;
        return people.as("marek", () -> attachments.of(complaint)).stream()
                .map(Attachments.Attachment::name)
                .toList();
    }

    /** As somebody drops it into the wizard: a date that cannot be true is left open, so that it is asked for. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            B40    | karol.wilk@example.net |
            B40-b  | karol.wilk@example.net | 2026-03-10T09:15
            odd-33 | ewa.nowak@example.com  |
            """)
    void theReceiptIsProposedWhereItCanBeTrue(String name, String sender, @Nullable String receivedAt)
            throws IOException {
        var raw = raw(name, "").getBytes(StandardCharsets.ISO_8859_1);
        var facts = people.as("anna", () -> fromMail.propose(raw).orThrow());
        assertThat(facts.get(Fact.CUSTOMER_EMAIL)).isEqualTo(sender);
        assertThat(facts.text(Fact.RECEIVED_AT)).isEqualTo(receivedAt == null ? "" : receivedAt);
    }

    @Test
    void whoAnswersTheirOwnFirstMailJoins() throws IOException {
        var first = take("B36", "");
        var second = take("B36-b", "");
        assertThat(second.place).isEqualTo("JOINED");
        assertThat(second.complaintId).isEqualTo(first.complaintId);
    }

    /** One case from its first mail: a request of ours, what programs say to it, danger in the answer, and the letter that comes back. */
    @Test
    void aLetterAndEverythingThatProgramsSayToIt() throws IOException {
        var opened = take("B00", "");
        long id = opened.complaintId;
        people.as("marek", () -> {
            var letter = letters.propose(id, LetterKind.REQUEST, "pl").orThrow();
            var filled = letter.with(letter.body().replaceAll("\\[[^\\]]*]", "model"));
            var copied = new Letters.Written(
                    filled.kind(),
                    filled.way(),
                    filled.language(),
                    filled.recipient(),
                    "instalator@example.org",
                    filled.subject(),
                    filled.body(),
                    filled.files());
            return letters.send(id, copied).orThrow();
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> status(id) == Status.WAITING);
        var ourId = db.sql("select message_id from letter where complaint_id = ? and state = 'SENT'")
                .param(id)
                .query(String.class)
                .single();

        assertThat(List.of(take("B07", ourId), take("B08", ourId), take("B08-de", ourId), take("B14", ourId)))
                .allSatisfy(notice -> {
                    assertThat(notice.place).isEqualTo("FILED");
                    assertThat(notice.complaintId).isEqualTo(id);
                })
                .extracting(Stored::reason)
                .containsExactly("READ_RECEIPT", "ABSENCE", "ABSENCE", "REACTION");
        assertThat(status(id)).as("nobody has answered").isEqualTo(Status.WAITING);
        assertThat(timeline(id))
                .anySatisfy(entry -> assertThat(entry.text("until")).isEqualTo("27 marca"));

        assertThat(take("B38", ourId).reason).isEqualTo("BOUNCE");
        assertThat(letterState(id)).as("only the copy failed").isEqualTo("SENT");
        assertThat(status(id)).isEqualTo(Status.WAITING);
        assertThat(timeline(id))
                .anySatisfy(entry -> assertThat(entry.text("copy")).isEqualTo("true"));

        assertThat(alerts(id)).contains("COPY_BOUNCED").doesNotContain("BOUNCED");

        var danger = take("B09", ourId);
        assertThat(danger.place).isEqualTo("JOINED");
        assertThat(status(id)).isEqualTo(Status.INVESTIGATING);
        assertThat(facts(id).get(Fact.SEVERITY)).isEqualTo(Severity.SAFETY);
        assertThat(alerts(id)).contains("SAFETY");
        assertThat(people.as("marek", () -> inbox.list(Inbox.Heap.FILED, "", 0, 200)))
                .filteredOn(entry -> Objects.equals(entry.complaintId(), id))
                .as("the notices say nothing of danger")
                .hasSizeGreaterThan(3)
                .allMatch(entry -> entry.severity() == Severity.NORMAL);

        assertThat(take("odd-24", ourId).reason).isEqualTo("BOUNCE");
        assertThat(letterState(id)).isEqualTo("BOUNCED");
    }

    private List<String> alerts(long complaint) {
        return db.sql("select type from alert where complaint_id = ?")
                .param(complaint)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B32-b", "odd-22"})
    void ourOwnAddressIsNoCustomer(String name) throws IOException {
        var mail = take(name, "");
        var proposed = people.as("anna", () -> fromMail.propose(mail.id).orThrow());
        assertThat(proposed.get(Fact.CUSTOMER_EMAIL)).isEmpty();
        assertThat(proposed.get(Fact.CUSTOMER_NAME)).isEmpty();
        var typed = proposed.with(Fact.CUSTOMER_NAME, "Ilona").with(Fact.CUSTOMER_EMAIL, "Reklamacje@example.com");
        assertThat(people.as("anna", () -> fromMail.record(mail.id, typed, null, false)))
                .isEqualTo(eu.reklamacje.base.Result.refused("refused.own-address"));
    }

    @Test
    void whatComesWithAMailIsSaidBeforeItIsRecorded() throws IOException {
        assertThat(enclosed("B15").files()).containsExactly("Messprotokoll.pdf");
        assertThat(enclosed("B15").isSigned()).isTrue();
        assertThat(enclosed("B18").isSigned()).isFalse();
        assertThat(enclosed("B18").files()).singleElement().isEqualTo("pekniecie.jpg");
    }

    private ReceivedMails.Enclosed enclosed(String name) throws IOException {
        var mail = take(name, "");
        return people.as("marek", () -> receivedMails.enclosed(mail.id));
    }

    @Test
    void nobodyBlocksUsAndABlockEndsOrIsLifted() throws IOException {
        var own = take("odd-22", "");
        assertThat(people.as("marek", () -> sorting.block(own.id, Duration.ofDays(1))))
                .isEqualTo(eu.reklamacje.base.Result.refused("refused.mail.block-colleague", own.sender));
        var spam = take("odd-25", "");
        people.as("marek", () -> sorting.block(spam.id, Duration.ofDays(1)).orThrow());
        assertThat(take(raw("odd-25", "").replace("fail-25@", "fail-925@").replace("X-Spam", "X-Was")).reason)
                .isEqualTo("BLOCKED");
        people.as("marek", () -> blockedSenders.free(spam.sender).orThrow());
        assertThat(take(raw("odd-25", "").replace("fail-25@", "fail-926@").replace("X-Spam", "X-Was")).reason)
                .isEqualTo("SPAM");
    }

    @Test
    void deliveredTwiceByAnotherWayItIsOne() throws IOException {
        var raw = raw("B04", "").replaceFirst("<b04@", "<b04-" + System.nanoTime() + "@");
        take(raw);
        take("Received: from a by b; Tue, 10 Mar 2026 10:00:00 +0100\r\n" + raw);
        assertThat(db.sql("select count(*) from mail where message_id = ?")
                        .param(raw.replaceAll("(?s).*Message-ID: <([^>]*)>.*", "$1"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Mails of a version that told them from each other by what it had decoded; one without an id, one that it could not read. */
    @ParameterizedTest
    @CsvSource({
        "Message-ID: <alt-@KEY@@mail.example.net>,true",
        "X-Nothing: -,true",
        "Message-ID: <neu-@KEY@@mail.example.net>,false"
    })
    void whatAnOlderVersionHasStoredIsNotDoubled(String header, boolean readable) {
        var raw =
                "From: Karol <karol-@KEY@@example.net>\r\nDate: Tue, 10 Mar 2026 09:15:00 +0100\r\n@HEADER@\r\nSubject: Falownik\r\n\r\nNie działa.\r\n"
                        .replace("@HEADER@", header)
                        .replace("@KEY@", Long.toString(System.nanoTime(), 36));
        var first = take(raw);
        db.sql(
                        "update mail set identity = sha2(concat('old', id), 256), identity_form = 1, raw_hash = raw_hash, sender = ? where id = ?")
                .params(readable ? first.sender : null, first.id)
                .update();
        if (header.startsWith("X"))
            db.sql("update mail set message_id = concat(identity, '@derived') where id = ?")
                    .param(first.id)
                    .update();
        if (!readable)
            db.sql("update mail set message_id = identity where id = ?")
                    .param(first.id)
                    .update();
        long before = count();
        var again = ("Received: from a by b; Tue, 10 Mar 2026 10:00:00 +0100\r\n" + raw)
                .getBytes(StandardCharsets.ISO_8859_1);
        transaction.executeWithoutResult(_ -> intake.take(
                mailboxes.all().getFirst(), new FetchedMail(1, again, RECEIVED), Read.of(again, settings, List.of())));
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return db.sql("select count(*) from mail").query(Long.class).single();
    }

    private Stored take(String name, String ourId) throws IOException {
        return take(raw(name, ourId));
    }

    private static String raw(String name, String ourId) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".eml"), StandardCharsets.ISO_8859_1)
                .replace("@OURID@", ourId)
                .replace("@NUMBER@", "R-2026-999999");
    }

    private Stored take(String mail) {
        var raw = mail.getBytes(StandardCharsets.ISO_8859_1);
        transaction.executeWithoutResult(_ -> intake.take(
                mailboxes.all().getFirst(), new FetchedMail(1, raw, RECEIVED), Read.of(raw, settings, List.of())));
        return db.sql(
                        "select id, place, reason, sender, sender_name, subject, text, danger, complaint_id from mail where identity = ?")
                .param(Identity.of(raw))
                .query(Stored.class)
                .single();
    }

    private eu.reklamacje.complaint.Facts facts(@Nullable Long complaint) {
        return people.as("marek", () -> complaints.find(complaint).orElseThrow().facts());
    }

    private Status status(long complaint) {
        return people.as("marek", () -> complaints.find(complaint).orElseThrow().status());
    }

    private List<TimelineEntry> timeline(long complaint) {
        return people.as("marek", () -> complaints.timeline(complaint, Long.MAX_VALUE, 30));
    }

    private String letterState(long complaint) {
        return db.sql("select state from letter where complaint_id = ?")
                .param(complaint)
                .query(String.class)
                .single();
    }
}
