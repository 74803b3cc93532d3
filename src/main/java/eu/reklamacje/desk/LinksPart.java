package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.family.LinkKind;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;

/** The cases that belong to a complaint: linked, split from it, merged into it. */
final class LinksPart extends Composite<Div> {

    private final Desk desk;

    LinksPart(Desk desk) {
        this.desk = desk;
        getContent().addClassName("related");
    }

    void show(ComplaintView complaint) {
        getContent().removeAll();
        desk.merges().of(complaint.id()).forEach(merge -> getContent().add(merged(merge, complaint)));
        desk.links().of(complaint.id()).forEach(link -> getContent().add(linked(link, complaint)));
        if (getContent().getComponentCount() == 0) {
            var none = new Span(getTranslation("links.none"));
            none.addClassName("hint");
            getContent().add(none);
        }
        if (complaint.mayWrite()) getContent().add(actions(complaint));
    }

    private Component actions(ComplaintView complaint) {
        var link = Keys.on(
                new Button(getTranslation("links.link"), _ -> askLink(complaint)), "l", getTranslation("links.link"));
        var bar = new Div(link);
        bar.addClassName("actions");
        if (!complaint.status().isFinished())
            bar.add(Keys.on(
                    new Button(getTranslation("links.merge"), _ -> askMerge(complaint)),
                    "g",
                    getTranslation("links.merge")));
        return bar;
    }

    private void askLink(ComplaintView complaint) {
        new NumberDialog(
                        getTranslation("links.link"),
                        getTranslation("links.link.text"),
                        number -> Notices.tell(
                                desk.links().link(complaint.id(), number),
                                _ -> Notices.done(getTranslation("links.linked"))))
                .open();
    }

    private void askMerge(ComplaintView complaint) {
        new NumberDialog(
                        getTranslation("links.merge"),
                        getTranslation("links.merge.text"),
                        number -> Notices.tell(desk.merges().plan(complaint.id(), number), plan -> confirm(plan)))
                .open();
    }

    /** Says which one goes on, before anything moves. */
    private void confirm(Merges.Plan plan) {
        var text = getTranslation("links.merge.confirm", plan.fromNumber(), plan.intoNumber());
        var dialog = new ConfirmDialog(
                getTranslation("links.merge"),
                plan.differentCustomers() ? text + " " + getTranslation("links.merge.customers") : text,
                getTranslation(plan.differentCustomers() ? "links.merge.same" : "links.merge.do"),
                _ -> merge(plan));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("action.cancel"));
        dialog.open();
    }

    private void merge(Merges.Plan plan) {
        Notices.tell(desk.merges().merge(plan.from(), plan.intoNumber(), plan.differentCustomers()), merge -> {
            var ui = getUI().orElseThrow();
            ui.navigate(ComplaintPage.class, merge.into());
            Notices.undoable(
                    getTranslation("links.merged", merge.fromNumber(), merge.intoNumber()),
                    getTranslation("action.undo"),
                    () -> undo(merge.from()));
        });
    }

    private void undo(long from) {
        Notices.tell(desk.merges().undo(from), _ -> Notices.done(ui("links.unmerged")));
    }

    /** This part may be gone when the undo is pressed. */
    private static String ui(String key) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation(key);
    }

    private Component merged(Merges.Merge merge, ComplaintView complaint) {
        boolean gone = merge.from() == complaint.id();
        var item = item(
                gone ? merge.into() : merge.from(),
                gone ? merge.intoNumber() : merge.fromNumber(),
                getTranslation(gone ? "links.merged-into" : "links.merged-from"));
        if (merge.undoableUntil().isAfter(desk.clock().instant())) {
            var until = desk.office().local(merge.undoableUntil()).toLocalDate();
            var undo = small(getTranslation("links.unmerge", desk.wording().shortDate(until, getLocale())));
            undo.addClickListener(_ -> undo(merge.from()));
            item.add(undo);
        }
        return item;
    }

    private Component linked(Links.Linked link, ComplaintView complaint) {
        var item = item(link.id(), link.number(), getTranslation("links.kind." + link.kind()));
        item.add(status(link.status()));
        if (complaint.mayWrite() && link.kind() == LinkKind.RELATED) {
            var unlink = small(getTranslation("links.unlink"));
            unlink.setAriaLabel(getTranslation("links.unlink") + ": " + link.number());
            unlink.addClickListener(_ -> Notices.tell(
                    desk.links().unlink(complaint.id(), link.id()),
                    _ -> Notices.undoable(
                            getTranslation("links.unlinked"),
                            getTranslation("action.undo"),
                            () -> Notices.tell(desk.links().link(complaint.id(), link.number()), _ -> {}))));
            item.add(unlink);
        }
        return item;
    }

    private Component status(Status status) {
        var shown = new Span(getTranslation("status." + status));
        shown.addClassNames("status", StatusBadge.css(status));
        return shown;
    }

    private static Div item(long id, String number, String what) {
        var words = new Span(what);
        words.addClassName("related-what");
        var item = new Div(new RouterLink(number, ComplaintPage.class, id), words);
        item.addClassName("related-item");
        return item;
    }

    private static Button small(String text) {
        var button = new Button(text);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
