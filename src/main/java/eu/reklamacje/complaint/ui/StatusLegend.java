package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.Component;
import eu.reklamacje.base.ui.HelpPart;
import eu.reklamacje.base.ui.Legend;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import org.springframework.core.annotation.Order;

/** What each status and each severity means. */
@org.springframework.stereotype.Component
@Order(10)
class StatusLegend implements HelpPart {

    @Override
    public String title() {
        return "legend.status";
    }

    @Override
    public Component create() {
        var legend = new Legend();
        for (var status : Status.values())
            legend.add(
                    StatusBadge.of(status, legend.getTranslation("status." + status)),
                    legend.getTranslation("status." + status + ".meaning"));
        for (var severity : Severity.values())
            legend.add(
                    StatusBadge.of(severity, legend.getTranslation("severity." + severity)),
                    legend.getTranslation("severity." + severity + ".meaning"));
        return legend;
    }
}
