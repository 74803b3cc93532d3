package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.ui.FactFields;
import eu.reklamacje.decision.Parts;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.decision.Review;
import eu.reklamacje.decision.RootCauses;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a decision, each asked for by a prompt; what is typed is told at once, so that it can be kept. */
final class DecisionForm extends Div {

    private static final List<String> CURRENCIES =
            List.of("PLN", "EUR", "CHF", "CZK", "GBP", "HUF", "RON", "SEK", "DKK", "NOK");

    private final Select<Review> review = choice("decision.review", "review.", Review.values());
    private final TextField newSerial = new TextField();
    private final Select<Outcome> outcome = choice("decision.outcome", "outcome.", Outcome.values());
    private final Select<Remedy> remedy = choice("decision.remedy", "remedy.", Remedy.values());
    private final BigDecimalField cost = new BigDecimalField();
    private final Select<String> currency = new Select<>();
    private final ComboBox<RootCauses.Cause> rootCause = new ComboBox<>();
    private final TextArea facts = area("facts");
    private final TextArea findings = area("findings");
    private final TextArea reasons = area("reasons");
    private final TextArea remedyText = area("remedy-text");
    private final TextArea next = area("next");
    private final Div decided = new Div();

    /** @param isReview whether it reviews the decision of the first stage (P13) */
    DecisionForm(ComplaintView complaint, List<RootCauses.Cause> causes, boolean isReview) {
        addClassName("stack");
        review.setVisible(isReview);
        review.setHelperText(getTranslation("decision.review.hint"));
        review.addValueChangeListener(_ -> showNeeded());
        newSerial.setLabel(getTranslation("decision.new-serial"));
        newSerial.setHelperText(getTranslation("decision.new-serial.hint"));
        newSerial.setValueChangeMode(ValueChangeMode.TIMEOUT);
        newSerial.setValueChangeTimeout(FactFields.TYPING_MILLIS);
        cost.setLabel(getTranslation("decision.cost"));
        cost.setLocale(getLocale());
        currency.setLabel(getTranslation("decision.currency"));
        currency.setItems(CURRENCIES);
        currency.setValue("PL".equals(complaint.facts().get(Fact.CUSTOMER_COUNTRY)) ? "PLN" : "EUR");
        rootCause.setLabel(getTranslation("decision.root-cause"));
        rootCause.setItemLabelGenerator(cause -> path(cause, causes));
        rootCause.setItems(causes.stream()
                .filter(cause ->
                        cause.active() && cause.kind() == complaint.facts().kind())
                .toList());
        rootCause.setClearButtonVisible(true);
        remedy.addValueChangeListener(_ -> showNeeded());
        decided.add(row(outcome, remedy, rootCause), row(cost, currency, newSerial));
        decided.addClassName("stack");
        add(review, decided, facts, findings, reasons, remedyText, next);
        outcome.setAutofocus(true);
        showNeeded();
    }

    /** A review that opens the case again decides nothing yet. */
    private void showNeeded() {
        decided.setVisible(!isReopening());
        newSerial.setVisible(remedy.getValue() == Remedy.REPLACEMENT);
        remedyText.setVisible(remedy.getValue() != Remedy.NONE && !isReopening());
    }

    private boolean isReopening() {
        return review.isVisible() && review.getValue() == Review.REOPENED;
    }

    private static Div row(Component... fields) {
        var row = new Div(fields);
        row.addClassName("field-row");
        return row;
    }

    /** "Elektronika › Zasilacz". */
    private static String path(RootCauses.Cause cause, List<RootCauses.Cause> causes) {
        return causes.stream()
                .filter(parent -> Objects.equals(parent.id(), cause.parentId()))
                .findFirst()
                .map(parent -> path(parent, causes) + " › " + cause.name())
                .orElse(cause.name());
    }

    private TextArea area(String part) {
        var area = new TextArea(getTranslation("decision." + part));
        area.setPlaceholder(getTranslation("decision." + part + ".prompt"));
        area.setMinRows(2);
        area.setMaxRows(8);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(FactFields.TYPING_MILLIS);
        return area;
    }

    private <E extends Enum<E>> Select<E> choice(String label, String prefix, E[] constants) {
        var select = new Select<E>();
        select.setLabel(getTranslation(label));
        select.setItems(constants);
        select.setItemLabelGenerator(constant -> getTranslation(prefix + constant));
        select.setValue(constants[0]);
        return select;
    }

    void show(Parts parts) {
        outcome.setValue(parts.outcome());
        remedy.setValue(parts.remedy());
        cost.setValue(parts.cost());
        if (parts.currency() != null) currency.setValue(parts.currency());
        showRootCause(parts.rootCause());
        facts.setValue(parts.facts());
        findings.setValue(parts.findings());
        reasons.setValue(parts.reasons());
        remedyText.setValue(parts.remedyText());
        next.setValue(parts.nextSteps());
        if (parts.review() != null) review.setValue(parts.review());
        newSerial.setValue(parts.newSerial());
        showNeeded();
    }

    private void showRootCause(@Nullable Long id) {
        rootCause
                .getListDataView()
                .getItems()
                .filter(cause -> Objects.equals(cause.id(), id))
                .findFirst()
                .ifPresent(rootCause::setValue);
    }

    Parts parts() {
        boolean costs = cost.getValue() != null;
        return new Parts(
                outcome.getValue(),
                remedy.getValue(),
                cost.getValue(),
                costs ? currency.getValue() : null,
                rootCause.getValue() == null ? null : rootCause.getValue().id(),
                facts.getValue(),
                findings.getValue(),
                reasons.getValue(),
                remedy.getValue() == Remedy.NONE || isReopening() ? "" : remedyText.getValue(),
                next.getValue(),
                review.isVisible() ? review.getValue() : null,
                remedy.getValue() == Remedy.REPLACEMENT ? newSerial.getValue() : "");
    }

    void setReadOnly(boolean readOnly) {
        fields().values().forEach(field -> field.setReadOnly(readOnly));
    }

    void onChange(Runnable changed) {
        fields().values().forEach(field -> field.addValueChangeListener(_ -> changed.run()));
    }

    private Map<String, HasValueAndElement<?, ?>> fields() {
        var fields = new LinkedHashMap<String, HasValueAndElement<?, ?>>();
        fields.put("outcome", outcome);
        fields.put("remedy", remedy);
        fields.put("cost", cost);
        fields.put("currency", currency);
        fields.put("rootCause", rootCause);
        fields.put("facts", facts);
        fields.put("findings", findings);
        fields.put("reasons", reasons);
        fields.put("remedyText", remedyText);
        fields.put("next", next);
        fields.put("review", review);
        fields.put("newSerial", newSerial);
        return fields;
    }

    /** What is typed, for a draft. */
    Map<String, String> typed() {
        var parts = parts();
        var typed = new LinkedHashMap<String, String>();
        typed.put("outcome", parts.outcome().name());
        typed.put("remedy", parts.remedy().name());
        typed.put("cost", parts.cost() == null ? "" : parts.cost().toPlainString());
        typed.put("currency", currency.getValue());
        typed.put(
                "rootCause", parts.rootCause() == null ? "" : parts.rootCause().toString());
        typed.put("facts", facts.getValue());
        typed.put("findings", findings.getValue());
        typed.put("reasons", reasons.getValue());
        typed.put("remedyText", remedyText.getValue());
        typed.put("next", next.getValue());
        typed.put("review", review.getValue().name());
        typed.put("newSerial", newSerial.getValue());
        return typed;
    }

    void restore(Map<String, String> typed) {
        outcome.setValue(Outcome.valueOf(typed.getOrDefault("outcome", Outcome.UPHELD.name())));
        remedy.setValue(Remedy.valueOf(typed.getOrDefault("remedy", Remedy.NONE.name())));
        var amount = typed.getOrDefault("cost", "");
        cost.setValue(amount.isEmpty() ? null : new BigDecimal(amount));
        currency.setValue(typed.getOrDefault("currency", "EUR"));
        var cause = typed.getOrDefault("rootCause", "");
        showRootCause(cause.isEmpty() ? null : Long.valueOf(cause));
        facts.setValue(typed.getOrDefault("facts", ""));
        findings.setValue(typed.getOrDefault("findings", ""));
        reasons.setValue(typed.getOrDefault("reasons", ""));
        remedyText.setValue(typed.getOrDefault("remedyText", ""));
        next.setValue(typed.getOrDefault("next", ""));
        review.setValue(Review.valueOf(typed.getOrDefault("review", Review.UPHELD.name())));
        newSerial.setValue(typed.getOrDefault("newSerial", ""));
    }
}
