package eu.reklamacje.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.PdfUa;
import eu.reklamacje.TestDecisions;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintEntry;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.seal.Chain;
import eu.reklamacje.seal.SealKey;
import eu.reklamacje.seal.SealSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** The complaint file says all, and whatever somebody changes in the database or in the file is found. */
@IntegrationTest
class CaseFilesTest {

    @Autowired
    CaseFiles files;

    @Autowired
    HeadJournal journal;

    @Autowired
    SealSettings settings;

    @Autowired
    SealKey key;

    @Autowired
    Complaints complaints;

    @Autowired
    Assignments assignments;

    @Autowired
    Handling handling;

    @Autowired
    Attachments attachments;

    @Autowired
    TestDecisions decisions;

    @Autowired
    TestMails mails;

    @Autowired
    TestPeople people;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    private final String customer = "akta-" + UUID.randomUUID() + "@example.org";

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theFileHoldsEverythingAndIsAsItWasMade() throws IOException {
        long id = complaint();
        journal.write();
        var file = make(id, false);
        assertThat(names(file))
                .contains("complaint.pdf", "timeline.jsonl", "manifest.json", "manifest.sig", "public-key.pem")
                .anyMatch(name -> name.startsWith("mails/01-"))
                .anyMatch(name -> name.endsWith("opis.txt"));
        var verdict = FileCheck.of(file, key.publicKey(), settings.heads());
        assertThat(verdict.failed()).isEmpty();
        assertThat(verdict.passed()).anyMatch(line -> line.startsWith("Signed heads say"));
        assertThat(text(file))
                .contains("Notatka tylko dla nas", "Falownik stoi", "dni roboczych", "Uznajemy reklamację.");
        assertThat(VerifyFile.run(file, settings.folder().resolve("public-key.pem"), settings.heads()))
                .isZero();
        assertThat(people.as("marek", () -> complaints.timeline(id, Long.MAX_VALUE, 1))
                        .getFirst()
                        .type()
                        .name())
                .isEqualTo("FILE_MADE");
    }

    @Test
    void aCorrectedNoteIsReadAsItStandsNowAndAsItWasOnRequest() throws IOException {
        long id = complaint();
        people.as("kasia", () -> {
            var note = complaints.timeline(id, Long.MAX_VALUE, 50).stream()
                    .filter(entry -> entry.type() == ComplaintEntry.NOTE)
                    .findFirst()
                    .orElseThrow();
            handling.correctNote(id, note.id(), "Notatka, wersja druga").orThrow();
            return handling.correctNote(id, note.id(), "Notatka po poprawce").orThrow();
        });
        var text = text(make(id, false));
        assertThat(text)
                .containsOnlyOnce("Notatka po poprawce")
                .contains("poprawiona")
                .doesNotContain("Notatka tylko dla nas", "wersja druga");
        assertThat(text(make(id, new CaseFiles.Extent(false, true))))
                .containsSubsequence("Notatka po poprawce", "Notatka tylko dla nas", "Notatka, wersja druga");
    }

    @Test
    void whatIsToBeReadPassesPdfUa() throws Exception {
        assertThat(PdfUa.faults(read(make(complaint(), false), "complaint.pdf").getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void theRedactedFileLeavesOutThirdPartiesAndNotesAndStillHolds() throws IOException {
        long id = complaint();
        db.sql(
                        "insert into extension(complaint_id, due, reason, state, proposed_by, proposed_at) values (?, '2026-05-04', 'Urlop w serwisie', 'DECLINED', ?, '2026-03-09')")
                .params(id, people.person("anna").id())
                .update();
        var file = make(id, true);
        assertThat(FileCheck.of(file, key.publicKey(), null).failed()).isEmpty();
        assertThat(text(make(id, false))).contains("Urlop w serwisie");
        var all = new StringBuilder(text(file));
        for (var name : names(file)) if (!name.endsWith(".pdf")) all.append(read(file, name));
        assertThat(all)
                .contains("Falownik stoi", "(pominięto)")
                .doesNotContain("Notatka tylko dla nas", "Tylko między nami", "ktos-", "Urlop w serwisie");
        assertThat(names(file)).filteredOn(name -> name.startsWith("mails/")).hasSize(1);
    }

    @Test
    void anEditedRowIsFound() throws IOException {
        long id = complaint();
        asIntruder(() -> db.sql(
                        "update timeline_entry set data = replace(data, 'Notatka', 'Notatką') where complaint_id = ?")
                .param(id)
                .update());
        assertFound(id, Chain.Fault.EDITED);
    }

    @Test
    void aCutTailIsFoundThoughTheHeadWasPutBack() throws IOException {
        long id = complaint();
        var old = head(id);
        people.as(
                "anna",
                () -> handling.addNote(id, "Obietnica, którą ktoś chce ukryć").orThrow());
        journal.write();
        asIntruder(() -> {
            db.sql("delete from timeline_entry where complaint_id = ? order by id desc limit 1")
                    .param(id)
                    .update();
            putBack(id, old);
        });
        // The export itself adds an entry behind the cut: then the chain is another one than was signed.
        assertThat(made(id).finding()).isNotNull();
        assertFound(id, Chain.Fault.RECOMPUTED);
        var file = make(id, false);
        assertThat(FileCheck.of(file, key.publicKey(), settings.heads()).isGood())
                .isFalse();
    }

    @Test
    void aRecomputedChainIsFound() throws IOException {
        long id = complaint();
        asIntruder(() -> recompute(id));
        assertFound(id, Chain.Fault.RECOMPUTED);
    }

    @Test
    void aFileThatWasPackedAnewWithItsManifestRebuiltIsFound() throws IOException {
        long id = complaint();
        var file = make(id, false);
        var forged = folder.resolve("forged.zip");
        var contents = new LinkedHashMap<String, byte[]>();
        for (var name : names(file)) contents.put(name, read(file, name).getBytes(StandardCharsets.ISO_8859_1));
        var attachment = names(file).stream()
                .filter(name -> name.endsWith("opis.txt"))
                .findFirst()
                .orElseThrow();
        contents.put(attachment, "Etwas anderes".getBytes(StandardCharsets.UTF_8));
        var manifest = json.readValue(contents.get(Manifest.NAME), Manifest.class);
        var items = manifest.files().stream()
                .map(item -> new Manifest.Item(
                        item.path(),
                        Objects.requireNonNull(contents.get(item.path())).length,
                        HexFormat.of().formatHex(HeadFiles.sha256().digest(contents.get(item.path())))))
                .toList();
        contents.put(
                Manifest.NAME,
                json.writeValueAsBytes(new Manifest(
                        1,
                        manifest.complaint(),
                        manifest.subject(),
                        manifest.made(),
                        false,
                        manifest.head(),
                        null,
                        items)));
        try (var zip = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (var entry : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        assertThat(FileCheck.of(forged, key.publicKey(), null).failed())
                .singleElement()
                .asString()
                .startsWith("The manifest is signed");
        contents.remove(attachment);
        var lost = folder.resolve("lost.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(lost))) {
            for (var entry : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry("more.txt"));
        }
        assertThat(FileCheck.of(lost, key.publicKey(), null).failed())
                .contains(attachment + " is missing", "more.txt was added");
        assertThat(FileCheck.of(Files.writeString(folder.resolve("empty.zip"), "PK"), key.publicKey(), null)
                        .isGood())
                .isFalse();
    }

    @Test
    void whatAnEntrySaysCanBeRemovedForGoodAndTheChainHolds() throws IOException {
        long id = complaint();
        long note = db.sql("select min(id) from timeline_entry where complaint_id = ? and type = 'NOTE'")
                .param(id)
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> db.sql("update timeline_entry set data = '{}' where id = ?")
                        .param(note)
                        .update())
                .as("edited, not removed")
                .hasMessageContaining("append-only");
        db.sql("update timeline_entry set data = '{}', salt = null where id = ?")
                .param(note)
                .update();
        var file = make(id, false);
        assertThat(FileCheck.of(file, key.publicKey(), null).failed()).isEmpty();
        assertThat(text(file)).doesNotContain("Notatka tylko dla nas");
    }

    @Test
    void entriesFromBeforeThereWereChainsAreSealedOnTheirNextOccasion() throws IOException {
        long id = complaint();
        asIntruder(() -> {
            db.sql("delete from timeline_head where complaint_id = ?").param(id).update();
            db.sql("update timeline_entry set salt = null, digest = null, chain = null where complaint_id = ?")
                    .param(id)
                    .update();
        });
        assertThat(made(id).finding()).isNull();
        assertThat(FileCheck.of(make(id, false), key.publicKey(), null).failed())
                .isEmpty();
    }

    @Test
    void theNightlyFilesAreSignedAndAChangedOneIsFound() throws IOException {
        long id = complaint();
        var number = people.as("marek", () -> complaints.find(id).orElseThrow().number());
        var written = journal.write().orElseThrow();
        assertThat(HeadFiles.of(settings.heads(), number, key.publicKey()).heads())
                .containsExactly(head(id).head());
        assertThat(HeadFiles.of(settings.heads(), number, key.publicKey()).bad())
                .isEmpty();
        assertThat(journal.write()).as("nothing went on since").isEmpty();
        var copies = Files.createDirectory(folder.resolve("copies"));
        Files.writeString(
                copies.resolve(written.getFileName().toString()),
                Files.readString(written).replace(number, "R-2026-999999"));
        assertThat(HeadFiles.of(copies, number, key.publicKey()).bad())
                .containsExactly(written.getFileName().toString());
    }

    /** A complaint with a mail of the customer, one of somebody else, a file, a note and a told decision. */
    private long complaint() throws IOException {
        mails.deliver(TestMails.raw(customer, "Falownik", "m-" + customer, "Falownik stoi od rana"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(idOf()).isNotNull());
        long id = Objects.requireNonNull(idOf());
        people.as("kasia", () -> {
            var view = complaints.find(id).orElseThrow();
            var full = Complaint101.facts("Akta");
            var facts = view.facts();
            for (var fact :
                    List.<Fact<?>>of(Fact.KIND, Fact.CUSTOMER_COUNTRY, Fact.MODEL, Fact.SERIAL_UNKNOWN, Fact.IDEA_NONE))
                facts = facts.take(fact, full);
            complaints.saveFacts(id, view.facts(), facts, java.util.Set.of(), "");
            assignments
                    .assign(
                            id,
                            complaints.find(id).orElseThrow().version(),
                            people.person("anna").id(),
                            "Tylko między nami")
                    .orThrow();
            return handling.addNote(id, "Notatka tylko dla nas").orThrow();
        });
        mails.fresh(id);
        people.signIn("anna");
        attachments
                .attach(id, "opis.txt", new ByteArrayInputStream("Opis".getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        decisions.resolve(id, Outcome.UPHELD);
        SecurityContextHolder.clearContext();
        return id;
    }

    private Long idOf() {
        return db.sql("select complaint_id from mail where message_id = ?")
                .param("m-" + customer)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private void assertFound(long id, Chain.Fault fault) throws IOException {
        var finding = made(id).finding();
        assertThat(finding).isNotNull();
        assertThat(finding.fault()).isEqualTo(fault);
        assertThat(FileCheck.of(make(id, false), key.publicKey(), null).isGood())
                .as("the file says so, too")
                .isFalse();
    }

    private CaseFiles.Made made(long id) throws IOException {
        try (var output = Files.newOutputStream(folder.resolve(UUID.randomUUID() + ".zip"))) {
            return people.as(
                    "anna",
                    () -> files.make(id, CaseFiles.Extent.WHOLE, _ -> {}, output)
                            .orThrow());
        }
    }

    private Path make(long id, boolean redacted) throws IOException {
        return make(id, new CaseFiles.Extent(redacted, false));
    }

    private Path make(long id, CaseFiles.Extent extent) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".zip");
        try (var output = Files.newOutputStream(file)) {
            people.as("anna", () -> files.make(id, extent, _ -> {}, output).orThrow());
        }
        return file;
    }

    private static List<String> names(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String read(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var input = zip.getInputStream(zip.getEntry(name))) {
            return new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String text(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var input = zip.getInputStream(zip.getEntry("complaint.pdf"));
                var pdf = Loader.loadPDF(input.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private record Stored(Chain.Head head, String code) {}

    private Stored head(long id) {
        return db.sql("select entries, head, code from timeline_head where complaint_id = ?")
                .param(id)
                .query((row, _) -> new Stored(new Chain.Head(row.getInt(1), row.getString(2)), row.getString(3)))
                .single();
    }

    private void putBack(long id, Stored old) {
        db.sql("update timeline_head set entries = ?, head = ?, code = ? where complaint_id = ?")
                .params(old.head.entries(), old.head.link(), old.code, id)
                .update();
    }

    /** Changes a word and seals everything anew, as somebody could who knows all of it but the key. */
    private void recompute(long id) {
        var before = Chain.START;
        int entries = 0;
        record Row(long id, LocalDateTime at, Long person, String type, String data) {}
        var rows = db.sql("select id, at, person_id, type, data from timeline_entry where complaint_id = ? order by id")
                .param(id)
                .query((row, _) -> new Row(
                        row.getLong(1),
                        row.getObject(2, LocalDateTime.class),
                        row.getObject(3, Long.class),
                        row.getString(4),
                        row.getString(5).replace("Notatka", "Notatką")))
                .list();
        for (var row : rows) {
            var seal = Chain.seal(before, new Chain.Sealed(id, row.at, row.person, row.type, row.data));
            db.sql("update timeline_entry set data = ?, salt = ?, digest = ?, chain = ? where id = ?")
                    .params(row.data, seal.salt(), seal.digest(), seal.link(), row.id)
                    .update();
            before = seal.link();
            entries++;
        }
        db.sql("update timeline_head set entries = ?, head = ?, code = sha2('guessed', 256) where complaint_id = ?")
                .params(entries, before, id)
                .update();
    }

    /** With the rights of the database's owner, who can take the triggers away. */
    private void asIntruder(Runnable deed) {
        var triggers = new ArrayList<Map<String, Object>>();
        for (var name : List.of("timeline_is_append_only", "timeline_is_kept")) {
            triggers.add(db.sql("show create trigger " + name).query().singleRow());
            db.sql("drop trigger " + name).update();
        }
        try {
            deed.run();
        } finally {
            triggers.forEach(trigger -> db.sql(String.valueOf(trigger.get("SQL Original Statement")))
                    .update());
        }
    }
}
