package eu.reklamacje.user.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.user.People;

/** Changes the own password; afterwards the person signs in anew. */
final class PasswordForm extends Div {

    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();

    PasswordForm(People people, AuthenticationContext authentication) {
        addClassName("stack");
        current.setLabel(getTranslation("password.current"));
        current.setAutofocus(true);
        wanted.setLabel(getTranslation("password.wanted"));
        wanted.setHelperText(getTranslation("password.rule", 10));
        again.setLabel(getTranslation("password.again"));
        var save = new Button(getTranslation("password.save"), _ -> save(people, authentication));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form = new FormLayout(current, wanted, again);
        form.setMaxWidth("420px");
        add(form, new Div(save));
    }

    private void save(People people, AuthenticationContext authentication) {
        again.setInvalid(!again.getValue().equals(wanted.getValue()));
        if (again.isInvalid()) {
            again.setErrorMessage(getTranslation("password.differs"));
            return;
        }
        Notices.tell(people.changeOwnPassword(current.getValue(), wanted.getValue()), _ -> authentication.logout());
    }
}
