package eu.reklamacje.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import java.util.List;

/** Shows a newcomer around, in a corner, while everything else goes on working: where things are, and where to begin. */
final class Tour extends Div {

    /** @param where what it is about, as a CSS selector */
    private record Stop(String where, String what) {}

    private static final List<Stop> OF_STAFF = List.of(
            new Stop(link(""), "start-page"),
            new Stop(link("inbox"), "inbox"),
            new Stop(link("board"), "board"),
            new Stop("[data-key='c']", "call"),
            new Stop("[data-key='ctrl+k']", "search"),
            new Stop("[data-key='?']", "help"));
    private static final List<Stop> OF_ADMINISTRATORS = List.of(
            new Stop(link("people"), "people"),
            new Stop(link("teams"), "teams"),
            new Stop(link("policy"), "policy"),
            new Stop(link("catalogue"), "catalogue"),
            new Stop(link("failed-sign-ins"), "failures"),
            new Stop("[data-key='?']", "help"));

    private final List<Stop> stops;
    private final Runnable done;
    private final Span step = new Span();
    private final Paragraph text = new Paragraph();
    private final Button back = new Button(getTranslation("tour.back"), _ -> go(-1));
    private final Button next = new Button("", _ -> go(1));
    private int at;

    private Tour(Person person, Runnable done) {
        stops = person.is(Role.ADMINISTRATOR) ? OF_ADMINISTRATORS : OF_STAFF;
        this.done = done;
        addClassName("tour");
        getElement().setAttribute("role", "complementary");
        getElement().setAttribute("aria-label", getTranslation("tour.title"));
        step.addClassName("hint");
        text.getElement().setAttribute("aria-live", "polite");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var stop = Keys.on(new Button(getTranslation("tour.stop"), _ -> end()), "Escape", getTranslation("tour.stop"));
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(stop, back, next);
        buttons.addClassName("tour-buttons");
        add(new H2(getTranslation("tour.title")), step, text, buttons);
        show();
    }

    /** @param done runs when it is finished or stopped */
    static void start(UI ui, Person person, Runnable done) {
        ui.getChildren().filter(Tour.class::isInstance).toList().forEach(ui::remove);
        ui.add(new Tour(person, done));
    }

    private static String link(String path) {
        return "vaadin-side-nav-item[path='%s']".formatted(path);
    }

    private void go(int steps) {
        at += steps;
        if (at == stops.size()) end();
        else show();
    }

    private void show() {
        step.setText(getTranslation("tour.step", at + 1, stops.size()));
        text.setText(getTranslation("tour." + stops.get(at).what));
        back.setEnabled(at > 0);
        next.setText(getTranslation(at + 1 < stops.size() ? "tour.next" : "tour.stop"));
        mark(stops.get(at).where);
    }

    private void end() {
        mark("");
        done.run();
        removeFromParent();
    }

    private void mark(String where) {
        UI.getCurrent().getPage().executeJs("""
                        document.querySelectorAll('.toured').forEach(was => was.classList.remove('toured'));
                        if ($0) document.querySelector($0)?.classList.add('toured');
                        """, where);
    }
}
