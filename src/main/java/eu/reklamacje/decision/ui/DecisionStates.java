package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.Review;
import eu.reklamacje.user.Directory;

/** Which state of a decision the dialog shows: written, waiting for a second person, ready, on its way, told. */
final class DecisionStates {

    private final ComplaintView complaint;
    private final DecisionDialog dialog;
    private final DecisionForm form;
    private final DecisionWriting writing;
    private final DecisionLetter letter;
    private final Decisions decisions;
    private final Directory directory;

    DecisionStates(
            ComplaintView complaint,
            DecisionDialog dialog,
            DecisionForm form,
            DecisionWriting writing,
            DecisionLetter letter,
            Decisions decisions,
            Directory directory) {
        this.complaint = complaint;
        this.dialog = dialog;
        this.form = form;
        this.writing = writing;
        this.letter = letter;
        this.decisions = decisions;
        this.directory = directory;
    }

    void show() {
        var all = decisions.of(complaint.id());
        if (all.isEmpty() || needsNew(all.getLast())) {
            dialog.show(writing.begin(DecisionDraft.collected(complaint), this::show));
            return;
        }
        var decision = all.getLast();
        dialog.show(
                switch (decision.state()) {
                    case DRAFT, DECLINED -> writing.edit(decision, this::show);
                    case ASKED -> waiting(decision);
                    case READY -> letter.tell(decision, () -> dialog.show(writing.edit(decision, this::show)));
                    case SENT -> sent(decision);
                    case TOLD -> told(decision);
                });
    }

    /** What was told at the first stage is reviewed by another decision (P13), and what reopened the case as well. */
    private boolean needsNew(Decision last) {
        return last.state() == DecisionState.TOLD
                && (last.stage() == 1 && complaint.isInReview() || last.parts().review() == Review.REOPENED);
    }

    private DecisionDialog.State waiting(Decision asked) {
        return shown -> {
            shown.note(t("decision.waits", directory.name(asked.writtenBy())));
            showReadOnly(asked);
            shown.button("action.close", shown::close);
            decisions
                    .approvalRefusal(asked)
                    .ifPresentOrElse(refusal -> shown.hint(t(refusal.key())), () -> addApproval(asked));
        };
    }

    private void addApproval(Decision asked) {
        var why = new TextField(t("decision.why-not"));
        why.setWidthFull();
        dialog.put(why);
        dialog.button("extension.decline", () -> decide(asked, false, why.getValue()));
        dialog.primary("extension.approve", () -> decide(asked, true, ""));
    }

    private void decide(Decision asked, boolean approve, String why) {
        Notices.tell(decisions.decide(asked.id(), asked.version(), approve, why), _ -> {
            dialog.close();
            Notices.done(t(approve ? "decision.approved" : "decision.was-declined"));
        });
    }

    private DecisionDialog.State sent(Decision sent) {
        return shown -> {
            shown.note(t("decision.leaves"));
            showReadOnly(sent);
            shown.button("action.close", shown::close);
        };
    }

    /** The customer knows: it stands, and can only be corrected by another letter. */
    private DecisionDialog.State told(Decision told) {
        return shown -> {
            showReadOnly(told);
            shown.button("action.close", shown::close);
            if (complaint.mayWrite())
                shown.button(
                        "decision.correct",
                        () -> shown.show(writing.correct(DecisionDraft.of(told.parts(), complaint), this::show)));
        };
    }

    private void showReadOnly(Decision decision) {
        form.show(DecisionDraft.of(decision.parts(), complaint));
        form.setReadOnly(true);
        dialog.put(form);
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
