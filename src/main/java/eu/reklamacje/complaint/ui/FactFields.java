package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.complaint.Channel;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.FactWords;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import java.text.Collator;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field for each fact, bound to {@link Facts}; used by the complaint's form, by the customer's and by the wizard, whose steps
 * each show some of them. That is why the fields stand in no layout of their own.
 */
public final class FactFields {

    /** What the binder reads and writes. */
    private static final class Typed {

        private Facts facts;

        Typed(Facts facts) {
            this.facts = facts;
        }
    }

    private final Binder<Typed> binder = new Binder<>();
    private final Map<Fact<?>, AbstractField<?, ?>> fields = new TreeMap<>();
    private final Map<Fact<?>, Binder.Binding<Typed, ?>> bindings = new TreeMap<>();
    private final List<String> models;
    private final Supplier<LocalDateTime> now;
    private final Locale locale = UI.getCurrent().getLocale();
    private Runnable onChange = () -> {};
    private boolean showing;

    /**
     * @param models among which one can be chosen; another can be typed
     * @param now the present, in the office's zone
     */
    public FactFields(List<String> models, Supplier<LocalDateTime> now) {
        this.models = models;
        this.now = now;
        addChoices();
        addTexts();
        explain();
        for (var flag :
                List.of(Fact.MODEL_UNKNOWN, Fact.SERIAL_UNKNOWN, Fact.TICKET_UNKNOWN, Fact.IDEA_NONE, Fact.RESTRICTED))
            add(flag, new Checkbox());
        for (var fact : Fact.values()) fact.answeredOtherwise().ifPresent(unknown -> dependOn(fact, unknown));
    }

    private void addChoices() {
        addChoice(Fact.KIND, Kind.values(), Fact.KIND.absent());
        addChoice(Fact.CHANNEL, Channel.values(), Channel.EMAIL);
        addChoice(Fact.SEVERITY, Severity.values(), Fact.SEVERITY.absent());
        addChoice(Fact.CUSTOMER_TYPE, CustomerType.values(), Fact.CUSTOMER_TYPE.absent());
        var received = new DateTimePicker();
        DatePickers.speak(received, locale);
        received.setStep(Duration.ofMinutes(1));
        add(Fact.RECEIVED_AT, received);
        add(Fact.CUSTOMER_COUNTRY, codes(countries(), code -> LocaleNames.country(code, locale)));
        add(Fact.CUSTOMER_LANGUAGE, codes(LocaleNames.languages(locale), code -> LocaleNames.language(code, locale)));
        var model = new ComboBox<String>();
        model.setItems(models);
        model.setAllowCustomValue(true);
        model.addCustomValueSetListener(event -> model.setValue(event.getDetail()));
        add(Fact.MODEL, model);
    }

    /** What depends on them stands beside those that one would not guess. */
    private void explain() {
        ((HasHelper) field(Fact.KIND)).setHelperText(help("fact.KIND.help"));
        ((HasHelper) field(Fact.RECEIVED_AT)).setHelperText(help("fact.RECEIVED_AT.help"));
        ((HasHelper) field(Fact.CUSTOMER_LANGUAGE)).setHelperText(help("fact.CUSTOMER_LANGUAGE.help"));
        var severity = field(Fact.SEVERITY);
        severity.addValueChangeListener(
                event -> ((HasHelper) severity).setHelperText(help("severity." + event.getValue() + ".meaning")));
    }

    private static String help(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private void addTexts() {
        add(Fact.CUSTOMER_EMAIL, Fields.typed(new EmailField()));
        for (var fact : List.of(Fact.CUSTOMER_NAME, Fact.CUSTOMER_PHONE, Fact.SERIAL, Fact.TICKET))
            add(fact, Fields.typed(new TextField()));
        for (var fact : List.of(Fact.DESCRIPTION, Fact.IDEA)) {
            var area = Fields.typed(new TextArea());
            area.setMinRows(fact == Fact.DESCRIPTION ? 4 : 2);
            area.setMaxRows(14);
            add(fact, area);
        }
    }

    /** @param usual what stands there while nobody has said anything */
    private <E extends Enum<E>> void addChoice(Fact<E> fact, E[] values, E usual) {
        var select = new Select<E>();
        select.setItems(values);
        select.setItemLabelGenerator(value -> UI.getCurrent().getTranslation(FactWords.key(value)));
        select.setValue(usual);
        add(fact, select, usual);
    }

    private ComboBox<String> codes(List<String> codes, Function<String, String> name) {
        var box = new ComboBox<String>();
        box.setItems(codes);
        box.setItemLabelGenerator(name::apply);
        box.setClearButtonVisible(true);
        return box;
    }

    private List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> LocaleNames.country(code, locale), Collator.getInstance(locale)))
                .toList();
    }

    private <T, F extends AbstractField<?, T> & HasLabel> void add(Fact<T> fact, F field) {
        add(fact, field, null);
    }

    private <T, F extends AbstractField<?, T> & HasLabel> void add(Fact<T> fact, F field, @Nullable T usual) {
        field.setLabel(UI.getCurrent().getTranslation("fact." + fact));
        field.getElement().setAttribute("data-fact", fact.name());
        // Of addresses only our own rule, which is the service's; of days and times the picker's, too: whether it can
        // be read.
        var binding = binder.forField(field)
                .withDefaultValidator(Temporal.class.isAssignableFrom(fact.type()))
                .withValidator(
                        Fields.checked(value -> FactRules.problem(fact, Facts.NONE.with(fact, value), now.get())))
                .bind(
                        typed -> shown(fact, typed.facts, usual),
                        (typed, value) -> typed.facts = typed.facts.with(fact, value));
        waive(fact, binding);
        Fields.markRequired(field, FactRules.isRequired(fact));
        field.addValueChangeListener(_ -> {
            if (!showing) onChange.run();
        });
        fields.put(fact, field);
        bindings.put(fact, binding);
    }

    /**
     * What is half typed is not wrong yet: it is judged when somebody wants to save it, and from then on at once. A day and a time are
     * told when the field is left: then what cannot be read would be gone.
     */
    private static void waive(Fact<?> fact, Binder.Binding<Typed, ?> binding) {
        binding.setValidatorsDisabled(!Temporal.class.isAssignableFrom(fact.type()));
    }

    private static <T> @Nullable T shown(Fact<T> fact, Facts facts, @Nullable T usual) {
        var value = facts.find(fact);
        return value == null ? usual : value;
    }

    /** "Not known" is an answer of its own: it empties the field, and a value takes it back. */
    private void dependOn(Fact<?> value, Fact<Boolean> unknown) {
        field(unknown).addValueChangeListener(_ -> {
            if (read().get(unknown)) field(value).clear();
        });
        field(value).addValueChangeListener(_ -> {
            if (read().has(value)) field(unknown).clear();
        });
    }

    public AbstractField<?, ?> field(Fact<?> fact) {
        return Objects.requireNonNull(fields.get(fact));
    }

    public Component[] fields(Collection<Fact<?>> facts) {
        return facts.stream().map(this::field).toArray(Component[]::new);
    }

    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** What stands in the fields, right or wrong. */
    public Facts read() {
        var typed = new Typed(Facts.NONE);
        binder.writeBeanAsDraft(typed, true);
        return typed.facts;
    }

    /** Puts the facts into the fields, and takes every mark away. */
    public void show(Facts facts) {
        showing = true;
        try {
            bindings.forEach(FactFields::waive);
            binder.readBean(new Typed(facts));
        } finally {
            showing = false;
        }
    }

    public void setReadOnly(boolean readOnly) {
        // Not the bindings: what is read only would not be read from them.
        fields.values().forEach(field -> field.setReadOnly(readOnly));
    }

    /**
     * Marks everything that is wrong among those facts, and puts the focus into the first of it.
     *
     * @return how many are wrong
     */
    public int mark(Collection<Fact<?>> asked) {
        var wrong = asked.stream()
                .sorted()
                .map(fact -> judge(Objects.requireNonNull(bindings.get(fact))))
                .filter(BindingValidationStatus::isError)
                .toList();
        if (!wrong.isEmpty()) Fields.focus(wrong.getFirst().getField());
        return wrong.size();
    }

    private static BindingValidationStatus<?> judge(Binder.Binding<Typed, ?> binding) {
        binding.setValidatorsDisabled(false);
        return binding.validate();
    }

    /** Marks what the service, or a mail, found wrong. */
    public void mark(Map<Fact<?>, Text> problems) {
        problems.forEach((fact, problem) -> {
            var field = (HasValidation) field(fact);
            field.setInvalid(true);
            field.setErrorMessage(Fields.words(problem));
        });
        problems.keySet().stream()
                .map(this::field)
                .filter(Component::isAttached)
                .findFirst()
                .ifPresent(Fields::focus);
    }
}
