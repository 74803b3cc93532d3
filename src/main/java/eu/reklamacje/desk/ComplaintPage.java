package eu.reklamacje.desk;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Fact;
import jakarta.annotation.security.PermitAll;

/** A complaint on a page of its own. */
@Route("complaint")
@PermitAll
class ComplaintPage extends Screen implements HasUrlParameter<Long> {

    private final Desk desk;

    ComplaintPage(Desk desk) {
        super("complaint");
        this.desk = desk;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        var complaint = desk.complaints().find(id).orElseThrow(NotFoundException::new);
        setHeading(complaint.facts().get(Fact.CUSTOMER_NAME));
        setContent(new ComplaintPanel(desk, complaint, () -> getUI().ifPresent(ui -> ui.navigate(""))));
    }
}
