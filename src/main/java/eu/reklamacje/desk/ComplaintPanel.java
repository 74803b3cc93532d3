package eu.reklamacje.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintPart;
import java.util.ArrayList;
import java.util.List;

/**
 * One complaint, as a page of its own or beside a list: its header, what can be done with it, and the features' parts. It
 * follows what others do to the complaint, and never touches what is being typed.
 */
final class ComplaintPanel extends Composite<Div> {

    private final ComplaintHeader header;
    private final List<ComplaintPart> parts;
    private final List<ComplaintAction> actions;
    private final Complaints complaints;
    private final Alerts alerts;
    private final Runnable gone;
    private final Div bar = new Div();
    private final List<ComplaintPart.Content> contents = new ArrayList<>();
    private ComplaintView complaint;

    /** @param gone runs when the complaint can no longer be read */
    ComplaintPanel(
            ComplaintView complaint,
            ComplaintHeader header,
            List<ComplaintPart> parts,
            List<ComplaintAction> actions,
            Complaints complaints,
            Alerts alerts,
            Changes changes,
            Runnable gone) {
        this.complaint = complaint;
        this.header = header;
        this.parts = parts;
        this.actions = actions;
        this.complaints = complaints;
        this.alerts = alerts;
        this.gone = gone;
        getContent().addClassName("complaint");
        bar.addClassName("actions");
        long id = complaint.id();
        Listening.to(
                changes,
                this,
                change -> change.equals(new Change(Change.COMPLAINT, id))
                        || change.topic().equals(Change.CALENDAR),
                _ -> refresh());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (contents.isEmpty()) build();
        alerts.seen(complaint.id());
    }

    private void build() {
        var top = place(ComplaintPart.Place.TOP, "complaint-top");
        var columns = new Div(
                place(ComplaintPart.Place.LEFT, "complaint-left"), place(ComplaintPart.Place.RIGHT, "complaint-right"));
        columns.addClassName("complaint-columns");
        getContent().add(header, top, columns);
        show();
    }

    private Div place(ComplaintPart.Place place, String style) {
        var area = new Div();
        area.addClassName(style);
        parts.stream().filter(part -> part.place() == place).forEach(part -> area.add(create(part)));
        return area;
    }

    private Component create(ComplaintPart part) {
        var content = part.create(complaint, this::refresh);
        contents.add(content);
        if (part.place() == ComplaintPart.Place.TOP) return content;
        var section = new Section(new H3(getTranslation(part.title())), content);
        section.addClassName("panel");
        return section;
    }

    private void refresh() {
        var found = complaints.find(complaint.id());
        if (found.isEmpty()) {
            gone.run();
            return;
        }
        complaint = found.get();
        show();
        alerts.seen(complaint.id());
    }

    private void show() {
        contents.forEach(content -> content.show(complaint));
        bar.removeAll();
        actions.forEach(action -> bar.add(action.offer(complaint, this::refresh).toArray(Component[]::new)));
        contents.forEach(content -> bar.add(content.actions(complaint).toArray(Component[]::new)));
        header.show(complaint, bar);
    }
}
