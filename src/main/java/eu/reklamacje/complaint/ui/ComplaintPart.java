package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.complaint.ComplaintView;
import java.util.List;

/** A feature's part of a complaint's page. Ordered by Spring's {@code @Order}. */
public interface ComplaintPart {

    /** Where it stands. */
    enum Place {
        /** Below the header, over the whole width, without a title. */
        TOP,
        /** What was said, in the middle; without a title. */
        CONVERSATION,
        /** What is known, at the side. */
        SIDE
    }

    Place place();

    /** The message key of its title; shown at the side only. */
    default String title() {
        return "";
    }

    /** A new one for one page. */
    Content create(ComplaintView complaint, ComplaintScreen screen);

    /** What stands there. */
    abstract class Content extends Composite<Div> {

        /** Shows the complaint as it is now; what is being typed stays. */
        public abstract void show(ComplaintView complaint);

        /** What can be done with it from anywhere on the page. */
        public List<ComplaintAction.Offer> offers(ComplaintView complaint) {
            return List.of();
        }
    }
}
