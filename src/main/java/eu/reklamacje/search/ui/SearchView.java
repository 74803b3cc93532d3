package eu.reklamacje.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.search.TextSearch;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What was found in texts, best first; the words stand in the address, so that a search can be sent and come back to. */
@Route("search")
@PermitAll
public class SearchView extends Screen implements BeforeEnterObserver {

    private static final int MOST = 50;
    private static final int TYPING_MILLIS = 150;

    private final TextSearch search;
    private final HitLines lines;
    private final TextField words = new TextField();
    private final Div results = new Div();

    SearchView(TextSearch search, HitLines lines) {
        super("search");
        this.search = search;
        this.lines = lines;
        setHeading(getTranslation("search.title"));
        words.setAriaLabel(getTranslation("search.title"));
        words.setPlaceholder(getTranslation("search.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_MILLIS);
        words.addClassName("search-words");
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) typed(event.getValue());
        });
        words.getElement().setAttribute("data-key-focus", "");
        Keys.on(words, "/", getTranslation("search.title"));
        add(Keys.told("j k ↑ ↓", getTranslation("search.key.lines")));
        results.addClassName("hits");
        results.getElement().setAttribute("aria-live", "polite");
        add(words, results);
    }

    /** The address of a search. */
    public static String link(String typed) {
        return "search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var typed =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        words.setValue(typed);
        if (typed.isBlank()) words.focus();
        show(typed);
    }

    private void typed(String text) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, link(text)));
        show(text);
    }

    private void show(String typed) {
        results.removeAll();
        if (typed.isBlank()) {
            results.add(empty("search.empty", "search.empty.text"));
            return;
        }
        var found = search.find(typed, MOST);
        if (!found.complete()) results.add(new Paragraph(getTranslation("search.incomplete")));
        if (found.hits().isEmpty()) results.add(empty("search.nothing", "search.nothing.text"));
        else {
            var all = new Anchor(
                    "complaints?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                    getTranslation("search.as-list"));
            var head = new Div(new Span(getTranslation("search.count", found.count())), all);
            head.addClassName("hits-head");
            results.add(head);
            found.hits().forEach(hit -> results.add(lines.line(hit)));
        }
    }

    private Div empty(String title, String text) {
        var empty = new Div(new H2(getTranslation(title)), new Paragraph(getTranslation(text)));
        empty.addClassName("empty");
        return empty;
    }
}
