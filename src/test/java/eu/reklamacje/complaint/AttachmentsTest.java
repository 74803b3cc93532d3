package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class AttachmentsTest {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Autowired
    Attachments attachments;

    @Autowired
    Complaints complaints;

    @Autowired
    Drafts drafts;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void signIn() {
        people.signIn("anna");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLargeFileComesBackAsItWasAndTwoCopiesAreStoredOnce() throws IOException {
        var log = new byte[3_500_000];
        new Random(7).ints(log.length, 32, 126).boxed().forEach(new java.util.function.Consumer<>() {
            int index;

            @Override
            public void accept(Integer letter) {
                log[index++] = letter.byteValue();
            }
        });
        long id = recorded();
        assertThat(attach(id, "falownik.log", log)).isEqualTo("falownik.log");
        assertThat(attach(id, "kopia.log", log)).isEqualTo("kopia.log");
        var files = attachments.of(id);
        assertThat(files)
                .extracting(Attachments.Attachment::hash)
                .hasSize(2)
                .containsOnly(files.getFirst().hash());
        var output = new ByteArrayOutputStream();
        attachments.write(id, files.getFirst().id(), output);
        assertThat(output.toByteArray()).isEqualTo(log);
        assertThat(db.sql("select count(*) from content_chunk where hash = ?")
                        .param(files.getFirst().hash())
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whatIsNoPictureIsNoneWhateverItsName() throws IOException {
        long id = recorded();
        assertThat(attach(id, "foto.jpg", "MZ\u0090\u0000 program".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("refused.file-type");
        assertThat(attach(id, "strona.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("refused.file-type");
        assertThat(attach(id, "pusty.png", new byte[0])).isEqualTo("refused.file-empty");
        assertThat(attach(id, "duzy.png", new byte[26 * 1024 * 1024])).isEqualTo("refused.file-size");
        assertThat(attach(id, "dobry.png", PNG)).isEqualTo("dobry.png");
        assertThat(attachments.of(id))
                .singleElement()
                .extracting(Attachments.Attachment::type)
                .isEqualTo("image/png");
    }

    @Test
    void theFilesOfADraftAreItsOwnersAndFollowItIntoTheComplaint() throws IOException {
        long draft = drafts.begin();
        attachments
                .attachToDraft(draft, "tabliczka.png", new ByteArrayInputStream(PNG))
                .orThrow();
        people.signIn("jan");
        assertThat(attachments.ofDraft(draft)).isEmpty();
        assertThat(drafts.find(draft, java.util.Map.class)).isEmpty();
        people.signIn("anna");
        long id = recorded();
        attachments.adopt(draft, id);
        assertThat(attachments.of(id)).extracting(Attachments.Attachment::name).containsExactly("tabliczka.png");
    }

    private long recorded() {
        return complaints
                .record(Complaint101.facts("Klientka z Plikami"), null, true)
                .orThrow()
                .id();
    }

    private String attach(long id, String name, byte[] content) throws IOException {
        return switch (attachments.attach(id, name, new ByteArrayInputStream(content))) {
            case Result.Done<String>(var done) -> done;
            case Result.Refused<String>(var reason) -> reason.key();
        };
    }
}
