package eu.reklamacje.safety.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.safety.SafetyRegister;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Records what was done about a danger. */
@Component
@Order(70)
class MeasureAction implements ComplaintAction {

    private final SafetyRegister register;
    private final Office office;
    private final Clock clock;

    MeasureAction(SafetyRegister register, Office office, Clock clock) {
        this.register = register;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public List<Offer> offer(ComplaintView complaint, ComplaintScreen screen) {
        if (!complaint.mayWrite() || complaint.facts().get(Fact.SEVERITY) != Severity.SAFETY) return List.of();
        return List.of(Offer.of(
                "action.measure",
                ".",
                Group.MORE,
                () -> new MeasureDialog(complaint.id(), register, office.today(clock)).open()));
    }
}
