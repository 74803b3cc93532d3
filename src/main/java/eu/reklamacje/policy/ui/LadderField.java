package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
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
import org.jspecify.annotations.Nullable;

/** The stages at which people are alerted, a row each. */
final class LadderField extends CustomField<List<Rung>> {

    private static final int MOST_DAYS = 60;

    private final Div rows = new Div();
    private final Button more;

    LadderField() {
        rows.addClassName("ladder");
        more = new Button(getTranslation("policy.stage.add"), VaadinIcon.PLUS.create(), _ -> {
            rows.add(new Row(new Rung(new Stage(Stage.Moment.BEFORE, 1), Set.of(Recipient.HANDLER))));
            updateValue();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(rows, more);
    }

    /** The ladder as it stands there now; null where a row is not complete, which is marked. */
    @Override
    @SuppressWarnings("NullAway")
    protected @Nullable List<Rung> generateModelValue() {
        var rungs = new ArrayList<Rung>();
        boolean whole = true;
        for (var row : rows.getChildren().toList()) {
            var rung = ((Row) row).rung();
            rung.ifPresent(rungs::add);
            whole &= rung.isPresent();
        }
        return whole ? rungs : null;
    }

    @Override
    protected void setPresentationValue(List<Rung> ladder) {
        rows.removeAll();
        ladder.forEach(rung -> rows.add(new Row(rung)));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        more.setVisible(!readOnly);
        rows.getChildren().forEach(row -> ((Row) row).setReadOnly(readOnly));
    }

    private final class Row extends Div {

        private final Select<Stage.Moment> moment = new Select<>();
        private final IntegerField days = new IntegerField();
        private final MultiSelectComboBox<Recipient> to = new MultiSelectComboBox<>();
        private final Button remove;

        Row(Rung rung) {
            addClassName("field-row");
            moment.setItems(Stage.Moment.values());
            moment.setItemLabelGenerator(value -> getTranslation("policy.moment." + value));
            moment.setAriaLabel(getTranslation("policy.stage"));
            moment.setValue(rung.stage().moment());
            days.setAriaLabel(getTranslation("policy.stage.days"));
            days.setSuffixComponent(new Div(getTranslation("policy.stage.unit")));
            days.setMin(0);
            days.setMax(MOST_DAYS);
            days.setValue(rung.stage().days());
            to.setAriaLabel(getTranslation("policy.recipients"));
            to.setItems(Recipient.values());
            to.setItemLabelGenerator(value -> getTranslation("policy.recipient." + value));
            to.setValue(rung.to());
            moment.addValueChangeListener(_ -> fit());
            for (HasValue<?, ?> part : List.<HasValue<?, ?>>of(moment, days, to))
                part.addValueChangeListener(_ -> updateValue());
            remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> {
                removeFromParent();
                updateValue();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("policy.stage.remove"));
            add(moment, days, to, remove);
            fit();
        }

        void setReadOnly(boolean readOnly) {
            moment.setReadOnly(readOnly);
            days.setReadOnly(readOnly);
            to.setReadOnly(readOnly);
            remove.setVisible(!readOnly);
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
            return fits && !to.getValue().isEmpty() && count <= MOST_DAYS
                    ? Optional.of(new Rung(new Stage(moment.getValue(), count), to.getValue()))
                    : Optional.empty();
        }
    }
}
