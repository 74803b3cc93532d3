package eu.reklamacje.listing.ui;

import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.SerialNumbers;
import eu.reklamacje.complaint.ui.ComplaintPart;
import eu.reklamacje.complaint.ui.ComplaintScreen;
import eu.reklamacje.listing.RelatedComplaints;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The other complaints of the same customer or device. */
@Component
@Order(30)
class RelatedPart implements ComplaintPart {

    private static final int MOST = 10;

    private final RelatedComplaints related;
    private final SummaryWords words;

    RelatedPart(RelatedComplaints related, SummaryWords words) {
        this.related = related;
        this.words = words;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public String title() {
        return "complaint.related";
    }

    @Override
    public Content create(ComplaintView complaint, ComplaintScreen screen) {
        return new Related();
    }

    private final class Related extends Content {

        private final RelatedList list = new RelatedList(words);

        Related() {
            getContent().add(list);
        }

        @Override
        public void show(ComplaintView complaint) {
            var serial = complaint.facts().get(Fact.SERIAL);
            var rows = related.similar(complaint.customerId(), serial, complaint.id(), MOST);
            var key = SerialNumbers.key(serial);
            var device = rows.stream()
                    .filter(row -> !key.isEmpty()
                            && row.serial() != null
                            && SerialNumbers.key(row.serial()).equals(key))
                    .toList();
            var customer = rows.stream().filter(row -> !device.contains(row)).toList();
            list.removeAll();
            list.add("complaint.related.device", device);
            list.add("complaint.related.customer", customer);
            if (rows.isEmpty()) list.show(rows, getTranslation("complaint.related.none"));
        }
    }
}
