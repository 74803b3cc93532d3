package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.listing.ComplaintSummary;
import java.util.List;

/** Complaints in a few lines, each a link: others of the same customer or device. */
final class RelatedList extends Div {

    private final Wording wording;

    RelatedList(Wording wording) {
        this.wording = wording;
        addClassName("related");
    }

    void show(List<ComplaintSummary> rows, String whenEmpty) {
        removeAll();
        if (rows.isEmpty()) {
            var empty = new Span(whenEmpty);
            empty.addClassName("hint");
            add(empty);
        }
        rows.forEach(row -> add(item(row)));
    }

    private Component item(ComplaintSummary row) {
        var link = new RouterLink(row.number(), ComplaintPage.class, row.id());
        var what = new Span(String.join(
                " · ",
                java.util.stream.Stream.of(row.customer(), row.model(), row.serial())
                        .filter(part -> part != null && !part.isBlank())
                        .toList()));
        what.addClassName("related-what");
        var status = new Span(getTranslation("status." + row.status()));
        status.addClassNames("status", StatusBadge.css(row.status()));
        var due = new Span(wording.due(row, getLocale()));
        due.addClassNames("hint", wording.tone(row).css());
        var item = new Div(link, status, what, due);
        item.addClassName("related-item");
        return item;
    }
}
