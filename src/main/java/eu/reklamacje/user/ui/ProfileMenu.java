package eu.reklamacje.user.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.reklamacje.base.Language;
import eu.reklamacje.base.ui.ShellPart;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.user.Theme;
import org.springframework.core.annotation.Order;

/** Who is signed in; language, theme, password, sign out. */
@org.springframework.stereotype.Component
@Order(100)
class ProfileMenu implements ShellPart {

    private final SignedIn signedIn;
    private final People people;
    private final AuthenticationContext authentication;

    ProfileMenu(SignedIn signedIn, People people, AuthenticationContext authentication) {
        this.signedIn = signedIn;
        this.people = people;
        this.authentication = authentication;
    }

    @Override
    public Component create() {
        var person = signedIn.person();
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("profile");
        var avatar = new Avatar(person.name());
        avatar.setColorIndex((int) (person.id() % 7));
        var root = bar.addItem(avatar);
        root.setAriaLabel(bar.getTranslation("profile.of", person.name()));
        var menu = root.getSubMenu();
        var name = menu.addItem(new Span(person.name() + " · " + bar.getTranslation("role." + person.role())));
        name.setEnabled(false);
        addLanguages(menu.addItem(bar.getTranslation("profile.language")).getSubMenu(), person);
        addThemes(menu.addItem(bar.getTranslation("profile.theme")).getSubMenu(), person);
        menu.addItem(bar.getTranslation("password.title"), _ -> UI.getCurrent().navigate(PasswordView.class));
        menu.addItem(bar.getTranslation("profile.sign-out"), _ -> authentication.logout());
        return bar;
    }

    private void addLanguages(SubMenu menu, Person person) {
        for (var language : Language.values()) {
            var item = menu.addItem(language.ownName(), _ -> choose(language, person.theme()));
            item.setCheckable(true);
            item.setChecked(language == person.language());
        }
    }

    private void addThemes(SubMenu menu, Person person) {
        for (var theme : Theme.values()) {
            var item = menu.addItem(
                    UI.getCurrent().getTranslation("theme." + theme), _ -> choose(person.language(), theme));
            item.setCheckable(true);
            item.setChecked(theme == person.theme());
        }
    }

    /** The page is read anew, so that every word on it changes; what was being typed is a draft on the server. */
    private void choose(Language language, Theme theme) {
        people.chooseOwn(language, theme);
        UI.getCurrent().getPage().reload();
    }
}
