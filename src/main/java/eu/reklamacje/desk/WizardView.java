package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.FactFields;
import eu.reklamacje.complaint.ui.WizardDraft;
import eu.reklamacje.complaint.ui.WizardStep;
import eu.reklamacje.mail.Logging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** "New complaint": five steps, by keyboard from start to end. Every word is a draft on the server soon after it was typed. */
@Route("new")
@RolesAllowed({"AGENT", "SUPERVISOR"})
class WizardView extends Screen implements HasUrlParameter<Long> {

    private static final int SEARCH_MILLIS = 250;

    private final Drafts drafts;
    private final Logging logging;
    private final Complaints complaints;
    private final WizardProposals proposals;
    private final WizardCheck check;
    private final WizardFiles files;
    private final FactFields fields;
    private final WizardSteps steps = new WizardSteps();
    private final Div content = new Div();
    private final Div aside = new Div();
    private final Div danger = new Div();
    private final Checkbox takeIt = new Checkbox();
    private final Button back = new Button();
    private final Button next = new Button();
    private WizardStep step = WizardStep.ORIGIN;
    private @Nullable Long draft;
    private @Nullable Long customer;
    private @Nullable Long mail;
    private boolean split;
    private String asideShown = "";
    /** The receipt that stands there before somebody has given one. */
    private final LocalDateTime opened;

    WizardView(
            Drafts drafts,
            Logging logging,
            Complaints complaints,
            Models models,
            WizardProposals proposals,
            WizardCheck check,
            WizardFiles files,
            Office office,
            Clock clock) {
        super("wizard");
        this.drafts = drafts;
        this.logging = logging;
        this.complaints = complaints;
        this.proposals = proposals;
        this.check = check;
        this.files = files;
        setHeading(getTranslation("wizard.new"));
        opened = office.local(clock.instant()).truncatedTo(ChronoUnit.MINUTES);
        fields = new FactFields(models.choosable(), () -> office.local(clock.instant()));
        buildFields();
        buildDanger();
        buildLayout();
    }

    private void buildFields() {
        fields.show(Facts.NONE.with(Fact.RECEIVED_AT, opened));
        fields.onChange(this::typed);
        for (var fact : List.of(Fact.CUSTOMER_NAME, Fact.CUSTOMER_PHONE, Fact.CUSTOMER_EMAIL, Fact.SERIAL))
            ((TextFieldBase<?, ?>) fields.field(fact)).setValueChangeTimeout(SEARCH_MILLIS);
        ((TextField) fields.field(Fact.CUSTOMER_NAME)).setAutocomplete(Autocomplete.OFF);
        takeIt.setLabel(getTranslation("wizard.take-it"));
        takeIt.setValue(true);
    }

    /** The button stays the same component: a click that is already on its way must find it. */
    private void buildDanger() {
        var accept = Keys.on(
                new Button(getTranslation("wizard.danger.accept"), _ -> {
                    fields.show(fields.read().with(Fact.SEVERITY, Severity.SAFETY));
                    typed();
                }),
                "ctrl+d",
                getTranslation("wizard.danger.accept"));
        danger.addClassName("danger-note");
        danger.add(new Span(getTranslation("wizard.danger")), accept);
    }

    private void buildLayout() {
        content.addClassName("wizard-content");
        aside.addClassName("wizard-aside");
        aside.getElement().setAttribute("aria-live", "polite");
        back.setText(getTranslation("wizard.back"));
        back.addClickListener(_ -> go(WizardStep.values()[step.ordinal() - 1]));
        Keys.on(back, "ctrl+ArrowUp", getTranslation("wizard.back"));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(_ -> forward());
        var foot = new Div(back, next, new Span(getTranslation("wizard.saved-as-you-type")));
        foot.addClassName("wizard-foot");
        var main = new Div(content, foot);
        main.addClassName("wizard-main");
        var body = new Div(main, aside);
        body.addClassName("wizard-body");
        add(steps, body);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        if (id != null) {
            var kept = drafts.find(id, WizardDraft.class).orElseThrow(NotFoundException::new);
            if (kept.call()) {
                event.forwardTo(ComplaintLinks.toCall(id));
                return;
            }
            restore(kept, id);
        }
        show();
    }

    private void restore(WizardDraft kept, long id) {
        draft = id;
        fields.show(kept.facts());
        customer = kept.customer();
        mail = kept.mail();
        split = kept.split();
        step = kept.step();
    }

    private void typed() {
        keep();
        showAside();
        showDanger();
    }

    private void keep() {
        var facts = fields.read();
        var kept = new WizardDraft(facts, step, customer, mail, split, false);
        drafts.keep(draftId(), facts.get(Fact.CUSTOMER_NAME), kept);
    }

    /** The draft, begun with the first word, and in the address from then on. */
    private long draftId() {
        if (draft == null) {
            draft = drafts.begin();
            var link = ComplaintLinks.toDraft(draft);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, link));
        }
        return draft;
    }

    private void go(WizardStep wanted) {
        step = wanted;
        keep();
        show();
    }

    private void forward() {
        if (step == WizardStep.CHECK) save();
        else if (fields.mark(asked(step)) == 0) go(WizardStep.values()[step.ordinal() + 1]);
    }

    private void show() {
        steps.show(step);
        content.removeAll();
        content.add(new H2(getTranslation("wizard.step." + step)));
        switch (step) {
            case ORIGIN -> content.add(form(asked(step)), mailDrop());
            case CUSTOMER -> content.add(new Paragraph(getTranslation("wizard.customer.hint")), form(asked(step)));
            case DEVICE -> showDevice();
            case PROBLEM -> showProblem();
            case CHECK -> content.add(check.show(fields.read(), danger, takeIt));
        }
        back.setVisible(step != WizardStep.ORIGIN);
        next.setText(getTranslation(step == WizardStep.CHECK ? "wizard.save" : "wizard.next"));
        Keys.on(next, "ctrl+Enter", next.getText());
        next.setEnabled(true);
        showAside();
        showDanger();
        focusFirst();
    }

    /** A mail from a personal mailbox is dropped here as a file, and fills what nobody has typed yet. */
    private Component mailDrop() {
        if (mail == null) return new Div(new Paragraph(getTranslation("wizard.mail-drop")), fileList());
        var note = new Div(getTranslation(split ? "wizard.split" : "wizard.from-mail"));
        note.addClassName("missing-note");
        return note;
    }

    private Component fileList() {
        return files.list(() -> draft, this::draftId, this::fill);
    }

    /**
     * Fills what nobody has filled yet. The receipt is that of the first step's mail, asked for where its date cannot be true; a
     * mail that is dropped later is only one more file.
     */
    private void fill(Facts told) {
        var filled = fields.read();
        for (var fact : told.present()) {
            boolean isReplaced = fact == Fact.RECEIVED_AT && step == WizardStep.ORIGIN;
            if (!filled.has(fact) || isReplaced) filled = filled.take(fact, told);
        }
        // The present, which stands there until somebody changes it, would be a wrong answer that nobody has given.
        boolean isUndated =
                step == WizardStep.ORIGIN && !told.has(Fact.RECEIVED_AT) && Objects.equals(filled.receivedAt(), opened);
        fields.show(isUndated ? filled.with(Fact.RECEIVED_AT, null) : filled);
        typed();
        if (isUndated) fields.mark(Map.of(Fact.RECEIVED_AT, Text.of("wizard.mail-undated")));
        Notices.done(getTranslation("wizard.mail-read"));
    }

    private void focusFirst() {
        var asked = asked(step);
        var first = asked.isEmpty() ? next : fields.field(asked.getFirst());
        if (first instanceof Focusable<?> focusable) focusable.focus();
    }

    private FormLayout form(List<Fact<?>> facts) {
        return Fields.columns("15rem", fields.fields(facts));
    }

    private List<Fact<?>> asked(WizardStep step) {
        return step.facts(fields.read().kind());
    }

    /** Each in a row, beside the answer that there is none. */
    private void showDevice() {
        var asked = asked(WizardStep.DEVICE);
        var answers = asked.stream()
                .flatMap(fact -> fact.answeredOtherwise().stream())
                .toList();
        for (var fact : asked) {
            if (answers.contains(fact)) continue;
            var row = new Div(fields.field(fact));
            fact.answeredOtherwise().map(fields::field).ifPresent(row::add);
            row.addClassName("answer-row");
            content.add(row);
        }
    }

    private void showProblem() {
        var area =
                new Div(fields.field(Fact.DESCRIPTION), danger, fields.field(Fact.IDEA), fields.field(Fact.IDEA_NONE));
        area.addClassName("stack");
        content.add(area, form(List.of(Fact.SEVERITY)), fields.field(Fact.RESTRICTED));
        content.add(new H3(getTranslation("complaint.files")), fileList());
    }

    private void showDanger() {
        var facts = fields.read();
        danger.setVisible(DangerWords.in(facts.get(Fact.DESCRIPTION)) && facts.get(Fact.SEVERITY) != Severity.SAFETY);
    }

    /** Only anew where something it shows has changed: a proposal that is being clicked must not be replaced. */
    private void showAside() {
        var facts = fields.read();
        var shown = step + "/" + customer + "/"
                + asked(step).stream().map(facts::text).toList();
        if (shown.equals(asideShown)) return;
        asideShown = shown;
        aside.removeAll();
        switch (step) {
            case CUSTOMER ->
                aside.add(
                        customer == null
                                ? proposals.customers(facts, this::choose)
                                : proposals.chosen(customer, this::chooseAnother));
            case DEVICE -> aside.add(proposals.devices(facts, this::choose));
            case CHECK -> aside.add(proposals.duplicates(customer, facts));
            default -> {}
        }
    }

    private void choose(Customers.Found found) {
        customer = found.id();
        fields.show(found.into(fields.read()));
        typed();
        next.focus();
    }

    private void chooseAnother() {
        customer = null;
        typed();
    }

    private void choose(Devices.DeviceView device) {
        var chosen = fields.read().with(Fact.SERIAL, device.serial());
        fields.show(device.model() == null ? chosen : chosen.with(Fact.MODEL, device.model()));
        typed();
    }

    private void save() {
        for (var wanted : WizardStep.values()) {
            if (fields.mark(asked(wanted)) == 0) continue;
            go(wanted);
            fields.mark(asked(wanted));
            return;
        }
        next.setEnabled(false);
        boolean mine = takeIt.getValue() && takeIt.isVisible();
        var result = logging.log(new Logging.Origin(mail, split), fields.read(), customer, mine, draft);
        next.setEnabled(true);
        Notices.tell(result, recorded -> {
            Notices.done(getTranslation("wizard.recorded", recorded.number()));
            // A restricted complaint about a colleague may not be readable for whoever logged it.
            var target = complaints.find(recorded.id()).isPresent() ? ComplaintLinks.to(recorded.id()) : "";
            getUI().ifPresent(ui -> ui.navigate(target));
        });
    }
}
