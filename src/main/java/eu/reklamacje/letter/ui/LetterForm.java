package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.complaint.Attachments.Attachment;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.Templates;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a letter. What may leave is judged by the service, when it is sent: a half letter is not wrong. */
final class LetterForm extends Composite<Div> {

    private final Binder<LetterDraft> binder = new Binder<>(LetterDraft.class);
    private final Select<LetterKind> kind = Fields.choice(
            "letter.kind",
            "letterkind.",
            // The outcome is told by a decision.
            Arrays.stream(LetterKind.values())
                    .filter(value -> !value.tellsDecision())
                    .toList());
    private final Select<DispatchMethod> way =
            Fields.choice("letter.way", "letterway.", List.of(DispatchMethod.values()));
    private final Select<String> language = new Select<>();
    private final TextField recipient = Fields.typed(new TextField());
    private final TextField copies = Fields.typed(new TextField());
    private final TextArea address = Fields.typed(new TextArea());
    private final TextField subject = Fields.typed(new TextField());
    private final TextArea body = Fields.typed(new TextArea());
    private final Select<WaitingFor> waitsFor =
            Fields.choice("letter.waits-for", "waitingfor.", List.of(WaitingFor.values()));
    private final DatePicker remindOn = Fields.day("move.remind-on");
    private final MultiSelectComboBox<Attachment> files = new MultiSelectComboBox<>();
    private final Templates templates;
    /** The customer's language; may be empty. */
    private final String wanted;

    private final Map<LetterKind, List<String>> known = new EnumMap<>(LetterKind.class);
    private String proposed = "";
    private boolean showing;

    LetterForm(Templates templates, String wanted, List<Attachment> enclosable, AddressNote addressNote) {
        this.templates = templates;
        this.wanted = wanted;
        build(enclosable, addressNote);
        binder.forField(kind).bind("kind");
        binder.forField(way).bind("way");
        binder.forField(language).bind("language");
        binder.forField(recipient).bind("recipient");
        binder.forField(copies).bind("copies");
        binder.forField(address).bind("address");
        binder.forField(subject).bind("subject");
        binder.forField(body).bind("body");
        binder.forField(waitsFor).bind("waitsFor");
        binder.forField(remindOn).bind("remindOn");
        way.addValueChangeListener(_ -> adapt());
        waitsFor.addValueChangeListener(_ -> adapt());
    }

    /** At the first prompt, which what is typed replaces, or at the beginning; to whom it goes stays in sight. */
    void focus() {
        body.getElement().executeJs("""
                setTimeout(() => {
                  const input = this.inputElement;
                  const prompt = /\\[[^\\]\\n]{2,}\\]/.exec(input.value);
                  this.focus({ preventScroll: true });
                  input.setSelectionRange(prompt ? prompt.index : 0, prompt ? prompt.index + prompt[0].length : 0);
                  if (prompt) return;
                  input.scrollTop = 0;
                  this.closest('.sheet-content')?.scrollTo(0, 0);
                })""");
    }

    /** Puts somebody's words below what is being written, marked as theirs. */
    void quote(String words) {
        var quoted = words.strip().lines().map(line -> ("> " + line).strip()).collect(Collectors.joining("\n"));
        body.setValue(body.getValue().stripTrailing() + "\n\n" + quoted + "\n");
        body.focus();
    }

    private void build(List<Attachment> enclosable, AddressNote addressNote) {
        waitsFor.setEmptySelectionAllowed(true);
        waitsFor.setEmptySelectionCaption(getTranslation("letter.waits-for.nobody"));
        language.setLabel(getTranslation("letter.language"));
        language.setItemLabelGenerator(code -> LocaleNames.language(code, getLocale()));
        recipient.setLabel(getTranslation("letter.recipient"));
        copies.setLabel(getTranslation("letter.copies"));
        address.setLabel(getTranslation("letter.address"));
        address.setMinRows(3);
        subject.setLabel(getTranslation("letter.subject"));
        body.setLabel(getTranslation("letter.body"));
        body.setMinRows(12);
        body.setMaxRows(24);
        files.setLabel(getTranslation("letter.files"));
        files.setItems(enclosable);
        files.setItemLabelGenerator(Attachment::name);
        files.setVisible(!enclosable.isEmpty());
        var head = new Div(kind, way, language);
        head.addClassName("letter-head");
        var to = new Div(recipient, copies);
        to.addClassName("letter-to");
        for (var wide : List.of(address, subject, body)) wide.setWidthFull();
        files.setWidthFull();
        getContent().addClassName("stack");
        var wait = new Div(waitsFor, remindOn);
        wait.addClassName("letter-to");
        getContent().add(head, to, address, addressNote, subject, body, wait, files);
    }

    private void adapt() {
        boolean post = way.getValue() == DispatchMethod.POST;
        recipient.setVisible(!post);
        copies.setVisible(!post);
        address.setVisible(post);
        remindOn.setVisible(waitsFor.getValue() != null);
    }

    void show(LetterDraft letter) {
        showing = true;
        try {
            kind.setValue(letter.kind());
            offerLanguages(letter.language());
            proposed = letter.proposed();
            binder.readRecord(letter);
            adapt();
        } finally {
            showing = false;
        }
    }

    /** Those in which there is a text, and the one in which the letter is written already. */
    private void offerLanguages(String own) {
        var offered = languages(kind.getValue());
        language.setItems(
                offered.contains(own)
                        ? offered
                        : Stream.concat(offered.stream(), Stream.of(own)).toList());
        language.setHelperText(
                wanted.isEmpty() || offered.contains(wanted)
                        ? null
                        : getTranslation("letter.language.none", LocaleNames.language(wanted, getLocale())));
    }

    private List<String> languages(LetterKind of) {
        return known.computeIfAbsent(of, templates::languages);
    }

    /** The same letter in a language in which its kind has a text: its own, else the customer's, else English. */
    LetterDraft inOfferedLanguage(LetterDraft letter) {
        var offered = languages(letter.kind());
        if (offered.contains(letter.language())) return letter;
        return letter.in(offered.contains(wanted) ? wanted : "en");
    }

    LetterDraft typed() {
        return new LetterDraft(
                kind.getValue(),
                way.getValue(),
                language.getValue(),
                recipient.getValue(),
                copies.getValue(),
                address.getValue(),
                subject.getValue(),
                body.getValue(),
                proposed,
                waitsFor.getValue(),
                remindOn.getValue());
    }

    Letters.Written written() {
        return typed().written(files.getValue().stream().map(Attachment::id).toList());
    }

    /** Told of everything that is typed or chosen. */
    void onChange(Runnable changed) {
        binder.addValueChangeListener(_ -> {
            if (!showing) changed.run();
        });
    }

    /** Told when somebody chooses another kind or language. */
    void onChosen(Consumer<LetterDraft> chosen) {
        for (var choice : List.of(kind, language))
            choice.addValueChangeListener(event -> {
                if (showing || !event.isFromClient()) return;
                var letter = inOfferedLanguage(typed());
                showing = true;
                offerLanguages(letter.language());
                language.setValue(letter.language());
                showing = false;
                chosen.accept(letter);
            });
    }

    /** Told when it goes to somebody else. */
    void onAim(Runnable aimed) {
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(kind, way, recipient, address))
            field.addValueChangeListener(_ -> {
                if (!showing) aimed.run();
            });
    }
}
