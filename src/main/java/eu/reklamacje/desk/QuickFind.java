package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Proposed;
import eu.reklamacje.base.ui.ShellPart;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.ui.FilterUrl;
import eu.reklamacje.listing.ui.Listings;
import eu.reklamacje.listing.ui.OfficeCalendar;
import eu.reklamacje.listing.ui.TypedFilter;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.search.TextSearch;
import eu.reklamacje.search.ui.HitLines;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a complaint, customer or device while the caller is on the line: Ctrl+K from everywhere. */
@org.springframework.stereotype.Component
@org.springframework.core.annotation.Order(10)
class QuickFind implements ShellPart {

    private static final int MOST = 6;
    private static final int MOST_TEXTS = 5;

    private final ComplaintLists lists;
    private final Customers customers;
    private final Devices devices;
    private final TextSearch texts;
    private final HitLines lines;
    private final TypedFilter filters;
    private final OfficeCalendar calendar;
    private final Inbox inbox;
    private final Listings listings;

    QuickFind(
            ComplaintLists lists,
            Customers customers,
            Devices devices,
            TextSearch texts,
            HitLines lines,
            TypedFilter filters,
            OfficeCalendar calendar,
            Inbox inbox,
            Listings listings) {
        this.lists = lists;
        this.customers = customers;
        this.devices = devices;
        this.texts = texts;
        this.lines = lines;
        this.filters = filters;
        this.calendar = calendar;
        this.inbox = inbox;
        this.listings = listings;
    }

    @Override
    public Component create() {
        var button = new Button(UI.getCurrent().getTranslation("find.button"), VaadinIcon.SEARCH.create());
        button.addClickListener(_ -> new FindDialog().open());
        button.addClassName("find-button");
        return Keys.on(button, "ctrl+k", UI.getCurrent().getTranslation("find.title"));
    }

    private final class FindDialog extends Dialog {

        private final TextField text = new TextField();
        private final Div results = new Div();

        FindDialog() {
            addClassName("find-dialog");
            setWidth("38rem");
            setTop("5rem");
            getElement().setAttribute("aria-label", getTranslation("find.title"));
            text.setWidthFull();
            text.setPlaceholder(getTranslation("find.hint"));
            text.setAriaLabel(getTranslation("find.title"));
            text.setPrefixComponent(VaadinIcon.SEARCH.create());
            text.setAutofocus(true);
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.setValueChangeTimeout(150);
            text.addValueChangeListener(event -> search(event.getValue()));
            results.addClassName("find-results");
            results.getElement().setAttribute("role", "list");
            Proposed.walk(text, results);
            add(text, results);
            Proposed.lookedFor(results, "");
            showLast();
        }

        /** Before anybody types: where one has just been. */
        private void showLast() {
            var last = lists.lastVisited(MOST);
            if (last.isEmpty()) return;
            var heading = new Span(getTranslation("find.last"));
            heading.addClassName("hint");
            results.add(heading);
            last.forEach(this::complaint);
        }

        private void complaint(ComplaintSummary row) {
            result(
                    ComplaintLinks.to(row.id()),
                    VaadinIcon.CLIPBOARD_TEXT,
                    row.number(),
                    row.customer() + " · " + getTranslation("status." + row.status())
                            + (row.about().isEmpty() ? "" : " · " + row.about()));
        }

        /** What can be done on the screen below, by its name. */
        private void actions(String typed) {
            for (var keyed : Keys.find(UI.getCurrent(), typed, MOST)) {
                act(VaadinIcon.BOLT, keyed.meaning(), styled(keyed.key(), "menu-key"), () -> {
                    close();
                    keyed.press();
                });
            }
        }

        /** A line that does something here. */
        private void act(VaadinIcon icon, String title, Span more, Runnable action) {
            var name = new Span(title);
            name.addClassName("find-name");
            var anchor = new com.vaadin.flow.component.html.Anchor("#", "");
            anchor.setRouterIgnore(true);
            anchor.add(icon.create(), name, more);
            anchor.getElement().setAttribute("role", "listitem");
            anchor.getElement().addEventListener("click", _ -> action.run()).preventDefault();
            results.add(anchor);
        }

        private static Span styled(String text, String css) {
            var span = new Span(text);
            span.addClassName(css);
            return span;
        }

        /** What the text may become; it is taken into the field, and looked for. */
        private void complete(List<String> texts) {
            for (var proposed : texts)
                act(VaadinIcon.ARROW_RIGHT, proposed.strip(), styled(getTranslation("find.complete"), "hint"), () -> {
                    text.setValue(proposed);
                    text.focus();
                    text.getElement().executeJs("this.inputElement.setSelectionRange($0, $0)", proposed.length());
                });
        }

        private void search(String typed) {
            Proposed.lookedFor(results, typed);
            results.removeAll();
            if (typed.strip().length() < 2) {
                showLast();
                return;
            }
            var proposed = filters.propose(typed, getLocale());
            // Whoever has typed a colon means a filter.
            boolean filtering = typed.contains(":");
            if (filtering) complete(proposed);
            filters.unknown(typed, getLocale())
                    .ifPresent(unknown -> results.add(new Span(Fields.words(unknown.text()))));
            var said = texts.find(typed, MOST_TEXTS);
            var spoken =
                    said.hits().stream().filter(hit -> hit.passage().isMarked()).toList();
            var heard = spoken.stream().map(TextSearch.Hit::complaint).collect(Collectors.toSet());
            var asked = filters.read(FilterUrl.ALL, typed);
            if (!asked.filter().text().equals(typed) && lists.count(calendar.filter(asked), 1) > 0) asList(asked);
            lists.named(calendar.filter(asked), Order.RECEIVED, false, MOST).stream()
                    // Once is enough, with the words that were looked for.
                    .filter(row -> !heard.contains(row.id()))
                    .forEach(this::complaint);
            customers
                    .search(typed, MOST)
                    .forEach(customer -> result(
                            ComplaintLinks.toCustomer(customer.id()),
                            VaadinIcon.USER,
                            customer.name(),
                            String.join(
                                    " · ",
                                    Stream.of(customer.email(), customer.phone())
                                            .filter(part -> part != null)
                                            .toList())));
            devices.startingWith(typed, MOST)
                    .forEach(device -> result(
                            ComplaintLinks.toDevice(device.id()),
                            VaadinIcon.AUTOMATION,
                            device.serial(),
                            device.model() == null ? "" : device.model()));
            texts(typed, spoken, said.count());
            inbox(typed);
            actions(typed);
            complete(said.completions(typed));
            if (!filtering) complete(proposed);
            if (results.getComponentCount() == 0) results.add(new Span(getTranslation("find.nothing", typed)));
        }

        /** The best of what was said and written, with the words in their sentence; all of it is one key away. */
        private void texts(String typed, List<TextSearch.Hit> spoken, int count) {
            if (spoken.isEmpty()) return;
            var heading = new Span(getTranslation("find.texts"));
            heading.addClassName("hint");
            results.add(heading);
            for (var hit : spoken) {
                var line = lines.line(hit);
                line.getElement().setAttribute("role", "listitem");
                line.getElement().addEventListener("click", _ -> close());
                results.add(line);
            }
            result(SearchView.link(typed), VaadinIcon.SEARCH, getTranslation("find.all", count), "");
        }

        /** What waits there belongs to no complaint yet. */
        private void inbox(String typed) {
            int waiting = inbox.count(Inbox.Heap.WAITING, typed);
            if (waiting > 0)
                result(
                        "inbox?tab=waiting&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                        VaadinIcon.INBOX,
                        getTranslation("find.inbox", waiting),
                        "");
        }

        /** What was understood as a filter is a list. */
        private void asList(FilterUrl asked) {
            result(
                    "complaints?" + asked.write().getQueryString(),
                    VaadinIcon.LIST,
                    getTranslation("find.as-list", listings.counted(calendar.filter(asked))),
                    "");
        }

        private void result(String link, VaadinIcon icon, String title, String detail) {
            var anchor = new com.vaadin.flow.component.html.Anchor(link, "");
            var name = new Span(title);
            name.addClassName("find-name");
            var more = new Span(detail);
            more.addClassName("hint");
            anchor.add(icon.create(), name, more);
            anchor.getElement().setAttribute("role", "listitem");
            anchor.getElement().addEventListener("click", _ -> close());
            results.add(anchor);
        }
    }
}
