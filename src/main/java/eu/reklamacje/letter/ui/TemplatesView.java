package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.Templates;
import eu.reklamacje.letter.Templates.Purpose;
import eu.reklamacje.letter.Templates.Template;
import eu.reklamacje.user.Directory;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * The texts of letters: beside the one that is being written, what becomes of it; below, every version that there was. Not on a
 * binder: a text is any text, and its page follows every word.
 */
@Route("templates")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
@Menu(title = "templates.menu", order = 11, icon = "file-text")
class TemplatesView extends Screen implements BeforeLeaveObserver {

    private final Templates templates;
    private final Letters letters;
    private final Select<LetterKind> kind = new Select<>();
    private final Select<Kind> complaintKind = new Select<>();
    private final Select<String> language = new Select<>();
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final Div preview = new Div();
    private final TemplateVersions versions;
    private final Span state = new Span();
    private Purpose shown;
    private Template template = new Template(0, "", "", null, null);

    TemplatesView(Templates templates, Letters letters, Directory directory, Office office) {
        super("templates");
        this.templates = templates;
        versions = new TemplateVersions(directory, office, this::bringBack);
        this.letters = letters;
        setHeading(getTranslation("templates.title"));
        shown = new Purpose(LetterKind.ACKNOWLEDGEMENT, null, "pl");
        buildChoice();
        buildEditor();
        show(shown);
    }

    private void buildChoice() {
        kind.setLabel(getTranslation("letter.kind"));
        kind.setItems(LetterKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("letterkind." + value));
        kind.setValue(shown.kind());
        complaintKind.setLabel(getTranslation("templates.complaint-kind"));
        complaintKind.setEmptySelectionAllowed(true);
        complaintKind.setEmptySelectionCaption(getTranslation("templates.every-kind"));
        complaintKind.setItems(Kind.PRODUCT, Kind.SERVICE);
        complaintKind.setItemLabelGenerator(
                value -> value == null ? getTranslation("templates.every-kind") : getTranslation("kind." + value));
        language.setLabel(getTranslation("letter.language"));
        language.setItems(LocaleNames.languages(getLocale()));
        language.setItemLabelGenerator(code -> LocaleNames.language(code, getLocale()));
        language.setValue(shown.language());
        for (var choice : List.of(kind, complaintKind, language)) choice.addValueChangeListener(_ -> choose());
        var bar = new Div(kind, complaintKind, language, state);
        bar.addClassNames("filter-bar", "templates-choice");
        add(bar);
    }

    private void buildEditor() {
        subject.setLabel(getTranslation("letter.subject"));
        body.setLabel(getTranslation("letter.body"));
        body.setMinRows(16);
        body.setHelperText(getTranslation(
                "templates.variables",
                String.join(
                        "  ",
                        Templates.variables().stream()
                                .map(name -> "{{" + name + "}}")
                                .toList())));
        subject.setWidthFull();
        body.setWidthFull();
        for (var field : List.of(subject, body)) {
            field.setValueChangeMode(ValueChangeMode.TIMEOUT);
            field.setValueChangeTimeout(400);
            field.addValueChangeListener(_ -> showPreview());
        }
        var save = new Button(getTranslation("templates.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, "ctrl+s", save.getText());
        var editor = new Div(subject, body, save);
        editor.addClassName("stack");
        preview.addClassName("template-preview");
        preview.getElement().setAttribute("aria-label", getTranslation("templates.preview"));
        var beside = new Div(new H3(getTranslation("templates.preview")), preview);
        beside.addClassName("stack");
        var columns = new Div(editor, beside);
        columns.addClassName("template-columns");
        add(columns, new H3(getTranslation("templates.versions")), versions);
    }

    private boolean isDirty() {
        return !subject.getValue().equals(template.subject())
                || !body.getValue().equals(template.body());
    }

    /** What is typed is not lost by a look at another text. */
    private void choose() {
        var wanted = new Purpose(kind.getValue(), complaintKind.getValue(), language.getValue());
        if (wanted.equals(shown)) return;
        if (!isDirty()) {
            show(wanted);
            return;
        }
        ask(() -> show(wanted), () -> {
            kind.setValue(shown.kind());
            complaintKind.setValue(shown.complaintKind());
            language.setValue(shown.language());
        });
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isDirty()) return;
        var leaving = event.postpone();
        ask(leaving::proceed, leaving::cancel);
    }

    private void ask(Runnable discard, Runnable stay) {
        Confirm.choose(
                getTranslation("templates.unsaved"),
                getTranslation("templates.unsaved.text"),
                getTranslation("templates.discard"),
                getTranslation("templates.stay"),
                discard,
                stay);
    }

    private void show(Purpose purpose) {
        shown = purpose;
        var inForce = templates.exactly(purpose);
        // A purpose without a text of its own begins with the one that letters now take.
        template = inForce.orElseGet(() -> nearest(purpose));
        subject.setValue(template.subject());
        body.setValue(template.body());
        state.setText(getTranslation(
                inForce.isEmpty()
                        ? "templates.none"
                        : inForce.get().version() == 0 ? "templates.delivered" : "templates.own"));
        state.addClassName("hint");
        showPreview();
        versions.show(templates.versions(shown), inForce.map(Template::version).orElse(null));
    }

    private Template nearest(Purpose purpose) {
        var found = templates
                .exactly(new Purpose(purpose.kind(), null, purpose.language()))
                .or(() -> templates.exactly(new Purpose(purpose.kind(), null, "en")));
        return new Template(
                0,
                found.map(Template::subject).orElse(""),
                found.map(Template::body).orElse(""),
                null,
                null);
    }

    private void showPreview() {
        var subjectLine = new Div(letters.sample(subject.getValue(), shown.language()));
        subjectLine.addClassName("template-subject");
        var text = new Div(letters.sample(body.getValue(), shown.language()));
        text.addClassName("mail-text");
        preview.removeAll();
        preview.add(subjectLine, text);
    }

    private void bringBack(Template version) {
        subject.setValue(version.subject());
        body.setValue(version.body());
        subject.focus();
    }

    private void save() {
        if (!isDirty() && templates.exactly(shown).isPresent()) {
            Notices.done(getTranslation("complaint.nothing-to-save"));
            return;
        }
        Notices.tell(templates.save(shown, template.version(), subject.getValue(), body.getValue()), version -> {
            Notices.done(getTranslation("templates.saved", version));
            show(shown);
        });
    }
}
