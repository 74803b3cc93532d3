package eu.reklamacje.desk;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import jakarta.annotation.security.PermitAll;

/** A complaint on a page of its own. */
@Route("complaint")
@PermitAll
class ComplaintPage extends Screen implements HasUrlParameter<Long> {

    private final Complaints complaints;
    private final ComplaintPanels panels;

    ComplaintPage(Complaints complaints, ComplaintPanels panels) {
        super("complaint");
        this.complaints = complaints;
        this.panels = panels;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        var complaint = complaints.find(id).orElseThrow(NotFoundException::new);
        setHeading(complaint.facts().get(Fact.CUSTOMER_NAME));
        setContent(panels.panel(complaint, () -> getUI().ifPresent(ui -> ui.navigate(""))));
    }
}
