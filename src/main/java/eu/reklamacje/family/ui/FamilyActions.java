package eu.reklamacje.family.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.ui.ComplaintAction;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.NumberDialog;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import java.util.List;

/** Links a complaint to another, or merges it with one. */
final class FamilyActions {

    private final ComplaintView complaint;
    private final Links links;
    private final Merges merges;

    FamilyActions(ComplaintView complaint, Links links, Merges merges) {
        this.complaint = complaint;
        this.links = links;
        this.merges = merges;
    }

    List<ComplaintAction.Offer> offers() {
        var link = ComplaintAction.Offer.of("links.link", "l", ComplaintAction.Group.MORE, this::askLink);
        if (complaint.status().isFinished()) return List.of(link);
        return List.of(link, ComplaintAction.Offer.of("links.merge", "g", ComplaintAction.Group.MORE, this::askMerge));
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    private void askLink() {
        NumberDialog.of(
                        t("links.link"),
                        t("links.link.text"),
                        number -> links.link(complaint.id(), number),
                        _ -> Notices.done(t("links.linked")))
                .open();
    }

    private void askMerge() {
        NumberDialog.of(
                        t("links.merge"),
                        t("links.merge.text"),
                        number -> merges.plan(complaint.id(), number),
                        this::confirm)
                .open();
    }

    /** Says which one goes on, before anything moves. */
    private void confirm(Merges.Plan plan) {
        var text = t("links.merge.confirm", plan.fromNumber(), plan.intoNumber());
        Confirm.ask(
                t("links.merge"),
                plan.differentCustomers() ? text + " " + t("links.merge.customers") : text,
                t(plan.differentCustomers() ? "links.merge.same" : "links.merge.do"),
                () -> merge(plan));
    }

    private void merge(Merges.Plan plan) {
        Notices.tell(merges.merge(plan.from(), plan.intoNumber(), plan.differentCustomers()), merge -> {
            UI.getCurrent().navigate(ComplaintLinks.to(merge.into()));
            Notices.undoable(
                    t("links.merged", merge.fromNumber(), merge.intoNumber()),
                    t("action.undo"),
                    () -> undo(merges, merge.from()));
        });
    }

    /** The page on which it was merged may be gone by then. */
    static void undo(Merges merges, long from) {
        Notices.tell(merges.undo(from), _ -> Notices.done(UI.getCurrent().getTranslation("links.unmerged")));
    }
}
