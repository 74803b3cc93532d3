package eu.reklamacje.listing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.listing.ComplaintSummary;
import java.util.List;
import java.util.stream.Stream;

/** Complaints in a few lines, each a link: others of the same customer or device. */
public final class RelatedList extends Div {

    private final SummaryWords words;

    public RelatedList(SummaryWords words) {
        this.words = words;
        addClassName("related");
    }

    public void show(List<ComplaintSummary> rows, String whenEmpty) {
        removeAll();
        if (rows.isEmpty()) {
            var empty = new Span(whenEmpty);
            empty.addClassName("hint");
            add(empty);
        }
        rows.forEach(row -> add(item(row)));
    }

    /** What belongs together, below how many they are; nothing where there are none. */
    void add(String key, List<ComplaintSummary> rows) {
        if (rows.isEmpty()) return;
        var open = rows.stream().filter(row -> !row.status().isFinished()).count();
        add(new H4(getTranslation(key, rows.size(), open)));
        rows.forEach(row -> add(item(row)));
    }

    private Component item(ComplaintSummary row) {
        var link = new Anchor(ComplaintLinks.to(row.id()), row.number());
        var what = new Span(String.join(
                " · ",
                Stream.of(row.customer(), row.model(), row.serial())
                        .filter(part -> part != null && !part.isBlank())
                        .toList()));
        what.addClassName("related-what");
        var status = new Span(getTranslation("status." + row.status()));
        status.addClassNames("status", StatusBadge.css(row.status()));
        var due = new Span(words.due(row, getLocale()));
        due.addClassNames("hint", words.tone(row).css());
        var item = new Div(link, status, what, due);
        item.addClassName("related-item");
        return item;
    }
}
