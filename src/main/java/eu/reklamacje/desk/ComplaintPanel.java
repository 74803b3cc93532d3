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
import eu.reklamacje.base.ui.Dock;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Sheet;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import java.util.ArrayList;
import java.util.List;

/**
 * One complaint, as a page of its own or beside a list: what it is and what is next above, the conversation in the middle, what is
 * known at its side, and what is being written beside or below. It follows what others do to it, and never touches what is typed.
 */
final class ComplaintPanel extends Composite<Div> implements ComplaintScreen {

    private final ComplaintHeader header;
    private final ComplaintOffers offers;
    private final List<ComplaintPart> parts;
    private final List<ComplaintAction> actions;
    private final Complaints complaints;
    private final Alerts alerts;
    private final Runnable gone;
    private final List<ComplaintPart.Content> contents = new ArrayList<>();
    private final Dock dock = new Dock();
    private final Div body = new Div();
    private ComplaintView complaint;

    /** @param gone runs when the complaint can no longer be read */
    ComplaintPanel(
            ComplaintView complaint,
            ComplaintHeader header,
            ComplaintOffers offers,
            List<ComplaintPart> parts,
            List<ComplaintAction> actions,
            Complaints complaints,
            Alerts alerts,
            Changes changes,
            Runnable gone) {
        this.complaint = complaint;
        this.header = header;
        this.offers = offers;
        this.parts = parts;
        this.actions = actions;
        this.complaints = complaints;
        this.alerts = alerts;
        this.gone = gone;
        getContent().addClassName("complaint");
        long id = complaint.id();
        Listening.to(
                changes,
                this,
                change -> change.equals(new Change(Change.COMPLAINT, id))
                        || change.topic().equals(Change.CALENDAR),
                _ -> refresh());
        Listening.to(changes, this, new Change(Change.LOOK, id)::equals, _ -> header.showOthers(id));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (contents.isEmpty()) build();
        alerts.seen(complaint.id());
        header.showOthers(complaint.id());
    }

    private void build() {
        var top = place(ComplaintPart.Place.TOP, "complaint-top");
        var main = place(ComplaintPart.Place.CONVERSATION, "complaint-main");
        main.add(offers.bar());
        var side = new Div(dock, place(ComplaintPart.Place.SIDE, "complaint-side"));
        side.addClassName("complaint-right");
        body.add(main, side);
        body.addClassName("complaint-body");
        dock.onChange(() -> {
            body.setClassName("docked", dock.isOpen());
            offers.showDrafts(complaint.id());
        });
        dock.onResize(large -> body.setClassName("docked-large", large));
        getContent().add(header, top, body);
        show();
    }

    private Div place(ComplaintPart.Place place, String style) {
        var area = new Div();
        area.addClassName(style);
        parts.stream().filter(part -> part.place() == place).forEach(part -> area.add(create(part)));
        return area;
    }

    private Component create(ComplaintPart part) {
        var content = part.create(complaint, this);
        contents.add(content);
        if (part.place() != ComplaintPart.Place.SIDE) return content;
        var section = new Section(new H3(getTranslation(part.title())), content);
        section.addClassName("panel");
        return section;
    }

    @Override
    public void refresh() {
        var found = complaints.find(complaint.id());
        if (found.isEmpty()) {
            gone.run();
            return;
        }
        complaint = found.get();
        show();
        alerts.seen(complaint.id());
        header.showOthers(complaint.id());
    }

    @Override
    public void showSide(boolean side) {
        body.setClassName("shows-side", side);
    }

    @Override
    public void write(Sheet sheet) {
        dock.open(sheet);
    }

    private void show() {
        contents.forEach(content -> content.show(complaint));
        var offered = new ArrayList<ComplaintAction.Offer>();
        contents.forEach(content -> offered.addAll(content.offers(complaint)));
        actions.forEach(action -> offered.addAll(action.offer(complaint, this)));
        offers.show(complaint, offered);
        header.show(complaint, offers.of(complaint));
    }
}
