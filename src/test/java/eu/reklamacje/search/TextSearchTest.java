package eu.reklamacje.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From what somebody writes to what somebody else finds, with their rights. */
@IntegrationTest
class TextSearchTest {

    @Autowired
    TextSearch search;

    @Autowired
    Indexing indexing;

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    Attachments attachments;

    @Autowired
    ComplaintLists lists;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    @Autowired
    Changes changes;

    @Autowired
    TransactionTemplate transaction;

    /** A word that nobody else writes. */
    private final String word =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 11);

    private long record(String description) {
        return people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("Szukany Klient").with(Fact.DESCRIPTION, description), null, true)
                        .orThrow()
                        .id());
    }

    private List<Long> found(String who, String typed) {
        return people.as(who, () -> search.find(typed, 10)).hits().stream()
                .map(TextSearch.Hit::complaint)
                .toList();
    }

    private void awaitFound(String typed, long id) {
        await().atMost(Duration.ofSeconds(2))
                .pollInSameThread()
                .until(() -> found("marek", typed).contains(id));
    }

    @Test
    void aNoteOfThisMomentIsFoundWithItsSentenceItsWriterAndInTheList() {
        long id = record("Nic szczególnego");
        people.as("jan", () -> handling.addNote(id, "Klient mówi, że " + word + " już działa."));
        awaitFound(word, id);
        var hit = people.as("zofia", () -> search.find(word, 10)).hits().getFirst();
        assertThat(hit.kind()).isEqualTo(TextKind.NOTE);
        assertThat(hit.who()).isEqualTo(people.person("jan").id());
        assertThat(hit.passage().pieces())
                .containsExactly(
                        new Passage.Piece("Klient mówi, że ", false),
                        new Passage.Piece(word, true),
                        new Passage.Piece(" już działa.", false));
        assertThat(people.<Integer>as("zofia", () -> lists.count(Filter.ALL.withText(word))))
                .isEqualTo(1);
    }

    /** What bin/reindex tells all servers. */
    @Test
    void whatWasLostIsFoundAgainWhenTheIndexIsMadeAnew() {
        long id = record("Zgubiona " + word);
        awaitFound(word, id);
        var index = Objects.requireNonNull(indexing.index());
        index.put(List.of(id), List.of());
        index.refresh();
        assertThat(found("marek", word)).isEmpty();
        transaction.executeWithoutResult(_ -> changes.note(Change.SEARCH, 0));
        await().atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .until(() -> indexing.isComplete() && found("marek", word).contains(id));
    }

    @Test
    void aWordIsCompletedByThoseThatBeginSoWhereTheReaderMayReadThem() {
        long id = record("Mały " + word + "owy, duży " + word + "owa i " + word + "owa");
        awaitFound(word, id);
        assertThat(people.as("zofia", () -> search.find("inne " + word, 10)).completions("inne " + word))
                .as("nothing was found")
                .isEmpty();
        assertThat(people.as("zofia", () -> search.find(word, 10)).completions(word.substring(0, 8)))
                .containsExactly(word + "owa", word + "owy");
        people.as("anna", () -> {
            var now = complaints.find(id).orElseThrow();
            return complaints.saveFacts(id, now.facts(), now.facts().with(Fact.RESTRICTED, true), Set.of(), "");
        });
        assertThat(people.as("zofia", () -> search.find(word, 10)).completions(word))
                .isEmpty();
    }

    @Test
    void whatBecomesRestrictedIsNoLongerFoundNorCountedByOthers() {
        long id = record("Skarga " + word);
        awaitFound(word, id);
        assertThat(found("zofia", word)).containsExactly(id);
        people.as("anna", () -> {
            var now = complaints.find(id).orElseThrow();
            return complaints.saveFacts(id, now.facts(), now.facts().with(Fact.RESTRICTED, true), Set.of(), "");
        });
        assertThat(found("zofia", word)).as("from that moment on").isEmpty();
        await().atMost(Duration.ofSeconds(2))
                .pollInSameThread()
                .until(() -> people.as("zofia", () -> search.find(word, 10)).count() == 0);
        assertThat(found("anna", word)).containsExactly(id);
        assertThat(found("kasia", word)).containsExactly(id);
    }

    @Test
    void ofACorrectedNoteOnlyWhatItSaysNowIsFound() {
        long id = record("Nic szczególnego");
        people.as("jan", () -> handling.addNote(id, "Stare " + word + "x"));
        long note = db.sql("select max(id) from timeline_entry where complaint_id = ? and type = 'NOTE'")
                .param(id)
                .query(Long.class)
                .single();
        people.as(
                "jan",
                () -> handling.correctNote(id, note, "Nowe " + word + "y").orThrow());
        awaitFound(word + "y", id);
        assertThat(found("marek", word + "x")).isEmpty();
        people.as(
                "jan",
                () -> handling.correctNote(id, note, "Najnowsze " + word + "z").orThrow());
        awaitFound(word + "z", id);
        assertThat(found("marek", word + "y")).isEmpty();
    }

    @Test
    void filesAreFoundByTheirNames() throws IOException {
        long id = record("Nic szczególnego");
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        people.as("anna", () -> {
            try {
                return attachments.attach(id, word + "-tabliczka.png", new ByteArrayInputStream(png));
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
        awaitFound(word, id);
        assertThat(people.as("marek", () -> search.find(word, 1))
                        .hits()
                        .getFirst()
                        .kind())
                .isEqualTo(TextKind.FILE);
    }

    /** Words in different texts of one complaint, and its customer's name. */
    @Test
    void allOfItHasToOccurInTheComplaintNotInOneText() {
        long id = record("Zaczyna się od " + word + "x");
        people.as("jan", () -> handling.addNote(id, "kończy na " + word + "y"));
        awaitFound(word + "y", id);
        assertThat(found("marek", word + "x " + word + "y szukany")).containsExactly(id);
        assertThat(found("marek", word + "x -" + word + "y")).isEmpty();
    }

    /** As after a stop in which another server wrote. */
    @Test
    void whatWasMissedIsFoundAfterTheIndexIsCompared() {
        long id = record("Nic szczególnego");
        awaitFound("szukany", id);
        db.sql("update complaint set description = ?, version = version + 1 where id = ?")
                .params("Cichcem " + word, id)
                .update();
        assertThat(found("marek", word)).isEmpty();
        indexing.compare();
        assertThat(found("marek", word)).containsExactly(id);
    }
}
