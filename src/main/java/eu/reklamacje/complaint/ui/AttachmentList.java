package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import eu.reklamacje.attachment.Contents;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Attachments;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files: those that are there, and a place to drop more. The limits are the service's; here they are only told earlier. */
public final class AttachmentList extends Composite<Div> {

    /** Stores what was dropped. */
    public interface Store {
        Result<String> store(String name, InputStream input) throws IOException;
    }

    private final Supplier<List<Attachments.Attachment>> files;
    private final @Nullable LongConsumer remove;
    private final LongFunction<String> link;
    private final Div list = new Div();
    private final Upload upload;

    /**
     * @param link the address of a file; empty where it cannot be opened yet
     * @param remove takes a file away again; null where files stay
     */
    public AttachmentList(
            Supplier<List<Attachments.Attachment>> files,
            Store store,
            LongFunction<String> link,
            @Nullable LongConsumer remove) {
        this.files = files;
        this.link = link;
        this.remove = remove;
        upload = new Upload((UploadHandler) event -> {
            Result<String> result;
            try (var input = event.getInputStream()) {
                result = store.store(event.getFileName(), input);
            }
            event.getUI().access(() -> {
                Notices.tell(result, name -> Notices.done(getTranslation("files.added", name)));
                refresh();
            });
        });
        upload.setMaxFileSize((int) Contents.LARGEST);
        upload.addFileRejectedListener(
                event -> Notices.refused(getTranslation("files.rejected", Contents.LARGEST / 1024 / 1024)));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.setI18n(texts());
        list.addClassName("files");
        getContent().addClassName("attachments");
        getContent().add(list, upload);
        refresh();
    }

    void setReadOnly(boolean readOnly) {
        upload.setVisible(!readOnly);
    }

    void refresh() {
        list.removeAll();
        var small = new Div();
        small.addClassName("files");
        for (var file : files.get()) (file.folded() ? small : list).add(item(file));
        int count = small.getComponentCount();
        if (count > 0) list.add(new NativeDetails(getTranslation("files.small", count), small));
    }

    private Div item(Attachments.Attachment file) {
        var address = link.apply(file.id());
        var item = new Div();
        item.addClassName("file");
        if (!address.isEmpty() && Contents.isPicture(file.type())) {
            var picture = new Image(address, "");
            picture.addClassName("file-preview");
            picture.getElement().setAttribute("loading", "lazy");
            item.add(picture);
        } else {
            item.add(VaadinIcon.FILE_O.create());
        }
        if (address.isEmpty()) {
            item.add(new Span(file.name()));
        } else {
            var anchor = new Anchor(address, file.name());
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("download", true);
            item.add(anchor);
        }
        var size = new Span(getTranslation("files.size", Math.max(1, file.size() / 1024)));
        size.addClassName("hint");
        item.add(size);
        if (remove != null) {
            var button = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> {
                remove.accept(file.id());
                refresh();
            });
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation("files.remove", file.name()));
            item.add(button);
        }
        return item;
    }

    private UploadI18N texts() {
        var ui = UI.getCurrent();
        var texts = new UploadI18N();
        texts.setDropFiles(new UploadI18N.DropFiles()
                .setOne(ui.getTranslation("files.drop"))
                .setMany(ui.getTranslation("files.drop")));
        texts.setAddFiles(new UploadI18N.AddFiles()
                .setOne(ui.getTranslation("files.choose"))
                .setMany(ui.getTranslation("files.choose")));
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(ui.getTranslation("files.rejected", Contents.LARGEST / 1024 / 1024)));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(ui.getTranslation("files.uploading"))
                        .setProcessing(ui.getTranslation("files.uploading"))
                        .setStalled(ui.getTranslation("files.uploading"))
                        .setHeld(ui.getTranslation("files.uploading")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(ui.getTranslation("error.failure.text"))
                        .setUnexpectedServerError(ui.getTranslation("error.failure.text"))
                        .setForbidden(ui.getTranslation("error.failure.text"))));
        return texts;
    }
}
