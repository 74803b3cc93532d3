package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Sql;
import eu.reklamacje.timeline.EntryType;
import eu.reklamacje.timeline.Timeline;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers that are one: proposed, merged by a person, and taken apart again within thirty days. Complaints go over with their
 * timelines; the customer that went stays as another name, address and number, by which the one that stayed is found.
 */
@Service
public class CustomerMerges {

    private static final Duration UNDOABLE = Duration.ofDays(30);
    /** Some numbers are those of a thousand: of an installer, or of nobody. */
    private static final int LOOKED_AT = 500;

    private static final String COMPLAINT = "COMPLAINT";
    private static final String ALIAS = "ALIAS";

    private final CustomerChanges customerChanges;
    private final JdbcClient db;
    private final Timeline timeline;
    private final Changes changes;
    private final SignedIn signedIn;
    private final Clock clock;

    CustomerMerges(
            CustomerChanges customerChanges,
            JdbcClient db,
            Timeline timeline,
            Changes changes,
            SignedIn signedIn,
            Clock clock) {
        this.customerChanges = customerChanges;
        this.db = db;
        this.timeline = timeline;
        this.changes = changes;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * A customer who may be the same.
     *
     * @param complaints how many they have that I may read
     */
    public record Proposal(
            long id,
            int version,
            String name,
            @Nullable String email,
            @Nullable String phone,
            int complaints) {}

    /** A customer who was merged, and can still be taken apart. */
    public record Merged(long id, String name, @Nullable String email, Instant at) {}

    /** Who may be the same as a customer, and who was found to be. */
    public record Twins(List<Proposal> proposals, List<Merged> merged) {

        static final Twins NONE = new Twins(List.of(), List.of());
    }

    /** Of a customer who exists for me. */
    @Transactional(readOnly = true)
    public Twins of(long customer, int most) {
        var person = signedIn.person();
        var parameters = new ArrayList<Object>(List.of(customer));
        return db.sql("select u.name from customer u where u.id = ? and " + Visibility.customer(person, parameters))
                .params(parameters)
                .query(String.class)
                .optional()
                .map(name -> new Twins(proposals(person, customer, name, most), merged(customer)))
                .orElse(Twins.NONE);
    }

    /**
     * Those who have an address, a number or a unit in common with the customer, and whose name can be the same. It only proposes:
     * families and companies share all three.
     */
    private List<Proposal> proposals(Person person, long customer, String name, int most) {
        var parameters = new ArrayList<Object>();
        var readable = Visibility.complaint(person, parameters);
        parameters.addAll(List.of(customer, customer, customer, customer));
        var visible = Visibility.customer(person, parameters);
        return db
                .sql(
                        // In this order: the few that have something in common first, and never all customers.
                        "select straight_join u.id, u.version, u.name, u.email, u.phone, (select count(*) from complaint c where c.customer_id = u.id and "
                                + readable + """
                        ) as complaints from (
                            select k.id from customer k join customer m on m.email = k.email where m.id = ?
                            union select k.customer_id from customer_number k join customer_number m on m.number_key = k.number_key
                                where m.customer_id = ?
                            union select k.customer_id from complaint k join complaint m on m.device_id = k.device_id
                                where m.customer_id = ?) hit join customer u on u.id = hit.id
                        where u.id <> ? and u.merged_into is null and \s""" + visible + " order by u.id desc limit " + LOOKED_AT)
                .params(parameters)
                .query(Proposal.class)
                .list()
                .stream()
                .filter(other -> PersonNames.canBeOne(other.name, name))
                .limit(most)
                .toList();
    }

    /** Those who were merged into the customer, and not longer ago than it can be taken back; the last first. */
    private List<Merged> merged(long customer) {
        return db.sql(
                        "select m.id, u.name, u.email, m.merged_at from customer_merge m join customer u on u.id = m.from_id"
                                + " where m.into_id = ? and m.undone_at is null and m.merged_at > ? order by m.id desc")
                .params(customer, since())
                .query((row, _) -> new Merged(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getObject("merged_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    private LocalDateTime since() {
        return Office.utc(clock.instant().minus(UNDOABLE));
    }

    /**
     * Lets the complaints of the one belong to the other.
     *
     * @param version of the one that goes, as it was shown
     * @return the merge's id
     */
    @Transactional
    public Result<Long> merge(long from, int version, long into) {
        var person = signedIn.person();
        var going = customerChanges.find(person, from);
        var staying = customerChanges.find(person, into);
        if (going.isEmpty() || staying.isEmpty() || from == into) return Result.refused("refused.unknown-complaint");
        if (!customerChanges.mayChange(person, from) || !customerChanges.mayChange(person, into))
            return Result.refused("refused.customer.others");
        if (hidden(person, from) > 0) return Result.refused("refused.customer-merge.hidden");
        if (isSecret(from) != isSecret(into)) return Result.refused("refused.customer-merge.restricted");
        if (going.get().version() != version) return Result.refused("refused.changed-meanwhile");
        var complaints = held("customer_id = ?", from);
        if (claim(from, version, into) == 0) return Result.refused("refused.changed-meanwhile");
        long merge = begin(from, into, person);
        var aliases = db.sql("select id from customer where merged_into = ?")
                .param(from)
                .query(Long.class)
                .list();
        keep(merge, ALIAS, aliases);
        keep(merge, COMPLAINT, complaints);
        db.sql("update customer set merged_into = ? where merged_into = ?")
                .params(into, from)
                .update();
        give(complaints, into);
        tell(
                complaints,
                ComplaintEntry.CUSTOMER_MERGED,
                person,
                going.get().name(),
                staying.get().name());
        return Result.done(merge);
    }

    /** Takes two apart again: complaints that came along and are still there go back; what came since stays. */
    @Transactional
    public Result<Long> undo(long merge) {
        var person = signedIn.person();
        var found = db.sql(
                        "select from_id, into_id from customer_merge where id = ? and undone_at is null and merged_at > ? for update")
                .params(merge, since())
                .query(Ends.class)
                .optional();
        if (found.isEmpty()) return Result.refused("refused.customer-merge.late");
        var ends = found.get();
        var staying = customerChanges.find(person, ends.intoId);
        if (staying.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!customerChanges.mayChange(person, ends.intoId)) return Result.refused("refused.customer.others");
        if (hidden(person, ends.intoId) > 0) return Result.refused("refused.customer-merge.hidden");
        int back = db.sql(
                        "update customer set merged_into = null, version = version + 1 where id = ? and merged_into = ?")
                .params(ends.fromId, ends.intoId)
                .update();
        if (back == 0) return Result.refused("refused.customer-merge.late");
        var complaints = held(
                "customer_id = ? and id in (select ref_id from customer_merge_row where kind = 'COMPLAINT' and merge_id = "
                        + merge + ")",
                ends.intoId);
        db.sql(
                        "update customer set merged_into = ? where merged_into = ? and id in (select ref_id from customer_merge_row"
                                + " where kind = 'ALIAS' and merge_id = ?)")
                .params(ends.fromId, ends.intoId, merge)
                .update();
        give(complaints, ends.fromId);
        db.sql("update customer_merge set undone_by = ?, undone_at = ? where id = ?")
                .params(person.id(), Office.utc(clock.instant()), merge)
                .update();
        var name = db.sql("select name from customer where id = ?")
                .param(ends.fromId)
                .query(String.class)
                .single();
        tell(
                complaints,
                ComplaintEntry.CUSTOMER_SEPARATED,
                person,
                staying.get().name(),
                name);
        return Result.done(ends.fromId);
    }

    private record Ends(long fromId, long intoId) {}

    /** How many complaints the customer has that the person may not read: nobody moves what they do not see. */
    private int hidden(Person person, long customer) {
        var parameters = new ArrayList<Object>(List.of(customer));
        return db.sql("select count(*) from complaint c where c.customer_id = ? and not "
                        + Visibility.complaint(person, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Whether only restricted complaints know the customer: with an open one they would be known to everybody. */
    private boolean isSecret(long customer) {
        return db.sql("select count(*) > 0 and min(restricted) = 1 from complaint where customer_id = ?")
                .param(customer)
                .query(Boolean.class)
                .single();
    }

    /** Locked in the order of their ids, as everybody does who changes several. */
    private List<Long> held(String condition, long customer) {
        return db.sql("select id from complaint where " + condition + " order by id for update")
                .param(customer)
                .query(Long.class)
                .list();
    }

    private int claim(long from, int version, long into) {
        return db.sql("update customer set merged_into = ?, version = version + 1"
                        + " where id = ? and version = ? and merged_into is null")
                .params(into, from, version)
                .update();
    }

    private long begin(long from, long into, Person person) {
        var key = new GeneratedKeyHolder();
        db.sql("insert into customer_merge(from_id, into_id, merged_by, merged_at) values (?, ?, ?, ?)")
                .params(from, into, person.id(), Office.utc(clock.instant()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void keep(long merge, String kind, Collection<Long> ids) {
        for (long id : ids)
            db.sql("insert into customer_merge_row(merge_id, kind, ref_id) values (?, ?, ?)")
                    .params(merge, kind, id)
                    .update();
    }

    private void give(List<Long> complaints, long customer) {
        for (var batch : Sql.batches(complaints))
            db.sql(
                            "update complaint c join customer u on u.id = :customer set c.customer_id = u.id, c.country = u.country,"
                                    + " c.version = c.version + 1 where c.id in (:ids)")
                    .param("customer", customer)
                    .param("ids", batch)
                    .update();
    }

    private void tell(List<Long> complaints, EntryType type, Person person, String before, String after) {
        var entries = new TreeMap<Long, Map<String, Object>>();
        complaints.forEach(id -> entries.put(id, Map.of("before", before, "after", after)));
        timeline.addAll(person.id(), type, entries);
        complaints.forEach(id -> changes.note(Change.COMPLAINT, id));
    }
}
