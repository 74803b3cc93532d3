package eu.reklamacje.decision.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.decision.Parts;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.decision.Review;
import eu.reklamacje.decision.RootCauses.Cause;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a decision, each asked for by a prompt; what is typed is told at once, so that it can be kept. What a decision
 * still lacks is judged by the service, when it is finished: it may be kept half written.
 */
final class DecisionForm extends Div {

    private static final List<String> CURRENCIES =
            List.of("PLN", "EUR", "CHF", "CZK", "GBP", "HUF", "RON", "SEK", "DKK", "NOK");

    private final Binder<DecisionDraft> binder = new Binder<>(DecisionDraft.class);
    private final Select<Review> review = Fields.choice("decision.review", "review.", List.of(Review.values()));
    private final Select<Outcome> outcome = Fields.choice("decision.outcome", "outcome.", List.of(Outcome.values()));
    private final Select<Remedy> remedy = Fields.choice("decision.remedy", "remedy.", List.of(Remedy.values()));
    private final BigDecimalField cost = new BigDecimalField();
    private final Select<String> currency = new Select<>();
    private final ComboBox<Cause> rootCause = new ComboBox<>();
    private final TextField newSerial = Fields.typed(new TextField());
    private final Map<Parts.Part, TextArea> parts = new EnumMap<>(Parts.Part.class);
    private final TextArea remedyText = area(Parts.Part.REMEDY);
    private final Div decided = new Div();
    private final List<Cause> causes;
    private final boolean isReview;

    /**
     * @param kind whose root causes are offered
     * @param isReview whether it reviews the decision of the first stage (P13)
     */
    DecisionForm(Kind kind, List<Cause> causes, boolean isReview) {
        this.causes = causes;
        this.isReview = isReview;
        addClassName("stack");
        buildChoices(kind);
        var facts = area(Parts.Part.FACTS);
        var findings = area(Parts.Part.FINDINGS);
        var reasons = area(Parts.Part.REASONS);
        var next = area(Parts.Part.NEXT);
        decided.add(Fields.row(outcome, remedy, rootCause), Fields.row(cost, currency, newSerial));
        decided.addClassName("stack");
        add(review, decided, facts, findings, reasons, remedyText, next);
        bind(facts, "facts");
        bind(findings, "findings");
        bind(reasons, "reasons");
        bind(next, "nextSteps");
        bindChoices();
        // An amount that is being typed is not wrong yet.
        binder.setDefaultValidatorsEnabled(false);
        review.addValueChangeListener(_ -> showNeeded());
        remedy.addValueChangeListener(_ -> showNeeded());
        outcome.addValueChangeListener(_ -> offerRemedies());
        for (var area : parts.values()) area.addValueChangeListener(_ -> area.setInvalid(false));
    }

    /** A refusal gives nothing that could be claimed. */
    private void offerRemedies() {
        var chosen = remedy.getValue();
        var fitting = Arrays.stream(Remedy.values())
                .filter(value -> value.fits(outcome.getValue()))
                .toList();
        remedy.setItems(fitting);
        remedy.setValue(fitting.contains(chosen) ? chosen : Remedy.NONE);
    }

    /** Marks every part that is still missing, and puts the focus into the first of them. */
    void mark(Set<Parts.Part> lacking) {
        parts.forEach((part, area) -> {
            area.setErrorMessage(getTranslation("problem.missing"));
            area.setInvalid(lacking.contains(part));
        });
        parts.entrySet().stream()
                .filter(entry -> lacking.contains(entry.getKey()))
                .findFirst()
                .ifPresent(entry -> entry.getValue().focus());
    }

    List<Cause> causes() {
        return causes;
    }

    Focusable<?> first() {
        return isReview ? review : outcome;
    }

    private void buildChoices(Kind kind) {
        review.setVisible(isReview);
        review.setHelperText(getTranslation("decision.review.hint"));
        newSerial.setLabel(getTranslation("decision.new-serial"));
        newSerial.setHelperText(getTranslation("decision.new-serial.hint"));
        cost.setLabel(getTranslation("decision.cost"));
        cost.setLocale(getLocale());
        cost.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(getTranslation("problem.unreadable")));
        currency.setLabel(getTranslation("decision.currency"));
        currency.setItems(CURRENCIES);
        rootCause.setLabel(getTranslation("decision.root-cause"));
        rootCause.setItemLabelGenerator(this::path);
        rootCause.setItems(causes.stream()
                .filter(cause -> cause.active() && cause.kind() == kind)
                .toList());
        rootCause.setClearButtonVisible(true);
    }

    private void bindChoices() {
        bind(review, "review");
        bind(outcome, "outcome");
        bind(remedy, "remedy");
        bind(cost, "cost");
        bind(currency, "currency");
        keep(binder.forField(rootCause)
                .withConverter(DecisionForm::id, this::cause)
                .bind("rootCause"));
        bind(newSerial, "newSerial");
        bind(remedyText, "remedyText");
    }

    private <T> void bind(HasValue<?, T> field, String component) {
        keep(binder.forField(field).bind(component));
    }

    /** What is hidden for the moment is kept, too. */
    private static void keep(Binder.Binding<DecisionDraft, ?> binding) {
        binding.setIsAppliedPredicate(_ -> true);
    }

    private static @Nullable Long id(@Nullable Cause cause) {
        return cause == null ? null : cause.id();
    }

    private @Nullable Cause cause(@Nullable Long id) {
        return rootCause
                .getListDataView()
                .getItems()
                .filter(cause -> Objects.equals(cause.id(), id))
                .findFirst()
                .orElse(null);
    }

    /** A review that opens the case again decides nothing yet. */
    private void showNeeded() {
        boolean reopens = isReview && review.getValue() == Review.REOPENED;
        decided.setVisible(!reopens);
        newSerial.setVisible(remedy.getValue() == Remedy.REPLACEMENT);
        remedyText.setVisible(remedy.getValue() != Remedy.NONE && !reopens);
    }

    /** "Elektronika › Zasilacz". */
    private String path(Cause cause) {
        return causes.stream()
                .filter(parent -> Objects.equals(parent.id(), cause.parentId()))
                .findFirst()
                .map(parent -> path(parent) + " › " + cause.name())
                .orElse(cause.name());
    }

    private TextArea area(Parts.Part part) {
        var area = Fields.typed(new TextArea(getTranslation("decision." + part.key())));
        area.setPlaceholder(getTranslation("decision." + part.key() + ".prompt"));
        parts.put(part, area);
        area.setMinRows(2);
        area.setMaxRows(8);
        area.setWidthFull();
        return area;
    }

    void show(DecisionDraft written) {
        binder.readRecord(written);
        showNeeded();
    }

    DecisionDraft typed() {
        try {
            return binder.writeRecord();
        } catch (ValidationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    Parts parts() {
        return typed().parts(isReview);
    }

    /** Whether every field can be read; what cannot be is marked, and gets the focus. */
    boolean isReadable() {
        if (!decided.isVisible()) return true;
        binder.setDefaultValidatorsEnabled(true);
        var status = binder.validate();
        binder.setDefaultValidatorsEnabled(false);
        return Fields.focusFirstError(status);
    }

    void setReadOnly(boolean readOnly) {
        binder.setReadOnly(readOnly);
    }

    void onChange(Runnable changed) {
        binder.addValueChangeListener(_ -> changed.run());
    }
}
