package eu.reklamacje.family.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.family.LinkKind;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import java.time.Clock;

/** A line for each case that belongs to a complaint, with what undoes it. */
final class FamilyItems {

    private final Links links;
    private final Merges merges;
    private final Office office;
    private final Clock clock;
    private final UI ui = UI.getCurrent();

    FamilyItems(Links links, Merges merges, Office office, Clock clock) {
        this.links = links;
        this.merges = merges;
        this.office = office;
        this.clock = clock;
    }

    Div merged(Merges.Merge merge, ComplaintView complaint) {
        boolean gone = merge.from() == complaint.id();
        var item = item(
                gone ? merge.into() : merge.from(),
                gone ? merge.intoNumber() : merge.fromNumber(),
                ui.getTranslation(gone ? "links.merged-into" : "links.merged-from"));
        if (merge.undoableUntil().isAfter(clock.instant())) {
            var until = office.local(merge.undoableUntil()).toLocalDate();
            var text = ui.getTranslation("links.unmerge", Dates.shortDate(until, ui.getLocale()));
            item.add(Buttons.small(text, () -> FamilyActions.undo(merges, merge.from())));
        }
        return item;
    }

    Div linked(Links.Linked link, ComplaintView complaint) {
        var item = item(link.id(), link.number(), ui.getTranslation("links.kind." + link.kind()));
        item.add(StatusBadge.of(link.status(), ui.getTranslation("status." + link.status())));
        if (complaint.mayWrite() && link.kind() == LinkKind.RELATED) {
            item.add(Buttons.small(
                    ui.getTranslation("links.unlink"), link.number(), () -> unlink(link, complaint.id())));
        }
        return item;
    }

    private void unlink(Links.Linked link, long complaint) {
        Notices.tell(
                links.unlink(complaint, link.id()),
                _ -> Notices.undoable(
                        ui.getTranslation("links.unlinked"),
                        ui.getTranslation("action.undo"),
                        () -> Notices.tell(links.link(complaint, link.number()), _ -> {})));
    }

    private static Div item(long id, String number, String what) {
        var words = new Span(what);
        words.addClassName("related-what");
        var item = new Div(new Anchor(ComplaintLinks.to(id), number), words);
        item.addClassName("related-item");
        return item;
    }
}
