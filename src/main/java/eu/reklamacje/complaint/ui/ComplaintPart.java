package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.complaint.ComplaintView;
import java.util.List;

/** A feature's part of a complaint's page. Ordered by Spring's {@code @Order}. */
public interface ComplaintPart {

    /** Where it stands. */
    enum Place {
        /** Below the header, over the whole width, without a title. */
        TOP,
        LEFT,
        RIGHT
    }

    Place place();

    /** The message key of its title; above the columns none is shown. */
    default String title() {
        return "";
    }

    /**
     * A new one for one page.
     *
     * @param changed shows the page anew at once, after something that was done here
     */
    Content create(ComplaintView complaint, Runnable changed);

    /** What stands there. */
    abstract class Content extends Composite<Div> {

        /** Shows the complaint as it is now; what is being typed stays. */
        public abstract void show(ComplaintView complaint);

        /** What can be done with it by a key from anywhere on the page. */
        public List<Button> actions(ComplaintView complaint) {
            return List.of();
        }
    }
}
