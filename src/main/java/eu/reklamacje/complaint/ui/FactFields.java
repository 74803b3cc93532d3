package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.complaint.Channel;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import java.text.Collator;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A field for each fact, with one way in and one way out; used by the complaint's form and by the wizard's steps. */
public final class FactFields {

    /** Short enough that nothing older than two seconds is lost, long enough not to send every key. */
    public static final int TYPING_MILLIS = 700;

    private record Entry(Component field, Supplier<String> read, Consumer<String> write) {}

    private final Map<Fact, Entry> entries = new EnumMap<>(Fact.class);
    private final List<String> models;
    private final Locale locale = UI.getCurrent().getLocale();
    private Runnable onChange = () -> {};
    private boolean showing;

    public FactFields(List<String> models) {
        this.models = models;
        for (var fact : Fact.values()) entries.put(fact, create(fact));
        entries.forEach((fact, entry) -> listen(entry.field));
        dependOn(Fact.MODEL, Fact.MODEL_UNKNOWN);
        dependOn(Fact.SERIAL, Fact.SERIAL_UNKNOWN);
        dependOn(Fact.TICKET, Fact.TICKET_UNKNOWN);
        dependOn(Fact.IDEA, Fact.IDEA_NONE);
    }

    public Component field(Fact fact) {
        return entry(fact).field;
    }

    private Entry entry(Fact fact) {
        return Objects.requireNonNull(entries.get(fact));
    }

    public void onChange(Runnable listener) {
        onChange = listener;
    }

    public Facts read() {
        var values = new EnumMap<Fact, String>(Fact.class);
        entries.forEach((fact, entry) -> values.put(fact, entry.read.get()));
        return Facts.of(values);
    }

    public void show(Facts facts) {
        showing = true;
        try {
            entries.forEach((fact, entry) -> {
                if (!entry.read.get().equals(facts.get(fact))) entry.write.accept(facts.get(fact));
            });
        } finally {
            showing = false;
        }
    }

    public void setReadOnly(boolean readOnly) {
        entries.values().forEach(entry -> ((AbstractField<?, ?>) entry.field).setReadOnly(readOnly));
    }

    /** Marks what is wrong, and nothing else; returns the first field of those that stand on the screen. */
    public void mark(Map<Fact, Text> problems) {
        Component first = null;
        for (var entry : entries.entrySet()) {
            var problem = problems.get(entry.getKey());
            var field = (HasValidation) entry.getValue().field;
            field.setInvalid(problem != null);
            if (problem == null) continue;
            field.setErrorMessage(translate(problem));
            if (first == null && entry.getValue().field.isAttached()) first = entry.getValue().field;
        }
        if (first instanceof com.vaadin.flow.component.Focusable<?> focusable) focusable.focus();
    }

    private String translate(Text text) {
        return UI.getCurrent().getTranslation(text.key(), text.arguments().toArray());
    }

    private void listen(Component field) {
        ((AbstractField<?, ?>) field).addValueChangeListener(_ -> {
            if (!showing) onChange.run();
        });
    }

    /** "Not known" is an answer of its own: it empties the field, and a value takes it back. */
    private void dependOn(Fact value, Fact unknown) {
        ((AbstractField<?, ?>) field(unknown)).addValueChangeListener(_ -> {
            if (Boolean.parseBoolean(entry(unknown).read.get()))
                entry(value).write.accept("");
        });
        ((AbstractField<?, ?>) field(value)).addValueChangeListener(_ -> {
            if (!entry(value).read.get().isBlank()) entry(unknown).write.accept("");
        });
    }

    private Entry create(Fact fact) {
        var entry = switch (fact) {
            case KIND -> choice(Kind.values(), Kind.UNDETERMINED);
            case CHANNEL -> choice(Channel.values(), Channel.EMAIL);
            case SEVERITY -> choice(Severity.values(), Severity.NORMAL);
            case CUSTOMER_TYPE -> choice(CustomerType.values(), CustomerType.CONSUMER);
            case RECEIVED_AT -> moment();
            case CUSTOMER_EMAIL -> text(new EmailField());
            case CUSTOMER_COUNTRY -> codes(countries(), code -> LocaleNames.country(code, locale));
            case CUSTOMER_LANGUAGE -> codes(LocaleNames.languages(locale), code -> LocaleNames.language(code, locale));
            case MODEL -> model();
            case MODEL_UNKNOWN, SERIAL_UNKNOWN, TICKET_UNKNOWN, IDEA_NONE, RESTRICTED -> flag(fact);
            case DESCRIPTION, IDEA -> area(fact);
            case CUSTOMER_NAME, CUSTOMER_PHONE, SERIAL, TICKET -> text(new TextField());
        };
        if (entry.field instanceof com.vaadin.flow.component.HasLabel labelled) {
            labelled.setLabel(UI.getCurrent().getTranslation("fact." + fact));
        }
        entry.field.getElement().setAttribute("data-fact", fact.name());
        return entry;
    }

    private Entry text(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TYPING_MILLIS);
        return new Entry((Component) field, field::getValue, field::setValue);
    }

    private Entry area(Fact fact) {
        var area = new TextArea();
        area.setMinRows(fact == Fact.DESCRIPTION ? 4 : 2);
        area.setMaxRows(14);
        return text(area);
    }

    private Entry flag(Fact fact) {
        var box = new Checkbox(UI.getCurrent().getTranslation("fact." + fact));
        return new Entry(box, () -> box.getValue() ? "true" : "", value -> box.setValue(Boolean.parseBoolean(value)));
    }

    private <E extends Enum<E>> Entry choice(E[] constants, E absent) {
        var select = new Select<E>();
        select.setItems(constants);
        select.setItemLabelGenerator(constant -> UI.getCurrent()
                .getTranslation(
                        constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant));
        select.setValue(absent);
        return new Entry(
                select,
                () -> select.getValue() == null ? "" : select.getValue().name(),
                value -> select.setValue(Arrays.stream(constants)
                        .filter(constant -> constant.name().equals(value))
                        .findFirst()
                        .orElse(absent)));
    }

    private Entry moment() {
        var picker = new DateTimePicker();
        DatePickers.speak(picker, locale);
        picker.setStep(java.time.Duration.ofMinutes(1));
        return new Entry(
                picker,
                () -> picker.getValue() == null ? "" : picker.getValue().toString(),
                value -> picker.setValue(value.isEmpty() ? null : LocalDateTime.parse(value)));
    }

    private Entry codes(List<String> codes, Function<String, String> name) {
        var box = new ComboBox<String>();
        box.setItems(codes);
        box.setItemLabelGenerator(name::apply);
        box.setClearButtonVisible(true);
        return combo(box);
    }

    private Entry model() {
        var box = new ComboBox<String>();
        box.setItems(models);
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(event -> box.setValue(event.getDetail()));
        return combo(box);
    }

    private static Entry combo(ComboBox<String> box) {
        return new Entry(
                box,
                () -> box.getValue() == null ? "" : box.getValue(),
                value -> box.setValue(value.isEmpty() ? null : value));
    }

    private List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> LocaleNames.country(code, locale), Collator.getInstance(locale)))
                .toList();
    }
}
