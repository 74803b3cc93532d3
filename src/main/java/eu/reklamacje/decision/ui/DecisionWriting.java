package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.user.Directory;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A decision that is being written: what is typed is a draft of its writer until it is kept for everybody. */
final class DecisionWriting {

    private final ComplaintView complaint;
    private final DecisionForm form;
    private final Decisions decisions;
    private final Drafts drafts;
    private final Directory directory;
    private boolean writing;

    DecisionWriting(
            ComplaintView complaint, DecisionForm form, Decisions decisions, Drafts drafts, Directory directory) {
        this.complaint = complaint;
        this.form = form;
        this.decisions = decisions;
        this.drafts = drafts;
        this.directory = directory;
        form.onChange(this::keep);
    }

    /** @param next shows what has become of it */
    DecisionDialog.State begin(DecisionDraft first, Runnable next) {
        return dialog -> write(dialog, null, first, next);
    }

    DecisionDialog.State correct(DecisionDraft told, Runnable next) {
        return dialog -> {
            dialog.note(t("decision.correcting"));
            write(dialog, null, told, next);
        };
    }

    DecisionDialog.State edit(Decision open, Runnable next) {
        return dialog -> {
            if (open.state() == DecisionState.DECLINED)
                dialog.note(t(
                        "decision.declined",
                        directory.name(open.decidedBy()),
                        Objects.requireNonNullElse(open.declinedWhy(), "")));
            write(dialog, open, DecisionDraft.of(open.parts(), complaint), next);
        };
    }

    private void write(DecisionDialog dialog, @Nullable Decision open, DecisionDraft first, Runnable next) {
        writing = false;
        form.setReadOnly(false);
        form.show(drafts.find(Drafts.Purpose.DECISION, complaint.id(), DecisionDraft.class)
                .orElse(first));
        writing = true;
        var language = complaint.facts().get(Fact.CUSTOMER_LANGUAGE);
        if (!language.isEmpty())
            dialog.hint(t(
                    "decision.language",
                    LocaleNames.language(language, UI.getCurrent().getLocale())));
        if (complaint.isInReview()) showFirstStage(dialog);
        dialog.put(form);
        dialog.button("action.cancel", dialog::close);
        dialog.button(
                "decision.keep",
                () -> save(open, _ -> {
                    dialog.close();
                    Notices.done(t("decision.kept"));
                }));
        dialog.primary("decision.finish", () -> save(open, kept -> finish(dialog, kept, next)));
    }

    /** The reviewer sees how it was decided first. */
    private void showFirstStage(DecisionDialog dialog) {
        decisions.of(complaint.id()).stream()
                .filter(first -> first.stage() == 1 && first.state() == DecisionState.TOLD)
                .reduce((_, later) -> later)
                .map(Decision::parts)
                .ifPresent(parts -> dialog.note(
                        t("decision.first", t("outcome." + parts.outcome()), parts.findings(), parts.reasons())));
    }

    private void save(@Nullable Decision open, Consumer<Decision> then) {
        if (!form.isReadable()) return;
        Long id = open == null ? null : open.id();
        Notices.tell(decisions.write(complaint.id(), id, open == null ? 0 : open.version(), form.parts()), _ -> {
            drafts.forget(Drafts.Purpose.DECISION, complaint.id());
            writing = false;
            then.accept(decisions.of(complaint.id()).getLast());
        });
    }

    private void finish(DecisionDialog dialog, Decision kept, Runnable next) {
        boolean asked = Notices.tell(decisions.finish(kept.id(), kept.version()), state -> {
            if (state != DecisionState.ASKED) return;
            dialog.close();
            Notices.done(t("decision.asked"));
        });
        if (dialog.isOpened() || !asked) next.run();
    }

    private void keep() {
        if (writing) drafts.keep(Drafts.Purpose.DECISION, complaint.id(), form.typed());
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
