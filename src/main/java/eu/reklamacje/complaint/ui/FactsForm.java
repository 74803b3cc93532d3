package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import java.util.List;

/**
 * The facts of a complaint as a form. What is typed is a draft on the server, and stays when others change the complaint; they
 * are told apart fact by fact.
 */
final class FactsForm extends ComplaintPart.Content {

    private final FactFields fields;
    private final Drafts drafts;
    private final FactsSaving saving;
    private final Runnable changed;
    private final Runnable closed;
    private final Div changedElsewhere = new Div();
    private final Button save = new Button();
    private final Button discard = new Button();
    private ComplaintView complaint;
    /** What stood in the fields before anything was typed. */
    private Facts base;

    FactsForm(
            ComplaintView complaint,
            FactFields fields,
            Drafts drafts,
            FactsSaving saving,
            Runnable changed,
            Runnable closed) {
        this.complaint = complaint;
        this.fields = fields;
        this.drafts = drafts;
        this.saving = saving;
        this.changed = changed;
        this.closed = closed;
        getContent().addClassName("facts");
        build();
        fields.show(complaint.facts());
        base = fields.read();
        restoreDraft();
        fields.onChange(this::typed);
    }

    private void build() {
        changedElsewhere.addClassName("changed-elsewhere");
        changedElsewhere.setVisible(false);
        var unknown = fields("checks", Fact.MODEL_UNKNOWN, Fact.SERIAL_UNKNOWN, Fact.TICKET_UNKNOWN);
        var problem = fields("stack", Fact.DESCRIPTION, Fact.IDEA, Fact.IDEA_NONE, Fact.RESTRICTED);
        save.setText(getTranslation("complaint.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> save());
        Keys.on(save, "ctrl+s", getTranslation("complaint.save"));
        discard.setText(getTranslation("complaint.discard"));
        discard.addClickListener(_ -> discard());
        var foot = new Div(save, discard);
        foot.addClassName("form-foot");
        getContent()
                .add(
                        changedElsewhere,
                        columns(Fact.KIND, Fact.CHANNEL, Fact.SEVERITY, Fact.RECEIVED_AT),
                        columns(
                                Fact.CUSTOMER_NAME,
                                Fact.CUSTOMER_TYPE,
                                Fact.CUSTOMER_EMAIL,
                                Fact.CUSTOMER_PHONE,
                                Fact.CUSTOMER_COUNTRY,
                                Fact.CUSTOMER_LANGUAGE),
                        columns(Fact.MODEL, Fact.SERIAL, Fact.TICKET),
                        unknown,
                        problem,
                        foot);
    }

    private FormLayout columns(Fact<?>... facts) {
        var form = Fields.columns("13rem", fields.fields(List.of(facts)));
        form.setExpandColumns(true);
        return form;
    }

    private Div fields(String style, Fact<?>... facts) {
        var area = new Div(fields.fields(List.of(facts)));
        area.addClassName(style);
        return area;
    }

    @Override
    public void show(ComplaintView complaint) {
        this.complaint = complaint;
        if (isDirty()) {
            if (!base.differences(base.merge(base, complaint.facts())).isEmpty()) tell("complaint.changed-elsewhere");
        } else {
            fields.show(complaint.facts());
            base = fields.read();
            changedElsewhere.setVisible(false);
        }
        fields.setReadOnly(!complaint.mayWrite());
        showDirty();
    }

    private void tell(String key) {
        changedElsewhere.setText(getTranslation(key));
        changedElsewhere.setVisible(true);
    }

    private boolean isDirty() {
        return !base.differences(fields.read()).isEmpty();
    }

    private void showDirty() {
        save.setVisible(complaint.mayWrite());
    }

    private void typed() {
        showDirty();
        var draft = FactsDraft.of(base, fields.read());
        if (draft.isEmpty()) drafts.forget(Drafts.Purpose.FACTS, complaint.id());
        else drafts.keep(Drafts.Purpose.FACTS, complaint.id(), draft);
    }

    /** Brings back what was typed and not saved, on the base on which it was typed: others' changes since are conflicts. */
    private void restoreDraft() {
        if (!complaint.mayWrite()) return;
        drafts.find(Drafts.Purpose.FACTS, complaint.id(), FactsDraft.class).ifPresent(draft -> {
            fields.show(draft.mineOn(base));
            base = draft.baseOn(base);
            tell("complaint.draft-restored");
        });
    }

    private void discard() {
        drafts.forget(Drafts.Purpose.FACTS, complaint.id());
        closed.run();
    }

    void focus(Fact<?> fact) {
        Fields.focus(fields.field(fact));
    }

    private void showSaved(Facts facts) {
        fields.show(facts);
        base = fields.read();
        changedElsewhere.setVisible(false);
        showDirty();
    }

    private void save() {
        // First: a day that cannot be read looks like none.
        int wrong = fields.mark(Fact.values());
        if (wrong > 0) Notices.refused(getTranslation("complaint.invalid", wrong));
        else if (!isDirty()) closed.run();
        else saving.save(complaint, base, fields, this::saved);
    }

    private void saved(Facts facts) {
        drafts.forget(Drafts.Purpose.FACTS, complaint.id());
        showSaved(facts);
        Notices.done(getTranslation("complaint.saved"));
        closed.run();
        changed.run();
    }
}
