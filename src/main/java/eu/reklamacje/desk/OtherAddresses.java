package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.complaint.CustomerAddresses;
import eu.reklamacje.complaint.Customers;

/** The other addresses from which a customer writes: one is added by typing it, and taken away with an undo. */
@org.springframework.stereotype.Component
class OtherAddresses {

    private final CustomerAddresses addresses;

    OtherAddresses(CustomerAddresses addresses) {
        this.addresses = addresses;
    }

    /** @param changed runs when they are others */
    Component of(Customers.Page customer, Runnable changed) {
        var known = addresses.of(customer.id());
        var line = new Div(new Span(t("customer.addresses")));
        line.addClassName("customer-addresses");
        known.forEach(address -> line.add(chip(customer, address, changed)));
        line.setVisible(customer.mayChange() || !known.isEmpty());
        if (customer.mayChange()) line.add(adding(customer, changed));
        return line;
    }

    private Component chip(Customers.Page customer, CustomerAddresses.Address address, Runnable changed) {
        var chip = new Span(address.email());
        chip.addClassName("address-chip");
        if (!address.byHand() || !customer.mayChange()) return chip;
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> remove(customer, address, changed));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(t("customer.address.remove", address.email()));
        chip.add(remove);
        return chip;
    }

    private void remove(Customers.Page customer, CustomerAddresses.Address address, Runnable changed) {
        Notices.tell(addresses.remove(address.id()), _ -> {
            changed.run();
            Notices.undoable(
                    t("customer.address.removed", address.email()),
                    t("action.undo"),
                    () -> Notices.tell(addresses.add(customer.id(), address.email()), _ -> changed.run()));
        });
    }

    private Component adding(Customers.Page customer, Runnable changed) {
        var email = new TextField();
        email.setAriaLabel(t("customer.address.new"));
        email.setPlaceholder(t("customer.address.new"));
        email.setMaxLength(200);
        Runnable add = () -> {
            switch (addresses.add(customer.id(), email.getValue())) {
                case Result.Done<Long> _ -> changed.run();
                case Result.Refused<Long>(var why) -> {
                    email.setErrorMessage(Fields.words(why));
                    email.setInvalid(true);
                }
            }
        };
        Fields.onEnter(email, add);
        return new Div(email, Buttons.small(t("customer.address.add"), add));
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
