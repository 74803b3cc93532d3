package eu.reklamacje.deadline.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.deadline.CalendarChanges;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** What a changed calendar would do to the open dates: computed beside the window, shown, and then saved or not. */
final class RehearsalDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(RehearsalDialog.class);

    private final CalendarChanges changes;
    private final long team;
    private final long base;
    private final TeamCalendar wish;
    private final Runnable saved;
    private final ProgressBar progress = new ProgressBar(0, 100);
    private final Div content = new Div();
    private final Button cancel = new Button(getTranslation("action.cancel"), _ -> close());
    private final Button save;

    RehearsalDialog(CalendarChanges changes, long team, long base, TeamCalendar wish, Runnable saved) {
        this.changes = changes;
        this.team = team;
        this.base = base;
        this.wish = wish;
        this.saved = saved;
        setHeaderTitle(getTranslation("rehearsal.title"));
        setWidth("52rem");
        content.addClassName("stack");
        progress.setWidthFull();
        progress.getElement().setAttribute("aria-label", getTranslation("rehearsal.progress"));
        add(progress, content);
        save = Keys.on(
                new Button(getTranslation("rehearsal.save"), _ -> save()),
                "ctrl+Enter",
                getTranslation("rehearsal.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(false);
        getFooter().add(cancel, save);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        inBackground(report -> changes.rehearse(team, wish, report), this::show);
    }

    private void save() {
        save.setEnabled(false);
        // It goes on, whatever the window does: closing it would only hide how it ends.
        cancel.setEnabled(false);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        inBackground(report -> changes.save(team, base, wish, report), _ -> {
            close();
            saved.run();
            Notices.done(getTranslation("rehearsal.saved"));
        });
    }

    /** Long work holds no window: it reports how far it is, and its answer comes by push. */
    private <T> void inBackground(Function<IntConsumer, Result<T>> work, Consumer<T> done) {
        var ui = UI.getCurrent();
        progress.setVisible(true);
        progress.setValue(0);
        Thread.ofVirtual().name("rehearsal").start(new DelegatingSecurityContextRunnable(() -> {
            try {
                var result = work.apply(percent -> show(ui, () -> progress.setValue(percent)));
                show(ui, () -> finish(result, done));
            } catch (RuntimeException failed) {
                log.error("A calendar could not be rehearsed or saved", failed);
                show(ui, () -> {
                    progress.setVisible(false);
                    cancel.setEnabled(true);
                    Notices.refused(getTranslation("rehearsal.failed"));
                });
            }
        }));
    }

    /** A window that is gone is told nothing; the work does not end with it. */
    private static void show(UI ui, Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException gone) {
            log.debug("The window of a rehearsal is gone");
        }
    }

    private <T> void finish(Result<T> result, Consumer<T> done) {
        progress.setVisible(false);
        cancel.setEnabled(true);
        if (isAttached()) Notices.tell(result, done);
    }

    private void show(CalendarChanges.Rehearsal rehearsal) {
        var effects = rehearsal.effects();
        long moves = effects.stream().filter(effect -> !effect.stays()).count();
        var summary = new Paragraph(getTranslation("rehearsal.summary", rehearsal.complaints(), moves));
        summary.addClassName("rehearsal-summary");
        content.add(summary);
        var counts = new Div(
                count(
                        "rehearsal.becomes-overdue",
                        effects.stream()
                                .filter(CalendarChanges.Effect::becomesOverdue)
                                .count()),
                count(
                        "rehearsal.stops-overdue",
                        effects.stream()
                                .filter(CalendarChanges.Effect::stopsBeingOverdue)
                                .count()),
                count("rehearsal.stays", effects.size() - moves));
        counts.addClassName("rehearsal-counts");
        content.add(counts);
        if (rehearsal.redExamples() > 0) {
            var red = new Div(getTranslation("refused.calendar.red", rehearsal.redExamples()));
            red.addClassName("danger-note");
            content.add(red);
        }
        if (!effects.isEmpty()) content.add(grid(rehearsal));
        save.setEnabled(rehearsal.redExamples() == 0);
        save.focus();
    }

    private Component count(String key, long number) {
        var figure = new Span(String.valueOf(number));
        figure.addClassName("figure");
        return new Div(figure, new Span(getTranslation(key, number)));
    }

    private Grid<CalendarChanges.Effect> grid(CalendarChanges.Rehearsal rehearsal) {
        var grid = new Grid<CalendarChanges.Effect>();
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("rehearsal.complaint"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(effect -> getTranslation("promise." + effect.rule()))
                .setHeader(getTranslation("rehearsal.promise"));
        grid.addColumn(effect -> Dates.date(effect.before(), getLocale()))
                .setHeader(getTranslation("rehearsal.before"))
                .setAutoWidth(true);
        grid.addColumn(effect -> Dates.date(effect.stays() ? effect.before() : effect.after(), getLocale()))
                .setHeader(getTranslation("rehearsal.after"))
                .setAutoWidth(true);
        grid.addColumn(this::remark)
                .setHeader(getTranslation("rehearsal.remark"))
                .setFlexGrow(2);
        grid.setItems(rehearsal.effects());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("22rem");
        return grid;
    }

    private Component number(CalendarChanges.Effect effect) {
        if (effect.number().isEmpty()) return new Span(getTranslation("complaint.restricted"));
        var link = new Anchor(ComplaintLinks.to(effect.complaintId()), effect.number());
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private String remark(CalendarChanges.Effect effect) {
        if (effect.stays()) return getTranslation("rehearsal.remark.stays", Dates.date(effect.after(), getLocale()));
        if (effect.becomesOverdue()) return getTranslation("rehearsal.remark.becomes");
        return effect.stopsBeingOverdue() ? getTranslation("rehearsal.remark.stops") : "";
    }
}
