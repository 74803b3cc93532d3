package eu.reklamacje.casefile.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Windows;
import eu.reklamacje.casefile.CaseFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** The complaint file: made beside the window, into a file of its own that goes with the dialog. */
final class FileDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(FileDialog.class);

    private final CaseFiles files;
    private final long complaint;
    private final Checkbox redacted;
    private final Checkbox earlierNotes;
    private final ProgressBar progress = new ProgressBar(0, 100);
    private final Div content = new Div();
    private final Button make;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Path made;

    FileDialog(CaseFiles files, long complaint) {
        this.files = files;
        this.complaint = complaint;
        setHeaderTitle(getTranslation("file.title"));
        setWidth("34rem");
        redacted = new Checkbox(getTranslation("file.redact"));
        redacted.setHelperText(getTranslation("file.redact.hint"));
        earlierNotes = new Checkbox(getTranslation("file.earlier-notes"));
        // Internal notes are among what is left out.
        redacted.addValueChangeListener(event -> earlierNotes.setEnabled(!event.getValue()));
        progress.setWidthFull();
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("file.progress"));
        content.addClassName("stack");
        content.add(new Paragraph(getTranslation("file.text")), redacted, earlierNotes, progress);
        add(content);
        make = Keys.on(new Button(getTranslation("file.make"), _ -> make()), "ctrl+Enter", getTranslation("file.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.close"), _ -> close()), make);
    }

    private void make() {
        make.setEnabled(false);
        redacted.setReadOnly(true);
        earlierNotes.setReadOnly(true);
        progress.setVisible(true);
        var ui = UI.getCurrent();
        var extent = new CaseFiles.Extent(redacted.getValue(), earlierNotes.getValue());
        Thread.ofVirtual().name("complaint-file").start(new DelegatingSecurityContextRunnable(() -> {
            Path file = null;
            try {
                file = Files.createTempFile("complaint-file-", ".zip");
                var result = write(ui, file, extent);
                var finished = file;
                if (!Windows.access(ui, () -> finish(result, finished))) Files.deleteIfExists(finished);
            } catch (IOException | RuntimeException failed) {
                log.error("A complaint file could not be made", failed);
                delete(file);
                Windows.access(ui, () -> {
                    progress.setVisible(false);
                    make.setEnabled(true);
                    Notices.refused(getTranslation("file.failed"));
                });
            }
        }));
    }

    private Result<CaseFiles.Made> write(UI ui, Path file, CaseFiles.Extent extent) throws IOException {
        int[] told = {-1};
        try (var output = new BufferedOutputStream(Files.newOutputStream(file))) {
            return files.make(
                    complaint,
                    extent,
                    percent -> {
                        // Whoever has closed the dialog wants it no longer.
                        if (closed.get()) throw new UncheckedIOException(new IOException("The dialog was closed"));
                        if (percent == told[0]) return;
                        told[0] = percent;
                        Windows.access(ui, () -> progress.setValue(percent));
                    },
                    output);
        }
    }

    private void finish(Result<CaseFiles.Made> result, Path file) {
        progress.setVisible(false);
        if (closed.get()) {
            delete(file);
            return;
        }
        if (!Notices.tell(result, done -> offer(done, file))) delete(file);
    }

    private void offer(CaseFiles.Made done, Path file) {
        made = file;
        if (done.finding() != null) {
            var fault = new Div(getTranslation(
                    "file.fault." + done.finding().fault(), done.finding().entry()));
            fault.addClassName("danger-note");
            content.add(fault);
        }
        var name = done.number() + (redacted.getValue() ? "-redacted" : "") + ".zip";
        var link = new Anchor(
                DownloadHandler.forFile(file.toFile(), name), getTranslation("file.download", name, size(file)));
        link.getElement().setAttribute("download", true);
        var whole = new Div(getTranslation("file.sealed", done.entries(), done.fingerprint()));
        whole.addClassNames("hint", "break-anywhere");
        content.add(link, whole);
        link.focus();
    }

    private String size(Path file) {
        try {
            long kilobytes = Math.max(1, Files.size(file) / 1000);
            var format = NumberFormat.getInstance(getLocale());
            format.setMaximumFractionDigits(1);
            return kilobytes < 1000 ? format.format(kilobytes) + " kB" : format.format(kilobytes / 1000.0) + " MB";
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        closed.set(true);
        delete(made);
    }

    private static void delete(@Nullable Path file) {
        if (file == null) return;
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            log.warn("A complaint file stays in the folder for temporary files: {}", file);
        }
    }
}
