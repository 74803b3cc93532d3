package eu.reklamacje.mail;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.message.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a mail has come before: also to a version of this program that told mails from each other in another way. */
@Component
class EarlierMails {

    /** Of those whose size is nearest. */
    private static final int MOST_CANDIDATES = 50;
    /** So many bytes of lines may the servers of another way add. */
    private static final int LONGEST_WAY = 20_000;

    private final JdbcClient db;
    private final Contents contents;

    EarlierMails(JdbcClient db, Contents contents) {
        this.db = db;
        this.contents = contents;
    }

    /**
     * What the database knows of a mail that has been read.
     *
     * @param known whether the mail itself is stored already
     * @param sameId whether one of the same Message-ID is
     */
    record Seen(boolean known, boolean sameId) {}

    Seen look(Read read, byte[] raw) {
        var row = db.sql("""
                        select exists(select 1 from mail where identity = ?) or exists(select 1 from mail where raw_hash = ?) known,
                            exists(select 1 from mail where message_id = ?) same_id,
                            exists(select 1 from mail where identity_form < ?) has_older""")
                .params(read.identity(), Identity.hash(raw), Text.cut(read.id(), 250), Identity.VERSION)
                .query(Row.class)
                .single();
        return new Seen(row.known || row.hasOlder && isKnownByItsRawMail(read, raw.length), row.sameId);
    }

    private record Row(boolean known, boolean sameId, boolean hasOlder) {}

    /** What an older version has stored is read again: its raw mail has the same identity as ever. */
    private boolean isKnownByItsRawMail(Read read, int length) {
        var sender = read.mail().from();
        var candidates = db.sql("""
                        select raw_hash from mail where identity_form < :form and message_id = :id
                        union select raw_hash from mail where identity_form < :form and sender in (:sender, :misread) and message_id like '%@derived'
                        union select raw_hash from mail where identity_form < :form and sender is null""")
                .param("form", Identity.VERSION)
                .param("id", Text.cut(read.id(), 250))
                .param("sender", sender)
                // Letters beyond ASCII were taken for one letter a byte.
                .param(
                        "misread",
                        new String(sender.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                                .toLowerCase(Locale.ROOT))
                .query(String.class)
                .list();
        return contents.nearest(candidates, length, LONGEST_WAY, MOST_CANDIDATES).stream()
                .anyMatch(hash -> Identity.of(raw(hash)).equals(read.identity()));
    }

    /** The mail as it was received. */
    byte[] raw(String hash) {
        try (var output = new ByteArrayOutputStream()) {
            contents.write(hash, output);
            return output.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
