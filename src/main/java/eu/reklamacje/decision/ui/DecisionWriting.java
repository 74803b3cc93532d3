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
    DecisionSheet.State begin(DecisionDraft first, Runnable next) {
        return sheet -> write(sheet, null, first, next);
    }

    DecisionSheet.State correct(DecisionDraft told, Runnable next) {
        return sheet -> {
            sheet.note(t("decision.correcting"));
            write(sheet, null, told, next);
        };
    }

    DecisionSheet.State edit(Decision open, Runnable next) {
        return sheet -> {
            if (open.state() == DecisionState.DECLINED) sheet.note(DecisionList.sentBack(open, directory));
            write(sheet, open, DecisionDraft.of(open.parts(), complaint), next);
        };
    }

    private void write(DecisionSheet sheet, @Nullable Decision open, DecisionDraft first, Runnable next) {
        writing = false;
        form.setReadOnly(false);
        form.show(drafts.find(Drafts.Purpose.DECISION, complaint.id(), DecisionDraft.class)
                .orElse(first));
        writing = true;
        var language = complaint.facts().get(Fact.CUSTOMER_LANGUAGE);
        if (!language.isEmpty())
            sheet.hint(t(
                    "decision.language",
                    LocaleNames.language(language, UI.getCurrent().getLocale())));
        if (complaint.isInReview()) showFirstStage(sheet);
        sheet.put(form);
        sheet.offer("action.cancel", sheet::close);
        sheet.offer(
                "decision.keep",
                () -> save(open, _ -> {
                    sheet.close();
                    Notices.done(t("decision.kept"));
                }));
        sheet.goOn("decision.finish", () -> {
            var lacking = form.parts().lacking();
            form.mark(lacking);
            if (lacking.isEmpty()) save(open, kept -> finish(sheet, kept, next));
        });
        sheet.beginsWith(form.first());
    }

    /** The reviewer sees how it was decided first. */
    private void showFirstStage(DecisionSheet sheet) {
        decisions.of(complaint.id()).stream()
                .filter(first -> first.stage() == 1 && first.state() == DecisionState.TOLD)
                .reduce((_, later) -> later)
                .map(Decision::parts)
                .ifPresent(parts -> sheet.note(
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

    private void finish(DecisionSheet sheet, Decision kept, Runnable next) {
        boolean asked = Notices.tell(decisions.finish(kept.id(), kept.version()), state -> {
            if (state != DecisionState.ASKED) return;
            sheet.close();
            Notices.done(t("decision.asked"));
        });
        if (sheet.isOpened() || !asked) next.run();
    }

    private void keep() {
        if (writing) drafts.keep(Drafts.Purpose.DECISION, complaint.id(), form.typed());
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
