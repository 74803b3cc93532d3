package eu.reklamacje.user.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.user.People;
import java.util.Optional;

/** Changes the own password; afterwards the person signs in anew. */
final class PasswordForm extends Composite<Div> {

    /** The password as it is, as it is to be, and that once more. */
    public record Passwords(String current, String wanted, String again) {}

    private static final int SHORTEST = 10;

    private final Binder<Passwords> binder = new Binder<>(Passwords.class);
    private final PasswordField current = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final People people;
    private final AuthenticationContext authentication;

    PasswordForm(People people, AuthenticationContext authentication) {
        this.people = people;
        this.authentication = authentication;
        current.setLabel(getTranslation("password.current"));
        current.setAutofocus(true);
        wanted.setLabel(getTranslation("password.wanted"));
        wanted.setHelperText(getTranslation("password.rule", SHORTEST));
        again.setLabel(getTranslation("password.again"));
        binder.forField(current).asRequired(Fields.needed()).bind("current");
        binder.forField(wanted).asRequired(Fields.needed()).bind("wanted");
        binder.forField(again)
                .asRequired(Fields.checked(typed ->
                        wanted.getValue().equals(typed) ? Optional.empty() : Optional.of(Text.of("password.differs"))))
                .bind("again");
        var save = new Button(getTranslation("password.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form = new FormLayout(current, wanted, again);
        form.setMaxWidth("420px");
        getContent().addClassName("stack");
        getContent().add(form, new Div(save));
    }

    private void save() {
        if (Fields.focusFirstError(binder.validate()))
            Notices.tell(people.changeOwnPassword(current.getValue(), wanted.getValue()), _ -> authentication.logout());
    }
}
