package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.SerialNumbers;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.complaint.ui.StatusBadge;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.RelatedComplaints;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may be calling, and what they may be calling about: known customers and units, and what is open with them. */
@org.springframework.stereotype.Component
class CallerProposals {

    private static final int MOST = 5;

    private final Customers customers;
    private final Devices devices;
    private final RelatedComplaints related;

    CallerProposals(Customers customers, Devices devices, RelatedComplaints related) {
        this.customers = customers;
        this.devices = devices;
        this.related = related;
    }

    /** By number, name, address or serial number; each can be chosen. */
    List<Component> callers(String typed, Consumer<Customers.Found> chosen, Consumer<Devices.DeviceView> unit) {
        var people = customers.search(typed, MOST).stream().map(found -> person(found, chosen));
        var units = devices.startingWith(typed, MOST).stream().map(device -> unit(device, unit));
        return Stream.<Component>concat(people, units).toList();
    }

    /** The units that it may be about: the caller's own, then all that begin with what was typed; not the one that was. */
    List<Component> units(@Nullable Long customer, String typed, Consumer<Devices.DeviceView> chosen) {
        var key = SerialNumbers.key(typed);
        var own = customer == null ? List.<Devices.DeviceView>of() : devices.ofCustomer(customer, MOST);
        return Stream.concat(
                        own.stream()
                                .filter(device ->
                                        SerialNumbers.key(device.serial()).startsWith(key)),
                        devices.startingWith(typed, MOST).stream())
                .filter(device -> !SerialNumbers.key(device.serial()).equals(key))
                .distinct()
                .limit(MOST)
                .<Component>map(device -> unit(device, chosen))
                .toList();
    }

    private static Button unit(Devices.DeviceView device, Consumer<Devices.DeviceView> chosen) {
        var button = line(device.serial(), Objects.requireNonNullElse(device.model(), ""));
        button.addClickListener(_ -> chosen.accept(device));
        return button;
    }

    private static Button person(Customers.Found found, Consumer<Customers.Found> chosen) {
        var button = line(
                found.name(),
                Stream.of(found.phone(), found.email(), found.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
        button.addClickListener(_ -> chosen.accept(found));
        return button;
    }

    private static Button line(String name, String details) {
        var first = new Span(name);
        first.addClassName("proposal-name");
        var second = new Span(details);
        second.addClassName("hint");
        var button = new Button(new Div(first, second));
        button.addClassName("proposal");
        return button;
    }

    /** What is there already of the caller or the unit: the call may belong to it. */
    Component same(@Nullable Long customer, String serial) {
        var rows = customer == null && serial.strip().length() < 4
                ? List.<ComplaintSummary>of()
                : related.similar(customer, serial, null, MOST);
        var shown = new Div();
        shown.addClassName("stack");
        if (rows.isEmpty()) return shown;
        shown.add(new H3(t("call.same")));
        rows.forEach(row -> shown.add(line(row)));
        return shown;
    }

    private static Component line(ComplaintSummary row) {
        var about = new Div(row.about());
        about.addClassName("work-about");
        var add = new Anchor(ComplaintLinks.to(row.id()), t("call.add", row.number()));
        var line = new Div(StatusBadge.of(row.status(), t("status." + row.status())), add, about);
        line.addClassName("call-same");
        return line;
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
