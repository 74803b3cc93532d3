package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Proposed;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Channel;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.PhoneNumbers;
import eu.reklamacje.complaint.SerialNumbers;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.SpokenLanguages;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.FactFields;
import eu.reklamacje.complaint.ui.WizardDraft;
import eu.reklamacje.complaint.ui.WizardStep;
import eu.reklamacje.mail.Logging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A call, on one page that grows while somebody listens: who it is, about which device, and what has happened. */
@Route("call")
@RolesAllowed({"AGENT", "SUPERVISOR"})
class CallView extends Screen implements BeforeEnterObserver, HasUrlParameter<Long> {

    /** A telephone number beside a name. */
    private static final Pattern NUMBER = Pattern.compile("(?:\\+|\\b)[0-9][0-9()./ -]{4,}[0-9]");

    private static final int SEARCH_MILLIS = 150;

    private static final List<Fact<?>> WHO = List.of(
            Fact.CUSTOMER_NAME,
            Fact.CUSTOMER_PHONE,
            Fact.CUSTOMER_EMAIL,
            Fact.CUSTOMER_TYPE,
            Fact.CUSTOMER_COUNTRY,
            Fact.CUSTOMER_LANGUAGE);
    /** What one asks first stands first: the rest is known, guessed or usual for most calls. */
    private static final List<Fact<?>> CALLER = WHO.subList(0, 3);

    private static final List<Fact<?>> WHICH = List.of(Fact.SERIAL, Fact.MODEL, Fact.TICKET);
    private static final List<Fact<?>> WHAT = List.of(Fact.DESCRIPTION, Fact.IDEA);
    private static final List<Fact<?>> MORE = List.of(
            Fact.KIND,
            Fact.SEVERITY,
            Fact.RECEIVED_AT,
            Fact.CUSTOMER_TYPE,
            Fact.CUSTOMER_COUNTRY,
            Fact.CUSTOMER_LANGUAGE);
    private static final List<Fact<?>> ASKED = List.of(
            Fact.CUSTOMER_NAME,
            Fact.CUSTOMER_PHONE,
            Fact.CUSTOMER_EMAIL,
            Fact.SERIAL,
            Fact.MODEL,
            Fact.TICKET,
            Fact.DESCRIPTION,
            Fact.IDEA,
            Fact.RECEIVED_AT);

    private final Drafts drafts;
    private final Logging logging;
    private final Complaints complaints;
    private final Customers customers;
    private final Devices devices;
    private final CallerProposals proposals;
    private final FactFields fields;
    private final TextField caller = new TextField();
    private final Div found = new Div();
    private final Div form = new Div();
    private final Div units = new Div();
    private final Div known = new Div();
    private final Div danger = new Div();
    private final Checkbox takeIt = new Checkbox();
    private @Nullable Long customer;
    private @Nullable Long draft;
    private String shown = "";

    CallView(
            Drafts drafts,
            Logging logging,
            Complaints complaints,
            Customers customers,
            Devices devices,
            Models models,
            CallerProposals proposals,
            Office office,
            Clock clock) {
        super("call");
        this.drafts = drafts;
        this.logging = logging;
        this.complaints = complaints;
        this.customers = customers;
        this.devices = devices;
        this.proposals = proposals;
        setHeading(getTranslation("call.title"));
        var now = office.local(clock.instant()).truncatedTo(ChronoUnit.MINUTES);
        fields = new FactFields(models.choosable(), () -> office.local(clock.instant()));
        fields.show(Facts.NONE.with(Fact.RECEIVED_AT, now).with(Fact.CHANNEL, Channel.TELEPHONE));
        fields.onChange(this::typed);
        for (var fact : List.of(Fact.CUSTOMER_PHONE, Fact.SERIAL))
            ((TextFieldBase<?, ?>) fields.field(fact)).setValueChangeTimeout(SEARCH_MILLIS);
        buildCaller();
        buildForm();
        var main = new Div(caller, found, form);
        main.addClassNames("panel", "call-main");
        known.addClassName("call-known");
        known.getElement().setAttribute("aria-live", "polite");
        var body = new Div(main, known);
        body.addClassName("call-body");
        var steps = new Button(getTranslation("call.steps"), _ -> goOnInSteps());
        steps.addThemeVariants(ButtonVariant.TERTIARY);
        addActions(steps);
        add(body);
    }

    private void buildCaller() {
        caller.setLabel(getTranslation("call.caller"));
        caller.setPlaceholder(getTranslation("call.caller.hint"));
        caller.setWidthFull();
        caller.setAutofocus(true);
        caller.setValueChangeMode(ValueChangeMode.LAZY);
        caller.setValueChangeTimeout(SEARCH_MILLIS);
        caller.addValueChangeListener(event -> search(event.getValue()));
        found.addClassName("call-found");
        Proposed.walk(caller, found);
    }

    private void buildForm() {
        danger.addClassName("danger-note");
        danger.add(
                new Span(getTranslation("wizard.danger")),
                Keys.on(
                        new Button(getTranslation("wizard.danger.accept"), _ -> {
                            fields.show(fields.read().with(Fact.SEVERITY, Severity.SAFETY));
                            typed();
                        }),
                        "ctrl+d",
                        getTranslation("wizard.danger.accept")));
        danger.setVisible(false);
        takeIt.setLabel(getTranslation("wizard.take-it"));
        takeIt.setValue(true);
        var save = new Button(getTranslation("wizard.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+Enter", save.getText());
        var foot = new Div(save, takeIt, new Span(getTranslation("call.saved-as-you-type")));
        foot.addClassName("wizard-foot");
        var what = new Div(fields.fields(WHAT));
        what.addClassName("stack");
        units.addClassName("call-found");
        Proposed.walk(fields.field(Fact.SERIAL), units);
        form.add(
                part("call.who", columns(CALLER)),
                part("call.device", columns(WHICH), units),
                part("call.what", danger, what),
                part("call.more", columns(MORE)),
                foot);
        form.addClassName("call-form");
        form.setVisible(false);
    }

    private FormLayout columns(List<Fact<?>> facts) {
        var columns = Fields.columns("13rem", fields.fields(facts));
        columns.setExpandColumns(true);
        return columns;
    }

    private Section part(String title, Component... content) {
        var part = new Section(new H2(getTranslation(title)));
        part.add(content);
        part.addClassName("call-part");
        return part;
    }

    /** A call that was interrupted goes on with what was typed. */
    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        if (id == null) return;
        var kept = drafts.find(id, WizardDraft.class).orElseThrow(NotFoundException::new);
        draft = id;
        customer = kept.customer();
        fields.show(kept.facts());
        begin();
    }

    /** From a customer's page the caller is known already. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("customer")
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> customers.find(Long.parseLong(id)))
                .ifPresent(page -> {
                    customer = page.id();
                    var told = fields.read();
                    for (var fact : WHO) told = told.take(fact, page.facts());
                    fields.show(told);
                    begin();
                });
    }

    private void search(String typed) {
        Proposed.lookedFor(found, typed);
        found.removeAll();
        if (typed.strip().length() < 2) return;
        found.add(proposals.callers(typed, this::choose, unit -> {
            fill(unit);
            begin();
        }));
        var fresh = new Button(getTranslation("call.new", typed.strip()), _ -> startNew(typed.strip()));
        fresh.addClassName("proposal");
        found.add(fresh);
    }

    private void choose(Customers.Found chosen) {
        customer = chosen.id();
        fields.show(chosen.into(fields.read()));
        begin();
    }

    /** Whoever was typed and is not known: a number, an address or a name. */
    private void startNew(String typed) {
        customer = null;
        var facts = fields.read();
        if (typed.contains("@")) facts = facts.with(Fact.CUSTOMER_EMAIL, typed);
        else {
            var number = NUMBER.matcher(typed);
            boolean told = number.find();
            if (told) facts = facts.with(Fact.CUSTOMER_PHONE, number.group().strip());
            var name = (told ? number.replaceFirst(" ") : typed).strip();
            if (!name.isEmpty()) facts = facts.with(Fact.CUSTOMER_NAME, name);
        }
        fields.show(facts);
        begin();
    }

    private void begin() {
        found.removeAll();
        caller.setVisible(false);
        form.setVisible(true);
        typed();
        var facts = fields.read();
        var first = !facts.has(Fact.CUSTOMER_NAME)
                ? Fact.CUSTOMER_NAME
                : facts.has(Fact.CUSTOMER_PHONE) ? Fact.SERIAL : Fact.CUSTOMER_PHONE;
        Fields.focus(fields.field(first));
    }

    private void choose(Devices.DeviceView unit) {
        fill(unit);
        typed();
        Fields.focus(fields.field(Fact.DESCRIPTION));
    }

    private void fill(Devices.DeviceView unit) {
        var facts = fields.read().with(Fact.SERIAL, unit.serial());
        fields.show(unit.model() == null ? facts : facts.with(Fact.MODEL, unit.model()));
    }

    private void typed() {
        fillCountry();
        fillModel();
        var facts = fields.read();
        danger.setVisible(DangerWords.in(facts.get(Fact.DESCRIPTION)) && facts.get(Fact.SEVERITY) != Severity.SAFETY);
        keep(facts, true);
        showProposals(facts.get(Fact.SERIAL));
    }

    /** Only anew where something that they show has changed: one that is being clicked must not be replaced. */
    private void showProposals(String serial) {
        var about = customer + "/" + serial;
        if (about.equals(shown)) return;
        shown = about;
        Proposed.lookedFor(units, serial);
        known.removeAll();
        known.add(proposals.same(customer, serial));
        units.removeAll();
        units.add(proposals.units(customer, serial, this::choose));
    }

    /** By the number's prefix, as long as nobody has said anything else. */
    private void fillCountry() {
        var facts = fields.read();
        if (facts.has(Fact.CUSTOMER_COUNTRY)) return;
        PhoneNumbers.country(facts.get(Fact.CUSTOMER_PHONE)).ifPresent(country -> {
            var filled = facts.with(Fact.CUSTOMER_COUNTRY, country);
            fields.show(
                    facts.has(Fact.CUSTOMER_LANGUAGE)
                            ? filled
                            : filled.with(Fact.CUSTOMER_LANGUAGE, SpokenLanguages.of(country)));
        });
    }

    /** A known unit says which model it is. */
    private void fillModel() {
        var facts = fields.read();
        var key = SerialNumbers.key(facts.get(Fact.SERIAL));
        if (key.length() < 4 || facts.has(Fact.MODEL)) return;
        devices.startingWith(facts.get(Fact.SERIAL), 1).stream()
                .filter(device -> SerialNumbers.key(device.serial()).equals(key) && device.model() != null)
                .findFirst()
                .ifPresent(device -> fields.show(facts.with(Fact.MODEL, device.model())));
    }

    /** From the first word on, and in the address: whoever is interrupted goes on here. */
    private void keep(Facts facts, boolean call) {
        if (draft == null) {
            draft = drafts.begin();
            var link = ComplaintLinks.toCall(draft);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, link));
        }
        drafts.keep(
                draft,
                facts.get(Fact.CUSTOMER_NAME),
                new WizardDraft(facts, WizardStep.PROBLEM, customer, null, false, call));
    }

    private void goOnInSteps() {
        if (form.isVisible()) keep(fields.read(), false);
        var link = draft == null ? "new" : ComplaintLinks.toDraft(draft);
        getUI().ifPresent(ui -> ui.navigate(link));
    }

    private void save() {
        if (fields.mark(ASKED) > 0) return;
        var result = logging.log(new Logging.Origin(null, false), fields.read(), customer, takeIt.getValue(), draft);
        Notices.tell(result, recorded -> {
            Notices.done(getTranslation("wizard.recorded", recorded.number()));
            // A restricted complaint about a colleague may not be readable for whoever logged it.
            var target = complaints.find(recorded.id()).isPresent() ? ComplaintLinks.to(recorded.id()) : "";
            getUI().ifPresent(ui -> ui.navigate(target));
        });
    }
}
