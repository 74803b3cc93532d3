package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.ui.HelpPart;
import eu.reklamacje.user.People;
import eu.reklamacje.user.SignedIn;
import org.springframework.core.annotation.Order;

/** Shows newcomers around on their first day, and whoever asks for it in the help. */
@org.springframework.stereotype.Component
@Order(30)
class Tours implements HelpPart {

    private final SignedIn signedIn;
    private final People people;

    Tours(SignedIn signedIn, People people) {
        this.signedIn = signedIn;
        this.people = people;
    }

    void welcome(UI ui) {
        if (signedIn.person().newcomer()) start(ui);
    }

    private void start(UI ui) {
        Tour.start(ui, signedIn.person(), people::beShownAround);
    }

    @Override
    public String title() {
        return "tour.title";
    }

    @Override
    public Component create() {
        var ui = UI.getCurrent();
        var page = new Div();
        page.addClassName("stack");
        var start = new Button(page.getTranslation("tour.start"), _ -> {
            page.findAncestor(Dialog.class).close();
            start(ui);
        });
        page.add(new Paragraph(page.getTranslation("tour.text")), start);
        return page;
    }
}
