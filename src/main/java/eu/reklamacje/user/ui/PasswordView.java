package eu.reklamacje.user.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.user.People;
import jakarta.annotation.security.PermitAll;

/** Where everybody changes their own password. */
@Route("password")
@PermitAll
class PasswordView extends Screen {

    PasswordView(People people, AuthenticationContext authentication) {
        super("password");
        setHeading(getTranslation("password.title"));
        add(new PasswordForm(people, authentication));
    }
}
