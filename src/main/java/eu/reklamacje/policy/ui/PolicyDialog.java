package eu.reklamacje.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.FormDialog;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.policy.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms of one version: to be changed while it is not in force, else to be read. */
final class PolicyDialog extends FormDialog<PolicyTerms> {

    private static final int LONGEST = 365;

    private final Policies policies;
    private final PolicyVersion version;

    /** @param from the day from which it is to count; null where it can only be read */
    PolicyDialog(PolicyVersion version, @Nullable LocalDate from, Policies policies, LocalDate today) {
        super(PolicyTerms.class, "", "58rem");
        this.policies = policies;
        this.version = version;
        boolean readOnly = from == null;
        setHeaderTitle(getTranslation(version.id() == 0 ? "policy.new" : "policy.version"));
        var validFrom = Fields.day("policy.valid-from");
        validFrom.setMin(today);
        bindNeeded(validFrom, "validFrom");
        add(
                new Paragraph(getTranslation(readOnly ? "policy.read-only" : "policy.text")),
                validFrom,
                promises(),
                counting(),
                ladder(),
                extensions());
        show(PolicyTerms.of(version));
        if (readOnly) {
            setReadOnly();
            getFooter().add(new Button(getTranslation("action.close"), _ -> close()));
        } else saves(getTranslation("action.save"), this::save, _ -> Notices.done(getTranslation("policy.saved")));
    }

    private Section promises() {
        var acknowledge = new TermField(Rule.ACKNOWLEDGE);
        var progress = new TermField(Rule.PROGRESS);
        var resolve = new TermField(Rule.RESOLVE);
        bindNeeded(acknowledge, "acknowledge");
        bindNeeded(progress, "progress");
        bindNeeded(resolve, "resolve");
        var newsEvery = number("policy.news", "newsEvery");
        newsEvery.setHelperText(getTranslation("policy.news.help"));
        var reviewDays = number("policy.review", "reviewDays");
        reviewDays.setHelperText(getTranslation("policy.news.help"));
        return section("promises.title", acknowledge, progress, resolve, Fields.row(newsEvery, reviewDays));
    }

    private Section counting() {
        var words = new PolicyWords(getLocale());
        var workdays = new CheckboxGroup<DayOfWeek>(getTranslation("policy.workdays"));
        workdays.setItems(DayOfWeek.values());
        workdays.setItemLabelGenerator(words::weekday);
        forField(workdays)
                .withValidator(Fields.checked(days ->
                        days == null || days.isEmpty() ? Optional.of(Text.of("problem.missing")) : Optional.empty()))
                .bind("workdays");
        var eventDay = new Checkbox(getTranslation("policy.event-day.label"));
        bind(eventDay, "eventDayCounts");
        return section("policy.counting", workdays, eventDay);
    }

    private Section ladder() {
        var ladder = new LadderField();
        bindNeeded(ladder, "ladder");
        return section("policy.ladder", ladder);
    }

    private Section extensions() {
        var usual = number("policy.extension.usual", "usualDays");
        var longest = number("policy.extension.longest", "longestDays");
        var most = number("policy.extension.most", "most");
        longest.setHelperText(getTranslation("policy.zero"));
        most.setHelperText(getTranslation("policy.zero"));
        return section("policy.extensions", Fields.row(usual, longest, most));
    }

    /** Nothing typed is none of them. */
    private IntegerField number(String key, String component) {
        var field = Fields.number(getTranslation(key), 0, LONGEST);
        field.setStepButtonsVisible(true);
        forField(field)
                .withConverter(number -> Objects.requireNonNullElse(number, 0), number -> number)
                .bind(component);
        return field;
    }

    private Section section(String title, Component... content) {
        var section = new Section(new H3(getTranslation(title)));
        section.add(content);
        section.addClassName("policy-section");
        return section;
    }

    private Result<Long> save(PolicyTerms terms) {
        return policies.save(
                version.id() == 0 ? null : version.id(),
                version.version(),
                Objects.requireNonNull(terms.validFrom()),
                terms.policy());
    }
}
