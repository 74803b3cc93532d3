package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Dates;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.FactRules;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.decision.Satisfaction;
import eu.reklamacje.user.Directory;
import java.util.Collection;
import java.util.stream.Collectors;

/** Which complaint it is, how it stands, whose it is, and what about it must not be overlooked. */
final class ComplaintHeader extends Div {

    private final Complaints complaints;
    private final Promises promises;
    private final Satisfaction satisfaction;
    private final Directory directory;

    ComplaintHeader(Complaints complaints, Promises promises, Satisfaction satisfaction, Directory directory) {
        this.complaints = complaints;
        this.promises = promises;
        this.satisfaction = satisfaction;
        this.directory = directory;
        addClassName("complaint-header");
    }

    /** @param actions what can be done with it */
    void show(ComplaintView complaint, Component actions) {
        removeAll();
        add(title(complaint), actions);
        if (complaint.status() == Status.WAITING) showWaiting(complaint);
        if (complaint.mergedInto() != null) showMerged(complaint.mergedInto());
        if (complaint.status() == Status.RECEIVED) showFacts("complaint.missing", FactRules.missing(complaint.facts()));
        showFacts("complaint.proposed", complaint.proposed());
    }

    private Div title(ComplaintView complaint) {
        var severity = complaint.facts().get(Fact.SEVERITY);
        var title = new Div(
                new H2(complaint.number()),
                StatusBadge.of(complaint.status(), getTranslation("status." + complaint.status())),
                StatusBadge.of(severity, getTranslation("severity." + severity)),
                who(complaint));
        title.addClassName("complaint-title");
        if (complaint.secondStage()) title.add(tag("complaint.second-stage"));
        if (complaint.restricted()) title.add(tag("complaint.restricted"));
        satisfaction
                .of(complaint.id())
                .ifPresent(satisfied -> title.add(tag(satisfied ? "complaint.satisfied" : "complaint.not-satisfied")));
        return title;
    }

    private Span who(ComplaintView complaint) {
        var handler = complaint.handlerId() == null
                ? getTranslation("handler.nobody")
                : directory.name(complaint.handlerId());
        var who = new Span(handler + " · " + directory.team(complaint.teamId()).name());
        who.addClassName("who");
        return who;
    }

    private Span tag(String key) {
        var tag = new Span(getTranslation(key));
        tag.addClassName("tag");
        return tag;
    }

    private void showWaiting(ComplaintView complaint) {
        if (complaint.waitingFor() == null || complaint.waitingUntil() == null) return;
        boolean past = !complaint.waitingUntil().isAfter(promises.today(complaint.teamId()));
        note(
                "waiting-note",
                new Span(getTranslation(
                        past ? "complaint.waiting.past" : "complaint.waiting",
                        getTranslation("waitingfor." + complaint.waitingFor()),
                        String.valueOf(complaint.waitingReason()),
                        Dates.date(complaint.waitingUntil(), getLocale()))));
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
