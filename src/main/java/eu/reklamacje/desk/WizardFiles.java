package eu.reklamacje.desk;

import com.vaadin.flow.component.UI;
import eu.reklamacje.attachment.Contents;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.ui.AttachmentList;
import eu.reklamacje.mail.FromMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of a complaint that is being logged; a mail among them tells facts. */
@Component
class WizardFiles {

    private final Attachments attachments;
    private final FromMail fromMail;

    WizardFiles(Attachments attachments, FromMail fromMail) {
        this.attachments = attachments;
        this.fromMail = fromMail;
    }

    /**
     * A place to drop files.
     *
     * @param draft the draft that has them; null before there is one
     * @param begun the same, begun where there is none
     * @param told is given what a dropped mail tells
     */
    AttachmentList list(Supplier<@Nullable Long> draft, LongSupplier begun, Consumer<Facts> told) {
        var ui = UI.getCurrent();
        return new AttachmentList(
                () -> of(draft.get()),
                (name, input) -> keep(ui, begun, name, input, told),
                _ -> "",
                file -> attachments.removeFromDraft(begun.getAsLong(), file));
    }

    private List<Attachments.Attachment> of(@Nullable Long draft) {
        return draft == null ? List.of() : attachments.ofDraft(draft);
    }

    /** Comes on a thread of the upload. */
    private Result<String> keep(UI ui, LongSupplier begun, String name, InputStream input, Consumer<Facts> told)
            throws IOException {
        long[] draft = new long[1];
        ui.accessSynchronously(() -> draft[0] = begun.getAsLong());
        if (!FromMail.isMail(name)) return attachments.attachToDraft(draft[0], name, input);
        var raw = input.readNBytes((int) Contents.LARGEST + 1);
        if (fromMail.propose(raw) instanceof Result.Done<Facts>(var facts)) ui.access(() -> told.accept(facts));
        return attachments.attachToDraft(draft[0], name, new ByteArrayInputStream(raw));
    }
}
