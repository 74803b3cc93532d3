package eu.reklamacje.family.ui;

import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;

/** The cases that belong to a complaint: linked, split from it, merged into it. */
@org.springframework.stereotype.Component
@Order(20)
class LinksPart implements ComplaintPart {

    private final Links links;
    private final Merges merges;
    private final Office office;
    private final Clock clock;

    LinksPart(Links links, Merges merges, Office office, Clock clock) {
        this.links = links;
        this.merges = merges;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String title() {
        return "links.title";
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Family();
    }

    private final class Family extends Content {

        Family() {
            getContent().addClassName("related");
        }

        @Override
        public void show(ComplaintView complaint) {
            var items = new FamilyItems(links, merges, office, clock);
            getContent().removeAll();
            merges.of(complaint.id()).forEach(merge -> getContent().add(items.merged(merge, complaint)));
            links.of(complaint.id()).forEach(link -> getContent().add(items.linked(link, complaint)));
            if (getContent().getComponentCount() == 0) {
                var none = new Span(getTranslation("links.none"));
                none.addClassName("hint");
                getContent().add(none);
            }
        }

        @Override
        public List<ComplaintAction.Offer> offers(ComplaintView complaint) {
            return complaint.mayWrite() ? new FamilyActions(complaint, links, merges).offers() : List.of();
        }
    }
}
