package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.calendar.Counting;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.policy.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms of one version: to be changed while it is not in force, else to be read. */
final class PolicyDialog extends Dialog {

    private final PolicyServices services;
    private final PolicyVersion version;
    private final DatePicker validFrom;
    private final TermFields acknowledge;
    private final TermFields progress;
    private final TermFields resolve;
    private final IntegerField newsEvery;
    private final IntegerField reviewDays;
    private final CheckboxGroup<DayOfWeek> workdays;
    private final Checkbox eventDay;
    private final LadderFields ladder;
    private final IntegerField usual;
    private final IntegerField longest;
    private final IntegerField most;

    /** @param from the day from which it is to count; null where it can only be read */
    PolicyDialog(PolicyServices services, PolicyVersion version, @Nullable LocalDate from) {
        this.services = services;
        this.version = version;
        boolean readOnly = from == null;
        var policy = version.policy();
        var words = new PolicyWords(getLocale());
        setHeaderTitle(getTranslation(version.id() == 0 ? "policy.new" : "policy.version"));
        setWidth("58rem");
        validFrom = new DatePicker(getTranslation("policy.valid-from"));
        DatePickers.speak(validFrom, getLocale());
        validFrom.setMin(services.today());
        validFrom.setValue(version.validFrom());
        acknowledge = new TermFields(Rule.ACKNOWLEDGE, policy.acknowledge());
        progress = new TermFields(Rule.PROGRESS, policy.progress());
        resolve = new TermFields(Rule.RESOLVE, policy.resolve());
        newsEvery = number("policy.news", policy.newsEvery());
        newsEvery.setHelperText(getTranslation("policy.news.help"));
        reviewDays = number("policy.review", policy.reviewDays());
        reviewDays.setHelperText(getTranslation("policy.news.help"));
        workdays = new CheckboxGroup<>(getTranslation("policy.workdays"));
        workdays.setItems(DayOfWeek.values());
        workdays.setItemLabelGenerator(words::weekday);
        workdays.setValue(policy.counting().workdays());
        eventDay = new Checkbox(
                getTranslation("policy.event-day.label"), policy.counting().eventDayCounts());
        ladder = new LadderFields(policy.ladder(), readOnly);
        usual = number("policy.extension.usual", policy.extensions().usualDays());
        longest = number("policy.extension.longest", policy.extensions().longestDays());
        most = number("policy.extension.most", policy.extensions().most());
        longest.setHelperText(getTranslation("policy.zero"));
        most.setHelperText(getTranslation("policy.zero"));
        var more = new Div(newsEvery, reviewDays);
        more.addClassName("field-row");
        var extensions = new Div(usual, longest, most);
        extensions.addClassName("field-row");
        add(
                new Paragraph(getTranslation(readOnly ? "policy.read-only" : "policy.text")),
                validFrom,
                section("promises.title", acknowledge, progress, resolve, more),
                section("policy.counting", workdays, eventDay),
                section("policy.ladder", ladder),
                section("policy.extensions", extensions));
        getFooter().add(new Button(getTranslation(readOnly ? "action.close" : "action.cancel"), _ -> close()));
        if (readOnly) lock();
        else getFooter().add(saveButton());
    }

    private Button saveButton() {
        var save = new Button(getTranslation("action.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        return save;
    }

    private Section section(String title, Component... content) {
        var section = new Section(new H3(getTranslation(title)));
        section.add(content);
        section.addClassName("policy-section");
        return section;
    }

    private IntegerField number(String key, int value) {
        var field = new IntegerField(getTranslation(key));
        field.setStepButtonsVisible(true);
        field.setMin(0);
        field.setMax(365);
        field.setValue(value);
        return field;
    }

    private void lock() {
        for (var field : List.of(newsEvery, reviewDays, usual, longest, most)) field.setReadOnly(true);
        for (var term : List.of(acknowledge, progress, resolve)) term.setReadOnly();
        validFrom.setReadOnly(true);
        workdays.setReadOnly(true);
        eventDay.setReadOnly(true);
    }

    private void save() {
        if (validFrom.isEmpty() || workdays.getValue().isEmpty()) {
            Notices.refused(getTranslation("refused.policy.incomplete"));
            return;
        }
        policy().ifPresentOrElse(
                        policy -> Notices.tell(
                                services.policies()
                                        .save(
                                                version.id() == 0 ? null : version.id(),
                                                version.version(),
                                                validFrom.getValue(),
                                                policy),
                                _ -> {
                                    close();
                                    Notices.done(getTranslation("policy.saved"));
                                }),
                        () -> Notices.refused(getTranslation("refused.policy.incomplete")));
    }

    private Optional<Policy> policy() {
        var rungs = ladder.rungs();
        var terms = List.of(acknowledge.term(), progress.term(), resolve.term());
        if (rungs.isEmpty() || terms.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(new Policy(
                terms.get(0).orElseThrow(),
                terms.get(1).orElseThrow(),
                terms.get(2).orElseThrow(),
                value(newsEvery),
                value(reviewDays),
                new Counting(workdays.getValue(), eventDay.getValue()),
                rungs.get(),
                new Policy.ExtensionTerms(value(usual), value(longest), value(most))));
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    /** A promise's days, start and keeper in one row. */
    private static final class TermFields extends Div {

        private final IntegerField days = new IntegerField();
        private final Select<Term.Start> start = new Select<>();
        private final Select<Term.Keeper> keeper = new Select<>();

        TermFields(Rule rule, Term term) {
            addClassName("field-row");
            days.setLabel(getTranslation("policy.term.days", getTranslation("promise." + rule), rule.policy()));
            days.setStepButtonsVisible(true);
            days.setMin(1);
            days.setMax(365);
            days.setValue(term.days());
            start.setLabel(getTranslation("policy.start"));
            start.setItems(
                    rule == Rule.PROGRESS
                            ? List.of(Term.Start.values())
                            : List.of(Term.Start.RECEIPT, Term.Start.RECORDING));
            start.setItemLabelGenerator(value -> getTranslation("policy.start." + value));
            start.setValue(term.start());
            keeper.setLabel(getTranslation("policy.keeper"));
            keeper.setItems(
                    rule == Rule.RESOLVE
                            ? List.of(Term.Keeper.ITS_OWN, Term.Keeper.IN_WRITING)
                            : List.of(Term.Keeper.values()));
            keeper.setItemLabelGenerator(value -> getTranslation("policy.keeper." + value));
            keeper.setValue(term.keeper());
            add(days, start, keeper);
        }

        void setReadOnly() {
            days.setReadOnly(true);
            start.setReadOnly(true);
            keeper.setReadOnly(true);
        }

        Optional<Term> term() {
            return days.getValue() == null
                    ? Optional.empty()
                    : Optional.of(new Term(days.getValue(), start.getValue(), keeper.getValue()));
        }
    }
}
