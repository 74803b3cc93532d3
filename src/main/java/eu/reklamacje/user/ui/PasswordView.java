package eu.reklamacje.user.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.user.People;
import jakarta.annotation.security.PermitAll;

/** Changes the own password; afterwards the person signs in anew. */
@Route("password")
@PermitAll
class PasswordView extends Screen {

    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();

    PasswordView(People people, AuthenticationContext authentication) {
        super("password");
        setHeading(getTranslation("password.title"));
        current.setLabel(getTranslation("password.current"));
        wanted.setLabel(getTranslation("password.wanted"));
        wanted.setHelperText(getTranslation("password.rule", 10));
        again.setLabel(getTranslation("password.again"));
        var save = new Button(getTranslation("password.save"), _ -> save(people, authentication));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form = new FormLayout(current, wanted, again);
        form.setMaxWidth("420px");
        if (people.mustChangePassword()) add(new Paragraph(getTranslation("password.must-change")));
        add(form, save);
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
