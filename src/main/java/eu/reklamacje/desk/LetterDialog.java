package eu.reklamacje.desk;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.LocaleNames;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.Attachments.Attachment;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.ui.FactFields;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.user.Person;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes a letter: a kind brings its text in the customer's language, and what is typed is a draft on the server. */
final class LetterDialog extends Dialog {

    private final Desk desk;
    private final Letters letters;
    private final long complaint;
    private final String number;
    private final String wanted;
    private final Select<LetterKind> kind = new Select<>();
    private final Select<DispatchMethod> way = new Select<>();
    private final Select<String> language = new Select<>();
    private final TextField recipient = new TextField();
    private final TextField copies = new TextField();
    private final TextArea address = new TextArea();
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final MultiSelectComboBox<Attachment> files = new MultiSelectComboBox<>();
    private final Div others = new Div();
    private final AddressNote changed;
    /** While the fields are being filled, what stands in them is nobody's work to keep. */
    private boolean filling = true;

    private String proposed = "";

    LetterDialog(Desk desk, ComplaintView complaint) {
        this.desk = desk;
        this.letters = desk.letters();
        this.complaint = complaint.id();
        this.number = complaint.number();
        this.changed = new AddressNote(desk, complaint.id());
        this.wanted = complaint.facts().get(Fact.CUSTOMER_LANGUAGE);
        setHeaderTitle(getTranslation("letter.title", number));
        setWidth("56rem");
        setCloseOnOutsideClick(false);
        build(complaint.status());
        buildFooter();
        if (!restore()) fill();
        filling = false;
        keep();
        warnOfAddress();
        showOthers();
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && body.getValue().equals(proposed)) forget();
        });
        Listening.to(desk.changes(), this, new Change(Change.COMPLAINT, this.complaint)::equals, _ -> showOthers());
    }

    private void build(Status status) {
        kind.setLabel(getTranslation("letter.kind"));
        // The outcome is told by a decision.
        kind.setItems(Arrays.stream(LetterKind.values())
                .filter(value -> !value.tellsDecision())
                .toList());
        kind.setItemLabelGenerator(value -> getTranslation("letterkind." + value));
        kind.setValue(status == Status.RECEIVED ? LetterKind.ACKNOWLEDGEMENT : LetterKind.PROGRESS);
        kind.setAutofocus(true);
        way.setLabel(getTranslation("letter.way"));
        way.setItems(DispatchMethod.values());
        way.setItemLabelGenerator(value -> getTranslation("letterway." + value));
        way.setValue(DispatchMethod.EMAIL);
        language.setLabel(getTranslation("letter.language"));
        language.setItemLabelGenerator(code -> LocaleNames.language(code, getLocale()));
        offerLanguages();
        recipient.setLabel(getTranslation("letter.recipient"));
        copies.setLabel(getTranslation("letter.copies"));
        address.setLabel(getTranslation("letter.address"));
        address.setMinRows(3);
        subject.setLabel(getTranslation("letter.subject"));
        body.setLabel(getTranslation("letter.body"));
        body.setMinRows(12);
        body.setMaxRows(24);
        files.setLabel(getTranslation("letter.files"));
        files.setItems(desk.attachments().of(complaint));
        files.setItemLabelGenerator(Attachment::name);
        files.setVisible(files.getGenericDataView().getItems().findAny().isPresent());
        others.addClassName("missing-note");
        others.getElement().setAttribute("role", "status");
        var head = new Div(kind, way, language);
        head.addClassName("letter-head");
        var to = new Div(recipient, copies);
        to.addClassName("letter-to");
        for (var wide : List.of(address, subject, body)) wide.setWidthFull();
        files.setWidthFull();
        var content = new Div(others, head, to, address, changed, subject, body, files);
        content.addClassName("stack");
        add(content);
        for (TextFieldBase<?, String> field : List.of(recipient, copies, address, subject, body)) {
            field.setValueChangeMode(ValueChangeMode.TIMEOUT);
            field.setValueChangeTimeout(FactFields.TYPING_MILLIS);
            field.addValueChangeListener(_ -> keep());
        }
        // Not with every word: the last letter is read from the database.
        for (HasValue<?, ?> aimed : List.of(kind, way, recipient, address))
            aimed.addValueChangeListener(_ -> warnOfAddress());
        kind.addValueChangeListener(this::chosenAnew);
        language.addValueChangeListener(this::chosenAnew);
        way.addValueChangeListener(_ -> adapt());
        adapt();
    }

    private void buildFooter() {
        var send = new Button(getTranslation("letter.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(send, "ctrl+Enter", send.getText());
        var discard = new Button(getTranslation("letter.discard"), _ -> {
            forget();
            close();
        });
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        var preview = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                            var pdf = pdf();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(pdf), number + ".pdf", "application/pdf", pdf.length);
                        })
                        .inline(),
                getTranslation("letter.preview"));
        preview.setTarget("_blank");
        preview.addClassName("letter-preview");
        getFooter().add(discard, preview, new Button(getTranslation("letter.later"), _ -> close()), send);
    }

    private byte[] pdf() throws IOException {
        var output = new ByteArrayOutputStream();
        letters.preview(complaint, written(), output);
        return output.toByteArray();
    }

    /** The customer's language where there is a text in it; else English, and the page says so. */
    private void offerLanguages() {
        var offered = desk.templates().languages(kind.getValue());
        var chosen = language.getValue();
        language.setItems(offered);
        language.setValue(
                chosen != null && offered.contains(chosen) ? chosen : offered.contains(wanted) ? wanted : "en");
        language.setHelperText(
                wanted.isEmpty() || offered.contains(wanted)
                        ? null
                        : getTranslation("letter.language.none", LocaleNames.language(wanted, getLocale())));
    }

    private void adapt() {
        boolean post = way.getValue() == DispatchMethod.POST;
        recipient.setVisible(!post);
        copies.setVisible(!post);
        address.setVisible(post);
        keep();
    }

    /** Another kind or language brings its own text, unless somebody has already written one. */
    private void chosenAnew(AbstractField.ComponentValueChangeEvent<?, ?> event) {
        if (filling || !event.isFromClient()) return;
        boolean before = filling;
        filling = true;
        offerLanguages();
        filling = before;
        if (body.getValue().equals(proposed)) {
            fill();
            return;
        }
        var dialog = new com.vaadin.flow.component.confirmdialog.ConfirmDialog(
                getTranslation("letter.replace"),
                getTranslation("letter.replace.text"),
                getTranslation("letter.replace.confirm"),
                _ -> fill());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("letter.replace.keep"));
        dialog.open();
    }

    /** Replaces the text by the template's. */
    private void fill() {
        boolean before = filling;
        filling = true;
        Notices.tell(letters.propose(complaint, kind.getValue(), language.getValue()), written -> {
            way.setValue(written.way());
            if (written.way() == DispatchMethod.POST) address.setValue(written.recipient());
            else recipient.setValue(written.recipient());
            subject.setValue(written.subject());
            body.setValue(written.body());
            proposed = written.body();
        });
        filling = before;
        keep();
        warnOfAddress();
    }

    private void keep() {
        if (filling) return;
        var data = new HashMap<String, String>();
        data.put("kind", kind.getValue().name());
        data.put("way", way.getValue().name());
        data.put("language", language.getValue());
        data.put("recipient", recipient.getValue());
        data.put("copies", copies.getValue());
        data.put("address", address.getValue());
        data.put("subject", subject.getValue());
        data.put("body", body.getValue());
        data.put("proposed", proposed);
        desk.drafts().keep(Drafts.Purpose.LETTER, complaint, data);
    }

    /** An inquiry goes to somebody else, whoever that is. */
    private void warnOfAddress() {
        if (filling) return;
        boolean post = way.getValue() == DispatchMethod.POST;
        if (kind.getValue().isForCustomer())
            changed.show(way.getValue(), post ? address.getValue() : recipient.getValue());
        else changed.setVisible(false);
    }

    private boolean restore() {
        var draft = desk.drafts().find(Drafts.Purpose.LETTER, complaint);
        draft.ifPresent(found -> show(found.data()));
        return draft.isPresent();
    }

    private void show(Map<String, String> data) {
        kind.setValue(LetterKind.valueOf(data.getOrDefault("kind", LetterKind.REPLY.name())));
        offerLanguages();
        way.setValue(DispatchMethod.valueOf(data.getOrDefault("way", DispatchMethod.EMAIL.name())));
        language.setValue(data.get("language"));
        recipient.setValue(data.get("recipient"));
        copies.setValue(data.getOrDefault("copies", ""));
        address.setValue(data.getOrDefault("address", ""));
        subject.setValue(data.get("subject"));
        body.setValue(data.get("body"));
        proposed = Objects.requireNonNullElse(data.get("proposed"), "");
    }

    private void forget() {
        desk.drafts().forget(Drafts.Purpose.LETTER, complaint);
    }

    /** Two letters about the same are worse than one that is late. */
    private void showOthers() {
        var names = desk.drafts().writing(complaint).stream()
                .map(id -> desk.directory().person(id).map(Person::name).orElse(""))
                .collect(Collectors.joining(", "));
        others.setText(getTranslation("letter.others", names));
        others.setVisible(!names.isEmpty());
    }

    private Letters.Written written() {
        boolean post = way.getValue() == DispatchMethod.POST;
        return new Letters.Written(
                kind.getValue(),
                way.getValue(),
                language.getValue(),
                post ? address.getValue() : recipient.getValue(),
                post ? "" : copies.getValue(),
                subject.getValue(),
                body.getValue(),
                files.getValue().stream().map(Attachment::id).toList());
    }

    private void send() {
        Notices.tell(letters.send(complaint, written()), letter -> {
            proposed = body.getValue();
            forget();
            close();
            Notices.undoable(
                    getTranslation(way.getValue() == DispatchMethod.POST ? "letter.to-post" : "letter.leaves"),
                    getTranslation("letter.take-back"),
                    () -> Notices.tell(
                            letters.takeBack(letter), _ -> Notices.done(getTranslation("letter.taken-back"))));
        });
    }
}
