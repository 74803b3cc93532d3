package eu.reklamacje.desk;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.complaint.ui.WizardStep;

/** The steps of "New complaint": which are done, which is now, which come. */
final class WizardSteps extends OrderedList {

    WizardSteps() {
        addClassName("steps");
    }

    void show(WizardStep now) {
        removeAll();
        for (var step : WizardStep.values()) {
            var item = new ListItem(
                    new Span(String.valueOf(step.ordinal() + 1)), new Span(getTranslation("wizard.step." + step)));
            if (step == now) item.getElement().setAttribute("aria-current", "step");
            item.addClassName(step == now ? "step-now" : step.compareTo(now) < 0 ? "step-done" : "step-later");
            add(item);
        }
    }
}
