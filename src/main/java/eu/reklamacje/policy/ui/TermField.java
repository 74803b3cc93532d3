package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.policy.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise's days, start and keeper in one row. */
final class TermField extends CustomField<Term> {

    private static final int LONGEST = 365;

    private final IntegerField days;
    private final Select<Term.Start> start;
    private final Select<Term.Keeper> keeper;

    TermField(Rule rule) {
        days = Fields.number(
                getTranslation("policy.term.days", getTranslation("promise." + rule), rule.policy()), 1, LONGEST);
        days.setStepButtonsVisible(true);
        start = Fields.choice(
                "policy.start",
                "policy.start.",
                rule == Rule.PROGRESS
                        ? List.of(Term.Start.values())
                        : List.of(Term.Start.RECEIPT, Term.Start.RECORDING));
        keeper = Fields.choice(
                "policy.keeper",
                "policy.keeper.",
                rule == Rule.RESOLVE
                        ? List.of(Term.Keeper.ITS_OWN, Term.Keeper.IN_WRITING)
                        : List.of(Term.Keeper.values()));
        for (HasValue<?, ?> part : List.<HasValue<?, ?>>of(days, start, keeper))
            part.addValueChangeListener(_ -> updateValue());
        add(Fields.row(days, start, keeper));
    }

    /** Null where the days are missing. */
    @Override
    @SuppressWarnings("NullAway")
    protected @Nullable Term generateModelValue() {
        boolean whole = days.getValue() != null && start.getValue() != null && keeper.getValue() != null;
        return !whole ? null : new Term(days.getValue(), start.getValue(), keeper.getValue());
    }

    @Override
    protected void setPresentationValue(Term term) {
        days.setValue(term.days());
        start.setValue(term.start());
        keeper.setValue(term.keeper());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        days.setReadOnly(readOnly);
        start.setReadOnly(readOnly);
        keeper.setReadOnly(readOnly);
    }
}
