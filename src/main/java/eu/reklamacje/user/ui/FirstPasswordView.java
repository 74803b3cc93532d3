package eu.reklamacje.user.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.user.People;
import jakarta.annotation.security.PermitAll;

/** All that a one-time password opens, without the shell: its change. */
@Route(value = "first-password", autoLayout = false)
@PermitAll
class FirstPasswordView extends Screen {

    FirstPasswordView(People people, AuthenticationContext authentication) {
        super("first-password");
        setHeading(getTranslation("password.title"));
        add(new Paragraph(getTranslation("password.must-change")), new PasswordForm(people, authentication));
    }
}
