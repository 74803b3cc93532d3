package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.ReasonDialog;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.NumberDialog;
import eu.reklamacje.complaint.ui.WizardDraft;
import eu.reklamacje.mail.Filing;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.Inbox.InboxMail;
import eu.reklamacje.mail.Reason;
import eu.reklamacje.mail.Sorting;
import java.util.Objects;

/** What can be done with a mail; the most likely first. */
@org.springframework.stereotype.Component
class MailActions {

    private final Sorting sorting;
    private final FromMail fromMail;
    private final Drafts drafts;

    MailActions(Sorting sorting, FromMail fromMail, Drafts drafts) {
        this.sorting = sorting;
        this.fromMail = fromMail;
        this.drafts = drafts;
    }

    /** @param done runs when the mail has left its heap */
    Component bar(InboxMail mail, Runnable done) {
        return new Bar(mail, done);
    }

    private final class Bar extends Div {

        private final InboxMail mail;
        private final Runnable done;

        Bar(InboxMail mail, Runnable done) {
            this.mail = mail;
            this.done = done;
            addClassName("actions");
            if (isAnswer()) addAnswers();
            else if (mail.place() == Filing.COMPLAINT) button("x", "inbox.take", this::take);
            else button("x", "inbox.make-complaint", this::openWizard);
            addFiling();
            if (getComponentAt(0) instanceof Button first) first.addThemeVariants(ButtonVariant.PRIMARY);
        }

        /** Whether it belongs to a case that was finished. */
        private boolean isAnswer() {
            return mail.place() == Filing.WAITING
                    && (mail.reason() == Reason.FINISHED_CASE || mail.reason() == Reason.NOT_SATISFIED);
        }

        private void addAnswers() {
            // Who has said so is offered it first.
            if (mail.reason() == Reason.NOT_SATISFIED) addEscalation();
            button(
                    "f",
                    "inbox.more-facts",
                    () -> tell(sorting.reopen(mail.id(), getTranslation("inbox.more-facts.reason")), "inbox.reopened"));
            if (mail.reason() == Reason.FINISHED_CASE) addEscalation();
            button("t", "inbox.thanks", () -> Notices.tell(sorting.file(mail.id(), Reason.THANKS, ""), _ -> filed()));
            button("x", "inbox.new-matter", this::openWizard);
        }

        private void addEscalation() {
            button("e", "inbox.not-satisfied", () -> tell(sorting.escalate(mail.id()), "inbox.escalated"));
        }

        private void addFiling() {
            boolean filed = mail.place() == Filing.FILED;
            boolean loose = filed || mail.place() == Filing.WAITING;
            if (loose) button("i", "inbox.join", this::askNumber);
            if (!filed) button("d", "inbox.not-a-complaint", this::askReason);
            if (filed) button("u", "inbox.bring-back", () -> tell(sorting.bringBack(mail.id()), "inbox.brought-back"));
            if (loose && mail.sender() != null) button("s", "inbox.block", this::block);
        }

        private void button(String key, String text, Runnable does) {
            add(ComplaintAction.button(text, key, does));
        }

        private void take() {
            Notices.tell(sorting.take(mail.id()), complaint -> UI.getCurrent().navigate(ComplaintLinks.to(complaint)));
        }

        /** The wizard with what the mail tells; nothing is recorded before somebody has looked at it. */
        private void openWizard() {
            Notices.tell(
                    fromMail.propose(mail.id()),
                    facts -> UI.getCurrent()
                            .navigate(ComplaintLinks.toDraft(WizardDraft.begin(drafts, facts, mail.id(), false))));
        }

        private void askNumber() {
            NumberDialog.of(
                            getTranslation("inbox.join"),
                            "",
                            number -> sorting.join(mail.id(), number),
                            _ -> finished("inbox.joined"))
                    .proposing(Objects.requireNonNullElse(mail.number(), ""))
                    .open();
        }

        private void askReason() {
            ReasonDialog.of(
                            getTranslation("inbox.not-a-complaint"),
                            reason -> sorting.file(mail.id(), Reason.NOT_A_COMPLAINT, reason),
                            _ -> filed())
                    .open();
        }

        private void block() {
            new BlockDialog(
                            Objects.requireNonNull(mail.sender()),
                            length -> sorting.block(mail.id(), length),
                            _ -> finished("inbox.blocked"))
                    .open();
        }

        /** What was filed can be brought back at once. */
        private void filed() {
            done.run();
            Notices.undoable(
                    getTranslation("inbox.filed"),
                    getTranslation("action.undo"),
                    () -> tell(sorting.bringBack(mail.id()), "inbox.brought-back"));
        }

        private void tell(Result<Long> result, String what) {
            Notices.tell(result, _ -> finished(what));
        }

        private void finished(String what) {
            Notices.done(getTranslation(what));
            done.run();
        }
    }
}
