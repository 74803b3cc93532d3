package eu.reklamacje.alert.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import eu.reklamacje.alert.SafetyWatch;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.user.SignedIn;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Stays on every screen of a team's people as long as a complaint about safety waits to be taken. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class SafetyBanner extends Composite<Div> {

    private static final int SHOWN = 3;

    private final SafetyWatch safety;
    private final Complaints complaints;
    private final Assignments assignments;
    private final Handling handling;
    private final SignedIn signedIn;
    private final Changes changes;

    SafetyBanner(
            SafetyWatch safety,
            Complaints complaints,
            Assignments assignments,
            Handling handling,
            SignedIn signedIn,
            Changes changes) {
        this.safety = safety;
        this.complaints = complaints;
        this.assignments = assignments;
        this.handling = handling;
        this.signedIn = signedIn;
        this.changes = changes;
        getContent().addClassName("safety-banner");
        getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
        Listening.to(changes, this, change -> change.topic().equals(Change.SAFETY), _ -> show());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show();
    }

    private void show() {
        getContent().removeAll();
        var untaken = safety.mine();
        getContent().setVisible(!untaken.isEmpty());
        if (untaken.isEmpty()) return;
        long waiting = untaken.stream().filter(complaint -> !complaint.asked()).count();
        var title = new Span(waiting > 0 ? getTranslation("safety.banner", waiting) : getTranslation("safety.asked"));
        title.addClassName("safety-title");
        getContent().add(VaadinIcon.WARNING.create(), title);
        untaken.stream().limit(SHOWN).forEach(this::add);
        if (untaken.size() > SHOWN) getContent().add(new Span(getTranslation("safety.more", untaken.size() - SHOWN)));
    }

    private void add(SafetyWatch.Untaken complaint) {
        var item = new Div(
                new Anchor(ComplaintLinks.to(complaint.id()), complaint.number() + " · " + complaint.customer()));
        item.addClassName("safety-item");
        if (complaint.asked()) {
            item.add(answer(complaint, true), answer(complaint, false));
            getContent().add(item);
            return;
        }
        var me = signedIn.person();
        if (Rights.assignmentRefusal(me, complaint.access(), me).isEmpty()) {
            var take = new Button(getTranslation("action.take"), _ -> take(complaint));
            take.setAriaLabel(getTranslation("action.take") + ": " + complaint.number());
            take.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY, ButtonVariant.ERROR);
            item.add(take);
        }
        getContent().add(item);
    }

    /** Words of danger stand in a note, a call or a finished case: whoever has read them says what they are. */
    private Button answer(SafetyWatch.Untaken complaint, boolean safety) {
        var key = safety ? "safety.asked.yes" : "safety.asked.no";
        var button = new Button(
                getTranslation(key), _ -> Notices.tell(handling.answerDanger(complaint.id(), safety), _ -> show()));
        button.setAriaLabel(getTranslation(key) + ": " + complaint.number());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** As it is now: what else has changed in it meanwhile does not matter to whoever takes it. */
    private void take(SafetyWatch.Untaken complaint) {
        var me = signedIn.person();
        complaints
                .find(complaint.id())
                .ifPresent(now -> Notices.tell(assignments.assign(now.id(), now.version(), me.id(), ""), _ -> {
                    Notices.done(getTranslation("safety.taken", complaint.number()));
                    getUI().ifPresent(ui -> ui.navigate(ComplaintLinks.to(complaint.id())));
                }));
    }
}
