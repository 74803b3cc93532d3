package eu.reklamacje.user.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.ui.Windows;
import eu.reklamacje.user.AccountPrincipal;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Theme;
import org.springframework.stereotype.Component;

/** Gives each window its person's language and theme, sends a one-time password to its change, and ends sessions that have lost their person. */
@Component
class SessionGuard implements VaadinServiceInitListener {

    private final SignedIn signedIn;
    private final AuthenticationContext authentication;
    private final Changes changes;

    SessionGuard(SignedIn signedIn, AuthenticationContext authentication, Changes changes) {
        this.signedIn = signedIn;
        this.authentication = authentication;
        this.changes = changes;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            signedIn.atTheDoor().ifPresent(person -> dress(ui, person));
            ui.addBeforeEnterListener(this::check);
            watch(ui);
        });
    }

    private void dress(UI ui, Person person) {
        ui.setLocale(person.language().locale());
        ui.getSession().setLocale(person.language().locale());
        ui.getPage().setColorScheme(scheme(person.theme()));
    }

    static ColorScheme.Value scheme(Theme theme) {
        return switch (theme) {
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
        };
    }

    private void check(BeforeEnterEvent event) {
        var principal = authentication.getAuthenticatedUser(AccountPrincipal.class);
        if (principal.isEmpty()) return;
        if (signedIn.atTheDoor().isEmpty()) {
            authentication.logout();
        } else if (principal.get().mustChangePassword() && event.getNavigationTarget() != FirstPasswordView.class) {
            event.forwardTo(FirstPasswordView.class);
        }
    }

    /** A deactivated person's open windows close by themselves. */
    private void watch(UI ui) {
        var principal = authentication.getAuthenticatedUser(AccountPrincipal.class);
        if (principal.isEmpty()) return;
        var change = new Change(Change.PERSON, principal.get().personId());
        var end = changes.listen(batch -> {
            if (batch.contains(change))
                Windows.access(ui, () -> {
                    if (signedIn.atTheDoor().isEmpty()) authentication.logout();
                });
        });
        ui.addDetachListener(_ -> end.run());
    }
}
