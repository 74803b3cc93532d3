package eu.reklamacje.listing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Completions;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.search.TextSearch;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Team;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The filters above the list and above the board: the usual ones at hand, the others one click away. */
public final class FilterBar extends Div {

    private static final int NEVER_MILLIS = 3_600_000;

    /** Words are completed by those of so many hits. */
    private static final int COMPLETED_FROM = 20;

    private final TextField text = new TextField();
    private final MultiSelectComboBox<Status> statuses;
    private final MultiSelectComboBox<Long> handlers;
    private final Select<DueRange> due = new Select<>();
    private final MultiSelectComboBox<Kind> kinds;
    private final MultiSelectComboBox<Long> teams;
    private final MultiSelectComboBox<Severity> severities;
    private final MultiSelectComboBox<String> countries;
    private final MultiSelectComboBox<Step> steps;
    private final MultiSelectComboBox<Turn> turns;
    private final MultiSelectComboBox<Filter.Mark> marks;
    private final MultiSelectComboBox<WaitingFor> waitingFor;
    private final DatePicker from = Fields.day("filter.from");
    private final DatePicker to = Fields.day("filter.to");
    private final DatePicker silent = Fields.day("filter.silent");
    private final ComboBox<String> model = new ComboBox<>();
    private final TextField serial = new TextField();
    private final Button more = new Button();
    private final Button reset = new Button();
    private final Span unknown = new Span();
    private final Consumer<FilterUrl> changed;
    private FilterUrl state = FilterUrl.ALL;
    private boolean showing;

    FilterBar(
            Directory directory,
            Supplier<List<String>> models,
            TypedFilter typed,
            TextSearch texts,
            boolean withStatus,
            Consumer<FilterUrl> changed) {
        this.changed = changed;
        addClassName("filter-bar");
        text.setPlaceholder(getTranslation("filter.text"));
        text.setAriaLabel(getTranslation("filter.text"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(150);
        text.addClassName("filter-text");
        text.getElement().setAttribute("data-key-focus", "");
        Keys.on(text, "/", getTranslation("filter.text"));
        // For whoever points at it: whoever types wants to see what lies around.
        text.setTooltipText(getTranslation("filter.text.hint")).setFocusDelay(NEVER_MILLIS);
        // What is typed as a filter becomes one when it is through: while it is typed, nobody knows.
        text.addKeyPressListener(Key.ENTER, _ -> understand(typed));
        text.addBlurListener(_ -> understand(typed));
        Completions.on(
                text,
                words -> Stream.concat(
                                typed.propose(words, getLocale()).stream(),
                                texts.find(words, COMPLETED_FROM).completions(words).stream())
                        .toList());
        statuses = choice("filter.status", List.of(Status.values()), status -> getTranslation("status." + status));
        kinds = choice("filter.kind", List.of(Kind.values()), kind -> getTranslation("kind." + kind));
        severities = choice(
                "filter.severity", List.of(Severity.values()), severity -> getTranslation("severity." + severity));
        teams = choice(
                "filter.team",
                directory.teams().stream().map(Team::id).toList(),
                id -> directory.team(id).name());
        var people = Stream.concat(
                        Stream.of(Filter.NOBODY),
                        directory.people().stream().filter(Person::handlesCases).map(Person::id))
                .toList();
        handlers = choice(
                "filter.handler",
                people,
                id -> id == Filter.NOBODY ? getTranslation("handler.nobody") : directory.name(id));
        countries = choice(
                "filter.country",
                Arrays.asList(Locale.getISOCountries()),
                code -> LocaleNames.country(code, getLocale()));
        steps = choice("filter.step", List.of(Step.values()), step -> getTranslation("step." + step));
        turns = choice("filter.turn", List.of(Turn.values()), turn -> getTranslation("turn." + turn));
        marks = choice("filter.mark", List.of(Filter.Mark.values()), mark -> getTranslation("filter.mark." + mark));
        waitingFor =
                choice("filter.waiting", List.of(WaitingFor.values()), whom -> getTranslation("waitingfor." + whom));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        silent.setClearButtonVisible(true);
        due.setItems(DueRange.values());
        due.setItemLabelGenerator(range -> range == null ? "" : getTranslation("due.group." + range));
        due.setEmptySelectionAllowed(true);
        due.setPlaceholder(getTranslation("filter.due"));
        due.setAriaLabel(getTranslation("filter.due"));
        model.setLabel(getTranslation("filter.model"));
        // Read when the list is opened: hardly anybody opens it.
        model.setItems(query -> models.get().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT)
                        .contains(query.getFilter().orElse("").toLowerCase(Locale.ROOT)))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        model.setClearButtonVisible(true);
        serial.setLabel(getTranslation("filter.serial"));
        serial.setClearButtonVisible(true);
        reset.setText(getTranslation("filter.reset"));
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        reset.addClickListener(_ -> {
            show(state.unfiltered());
            changed.accept(state);
        });
        if (withStatus) add(text, statuses, steps, handlers, due);
        else add(text, steps, handlers, due);
        unknown.addClassName("filter-unknown");
        unknown.getElement().setAttribute("role", "alert");
        add(morePopover(), reset, unknown);
        List.<HasValue<?, ?>>of(
                        text,
                        statuses,
                        steps,
                        turns,
                        handlers,
                        due,
                        kinds,
                        teams,
                        severities,
                        countries,
                        model,
                        serial,
                        marks,
                        waitingFor,
                        from,
                        to,
                        silent)
                .forEach(field -> field.addValueChangeListener(_ -> apply()));
    }

    private Component morePopover() {
        more.setIcon(VaadinIcon.FILTER.create());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        for (var field : List.of(turns, kinds, teams, severities, countries, marks, waitingFor)) {
            field.setLabel(field.getPlaceholder());
            field.setPlaceholder("");
        }
        var form = Fields.columns(
                "14rem",
                turns,
                kinds,
                teams,
                severities,
                countries,
                marks,
                waitingFor,
                model,
                from,
                to,
                silent,
                serial);
        form.setWidth("min(31rem, 90vw)");
        var popover = new Popover(form);
        popover.setTarget(more);
        popover.setModal(true);
        popover.setRole("dialog");
        return new Div(more, popover);
    }

    public void show(FilterUrl wanted) {
        showing = true;
        state = wanted;
        var filter = wanted.filter();
        text.setValue(filter.text());
        statuses.setValue(filter.statuses());
        kinds.setValue(filter.kinds());
        severities.setValue(filter.severities());
        teams.setValue(filter.teams());
        handlers.setValue(filter.handlers());
        countries.setValue(filter.countries());
        steps.setValue(filter.next().steps());
        turns.setValue(filter.next().turns());
        model.setValue(filter.model().isEmpty() ? null : filter.model());
        serial.setValue(filter.serial());
        marks.setValue(filter.special().marks());
        waitingFor.setValue(filter.special().waitingFor());
        from.setValue(wanted.days().from());
        to.setValue(wanted.days().to());
        silent.setValue(wanted.days().silent());
        due.setValue(wanted.due());
        showing = false;
        showCount();
    }

    private void understand(TypedFilter typed) {
        var problem = typed.unknown(text.getValue(), getLocale());
        text.setInvalid(problem.isPresent());
        unknown.setText(problem.map(value -> Fields.words(value.text())).orElse(""));
        var understood = typed.read(state, text.getValue());
        if (understood.equals(state)) return;
        show(understood);
        changed.accept(state);
    }

    private void apply() {
        if (showing) return;
        text.setInvalid(false);
        unknown.setText("");
        var filter = new Filter(
                text.getValue(),
                Set.copyOf(statuses.getValue()),
                Set.copyOf(kinds.getValue()),
                Set.copyOf(teams.getValue()),
                Set.copyOf(handlers.getValue()),
                Set.copyOf(severities.getValue()),
                Set.copyOf(countries.getValue()),
                null,
                null,
                model.getValue() == null ? "" : model.getValue(),
                serial.getValue(),
                null,
                Set.of(),
                new Filter.Next(Set.copyOf(steps.getValue()), Set.copyOf(turns.getValue()), LocalDate.EPOCH),
                Filter.Special.of(Set.copyOf(marks.getValue()), Set.copyOf(waitingFor.getValue())));
        state = state.with(
                filter, due.getValue(), new FilterUrl.Days(from.getValue(), to.getValue(), silent.getValue()));
        showCount();
        changed.accept(state);
    }

    private void showCount() {
        var filter = state.filter();
        var hidden = (int) Stream.of(
                                filter.next().turns(),
                                filter.kinds(),
                                filter.teams(),
                                filter.severities(),
                                filter.countries(),
                                filter.special().marks(),
                                filter.special().waitingFor())
                        .filter(chosen -> !chosen.isEmpty())
                        .count()
                + (state.days().from() == null && state.days().to() == null ? 0 : 1)
                + (state.days().silent() == null ? 0 : 1)
                + (filter.model().isEmpty() ? 0 : 1)
                + (filter.serial().isEmpty() ? 0 : 1);
        more.setText(hidden == 0 ? getTranslation("filter.more") : getTranslation("filter.more.count", hidden));
        reset.setVisible(!state.isAll());
    }

    private <T> MultiSelectComboBox<T> choice(String label, List<T> items, Function<T, String> name) {
        var box = new MultiSelectComboBox<T>();
        box.setItems(items);
        box.setItemLabelGenerator(name::apply);
        box.setPlaceholder(getTranslation(label));
        box.setAriaLabel(getTranslation(label));
        box.setClearButtonVisible(true);
        // One that was chosen is read by its name, and not as a number.
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.HORIZONTAL);
        return box;
    }
}
