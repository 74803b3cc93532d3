package eu.reklamacje.desk;

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
import eu.reklamacje.base.ui.Completions;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.ui.FilterUrl;
import eu.reklamacje.listing.ui.Listings;
import eu.reklamacje.listing.ui.OfficeCalendar;
import eu.reklamacje.listing.ui.TypedFilter;
import eu.reklamacje.search.TextSearch;
import eu.reklamacje.search.ui.HitLines;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What was found in texts, best first; the words stand in the address, so that a search can be sent and come back to. */
@Route("search")
@PermitAll
public class SearchView extends Screen implements BeforeEnterObserver {

    private static final int MOST = 50;
    private static final int TYPING_MILLIS = 150;
    /** Whose filter finds more than so many has to say more. */
    private static final int MOST_FILTERED = 5000;

    private final TextSearch search;
    private final HitLines lines;
    private final TypedFilter filters;
    private final ComplaintLists lists;
    private final Listings listings;
    private final OfficeCalendar calendar;
    private final TextField words = new TextField();
    private final Div results = new Div();

    private List<String> completions = List.of();

    SearchView(
            TextSearch search,
            HitLines lines,
            TypedFilter filters,
            ComplaintLists lists,
            Listings listings,
            OfficeCalendar calendar) {
        super("search");
        this.search = search;
        this.lines = lines;
        this.filters = filters;
        this.lists = lists;
        this.listings = listings;
        this.calendar = calendar;
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
        Completions.on(
                words,
                text -> Stream.concat(filters.propose(text, getLocale()).stream(), completions.stream())
                        .toList());
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
        completions = List.of();
        if (typed.isBlank()) {
            results.add(empty("search.empty", "search.empty.text"));
            return;
        }
        filters.unknown(typed, getLocale())
                .ifPresent(unknown -> results.add(new Paragraph(Fields.words(unknown.text()))));
        var asked = filters.read(FilterUrl.ALL, typed);
        if (asked.filter().text().isBlank()) {
            showFiltered(asked);
            return;
        }
        showHits(asked);
    }

    private void showHits(FilterUrl asked) {
        var text = asked.filter().text();
        var filter = asked.with(asked.filter().withText(""), asked.due(), asked.days());
        var found = search.find(
                text, MOST, filter.equals(FilterUrl.ALL) ? null : lists.ids(calendar.filter(filter), MOST_FILTERED));
        completions = found.completions(words.getValue());
        if (!found.complete()) results.add(new Paragraph(getTranslation("search.incomplete")));
        if (found.hits().isEmpty() && filters.unknown(text, getLocale()).isPresent()) return;
        if (found.hits().isEmpty()) {
            results.add(empty("search.nothing", "search.nothing.text"));
            return;
        }
        results.add(head(getTranslation("search.count", found.count()), asked));
        found.hits().forEach(hit -> results.add(lines.line(hit)));
    }

    /** Without words nothing is better than another: the most urgent first. */
    private void showFiltered(FilterUrl asked) {
        var filter = calendar.filter(asked);
        results.add(head(listings.counted(filter), asked));
        for (var row : lists.page(filter, Order.DUE, true, 0, MOST))
            results.add(HitLines.line(
                    row.id(), row.number(), row.customer(), getTranslation("status." + row.status()), row.about()));
    }

    private Div head(String count, FilterUrl asked) {
        var all = new Anchor("complaints?" + asked.write().getQueryString(), getTranslation("search.as-list"));
        var head = new Div(new Span(count), all);
        head.addClassName("hits-head");
        return head;
    }

    private Div empty(String title, String text) {
        var empty = new Div(new H2(getTranslation(title)), new Paragraph(getTranslation(text)));
        empty.addClassName("empty");
        return empty;
    }
}
