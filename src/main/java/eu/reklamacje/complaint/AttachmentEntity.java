package eu.reklamacje.complaint;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.base.EditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of a complaint, or of a draft until that becomes one. Its bytes are known by their digest. */
@Entity
@Table(name = "attachment")
class AttachmentEntity extends EditedEntity {

    private @Nullable Long complaintId;

    private @Nullable Long draftId;

    private String name;

    @Column(columnDefinition = "CHAR(64)")
    private String hash;

    private Instant addedAt;

    /** Null for one that came with a mail. */
    private @Nullable Long addedBy;

    private @Nullable Long mailId;

    private boolean folded;

    protected AttachmentEntity() {}

    private AttachmentEntity(String name, String hash, Instant at) {
        this.name = name;
        this.hash = hash;
        addedAt = at;
    }

    static AttachmentEntity ofComplaint(long complaint, String name, String hash, Instant at, long by) {
        var file = new AttachmentEntity(name, hash, at);
        file.complaintId = complaint;
        file.addedBy = by;
        return file;
    }

    static AttachmentEntity ofDraft(long draft, String name, String hash, Instant at, long by) {
        var file = new AttachmentEntity(name, hash, at);
        file.draftId = draft;
        file.addedBy = by;
        return file;
    }

    String hash() {
        return hash;
    }

    Attachments.Attachment view(Contents.Content content) {
        return new Attachments.Attachment(id(), name, hash, content.type(), content.size(), mailId, folded);
    }

    /** The draft has become that complaint. */
    void adopt(long complaint) {
        complaintId = complaint;
        draftId = null;
    }
}
