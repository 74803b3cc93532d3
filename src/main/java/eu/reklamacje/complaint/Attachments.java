package eu.reklamacje.complaint;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.attachment.FileNames;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of complaints and of drafts, with the rights of the complaint or draft. */
@Service
public class Attachments {

    private static final int MOST = 50;

    private final AttachmentRepository files;
    private final JdbcClient db;
    private final Contents contents;
    private final Complaints complaints;
    private final Drafts drafts;
    private final SignedIn signedIn;
    private final Clock clock;

    Attachments(
            AttachmentRepository files,
            JdbcClient db,
            Contents contents,
            Complaints complaints,
            Drafts drafts,
            SignedIn signedIn,
            Clock clock) {
        this.files = files;
        this.db = db;
        this.contents = contents;
        this.complaints = complaints;
        this.drafts = drafts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * @param mailId with which mail it came; null for one that a person attached, and for files of older mails
     * @param folded whether it is only a small picture of a mail's words, as a logo is
     */
    public record Attachment(
            long id,
            String name,
            String hash,
            String type,
            long size,
            @Nullable Long mailId,
            boolean folded) {}

    @Transactional
    public Result<String> attach(long complaint, String name, InputStream input) throws IOException {
        var found = complaints.writable(complaint);
        if (found instanceof Result.Refused<ComplaintView>(var reason)) return Result.refused(reason);
        if (files.countByComplaintId(complaint) >= MOST) return Result.refused("refused.files-many", MOST);
        var clean = FileNames.clean(name);
        return contents.store(input, clean).map(content -> {
            long me = signedIn.person().id();
            files.save(AttachmentEntity.ofComplaint(complaint, clean, content.hash(), clock.instant(), me));
            complaints.trace(complaint, me, ComplaintEntry.ATTACHED, Map.of("name", clean));
            return clean;
        });
    }

    /**
     * A file that came with a mail of the complaint; background work, in its transaction.
     *
     * @param folded whether it is only a small picture of the mail's words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result<String> receive(long complaint, long mail, String name, boolean folded, InputStream input)
            throws IOException {
        var clean = FileNames.clean(name);
        return contents.store(input, clean).map(content -> {
            db.sql("""
                            insert into attachment(complaint_id, name, hash, added_at, mail_id, folded)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(complaint, clean, content.hash(), Office.utc(clock.instant()), mail, folded)
                    .update();
            return clean;
        });
    }

    /** The files of a mail belong to a second case, too, which was split from the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(long mail, long complaint) {
        db.sql("""
                        insert into attachment(complaint_id, name, hash, added_at, added_by, mail_id, folded)
                        select ?, name, hash, min(added_at), null, mail_id, folded from attachment where mail_id = ? and complaint_id is not null
                        group by name, hash, mail_id, folded""").params(complaint, mail).update();
    }

    @Transactional
    public Result<String> attachToDraft(long draft, String name, InputStream input) throws IOException {
        if (!drafts.isMine(draft)) return Result.refused("refused.unknown-complaint");
        if (files.countByDraftId(draft) >= MOST) return Result.refused("refused.files-many", MOST);
        var clean = FileNames.clean(name);
        return contents.store(input, clean).map(content -> {
            files.save(AttachmentEntity.ofDraft(
                    draft,
                    clean,
                    content.hash(),
                    clock.instant(),
                    signedIn.person().id()));
            return clean;
        });
    }

    /** The draft has become a complaint, and its files with it. */
    @Transactional
    public void adopt(long draft, long complaint) {
        if (!drafts.isMine(draft)) return;
        files.findByDraftIdOrderById(draft).forEach(file -> file.adopt(complaint));
    }

    @Transactional
    public void removeFromDraft(long draft, long attachment) {
        if (!drafts.isMine(draft)) return;
        files.deleteByIdAndDraftId(attachment, draft);
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(long complaint) {
        return complaints.find(complaint).isEmpty()
                ? List.of()
                : list(files.findByComplaintIdOrderByFoldedAscIdAsc(complaint));
    }

    public List<Attachment> ofDraft(long draft) {
        return !drafts.isMine(draft) ? List.of() : list(files.findByDraftIdOrderById(draft));
    }

    /** Files that people sent before the small pictures of mails. */
    private List<Attachment> list(List<AttachmentEntity> kept) {
        var known = contents.of(kept.stream().map(AttachmentEntity::hash).toList());
        return kept.stream()
                .map(file -> file.view(Objects.requireNonNull(known.get(file.hash()))))
                .toList();
    }

    /** The attachment, for whoever may read its complaint. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(long complaint, long attachment) {
        return of(complaint).stream().filter(found -> found.id() == attachment).findFirst();
    }

    /** Writes the content of an attachment out, for whoever may read its complaint; nothing for everybody else. */
    public void write(long complaint, long attachment, OutputStream output) throws IOException {
        var found = find(complaint, attachment);
        if (found.isPresent()) contents.write(found.get().hash(), output);
    }
}
