package eu.reklamacje.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.listing.RelatedComplaints;
import eu.reklamacje.listing.ui.RelatedList;
import eu.reklamacje.listing.ui.SummaryWords;
import eu.reklamacje.mail.Filing;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.Inbox.InboxMail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The complaints of a mail's sender and of its device: is it about one of them? */
@Component
class MailHistory {

    private static final int SIMILAR = 5;

    private final Complaints complaints;
    private final Customers customers;
    private final Devices devices;
    private final RelatedComplaints related;
    private final FromMail fromMail;
    private final SummaryWords words;

    MailHistory(
            Complaints complaints,
            Customers customers,
            Devices devices,
            RelatedComplaints related,
            FromMail fromMail,
            SummaryWords words) {
        this.complaints = complaints;
        this.customers = customers;
        this.devices = devices;
        this.related = related;
        this.fromMail = fromMail;
        this.words = words;
    }

    Div of(InboxMail mail) {
        var customer = customer(mail);
        var serial = serial(mail);
        var section = new Div();
        if (customer == null && serial.isEmpty()) return section;
        var ui = UI.getCurrent();
        var list = new RelatedList(words);
        list.show(
                related.similar(customer, serial, mail.complaintId(), SIMILAR),
                ui.getTranslation("complaint.related.none"));
        section.add(new H3(ui.getTranslation("inbox.history")), list);
        section.addClassName("inbox-history");
        if (!serial.isEmpty())
            devices.startingWith(serial, 1).forEach(device -> section.add(ComplaintLinks.dossier(device)));
        return section;
    }

    private @Nullable Long customer(InboxMail mail) {
        if (mail.sender() == null) return null;
        return customers.search(mail.sender(), 1).stream()
                .findFirst()
                .map(Customers.Found::id)
                .orElse(null);
    }

    private String serial(InboxMail mail) {
        if (mail.place() == Filing.COMPLAINT && mail.complaintId() != null)
            return complaints
                    .find(mail.complaintId())
                    .map(complaint -> complaint.facts().get(Fact.SERIAL))
                    .orElse("");
        return fromMail.propose(mail.id()) instanceof Result.Done<Facts>(var facts) ? facts.get(Fact.SERIAL) : "";
    }
}
