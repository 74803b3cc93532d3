package eu.reklamacje.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.listing.ComplaintSummary;
import eu.reklamacje.listing.RelatedComplaints;
import eu.reklamacje.listing.ui.RelatedList;
import eu.reklamacje.listing.ui.SummaryWords;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known already of the customer and the device that are being typed, to be taken over by a click. */
@Component
class WizardProposals {

    private static final int MOST = 5;
    private static final int SHORTEST = 3;

    private final Customers customers;
    private final Devices devices;
    private final RelatedComplaints related;
    private final SummaryWords words;

    WizardProposals(Customers customers, Devices devices, RelatedComplaints related, SummaryWords words) {
        this.customers = customers;
        this.devices = devices;
        this.related = related;
        this.words = words;
    }

    /** Customers who may be the one who is being typed. */
    Div customers(Facts facts, Consumer<Customers.Found> chosen) {
        var shown = parts();
        Stream.of(Fact.CUSTOMER_EMAIL, Fact.CUSTOMER_PHONE, Fact.CUSTOMER_NAME)
                .map(facts::get)
                .filter(text -> text.strip().length() >= SHORTEST)
                .findFirst()
                .map(typed -> customers.search(typed, MOST))
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> {
                    shown.add(new H3(t("wizard.customer.found")));
                    found.forEach(candidate -> shown.add(proposal(candidate, chosen)));
                });
        return shown;
    }

    private Button proposal(Customers.Found found, Consumer<Customers.Found> chosen) {
        var name = new Span(found.name());
        name.addClassName("proposal-name");
        var details = new Span(Stream.of(found.email(), found.phone(), found.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        details.addClassName("hint");
        var button = new Button(new Div(name, details), _ -> chosen.accept(found));
        button.addClassName("proposal");
        return button;
    }

    /** The customer who has been chosen, and their other complaints. */
    Div chosen(long customer, Runnable other) {
        return parts(
                new H3(t("wizard.customer.known")),
                new Button(t("wizard.customer.other"), _ -> other.run()),
                similar(customer, ""));
    }

    /** Devices whose serial number begins with what is being typed, and their complaints. */
    Div devices(Facts facts, Consumer<Devices.DeviceView> chosen) {
        var shown = parts();
        var serial = facts.get(Fact.SERIAL);
        if (serial.strip().length() < SHORTEST) return shown;
        var known = devices.startingWith(serial, MOST);
        if (known.isEmpty()) {
            shown.add(new Span(t("wizard.device.new")));
            return shown;
        }
        shown.add(new H3(t("wizard.device.known")));
        for (var device : known) {
            var button = new Button(
                    device.serial() + (device.model() == null ? "" : " · " + device.model()),
                    _ -> chosen.accept(device));
            button.addClassName("proposal");
            shown.add(button, ComplaintLinks.dossier(device));
        }
        shown.add(similar(null, known.size() == 1 ? known.getFirst().serial() : serial));
        return shown;
    }

    private RelatedList similar(@Nullable Long customer, String serial) {
        return list(related.similar(customer, serial, null, MOST), t("wizard.no-complaints"));
    }

    /** Complaints that may be the same as this one. */
    Div duplicates(@Nullable Long customer, Facts facts) {
        var rows = related.similar(customer, facts.get(Fact.SERIAL), null, MOST).stream()
                .filter(row -> !row.status().isFinished() || row.serial() != null)
                .toList();
        if (rows.isEmpty()) return new Div();
        return parts(new H3(t("wizard.duplicates")), new Paragraph(t("wizard.duplicates.text")), list(rows, ""));
    }

    private RelatedList list(List<ComplaintSummary> rows, String whenEmpty) {
        var list = new RelatedList(words);
        list.show(rows, whenEmpty);
        return list;
    }

    /** Its children stand beside what others put there. */
    private static Div parts(com.vaadin.flow.component.Component... shown) {
        var parts = new Div(shown);
        parts.addClassName("parts");
        return parts;
    }

    private static String t(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
