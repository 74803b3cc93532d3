package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import eu.reklamacje.policy.Recipient;
import eu.reklamacje.policy.Rung;
import eu.reklamacje.policy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stages at which people are alerted, a row each. */
final class LadderFields extends Div {

    private final boolean readOnly;
    private final Div rows = new Div();

    LadderFields(List<Rung> ladder, boolean readOnly) {
        this.readOnly = readOnly;
        rows.addClassName("ladder");
        ladder.forEach(rung -> rows.add(new Row(rung)));
        add(rows);
        if (readOnly) return;
        var add = new Button(
                getTranslation("policy.stage.add"),
                VaadinIcon.PLUS.create(),
                _ -> rows.add(new Row(new Rung(new Stage(Stage.Moment.BEFORE, 1), Set.of(Recipient.HANDLER)))));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add(add);
    }

    /** The ladder as it stands there; nothing where a row is not complete. */
    Optional<List<Rung>> rungs() {
        var rungs = new ArrayList<Rung>();
        for (var row : rows.getChildren().toList()) {
            var rung = ((Row) row).rung();
            if (rung.isEmpty()) return Optional.empty();
            rungs.add(rung.get());
        }
        return Optional.of(rungs);
    }

    private final class Row extends Div {

        private final Select<Stage.Moment> moment = new Select<>();
        private final IntegerField days = new IntegerField();
        private final MultiSelectComboBox<Recipient> to = new MultiSelectComboBox<>();

        Row(Rung rung) {
            addClassName("field-row");
            moment.setItems(Stage.Moment.values());
            moment.setItemLabelGenerator(value -> getTranslation("policy.moment." + value));
            moment.setAriaLabel(getTranslation("policy.stage"));
            moment.setValue(rung.stage().moment());
            days.setAriaLabel(getTranslation("policy.stage.days"));
            days.setSuffixComponent(new Div(getTranslation("policy.stage.unit")));
            days.setMin(0);
            days.setMax(60);
            days.setValue(rung.stage().days());
            to.setAriaLabel(getTranslation("policy.recipients"));
            to.setItems(Recipient.values());
            to.setItemLabelGenerator(value -> getTranslation("policy.recipient." + value));
            to.setValue(rung.to());
            moment.addValueChangeListener(_ -> fit());
            add(moment, days, to);
            if (readOnly) {
                moment.setReadOnly(true);
                days.setReadOnly(true);
                to.setReadOnly(true);
            } else add(remove());
            fit();
        }

        private Button remove() {
            var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> removeFromParent());
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("policy.stage.remove"));
            return remove;
        }

        /** On the due date there are no days to be counted. */
        private void fit() {
            days.setVisible(moment.getValue() != Stage.Moment.DUE);
        }

        private Optional<Rung> rung() {
            int count = moment.getValue() == Stage.Moment.DUE || days.getValue() == null ? 0 : days.getValue();
            boolean fits = moment.getValue() != Stage.Moment.BEFORE || count > 0;
            to.setInvalid(to.getValue().isEmpty());
            days.setInvalid(!fits);
            return fits && !to.getValue().isEmpty() && count <= 60
                    ? Optional.of(new Rung(new Stage(moment.getValue(), count), to.getValue()))
                    : Optional.empty();
        }
    }
}
