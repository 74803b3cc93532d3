package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.ShellPart;
import eu.reklamacje.user.SignedIn;
import org.springframework.core.annotation.Order;

/** "New complaint", from everywhere; an administrator handles no cases and has no such button. */
@org.springframework.stereotype.Component
@Order(20)
class NewComplaint implements ShellPart {

    private final SignedIn signedIn;

    NewComplaint(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public Component create() {
        if (!signedIn.person().handlesCases()) return new Div();
        var button = new Button();
        button.setText(button.getTranslation("wizard.new"));
        button.setIcon(VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassName("new-complaint");
        button.addClickListener(_ -> button.getUI().ifPresent(ui -> ui.navigate(WizardView.class)));
        var call = new Button(VaadinIcon.PHONE.create());
        call.addClickListener(_ -> call.getUI().ifPresent(ui -> ui.navigate(CallView.class)));
        Keys.on(call, "c", call.getTranslation("call.title"));
        var both = new Div(call, Keys.on(button, "n", button.getTranslation("wizard.new")));
        both.addClassName("new-buttons");
        return both;
    }
}
