package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Confirm;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.CustomerMerges;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers who may be the same as one, and those who were found to be; each can be merged, and taken apart again. */
@org.springframework.stereotype.Component
class CustomerTwins {

    private static final int MOST = 10;

    private final CustomerMerges merges;
    private final Office office;

    CustomerTwins(CustomerMerges merges, Office office) {
        this.merges = merges;
        this.office = office;
    }

    /** @param changed runs when customers were merged or taken apart */
    Component of(Customers.Page customer, Runnable changed) {
        var shown = new Section();
        var twins = merges.of(customer.id(), MOST);
        var proposals = twins.proposals();
        var merged = twins.merged();
        shown.setVisible(!proposals.isEmpty() || !merged.isEmpty());
        shown.addClassName("panel");
        if (!proposals.isEmpty()) {
            shown.add(new H2(t("customer.twins")), new Paragraph(t("customer.twins.text")));
            proposals.forEach(twin -> shown.add(proposal(customer, twin, changed)));
        }
        if (!merged.isEmpty()) {
            shown.add(new H2(t("customer.merged")));
            merged.forEach(one -> shown.add(merged(one, changed)));
        }
        return shown;
    }

    private Component proposal(Customers.Page customer, CustomerMerges.Proposal twin, Runnable changed) {
        var merge = Buttons.small(t("customer.merge"), twin.name(), () -> ask(customer, twin, changed));
        merge.setVisible(customer.mayChange());
        return line(
                new Anchor(ComplaintLinks.toCustomer(twin.id()), twin.name()),
                Stream.of(twin.email(), twin.phone(), t("list.count", twin.complaints())),
                merge);
    }

    private static Component line(Component name, Stream<@Nullable String> details, Component action) {
        var hint = new Span(details.filter(Objects::nonNull).collect(Collectors.joining(" · ")));
        hint.addClassName("hint");
        var line = new Div(name, hint, action);
        line.addClassName("related-item");
        return line;
    }

    private void ask(Customers.Page customer, CustomerMerges.Proposal twin, Runnable changed) {
        var name = customer.facts().get(Fact.CUSTOMER_NAME);
        Confirm.danger(
                t("customer.merge.title", twin.name(), name),
                t("customer.merge.text", twin.complaints(), name),
                t("customer.merge"),
                () -> Notices.tell(merges.merge(twin.id(), twin.version(), customer.id()), merge -> {
                    changed.run();
                    Notices.undoable(
                            t("customer.merge.done", twin.name(), name),
                            t("action.undo"),
                            () -> Notices.tell(merges.undo(merge), _ -> changed.run()));
                }));
    }

    private Component merged(CustomerMerges.Merged one, Runnable changed) {
        Button apart = Buttons.small(
                t("customer.separate"),
                one.name(),
                () -> Notices.tell(merges.undo(one.id()), _ -> {
                    Notices.done(t("customer.separate.done", one.name()));
                    changed.run();
                }));
        return line(
                new Span(one.name()),
                Stream.of(one.email(), office.time(one.at(), UI.getCurrent().getLocale())),
                apart);
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
