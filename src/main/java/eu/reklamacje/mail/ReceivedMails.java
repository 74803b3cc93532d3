package eu.reklamacje.mail;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.attachment.FileNames;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.message.Message;
import eu.reklamacje.message.MessageReader;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that have come, as they were written, for whoever may read them. */
@Service
public class ReceivedMails {

    private final MailRows rows;
    private final Contents contents;
    private final EarlierMails earlier;
    private final Complaints complaints;
    private final SignedIn signedIn;
    private final JdbcClient db;

    ReceivedMails(
            MailRows rows,
            Contents contents,
            EarlierMails earlier,
            Complaints complaints,
            SignedIn signedIn,
            JdbcClient db) {
        this.rows = rows;
        this.contents = contents;
        this.earlier = earlier;
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.db = db;
    }

    /** What stands in a mail: what was written now, and the signature and the earlier mails around it. */
    public record Words(String fresh, String folded) {}

    @Transactional(readOnly = true)
    public Optional<Inbox.InboxMail> find(long id) {
        var person = signedIn.person();
        return rows.find(id).filter(entry -> Rights.mayRead(person, entry.access()) || isShared(entry));
    }

    /** Whether I may read a case that was split from the mail's own; where that has become restricted, one that is, too. */
    private boolean isShared(Inbox.InboxMail entry) {
        return db
                .sql("select complaint_id from mail_share where mail_id = ?")
                .param(entry.id())
                .query(Long.class)
                .list()
                .stream()
                .map(complaints::find)
                .flatMap(Optional::stream)
                .anyMatch(found -> found.restricted() || !entry.access().restricted());
    }

    /** The mails of a complaint, and those that it shares, in the order of their receipt, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Inbox.InboxMail> of(long complaint) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        return rows.of(complaint);
    }

    @Transactional(readOnly = true)
    public Words words(long id) {
        if (find(id).isEmpty()) return new Words("", "");
        var parted = parted(id);
        return new Words(parted.fresh(), parted.folded());
    }

    /** Its words, for whoever has asked for the right to read them. */
    Quotes.Parted parted(long id) {
        return Quotes.part(rows.text(id));
    }

    /**
     * The mail as its sender formatted it, made safe; empty where it has no such form, and for whoever may not read it.
     *
     * @param remote whether pictures of other servers are fetched, which tells their owners that somebody reads
     */
    @Transactional(readOnly = true)
    public Optional<MailPage> page(long id, boolean remote) {
        return find(id).flatMap(entry -> page(MessageReader.read(raw(entry)), remote));
    }

    private static Optional<MailPage> page(Message mail, boolean remote) {
        return mail.html().isBlank() ? Optional.empty() : Optional.of(MailPage.of(mail, remote));
    }

    /**
     * What comes with the plain words of a mail.
     *
     * @param page the mail as its sender formatted it, without pictures of other servers; empty where it has no such form
     * @param files names of its files, without the small pictures of its words
     * @param isSigned whether it bears an electronic signature, which nobody has checked
     */
    public record Enclosed(Optional<MailPage> page, List<String> files, boolean isSigned) {}

    @Transactional(readOnly = true)
    public Enclosed enclosed(long id) {
        return find(id).map(entry -> MessageReader.read(raw(entry)))
                .map(mail -> new Enclosed(
                        page(mail, false),
                        mail.files().stream()
                                .filter(file -> !file.isDecoration())
                                .map(file -> FileNames.clean(file.name()))
                                .toList(),
                        mail.wraps().contains(Message.Wrap.SIGNED)))
                .orElse(new Enclosed(Optional.empty(), List.of(), false));
    }

    /** Writes the mail out as it was received, for whoever may read it; nothing for everybody else. */
    @Transactional(readOnly = true)
    public void write(long id, OutputStream output) throws IOException {
        var found = find(id);
        if (found.isPresent()) contents.write(found.get().rawHash(), output);
    }

    byte[] raw(Inbox.InboxMail entry) {
        return earlier.raw(entry.rawHash());
    }
}
