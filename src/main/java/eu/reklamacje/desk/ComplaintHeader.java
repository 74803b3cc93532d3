package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.StepReason;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.complaint.ui.StepWords;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.decision.Satisfaction;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Which complaint it is, what it is about, how it stands, whose it is, who else looks at it, and what is next. */
final class ComplaintHeader extends Div {

    private final Complaints complaints;
    private final Promises promises;
    private final Satisfaction satisfaction;
    private final Directory directory;
    private final Drafts drafts;
    private final StepWords words;
    private final SignedIn signedIn;
    private final Span others = new Span();

    ComplaintHeader(
            Complaints complaints,
            Promises promises,
            Satisfaction satisfaction,
            Directory directory,
            Drafts drafts,
            StepWords words,
            SignedIn signedIn) {
        this.complaints = complaints;
        this.promises = promises;
        this.satisfaction = satisfaction;
        this.directory = directory;
        this.drafts = drafts;
        this.words = words;
        this.signedIn = signedIn;
        others.addClassName("others");
        others.getElement().setAttribute("role", "status");
        addClassName("complaint-header");
    }

    /** @param actions what can be done with it */
    void show(ComplaintView complaint, Component... actions) {
        removeAll();
        var does = new Div(actions);
        does.addClassName("actions");
        var first = new Div(title(complaint), does);
        first.addClassName("complaint-first");
        add(first, about(complaint));
        if (complaint.mergedInto() != null) showMerged(complaint.mergedInto());
        showFacts("complaint.proposed", complaint.proposed());
    }

    /** Who has it open, and who writes to the customer just now. */
    void showOthers(long complaint, List<Long> others) {
        var open = others.stream().map(directory::name).collect(Collectors.joining(", "));
        var writing = others.isEmpty() ? "" : writing(complaint, others);
        this.others.setText(
                !writing.isEmpty()
                        ? getTranslation("letter.others", writing)
                        : open.isEmpty() ? "" : getTranslation("complaint.open-by", open));
        this.others.setVisible(!this.others.getText().isEmpty());
    }

    /** A draft may be of yesterday: whoever writes now has the complaint open. */
    private String writing(long complaint, List<Long> open) {
        return drafts.writing(complaint).stream()
                .filter(open::contains)
                .map(directory::name)
                .collect(Collectors.joining(", "));
    }

    private Div title(ComplaintView complaint) {
        var severity = complaint.facts().get(Fact.SEVERITY);
        var title = new Div(
                new H2(complaint.number()),
                customer(complaint),
                StatusBadge.of(complaint.status(), getTranslation("status." + complaint.status())));
        if (severity != Severity.NORMAL) title.add(StatusBadge.of(severity, getTranslation("severity." + severity)));
        title.addClassName("complaint-title");
        if (complaint.secondStage()) title.add(tag("complaint.second-stage"));
        if (complaint.restricted()) title.add(tag("complaint.restricted"));
        if (complaint.outcome() != null)
            satisfaction
                    .of(complaint.id())
                    .ifPresent(
                            satisfied -> title.add(tag(satisfied ? "complaint.satisfied" : "complaint.not-satisfied")));
        title.add(who(complaint), others);
        return title;
    }

    private static Span customer(ComplaintView complaint) {
        var name = new Span(complaint.facts().get(Fact.CUSTOMER_NAME));
        name.addClassName("complaint-customer");
        return name;
    }

    private Span who(ComplaintView complaint) {
        var handler = complaint.handlerId() == null
                ? getTranslation("handler.nobody")
                : directory.name(complaint.handlerId());
        var who = new Span(handler + " · " + directory.team(complaint.teamId()).name());
        who.addClassName("who");
        return who;
    }

    /** What it is about, and what is next with it. */
    private Div about(ComplaintView complaint) {
        var line = new Span(
                complaint.facts().get(Fact.DESCRIPTION).lines().findFirst().orElse(""));
        line.addClassName("complaint-line");
        var about = new Div(line);
        about.addClassName("complaint-about");
        var next = complaint.next();
        if (next != null) about.add(next(complaint, next.on(promises.today(complaint.teamId()))));
        return about;
    }

    private Span next(ComplaintView complaint, NextStep.Due step) {
        var today = promises.today(complaint.teamId());
        var whose = whose(step, complaint);
        var text = words.why(step, today, getLocale());
        var reason = step.why() == StepReason.WAITING
                ? getTranslation(
                        "step.waiting",
                        getTranslation("waitingfor." + complaint.waitingFor()),
                        text,
                        String.valueOf(complaint.waitingReason()))
                : text;
        var next = new Span(whose.isEmpty() ? reason : whose + " " + reason);
        next.addClassName("complaint-next");
        if (step.until() != null && step.until().isBefore(today)) next.addClassName("tone-overdue");
        return next;
    }

    private String whose(NextStep.Due step, ComplaintView complaint) {
        return switch (step.turn()) {
            case APPROVER, SUPERVISOR, CUSTOMER, OTHER -> getTranslation("turn." + step.turn()) + ":";
            case HANDLER ->
                complaint.handlerId() == null
                                || complaint.handlerId() == signedIn.person().id()
                        ? ""
                        : directory.name(complaint.handlerId()) + ":";
            case NOBODY -> "";
        };
    }

    private Span tag(String key) {
        var tag = new Span(getTranslation(key));
        tag.addClassName("tag");
        return tag;
    }

    private void showMerged(long into) {
        var note = note("waiting-note", new Span(getTranslation("complaint.merged") + " "));
        complaints.find(into).ifPresent(other -> note.add(new Anchor(ComplaintLinks.to(into), other.number())));
    }

    private void showFacts(String key, Collection<Fact<?>> facts) {
        if (facts.isEmpty()) return;
        var names = facts.stream()
                .sorted()
                .map(fact -> getTranslation("fact." + fact))
                .collect(Collectors.joining(", "));
        note("missing-note", new Span(getTranslation(key, names)));
    }

    private Div note(String style, Component content) {
        var note = new Div(content);
        note.addClassName(style);
        add(note);
        return note;
    }
}
