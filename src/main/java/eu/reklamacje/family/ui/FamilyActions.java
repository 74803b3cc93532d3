package eu.reklamacje.family.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.NumberDialog;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;

/** Links a complaint to another, or merges it with one. */
final class FamilyActions extends Div {

    private final ComplaintView complaint;
    private final Links links;
    private final Merges merges;

    FamilyActions(ComplaintView complaint, Links links, Merges merges) {
        this.complaint = complaint;
        this.links = links;
        this.merges = merges;
        addClassName("actions");
        add(ComplaintAction.button("links.link", "l", this::askLink));
        if (!complaint.status().isFinished()) add(ComplaintAction.button("links.merge", "g", this::askMerge));
    }

    private void askLink() {
        NumberDialog.of(
                        getTranslation("links.link"),
                        getTranslation("links.link.text"),
                        number -> links.link(complaint.id(), number),
                        _ -> Notices.done(getTranslation("links.linked")))
                .open();
    }

    private void askMerge() {
        NumberDialog.of(
                        getTranslation("links.merge"),
                        getTranslation("links.merge.text"),
                        number -> merges.plan(complaint.id(), number),
                        this::confirm)
                .open();
    }

    /** Says which one goes on, before anything moves. */
    private void confirm(Merges.Plan plan) {
        var text = getTranslation("links.merge.confirm", plan.fromNumber(), plan.intoNumber());
        Confirm.ask(
                getTranslation("links.merge"),
                plan.differentCustomers() ? text + " " + getTranslation("links.merge.customers") : text,
                getTranslation(plan.differentCustomers() ? "links.merge.same" : "links.merge.do"),
                () -> merge(plan));
    }

    private void merge(Merges.Plan plan) {
        Notices.tell(merges.merge(plan.from(), plan.intoNumber(), plan.differentCustomers()), merge -> {
            UI.getCurrent().navigate(ComplaintLinks.to(merge.into()));
            Notices.undoable(
                    getTranslation("links.merged", merge.fromNumber(), merge.intoNumber()),
                    getTranslation("action.undo"),
                    () -> undo(merges, merge.from()));
        });
    }

    /** The page on which it was merged may be gone by then. */
    static void undo(Merges merges, long from) {
        Notices.tell(merges.undo(from), _ -> Notices.done(UI.getCurrent().getTranslation("links.unmerged")));
    }
}
