package eu.reklamacje.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.ui.Dock;
import eu.reklamacje.base.ui.Listening;
import eu.reklamacje.base.ui.Sheet;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Looks;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final Looks looks;
    private final Drafts drafts;
    private final Attachments attachments;
    private final TransactionTemplate whole;
    private final Runnable gone;
    private final List<ComplaintPart.Content> contents = new ArrayList<>();
    private final Dock dock = new Dock();
    private final Div body = new Div();
    private ComplaintView complaint;
    private Looks.Seen seen = new Looks.Seen(Long.MAX_VALUE, List.of());
    /** What its reader had seen when they came: it stays while they are here. */
    private long lastSeen = Long.MAX_VALUE;

    private long newest;
    private @Nullable Set<Drafts.Purpose> kept;
    private @Nullable List<Attachments.Attachment> files;
    private boolean shownBefore;
    private Consumer<Boolean> leave = _ -> {};

    /**
     * @param whole a transaction around all that is read for one showing
     * @param gone runs when the complaint can no longer be read
     */
    ComplaintPanel(
            ComplaintView complaint,
            ComplaintHeader header,
            ComplaintOffers offers,
            List<ComplaintPart> parts,
            List<ComplaintAction> actions,
            Complaints complaints,
            Alerts alerts,
            Looks looks,
            Drafts drafts,
            Attachments attachments,
            TransactionTemplate whole,
            Changes changes,
            Runnable gone) {
        this.complaint = complaint;
        this.header = header;
        this.offers = offers;
        this.parts = parts;
        this.actions = actions;
        this.complaints = complaints;
        this.alerts = alerts;
        this.looks = looks;
        this.drafts = drafts;
        this.attachments = attachments;
        this.whole = whole;
        this.gone = gone;
        getContent().addClassName("complaint");
        long id = complaint.id();
        Listening.to(
                changes,
                this,
                change -> change.equals(new Change(Change.COMPLAINT, id))
                        || change.topic().equals(Change.CALENDAR),
                _ -> refresh());
        Listening.to(changes, this, new Change(Change.LOOK, id)::equals, _ -> {
            seen = looks.of(id);
            header.showOthers(id, seen.others());
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        boolean fresh = contents.isEmpty();
        // Read as one: everybody asks for the complaint, and it is read once.
        whole.executeWithoutResult(_ -> {
            seen = looks.of(complaint.id());
            lastSeen = seen.lastSeen();
            if (fresh) build();
            header.showOthers(complaint.id(), seen.others());
            leave = looks.open(complaint.id(), newest, !seen.others().isEmpty());
        });
        alerts.seen(complaint.id());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave.accept(!seen.others().isEmpty());
        super.onDetach(event);
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
            offers.showDrafts(drafts.kept(complaint.id()));
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
        whole.executeWithoutResult(_ -> {
            show();
            header.showOthers(complaint.id(), seen.others());
        });
        alerts.seen(complaint.id());
    }

    @Override
    public Set<Drafts.Purpose> drafts() {
        if (kept == null) kept = drafts.kept(complaint.id());
        return kept;
    }

    @Override
    public List<Attachments.Attachment> files() {
        if (files == null) files = attachments.of(complaint.id());
        return files;
    }

    @Override
    public void sees(long entry) {
        newest = entry;
    }

    @Override
    public long lastSeen() {
        return lastSeen;
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
        // What was read for the last showing is old.
        if (!contents.isEmpty() && shownBefore) {
            kept = null;
            files = null;
        }
        shownBefore = true;
        contents.forEach(content -> content.show(complaint));
        var offered = new ArrayList<ComplaintAction.Offer>();
        contents.forEach(content -> offered.addAll(content.offers(complaint)));
        actions.forEach(action -> offered.addAll(action.offer(complaint, this)));
        offers.show(complaint, offered);
        offers.showDrafts(drafts());
        header.show(complaint, offers.of(complaint));
    }
}
