package eu.reklamacje.warning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.warning.Warnings;
import java.util.Map;

/** How many characters of a serial number name the batch, for each model. */
public final class BatchPanel extends Composite<Section> {

    private final Warnings warnings;

    public BatchPanel(Warnings warnings) {
        this.warnings = warnings;
        getContent().addClassNames("panel", "stack");
        var hint = new Div(getTranslation("batch.hint"));
        hint.addClassName("hint");
        var grid = new Grid<Map.Entry<String, Integer>>();
        grid.addColumn(rule -> name(rule.getKey())).setHeader(getTranslation("catalogue.name"));
        grid.addComponentColumn(this::field).setHeader(getTranslation("batch.length"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setItems(warnings.batches().entrySet());
        getContent().add(new H2(getTranslation("batch.title")), hint, grid);
    }

    private String name(String model) {
        return model.isEmpty() ? getTranslation("batch.others") : model;
    }

    private Component field(Map.Entry<String, Integer> rule) {
        var field = new IntegerField();
        field.setAriaLabel(getTranslation("batch.length") + ": " + name(rule.getKey()));
        field.setMin(0);
        field.setMax(Warnings.LONGEST_PREFIX);
        field.setStepButtonsVisible(true);
        field.setValue(rule.getValue());
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null)
                Notices.tell(
                        warnings.batch(rule.getKey(), changed.getValue()),
                        _ -> Notices.done(getTranslation("batch.saved")));
        });
        return field;
    }
}
