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

/** Which state of a decision the sheet shows: written, waiting for a second person, ready, on its way, told. */
final class DecisionStates {

    private final ComplaintView complaint;
    private final DecisionSheet sheet;
    private final DecisionForm form;
    private final DecisionWriting writing;
    private final DecisionLetter letter;
    private final Decisions decisions;
    private final Directory directory;

    DecisionStates(
            ComplaintView complaint,
            DecisionSheet sheet,
            DecisionForm form,
            DecisionWriting writing,
            DecisionLetter letter,
            Decisions decisions,
            Directory directory) {
        this.complaint = complaint;
        this.sheet = sheet;
        this.form = form;
        this.writing = writing;
        this.letter = letter;
        this.decisions = decisions;
        this.directory = directory;
    }

    void show() {
        var all = decisions.of(complaint.id());
        if (all.isEmpty() || needsNew(all.getLast())) {
            sheet.show(writing.begin(DecisionDraft.collected(complaint), this::show));
            return;
        }
        var decision = all.getLast();
        sheet.show(
                switch (decision.state()) {
                    case DRAFT, DECLINED -> writing.edit(decision, this::show);
                    case ASKED -> waiting(decision);
                    case READY -> letter.tell(decision, () -> sheet.show(writing.edit(decision, this::show)));
                    case SENT -> sent(decision);
                    case TOLD -> told(decision);
                });
    }

    /** What was told at the first stage is reviewed by another decision (P13), and what reopened the case as well. */
    private boolean needsNew(Decision last) {
        return last.state() == DecisionState.TOLD
                && (last.stage() == 1 && complaint.isInReview() || last.parts().review() == Review.REOPENED);
    }

    private DecisionSheet.State waiting(Decision asked) {
        return shown -> {
            shown.note(t("decision.waits", directory.name(asked.writtenBy())));
            if (asked.sentBack() != null)
                shown.put(new DecisionChanges(asked.sentBack(), asked.parts(), form.causes()));
            showReadOnly(asked);
            letter.preview(shown, asked);
            shown.offer("action.close", shown::close);
            decisions
                    .approvalRefusal(asked)
                    .ifPresentOrElse(refusal -> shown.hint(t(refusal.key())), () -> addApproval(asked));
        };
    }

    private void addApproval(Decision asked) {
        var why = new TextField(t("decision.why-not"));
        why.setWidthFull();
        sheet.put(why);
        sheet.offer("decision.decline", () -> decide(asked, false, why.getValue()));
        sheet.goOn("extension.approve", () -> {
            if (why.isEmpty()) decide(asked, true, "");
            else Notices.refused(t("decision.why-written"));
        });
    }

    private void decide(Decision asked, boolean approve, String why) {
        Notices.tell(decisions.decide(asked.id(), asked.version(), approve, why), _ -> {
            sheet.close();
            Notices.done(t(approve ? "decision.approved" : "decision.was-declined"));
        });
    }

    private DecisionSheet.State sent(Decision sent) {
        return shown -> {
            shown.note(t("decision.leaves"));
            showReadOnly(sent);
            shown.offer("action.close", shown::close);
        };
    }

    /** The customer knows: it stands, and can only be corrected by another letter. */
    private DecisionSheet.State told(Decision told) {
        return shown -> {
            showReadOnly(told);
            shown.offer("action.close", shown::close);
            if (complaint.mayWrite())
                shown.offer(
                        "decision.correct",
                        () -> shown.show(writing.correct(DecisionDraft.of(told.parts(), complaint), this::show)));
        };
    }

    private void showReadOnly(Decision decision) {
        form.show(DecisionDraft.of(decision.parts(), complaint));
        form.setReadOnly(true);
        sheet.put(form);
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
