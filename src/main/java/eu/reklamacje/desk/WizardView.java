package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import eu.reklamacje.attachment.Contents;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Routing;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.FactFields;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.Logging;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** "New complaint": five steps, by keyboard from start to end. Every word is a draft on the server soon after it was typed. */
@Route("new")
@RolesAllowed({"AGENT", "SUPERVISOR"})
class WizardView extends Screen implements HasUrlParameter<Long> {

    /** The steps and the facts that each asks for. */
    private enum Step {
        ORIGIN(List.of(Fact.KIND, Fact.CHANNEL, Fact.RECEIVED_AT)),
        CUSTOMER(List.of(
                Fact.CUSTOMER_NAME,
                Fact.CUSTOMER_PHONE,
                Fact.CUSTOMER_EMAIL,
                Fact.CUSTOMER_TYPE,
                Fact.CUSTOMER_COUNTRY,
                Fact.CUSTOMER_LANGUAGE)),
        DEVICE(List.of(
                Fact.MODEL, Fact.MODEL_UNKNOWN, Fact.SERIAL, Fact.SERIAL_UNKNOWN, Fact.TICKET, Fact.TICKET_UNKNOWN)),
        PROBLEM(List.of(Fact.DESCRIPTION, Fact.IDEA, Fact.IDEA_NONE, Fact.SEVERITY, Fact.RESTRICTED)),
        CHECK(List.of());

        private final List<Fact> facts;

        Step(List<Fact> facts) {
            this.facts = facts;
        }
    }

    private static final int SEARCH_MILLIS = 250;
    private static final int PROPOSALS = 5;

    private final Desk desk;
    private final Routing routing;
    private final FactFields fields;
    private final OrderedList steps = new OrderedList();
    private final Div content = new Div();
    private final Div aside = new Div();
    private final Div danger = new Div();
    private final Checkbox takeIt = new Checkbox();
    private final Button back = new Button();
    private final Button next = new Button();
    private Step step = Step.ORIGIN;
    private @Nullable Long draft;
    private @Nullable Long customer;
    private @Nullable Long mail;
    /** Whether the mail belongs to another case already, and this one is split from it. */
    private boolean split;

    private String asideShown = "";
    /** The receipt that stands there before somebody has given one. */
    private final String opened;

    WizardView(Desk desk, Routing routing) {
        super("wizard");
        this.desk = desk;
        this.routing = routing;
        setHeading(getTranslation("wizard.new"));
        fields = new FactFields(desk.modelNames());
        var now = Facts.NONE.with(
                Fact.RECEIVED_AT, desk.office().local(desk.clock().instant()).truncatedTo(ChronoUnit.MINUTES));
        opened = now.get(Fact.RECEIVED_AT);
        fields.show(now);
        fields.onChange(this::typed);
        for (var fact : List.of(Fact.CUSTOMER_NAME, Fact.CUSTOMER_PHONE, Fact.CUSTOMER_EMAIL, Fact.SERIAL)) {
            ((TextFieldBase<?, ?>) fields.field(fact)).setValueChangeTimeout(SEARCH_MILLIS);
        }
        ((TextField) fields.field(Fact.CUSTOMER_NAME))
                .setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        takeIt.setLabel(getTranslation("wizard.take-it"));
        takeIt.setValue(true);
        steps.addClassName("steps");
        content.addClassName("wizard-content");
        aside.addClassName("wizard-aside");
        aside.getElement().setAttribute("aria-live", "polite");
        buildDanger();
        back.setText(getTranslation("wizard.back"));
        back.addClickListener(_ -> go(Step.values()[step.ordinal() - 1]));
        Keys.on(back, "ctrl+ArrowUp", getTranslation("wizard.back"));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickListener(_ -> forward());
        Keys.on(next, "ctrl+Enter", getTranslation("wizard.next"));
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
        if (id != null)
            restore(desk.drafts().find(id).orElseThrow(NotFoundException::new).data(), id);
        show();
    }

    /** Begins a draft with what a mail tells. */
    static long begin(Drafts drafts, Facts facts, long mail, boolean split) {
        var data = data(facts);
        data.put("mail", String.valueOf(mail));
        if (split) data.put("split", "true");
        long draft = drafts.begin();
        drafts.keep(draft, facts.get(Fact.CUSTOMER_NAME), data);
        return draft;
    }

    private static Map<String, String> data(Facts facts) {
        return facts.values().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private void restore(Map<String, String> data, long id) {
        draft = id;
        var values = new HashMap<Fact, String>();
        for (var fact : Fact.values()) if (data.containsKey(fact.name())) values.put(fact, data.get(fact.name()));
        fields.show(Facts.of(values));
        if (data.containsKey("customer")) customer = Long.valueOf(data.get("customer"));
        if (data.containsKey("mail")) mail = Long.valueOf(data.get("mail"));
        split = data.containsKey("split");
        if (data.containsKey("step")) step = Step.valueOf(data.get("step"));
    }

    private void typed() {
        keep();
        showAside();
        showDanger();
    }

    private void keep() {
        var facts = fields.read();
        var data = data(facts);
        data.put("step", step.name());
        if (mail != null) data.put("mail", String.valueOf(mail));
        if (split) data.put("split", "true");
        if (customer != null) data.put("customer", String.valueOf(customer));
        desk.drafts().keep(draftId(), facts.get(Fact.CUSTOMER_NAME), data);
    }

    /** The draft, begun with the first word, and in the address from then on. */
    private long draftId() {
        if (draft == null) {
            draft = desk.drafts().begin();
            var link = ComplaintLinks.toDraft(draft);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, link));
        }
        return draft;
    }

    private void go(Step wanted) {
        step = wanted;
        keep();
        show();
    }

    private void forward() {
        if (step == Step.CHECK) {
            save();
            return;
        }
        var problems = problems(step);
        fields.mark(problems);
        if (problems.isEmpty()) go(Step.values()[step.ordinal() + 1]);
    }

    private Map<Fact, Text> problems(Step asked) {
        var now = desk.office().local(desk.clock().instant());
        return FactRules.problems(fields.read(), now).entrySet().stream()
                .filter(problem -> asked.facts.contains(problem.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void show() {
        showSteps();
        content.removeAll();
        content.add(new H2(getTranslation("wizard.step." + step)));
        switch (step) {
            case ORIGIN -> content.add(form(step.facts), mailDrop());
            case CUSTOMER -> content.add(new Paragraph(getTranslation("wizard.customer.hint")), form(step.facts));
            case DEVICE -> showDevice();
            case PROBLEM -> showProblem();
            case CHECK -> showCheck();
        }
        back.setVisible(step != Step.ORIGIN);
        next.setText(getTranslation(step == Step.CHECK ? "wizard.save" : "wizard.next"));
        next.setEnabled(true);
        showAside();
        showDanger();
        focusFirst();
    }

    /** A mail from a personal mailbox is dropped here as a file, and fills what nobody has typed yet. */
    private Component mailDrop() {
        if (mail != null) {
            var note = new Div(getTranslation(split ? "wizard.split" : "wizard.from-mail"));
            note.addClassName("missing-note");
            return note;
        }
        return new Div(new Paragraph(getTranslation("wizard.mail-drop")), fileList());
    }

    private AttachmentList fileList() {
        return new AttachmentList(
                () -> draft == null ? List.of() : desk.attachments().ofDraft(draft),
                this::keepFile,
                _ -> "",
                file -> desk.attachments().removeFromDraft(draftId(), file));
    }

    /** Comes on a thread of the upload. */
    private Result<String> keepFile(String name, InputStream input) throws IOException {
        var ui = getUI().orElseThrow();
        ui.accessSynchronously(this::draftId);
        long id = Objects.requireNonNull(draft);
        if (!FromMail.isMail(name)) return desk.attachments().attachToDraft(id, name, input);
        var raw = input.readNBytes((int) Contents.LARGEST + 1);
        var told = desk.fromMail().propose(raw);
        if (told instanceof Result.Done<Facts>(var facts)) ui.access(() -> fill(facts));
        return desk.attachments().attachToDraft(id, name, new ByteArrayInputStream(raw));
    }

    /**
     * Fills what nobody has filled yet. The receipt is that of the first step's mail, asked for where its date cannot be true; a
     * mail that is dropped later is only one more file.
     */
    private void fill(Facts told) {
        var filled = fields.read();
        for (var fact : Fact.values()) {
            boolean isReplaced = fact == Fact.RECEIVED_AT && step == Step.ORIGIN;
            if (told.has(fact) && (!filled.has(fact) || isReplaced)) filled = filled.with(fact, told.get(fact));
        }
        // The present, which stands there until somebody changes it, would be a wrong answer that nobody has given.
        boolean isUndated = step == Step.ORIGIN
                && !told.has(Fact.RECEIVED_AT)
                && filled.get(Fact.RECEIVED_AT).equals(opened);
        fields.show(isUndated ? filled.with(Fact.RECEIVED_AT, "") : filled);
        typed();
        if (isUndated) fields.mark(Map.of(Fact.RECEIVED_AT, Text.of("wizard.mail-undated")));
        Notices.done(getTranslation("wizard.mail-read"));
    }

    private void showSteps() {
        steps.removeAll();
        for (var shown : Step.values()) {
            var item = new ListItem(
                    new Span(String.valueOf(shown.ordinal() + 1)), new Span(getTranslation("wizard.step." + shown)));
            if (shown == step) item.getElement().setAttribute("aria-current", "step");
            item.addClassName(
                    shown == step ? "step-now" : shown.ordinal() < step.ordinal() ? "step-done" : "step-later");
            steps.add(item);
        }
    }

    private void focusFirst() {
        var first = step.facts.isEmpty() ? next : fields.field(step.facts.getFirst());
        if (first instanceof Focusable<?> focusable) focusable.focus();
    }

    private FormLayout form(List<Fact> facts) {
        var form = new FormLayout();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth("15rem");
        form.setExpandFields(true);
        facts.forEach(fact -> form.add(fields.field(fact)));
        return form;
    }

    private void showDevice() {
        var kind = fields.read().kind();
        for (var pair : List.of(
                List.of(Fact.TICKET, Fact.TICKET_UNKNOWN),
                List.of(Fact.MODEL, Fact.MODEL_UNKNOWN),
                List.of(Fact.SERIAL, Fact.SERIAL_UNKNOWN))) {
            if (kind == Kind.PRODUCT && pair.getFirst() == Fact.TICKET) continue;
            var row = new Div(fields.field(pair.getFirst()), fields.field(pair.getLast()));
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

    private void showDanger() {
        var facts = fields.read();
        danger.setVisible(DangerWords.in(facts.get(Fact.DESCRIPTION))
                && facts.get(Fact.SEVERITY, Severity.NORMAL) != Severity.SAFETY);
    }

    /** Only anew where something it shows has changed: a proposal that is being clicked must not be replaced. */
    private void showAside() {
        var facts = fields.read();
        var shown = step + "/" + customer + "/"
                + step.facts.stream().map(facts::get).toList();
        if (shown.equals(asideShown)) return;
        asideShown = shown;
        aside.removeAll();
        switch (step) {
            case CUSTOMER -> showCustomers(facts);
            case DEVICE -> showDeviceHistory(facts);
            case CHECK -> showSimilar(facts);
            default -> {}
        }
    }

    private void showCustomers(Facts facts) {
        if (customer != null) {
            aside.add(new H3(getTranslation("wizard.customer.known")));
            var other = new Button(getTranslation("wizard.customer.other"), _ -> {
                customer = null;
                typed();
            });
            aside.add(other, similar(customer, ""));
            return;
        }
        var typed = List.of(Fact.CUSTOMER_EMAIL, Fact.CUSTOMER_PHONE, Fact.CUSTOMER_NAME).stream()
                .map(facts::get)
                .filter(text -> text.strip().length() >= 3)
                .findFirst();
        if (typed.isEmpty()) return;
        var found = desk.customers().search(typed.get(), PROPOSALS);
        if (found.isEmpty()) return;
        aside.add(new H3(getTranslation("wizard.customer.found")));
        found.forEach(candidate -> aside.add(proposal(candidate)));
    }

    private Component proposal(Customers.Found found) {
        var name = new Span(found.name());
        name.addClassName("proposal-name");
        var details = new Span(String.join(
                " · ",
                java.util.stream.Stream.of(found.email(), found.phone(), found.country())
                        .filter(part -> part != null)
                        .toList()));
        details.addClassName("hint");
        var button = new Button(new Div(name, details), _ -> {
            customer = found.id();
            fields.show(found.into(fields.read()));
            typed();
            next.focus();
        });
        button.addClassName("proposal");
        return button;
    }

    private void showDeviceHistory(Facts facts) {
        var serial = facts.get(Fact.SERIAL);
        if (serial.strip().length() < 3) return;
        var devices = desk.devices().startingWith(serial, PROPOSALS);
        if (devices.isEmpty()) {
            aside.add(new Span(getTranslation("wizard.device.new")));
            return;
        }
        aside.add(new H3(getTranslation("wizard.device.known")));
        for (var device : devices) {
            var button = new Button(device.serial() + (device.model() == null ? "" : " · " + device.model()), _ -> {
                var chosen = fields.read().with(Fact.SERIAL, device.serial());
                fields.show(device.model() == null ? chosen : chosen.with(Fact.MODEL, device.model()));
                typed();
            });
            button.addClassName("proposal");
            aside.add(button, DevicePage.link(device, this));
        }
        aside.add(similar(null, devices.size() == 1 ? devices.getFirst().serial() : serial));
    }

    private Component similar(@Nullable Long of, String serial) {
        var list = new RelatedList(desk.wording());
        list.show(desk.related().similar(of, serial, null, PROPOSALS), getTranslation("wizard.no-complaints"));
        return list;
    }

    private void showSimilar(Facts facts) {
        var rows = desk.related().similar(customer, facts.get(Fact.SERIAL), null, PROPOSALS).stream()
                .filter(row -> !row.status().isFinished() || row.serial() != null)
                .toList();
        if (rows.isEmpty()) return;
        aside.add(new H3(getTranslation("wizard.duplicates")), new Paragraph(getTranslation("wizard.duplicates.text")));
        var list = new RelatedList(desk.wording());
        list.show(rows, "");
        aside.add(list);
    }

    private void showCheck() {
        var facts = fields.read();
        var summary = new DescriptionList();
        summary.addClassName("summary");
        for (var fact : Fact.values()) {
            if (!facts.has(fact)) continue;
            summary.add(
                    new DescriptionList.Term(getTranslation("fact." + fact)),
                    new DescriptionList.Description(desk.factWords().value(fact, facts.get(fact), getLocale())));
        }
        var received = facts.receivedAt();
        var promises = new PromiseStrip(desk.wording());
        long team = routing.all()
                .getOrDefault(facts.kind(), desk.directory().teams().getFirst().id());
        if (received != null)
            promises.show(desk.promises().preview(team, desk.office().instant(received)), team);
        content.add(new Section(
                new H3(getTranslation(
                        "wizard.promised", desk.directory().team(team).name())),
                promises));
        var missing = FactRules.missing(facts);
        if (!missing.isEmpty()) {
            var note = new Div(getTranslation(
                    "wizard.missing",
                    missing.stream().map(fact -> getTranslation("fact." + fact)).collect(Collectors.joining(", "))));
            note.addClassName("missing-note");
            content.add(note);
        }
        if (DangerWords.in(facts.get(Fact.DESCRIPTION))) content.add(danger);
        takeIt.setVisible(desk.signedIn().person().worksIn(team));
        content.add(summary, takeIt);
    }

    private void save() {
        var facts = fields.read();
        for (var asked : Step.values()) {
            var problems = problems(asked);
            if (problems.isEmpty()) continue;
            go(asked);
            fields.mark(problems);
            return;
        }
        next.setEnabled(false);
        boolean mine = takeIt.getValue() && takeIt.isVisible();
        var result = desk.logging().log(new Logging.Origin(mail, split), facts, customer, mine, draft);
        next.setEnabled(true);
        Notices.tell(result, recorded -> {
            Notices.done(getTranslation("wizard.recorded", recorded.number()));
            // A restricted complaint about a colleague may not be readable for whoever logged it.
            var target = desk.complaints().find(recorded.id()).isPresent() ? ComplaintLinks.to(recorded.id()) : "";
            getUI().ifPresent(ui -> ui.navigate(target));
        });
    }
}
