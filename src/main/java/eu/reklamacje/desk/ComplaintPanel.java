package eu.reklamacje.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import eu.reklamacje.attachment.Contents;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintEntry;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.SaveResult;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.ConflictDialog;
import eu.reklamacje.complaint.ui.FactFields;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.MailEntry;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.timeline.EntryWords;
import eu.reklamacje.timeline.TimelineEntry;
import eu.reklamacje.timeline.ui.TimelineWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One complaint, as a page of its own or beside a list. It follows what others do to the complaint, and never touches what
 * is being typed: an unsaved form and composer stay, and their drafts are on the server.
 */
final class ComplaintPanel extends Composite<Div> {

    private static final int TIMELINE_PAGE = 30;

    private final Desk desk;
    private final long id;
    private final Runnable gone;
    private final Div header = new Div();
    private final PromiseStrip promises;
    private final ClockLine clocks;
    private final FactFields fields;
    private final Div changedElsewhere = new Div();
    private final Button saveFacts = new Button();
    private final Button discard = new Button();
    private final Div assessment = new Div();
    private final DecisionList decisions;
    private final Div timeline = new Div();
    private final Composer composer;
    private final AttachmentList files;
    private final RelatedList related;
    private final LinksPart links;
    private final EntryWords words;
    private Facts base = Facts.NONE;
    private ComplaintView complaint;
    private List<Decision> decided = List.of();
    private int timelineShown = TIMELINE_PAGE;

    /** @param gone runs when the complaint can no longer be read */
    ComplaintPanel(Desk desk, ComplaintView complaint, Runnable gone) {
        this.desk = desk;
        this.id = complaint.id();
        this.complaint = complaint;
        this.gone = gone;
        promises = new PromiseStrip(desk.wording(), this::openWhy);
        clocks = new ClockLine(desk.wording());
        decisions = new DecisionList(desk);
        fields = new FactFields(desk.modelNames());
        words = desk.entryWords().in(getLocale());
        composer = new Composer(id, desk.handling(), desk.drafts(), desk.office(), desk.clock());
        files = new AttachmentList(
                () -> desk.attachments().of(id), this::keepFile, file -> ComplaintLinks.toFile(id, file), null);
        related = new RelatedList(desk.wording());
        links = new LinksPart(desk);
        getContent().addClassName("complaint");
        header.addClassName("complaint-header");
        changedElsewhere.addClassName("changed-elsewhere");
        changedElsewhere.setVisible(false);
        fields.onChange(this::typed);
        Listening.to(
                desk.changes(),
                this,
                change -> change.equals(new Change(Change.COMPLAINT, id))
                        || change.topic().equals(Change.CALENDAR),
                _ -> refresh());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (getContent().getComponentCount() == 0) build();
        desk.alerts().seen(id);
    }

    private void build() {
        var left = new Div(
                section("complaint.facts", factsForm()),
                section("links.title", links),
                section("complaint.related", related));
        left.addClassName("complaint-left");
        assessment.addClassName("assessment");
        timeline.addClassName("timeline");
        var right = new Div(
                section("complaint.assessment", assessment),
                section("complaint.decisions", decisions),
                section("complaint.timeline", composer, timeline),
                section("complaint.files", files));
        right.addClassName("complaint-right");
        var columns = new Div(left, right);
        columns.addClassName("complaint-columns");
        getContent().add(header, promises, clocks, columns);
        fields.show(complaint.facts());
        base = fields.read();
        restoreDraft();
        show();
    }

    /** A mail stands on the timeline as what it is; every other file is an attachment. */
    private Result<String> keepFile(String name, InputStream input) throws IOException {
        if (!FromMail.isMail(name)) return desk.attachments().attach(id, name, input);
        return desk.fromMail()
                .add(id, input.readNBytes((int) Contents.LARGEST + 1))
                .map(_ -> name);
    }

    private Section section(String title, Component... content) {
        var section = new Section(new H3(getTranslation(title)));
        section.add(content);
        section.addClassName("panel");
        return section;
    }

    private Component factsForm() {
        var core = form(Fact.KIND, Fact.CHANNEL, Fact.SEVERITY, Fact.RECEIVED_AT);
        var customer = form(
                Fact.CUSTOMER_NAME,
                Fact.CUSTOMER_TYPE,
                Fact.CUSTOMER_EMAIL,
                Fact.CUSTOMER_PHONE,
                Fact.CUSTOMER_COUNTRY,
                Fact.CUSTOMER_LANGUAGE);
        var device = form(Fact.MODEL, Fact.SERIAL, Fact.TICKET);
        var unknown = new Div(
                fields.field(Fact.MODEL_UNKNOWN), fields.field(Fact.SERIAL_UNKNOWN), fields.field(Fact.TICKET_UNKNOWN));
        unknown.addClassName("checks");
        var problem = new Div(
                fields.field(Fact.DESCRIPTION),
                fields.field(Fact.IDEA),
                fields.field(Fact.IDEA_NONE),
                fields.field(Fact.RESTRICTED));
        problem.addClassName("stack");
        saveFacts.setText(getTranslation("complaint.save"));
        saveFacts.addThemeVariants(ButtonVariant.PRIMARY);
        saveFacts.addClickListener(_ -> save(Set.of(), ""));
        Keys.on(saveFacts, "ctrl+s", getTranslation("complaint.save"));
        discard.setText(getTranslation("complaint.discard"));
        discard.addClickListener(_ -> discard());
        var foot = new Div(saveFacts, discard);
        foot.addClassName("form-foot");
        var links = new Div();
        links.addClassName("links");
        links.add(new RouterLink(getTranslation("complaint.to-customer"), CustomerPage.class, complaint.customerId()));
        if (complaint.deviceId() != null) {
            links.add(new RouterLink(getTranslation("complaint.to-device"), DevicePage.class, complaint.deviceId()));
        }
        var form = new Div(changedElsewhere, core, customer, device, unknown, problem, foot, links);
        form.addClassName("facts");
        return form;
    }

    private FormLayout form(Fact... facts) {
        var form = new FormLayout();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth("13rem");
        form.setExpandFields(true);
        form.setExpandColumns(true);
        for (var fact : facts) form.add(fields.field(fact));
        return form;
    }

    /** Shows the complaint as it is now; what is being typed stays. */
    private void refresh() {
        var found = desk.complaints().find(id);
        if (found.isEmpty()) {
            gone.run();
            return;
        }
        complaint = found.get();
        if (isDirty()) {
            if (!base.differences(base.merge(base, complaint.facts())).isEmpty()) {
                changedElsewhere.setText(getTranslation("complaint.changed-elsewhere"));
                changedElsewhere.setVisible(true);
            }
        } else {
            fields.show(complaint.facts());
            base = fields.read();
            changedElsewhere.setVisible(false);
        }
        show();
        desk.alerts().seen(id);
    }

    private boolean isDirty() {
        return !base.differences(fields.read()).isEmpty();
    }

    private void show() {
        decided = desk.decisions().of(id);
        showHeader();
        desk.dates().of(id).ifPresent(dates -> {
            promises.show(dates.promises(), complaint.teamId());
            clocks.show(dates);
        });
        showAssessment();
        decisions.show(decided);
        showTimeline();
        related.show(
                desk.related().similar(complaint.customerId(), complaint.facts().get(Fact.SERIAL), id, 10),
                getTranslation("complaint.related.none"));
        links.show(complaint);
        files.refresh();
        files.setReadOnly(!complaint.mayWrite());
        fields.setReadOnly(!complaint.mayWrite());
        composer.notesOnly(!complaint.mayWrite());
        showDirty();
    }

    private void showDirty() {
        boolean dirty = isDirty();
        saveFacts.setVisible(complaint.mayWrite());
        discard.setVisible(dirty);
    }

    private void showHeader() {
        header.removeAll();
        var title = new H2(complaint.number());
        var badges = new Div(
                title,
                StatusBadge.of(complaint.status(), getTranslation("status." + complaint.status())),
                severity(),
                who());
        badges.addClassName("complaint-title");
        if (complaint.secondStage()) badges.add(tag("complaint.second-stage"));
        if (complaint.restricted()) badges.add(tag("complaint.restricted"));
        desk.satisfaction()
                .of(id)
                .ifPresent(satisfied -> badges.add(tag(satisfied ? "complaint.satisfied" : "complaint.not-satisfied")));
        header.add(badges, actions());
        if (complaint.status() == Status.WAITING
                && complaint.waitingFor() != null
                && complaint.waitingUntil() != null) {
            boolean past = !complaint.waitingUntil().isAfter(desk.promises().today(complaint.teamId()));
            var waiting = new Div(getTranslation(
                    past ? "complaint.waiting.past" : "complaint.waiting",
                    getTranslation("waitingfor." + complaint.waitingFor()),
                    String.valueOf(complaint.waitingReason()),
                    desk.wording().date(complaint.waitingUntil(), getLocale())));
            waiting.addClassName("waiting-note");
            header.add(waiting);
        }
        if (complaint.mergedInto() != null) {
            var note = new Div(new Span(getTranslation("complaint.merged") + " "));
            desk.complaints()
                    .find(complaint.mergedInto())
                    .ifPresent(other -> note.add(new RouterLink(other.number(), ComplaintPage.class, other.id())));
            note.addClassName("waiting-note");
            header.add(note);
        }
        ExtensionDialog.note(desk, id, this).ifPresent(text -> {
            var note = new Div(text);
            note.addClassName("missing-note");
            header.add(note);
        });
        if (complaint.status() == Status.RECEIVED) showMissing();
        if (!complaint.proposed().isEmpty()) showProposed();
    }

    private void showProposed() {
        var names = complaint.proposed().stream()
                .sorted()
                .map(fact -> getTranslation("fact." + fact))
                .toList();
        var hint = new Div(getTranslation("complaint.proposed", String.join(", ", names)));
        hint.addClassName("missing-note");
        header.add(hint);
    }

    private void showMissing() {
        var missing = FactRules.missing(complaint.facts());
        if (missing.isEmpty()) return;
        var names = missing.stream().map(fact -> getTranslation("fact." + fact)).toList();
        var hint = new Div(getTranslation("complaint.missing", String.join(", ", names)));
        hint.addClassName("missing-note");
        header.add(hint);
    }

    private Component severity() {
        var severity = complaint.facts().get(Fact.SEVERITY, Severity.NORMAL);
        return StatusBadge.of(severity, getTranslation("severity." + severity));
    }

    private Component who() {
        var team = desk.directory().team(complaint.teamId()).name();
        var handler = complaint.handlerId() == null
                ? getTranslation("handler.nobody")
                : desk.directory().name(complaint.handlerId());
        var who = new Span(handler + " · " + team);
        who.addClassName("who");
        return who;
    }

    private Span tag(String key) {
        var tag = new Span(getTranslation(key));
        tag.addClassName("tag");
        return tag;
    }

    private Component actions() {
        var bar = new Div();
        bar.addClassName("actions");
        var me = desk.signedIn().person();
        if (complaint.mayWrite()) {
            var move = Keys.on(
                    new Button(getTranslation("action.move"), VaadinIcon.ARROW_RIGHT.create(), _ -> openMove()),
                    "m",
                    getTranslation("action.move"));
            move.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(move);
        }
        if (complaint.handlerId() == null
                && complaint.mergedInto() == null
                && Rights.assignmentRefusal(me, complaint.access(), me).isEmpty()) {
            bar.add(Keys.on(
                    new Button(getTranslation("action.take"), _ -> assign(me.id())),
                    "t",
                    getTranslation("action.take")));
        }
        if (me.supervises(complaint.teamId()) && complaint.mergedInto() == null) {
            bar.add(Keys.on(
                    new Button(getTranslation("action.assign"), _ -> openAssign()),
                    "a",
                    getTranslation("action.assign")));
        }
        if (complaint.handlerId() != null
                && complaint.mergedInto() == null
                && Rights.assignmentRefusal(me, complaint.access(), null).isEmpty()) {
            bar.add(Keys.on(
                    new Button(getTranslation("action.hand-back"), _ -> assign(null)),
                    "h",
                    getTranslation("action.hand-back")));
        }
        bar.add(Keys.on(
                new Button(getTranslation("action.note"), _ -> composer.focusNote()),
                "o",
                getTranslation("action.note")));
        if (complaint.mayWrite()) {
            bar.add(Keys.on(
                    new Button(
                            getTranslation("action.letter"),
                            VaadinIcon.ENVELOPE_O.create(),
                            _ -> new LetterDialog(
                                            desk, desk.complaints().find(id).orElseThrow())
                                    .open()),
                    "e",
                    getTranslation("action.letter")));
            if (!complaint.status().isFinished())
                bar.add(Keys.on(
                        new Button(getTranslation("action.extend"), _ -> new ExtensionDialog(desk, id).open()),
                        "p",
                        getTranslation("action.extend")));
            bar.add(Keys.on(
                    new Button(getTranslation("action.decide"), _ -> new DecisionDialog(desk, id, () -> {}).open()),
                    "d",
                    getTranslation("action.decide")));
            bar.add(Keys.on(
                    new Button(getTranslation("action.contact"), _ -> composer.focusContact()),
                    "k",
                    getTranslation("action.contact")));
            bar.add(Keys.on(
                    new Button(
                            getTranslation("action.assess"),
                            _ -> new AssessmentDialog(
                                            desk.handling(),
                                            desk.complaints().find(id).orElseThrow())
                                    .open()),
                    "z",
                    getTranslation("action.assess")));
            // The customer calls, and is not satisfied (P13).
            if (complaint.status() == Status.RESOLVED || complaint.status() == Status.CLOSED)
                bar.add(Keys.on(
                        new Button(getTranslation("inbox.not-satisfied"), _ -> escalate()),
                        "j",
                        getTranslation("inbox.not-satisfied")));
            if (complaint.facts().get(Fact.SEVERITY, Severity.NORMAL) == Severity.SAFETY)
                bar.add(Keys.on(
                        new Button(getTranslation("action.measure"), _ -> new MeasureDialog(desk, id).open()),
                        "b",
                        getTranslation("action.measure")));
            if (isReplaced())
                bar.add(Keys.on(
                        new Button(getTranslation("action.replace"), _ -> askReplacement()),
                        "w",
                        getTranslation("action.replace")));
        }
        if (Rights.mayWrite(me, complaint.access()))
            bar.add(Keys.on(
                    new Button(getTranslation("action.file"), _ -> new FileDialog(desk.caseFiles(), id).open()),
                    "f",
                    getTranslation("action.file")));
        return bar;
    }

    private void escalate() {
        var dialog = new ConfirmDialog(
                getTranslation("inbox.not-satisfied"),
                getTranslation("complaint.escalate.text"),
                getTranslation("inbox.not-satisfied"),
                _ -> Notices.tell(
                        desk.handling().move(id, complaint.version(), StatusChange.to(Status.ESCALATED)),
                        _ -> Notices.done(getTranslation("inbox.escalated"))));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.open();
    }

    private boolean isReplaced() {
        return complaint.deviceId() != null
                && decided.stream()
                        .anyMatch(decision -> decision.state() == DecisionState.TOLD
                                && decision.parts().remedy() == Remedy.REPLACEMENT);
    }

    /** The serial number of the new unit, once it is known which one leaves the store. */
    private void askReplacement() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("action.replace"));
        var serial = new TextField(getTranslation("decision.new-serial"));
        serial.setWidthFull();
        dialog.add(new Paragraph(getTranslation("replacement.text")), serial);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("action.save"));
        dialog.addConfirmListener(_ -> Notices.tell(
                desk.replacements().record(id, serial.getValue()),
                _ -> Notices.done(getTranslation("replacement.recorded"))));
        dialog.open();
    }

    private void openWhy(Rule rule) {
        desk.promises()
                .explain(id, rule)
                .ifPresent(explanation -> new WhyDialog(explanation, desk.wording(), desk.explaining()).open());
    }

    private void openMove() {
        new MoveDialog(desk, desk.row(id), null, () -> {}).open();
    }

    private void openAssign() {
        new AssignDialog(desk, desk.row(id), null, () -> {}).open();
    }

    private void assign(@Nullable Long handler) {
        Notices.tell(desk.assignments().assign(id, complaint.version(), handler, ""), _ -> refresh());
    }

    private void showAssessment() {
        assessment.removeAll();
        if (complaint.assessment() == null || complaint.assessmentAt() == null) {
            var none = new Span(getTranslation("complaint.assessment.none"));
            none.addClassName("hint");
            assessment.add(none);
            return;
        }
        var head = new Div(getTranslation("assessment." + complaint.assessment()));
        head.addClassName("assessment-result");
        var by = new Div(desk.directory().name(complaint.assessmentBy()) + " · "
                + desk.wording().time(complaint.assessmentAt(), getLocale()));
        by.addClassName("hint");
        var text = new Div(String.valueOf(complaint.assessmentText()));
        text.addClassName("entry-text");
        assessment.add(head, by, text);
    }

    private void showTimeline() {
        timeline.removeAll();
        var entries = desk.complaints().timeline(id, Long.MAX_VALUE, timelineShown + 1);
        entries.stream().limit(timelineShown).map(this::entry).forEach(timeline::add);
        if (entries.size() > timelineShown) {
            timeline.add(new Button(getTranslation("complaint.timeline.more"), _ -> {
                timelineShown += TIMELINE_PAGE;
                showTimeline();
            }));
        }
    }

    private Component entry(TimelineEntry entry) {
        var item = TimelineWords.show(words, entry);
        if (complaint.mayWrite()
                && !entry.text("mail").isEmpty()
                && !entry.text("mail").equals("0")) mailActions(entry).forEach(item::add);
        return item;
    }

    /** A mail that brought two matters becomes two cases. */
    private List<Component> mailActions(TimelineEntry entry) {
        if (entry.type() != MailEntry.MAIL_RECEIVED && entry.type() != ComplaintEntry.RECORDED) return List.of();
        long mail = Long.parseLong(entry.text("mail"));
        var split = new Button(getTranslation("links.split"), _ -> split(mail));
        split.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return List.of(split);
    }

    private void split(long mail) {
        Notices.tell(desk.fromMail().proposeSplit(mail), facts -> {
            long draft = WizardView.begin(desk.drafts(), facts, mail, true);
            getUI().ifPresent(ui -> ui.navigate(ComplaintLinks.toDraft(draft)));
        });
    }

    private void typed() {
        showDirty();
        var differences = base.differences(fields.read());
        var data = new HashMap<String, String>();
        differences.forEach((fact, difference) -> {
            data.put(fact.name(), difference.after());
            data.put(fact.name() + ".base", difference.before());
        });
        desk.drafts().keep(Drafts.Purpose.FACTS, id, data);
    }

    /** Brings back what was typed and not saved, on the base on which it was typed: others' changes since are conflicts. */
    private void restoreDraft() {
        if (!complaint.mayWrite()) return;
        desk.drafts().find(Drafts.Purpose.FACTS, id).ifPresent(draft -> {
            var mine = base;
            for (var fact : Fact.values()) {
                if (!draft.data().containsKey(fact.name())) continue;
                mine = mine.with(fact, draft.data().get(fact.name()));
                base = base.with(fact, draft.data().getOrDefault(fact.name() + ".base", ""));
            }
            fields.show(mine);
            changedElsewhere.setText(getTranslation("complaint.draft-restored"));
            changedElsewhere.setVisible(true);
        });
    }

    private void discard() {
        desk.drafts().forget(Drafts.Purpose.FACTS, id);
        fields.show(complaint.facts());
        base = fields.read();
        fields.mark(Map.of());
        changedElsewhere.setVisible(false);
        showDirty();
    }

    private void save(Set<Fact> settled, String reason) {
        var mine = fields.read();
        if (base.differences(mine).isEmpty()) {
            Notices.done(getTranslation("complaint.nothing-to-save"));
            return;
        }
        switch (desk.complaints().saveFacts(id, base, mine, settled, reason)) {
            case SaveResult.Saved(var facts) -> saved(facts);
            case SaveResult.Invalid(var problems) -> {
                fields.mark(problems);
                Notices.refused(getTranslation("complaint.invalid", problems.size()));
            }
            case SaveResult.Refused(var why) -> Notices.refused(why);
            case SaveResult.NeedsReason() -> askForReason(settled, mine);
            case SaveResult.Conflict(var current, var conflicting) ->
                new ConflictDialog(current, mine, conflicting, desk.factWords(), chosen -> {
                            fields.show(chosen);
                            var all = EnumSet.copyOf(conflicting);
                            all.addAll(settled);
                            save(all, reason);
                        })
                        .open();
        }
    }

    private void saved(Facts facts) {
        desk.drafts().forget(Drafts.Purpose.FACTS, id);
        fields.show(facts);
        base = fields.read();
        fields.mark(Map.of());
        changedElsewhere.setVisible(false);
        Notices.done(getTranslation("complaint.saved"));
        refresh();
    }

    /** A corrected received date moves dates: shows which, and asks why. */
    private void askForReason(Set<Fact> settled, Facts mine) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("correct.title"));
        var preview = new PromiseStrip(desk.wording());
        var received = mine.receivedAt();
        var reason = new TextArea(getTranslation("correct.reason"));
        reason.setWidthFull();
        dialog.add(new Paragraph(getTranslation("correct.text")), preview, reason);
        if (received != null) {
            dialog.addOpenedChangeListener(event -> {
                if (event.isOpened()) {
                    preview.show(
                            desk.promises().previewCorrection(id, desk.office().instant(received)), complaint.teamId());
                }
            });
        }
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.setConfirmText(getTranslation("correct.save"));
        dialog.addConfirmListener(_ -> {
            if (reason.getValue().isBlank()) Notices.refused(getTranslation("refused.move.reason"));
            else save(settled, reason.getValue());
        });
        dialog.open();
    }
}
