package eu.reklamacje.bulk.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Windows;
import eu.reklamacje.bulk.Bulk;
import eu.reklamacje.bulk.Task;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Asks what is to be done to many complaints, does it beside the window, and says to which it was not done, and why. */
final class BulkDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(BulkDialog.class);
    /** Progress is told so often at most. */
    private static final int STEP = 5;

    private final Bulk bulk;
    private final List<Long> ids;
    private final TaskForm form;
    private final Runnable finished;
    private final ProgressBar progress = new ProgressBar();
    private final Span through = new Span();
    private final Div content = new Div();
    private final Button cancel = new Button(getTranslation("action.cancel"), _ -> cancel());
    private final Button start;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private boolean running;
    private Runnable undoable = () -> {};

    /**
     * @param title what is done
     * @param finished runs when something was done
     */
    BulkDialog(String title, Bulk bulk, List<Long> ids, TaskForm form, Runnable finished) {
        this.bulk = bulk;
        this.ids = ids;
        this.form = form;
        this.finished = finished;
        setHeaderTitle(title);
        setWidth("32rem");
        addClassName("bulk-dialog");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(_ -> cancel());
        progress.setWidthFull();
        progress.setMax(Math.max(1, ids.size()));
        progress.getElement().setAttribute("aria-label", title);
        through.getElement().setAttribute("aria-live", "polite");
        content.addClassName("stack");
        content.add(form);
        form.getChildren()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .forEach(line -> Fields.onEnter(line, this::read));
        add(content);
        var does = getTranslation("bulk.do", ids.size());
        start = Keys.on(new Button(does, _ -> read()), "ctrl+Enter", does);
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, start);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) return;
            form.getChildren()
                    .findFirst()
                    .ifPresent(
                            first -> getElement().executeJs("window.reklamacje.focusIn(this, $0)", first.getElement()));
        });
    }

    /** While it runs the first press stops it; what is done stays done, and can be taken back. */
    private void cancel() {
        if (running) {
            stopped.set(true);
            return;
        }
        close();
        undoable.run();
        undoable = () -> {};
    }

    private void read() {
        // The key may be pressed twice before the form is gone.
        if (start.isVisible()) form.read().ifPresent(this::start);
    }

    private void start(Task task) {
        start.setVisible(false);
        run(progressed -> bulk.run(ids, task, progressed), outcome -> show(task, outcome));
    }

    private interface Work {
        Bulk.Outcome with(Bulk.Progress progress);
    }

    private interface Shown {
        void show(Bulk.Outcome outcome);
    }

    private void run(Work work, Shown shown) {
        running = true;
        stopped.set(false);
        content.removeAll();
        content.add(progress, through);
        tell(0);
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("bulk").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                var outcome = work.with(at -> {
                    if (at % STEP == 0) Windows.access(ui, () -> tell(at));
                    return !stopped.get();
                });
                Windows.access(ui, () -> {
                    running = false;
                    shown.show(outcome);
                    if (!outcome.done().isEmpty()) finished.run();
                });
            } catch (RuntimeException failed) {
                log.error("Something that was to be done to many complaints was broken off", failed);
                Windows.access(ui, () -> {
                    running = false;
                    close();
                    finished.run();
                    Notices.refused(getTranslation("bulk.failed"));
                });
            }
        }));
    }

    private void tell(int at) {
        progress.setValue(Math.min(at, progress.getMax()));
        through.setText(getTranslation("bulk.progress", at, (int) progress.getMax()));
    }

    private void show(Task task, Bulk.Outcome outcome) {
        content.removeAll();
        content.add(new Paragraph(getTranslation("bulk.done", outcome.done().size())));
        if (outcome.cancelled()) content.add(new Paragraph(getTranslation("bulk.cancelled")));
        if (!outcome.refused().isEmpty()) content.add(refusals(outcome.refused()));
        if (task.isUndoable() && !outcome.done().isEmpty()) {
            var undo = new Button(getTranslation("action.undo"), _ -> {});
            undo.addClickListener(_ -> {
                undo.setVisible(false);
                undo(task, outcome);
            });
            offerUndo(task, outcome);
            Keys.on(undo, "ctrl+z", undo.getText());
            getFooter().add(undo);
        }
        // Whoever was about to press Cancel must not close what has just come.
        cancel.setText(getTranslation("action.close"));
        cancel.getElement()
                .executeJs("this.disabled = true; setTimeout(() => { this.disabled = false; this.focus(); }, 700)");
    }

    /** What was done can be taken back a while longer, as everything else. */
    private void offerUndo(Task task, Bulk.Outcome outcome) {
        undoable = () -> Notices.undoable(
                getTranslation("bulk.done", outcome.done().size()), getTranslation("action.undo"), () -> {
                    open();
                    undo(task, outcome);
                });
    }

    private void undo(Task task, Bulk.Outcome outcome) {
        undoable = () -> {};
        run(progressed -> bulk.undo(outcome.done(), task, progressed), this::showUndone);
    }

    private void showUndone(Bulk.Outcome outcome) {
        content.removeAll();
        content.add(new Paragraph(getTranslation("bulk.undone", outcome.done().size())));
        if (!outcome.refused().isEmpty()) content.add(refusals(outcome.refused()));
        cancel.focus();
    }

    /** By reason, and below each the complaints. */
    private Div refusals(List<Bulk.Refusal> refused) {
        var list = new Div();
        list.addClassName("bulk-refused");
        refused.stream()
                .collect(Collectors.groupingBy(
                        refusal -> Fields.words(refusal.why()), LinkedHashMap::new, Collectors.toList()))
                .forEach((why, complaints) -> {
                    var group = new Div(new Span(why));
                    complaints.stream()
                            .filter(complaint -> !complaint.number().isEmpty())
                            .forEach(complaint ->
                                    group.add(new Anchor(ComplaintLinks.to(complaint.id()), complaint.number())));
                    list.add(group);
                });
        var shown = new Div(new Paragraph(getTranslation("bulk.refused", refused.size())), list);
        shown.addClassName("stack");
        return shown;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        stopped.set(true);
    }
}
