package eu.reklamacje.listing;

import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.SerialNumbers;
import eu.reklamacje.user.SignedIn;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that may have to do with one another, without those that the reader may not see. */
@Service
public class RelatedComplaints {

    private final JdbcClient db;
    private final SignedIn signedIn;

    RelatedComplaints(JdbcClient db, SignedIn signedIn) {
        this.db = db;
        this.signedIn = signedIn;
    }

    /**
     * Unfinished complaints that may be the same matter: the same serial number, or the same customer, or one with the same
     * address. Others' restricted ones are not told.
     */
    public List<ComplaintSummary> similar(@Nullable Long customer, String serial, @Nullable Long except, int most) {
        var serialKey = SerialNumbers.key(serial);
        if (customer == null && serialKey.isEmpty()) return List.of();
        var person = signedIn.person();
        // Look-ups, each by its index; an OR would read the whole table.
        return db
                .sql(SummaryRows.SELECT + """
                         join (select id from (select id from complaint where customer_id = ? order by received_at desc limit 50) a
                               union select id from (
                                   select o.id from customer k join customer same on same.email = k.email and same.id <> k.id
                                   join complaint o on o.customer_id = same.id where k.id = ? order by o.received_at desc limit 50) e
                               union select id from (select id from complaint where serial_key = ? order by received_at desc limit 50) b) hit
                           on hit.id = c.id
                        where c.id <> ? order by c.received_at desc limit 100""")
                .params(
                        customer == null ? -1L : customer,
                        customer == null ? -1L : customer,
                        serialKey.isEmpty() ? "-" : serialKey,
                        except == null ? -1L : except)
                .query(SummaryRows::row)
                .list()
                .stream()
                .filter(row -> Rights.mayRead(person, row.access()))
                .limit(most)
                .toList();
    }

    /**
     * Other complaints about the same model that were decided to have a root cause of one of these devices' complaints, the latest
     * first.
     */
    @Transactional(readOnly = true)
    public List<ComplaintSummary> sameCause(Collection<Long> devices, int most) {
        var person = signedIn.person();
        if (devices.isEmpty()) return List.of();
        return db
                .sql(SummaryRows.SELECT + " " + """
                        join (select distinct o.id from complaint k join decision d on d.complaint_id = k.id and d.state = 'TOLD'
                            join decision e on e.root_cause_id = d.root_cause_id and e.state = 'TOLD'
                            join complaint o on o.id = e.complaint_id and o.model = k.model
                            where k.device_id in (:devices) and (o.device_id is null or o.device_id not in (:devices))
                            order by o.id desc limit :most) hit on hit.id = c.id order by c.id desc""")
                .param("devices", devices)
                .param("most", most)
                .query(SummaryRows::row)
                .list()
                .stream()
                .filter(row -> Rights.mayRead(person, row.access()))
                .toList();
    }
}
