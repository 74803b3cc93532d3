package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of alerts: a row for each recipient and occasion, made once however often it is tried. */
@Service
public class Alerts {

    private final JdbcClient db;
    private final SignedIn signedIn;
    private final Directory directory;
    private final Changes changes;
    private final Clock clock;

    Alerts(JdbcClient db, SignedIn signedIn, Directory directory, Changes changes, Clock clock) {
        this.db = db;
        this.signedIn = signedIn;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    /** My alerts that are not done, the newest first; never one about a complaint that I may not read (any longer). */
    public List<Alert> mine(int most) {
        var person = signedIn.person();
        return db
                .sql("""
                        select a.id, a.complaint_id, c.number, u.name, a.type, a.rule, a.raised_at, a.seen_at is not null,
                               p.due, c.team_id, c.handler_id, c.restricted
                        from alert a join complaint c on c.id = a.complaint_id join customer u on u.id = c.customer_id
                             left join promise p on p.complaint_id = a.complaint_id and p.rule = a.rule
                        where a.recipient_id = ? and a.done_at is null order by a.id desc limit ?""")
                .params(person.id(), most)
                .query((row, _) -> new Alert(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        Alert.Type.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getObject(9, LocalDate.class),
                        row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getBoolean(8),
                        new Access(row.getLong(10), row.getObject(11, Long.class), row.getBoolean(12))))
                .list()
                .stream()
                .filter(alert -> Rights.mayRead(person, alert.access()))
                .toList();
    }

    /** Notes that my alerts up to this one have reached my browser. */
    @Transactional
    public void pushed(long upTo) {
        db.sql(
                        "update alert set pushed_at = ? where recipient_id = ? and id <= ? and pushed_at is null and done_at is null")
                .params(Office.utc(clock.instant()), signedIn.person().id(), upTo)
                .update();
    }

    /** I opened the complaint: its alerts are seen. */
    @Transactional
    public void seen(long complaint) {
        var me = signedIn.person().id();
        int seen = db.sql(
                        "update alert set seen_at = ? where complaint_id = ? and recipient_id = ? and seen_at is null")
                .params(Office.utc(clock.instant()), complaint, me)
                .update();
        if (seen > 0) changes.note(Change.ALERTS, me);
    }

    /** I am done with one of my alerts. */
    @Transactional
    public void done(long alert) {
        finish("id = ?", alert);
    }

    /** I am done with all of my alerts that I have seen. */
    @Transactional
    public void doneWithSeen() {
        finish("seen_at is not null and 0 <> ?", 1);
    }

    private void finish(String condition, Object parameter) {
        var me = signedIn.person().id();
        var now = Office.utc(clock.instant());
        db.sql(
                        "update alert set done_at = ?, seen_at = coalesce(seen_at, ?) where recipient_id = ? and done_at is null and "
                                + condition)
                .params(now, now, me, parameter)
                .update();
        changes.note(Change.ALERTS, me);
    }

    /** Makes the alert for each recipient who has not got it, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raise(long complaint, Alert.Type type, @Nullable String rule, String occasion, List<Person> recipients) {
        for (var recipient : recipients) {
            int made = db.sql("""
                            insert ignore into alert(recipient_id, complaint_id, type, rule, occasion, raised_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(recipient.id(), complaint, type.name(), rule, occasion, Office.utc(clock.instant()))
                    .update();
            if (made > 0) changes.note(Change.ALERTS, recipient.id());
        }
    }

    /** A new handler hears of it, unless it was the handler who took it. What the old one was told no longer asks for anything. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.Assigned assigned) {
        if (assigned.from() != null) settle(assigned.id(), "recipient_id = ?", assigned.from());
        if (Objects.equals(assigned.to(), assigned.by())) return;
        var handler = directory.person(assigned.to());
        handler.ifPresent(person ->
                raise(assigned.id(), Alert.Type.ASSIGNED, null, "assigned-" + assigned.entryId(), List.of(person)));
    }

    /** The customer has written: the handler hears of it, or whoever supervises the team. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.Answered answered) {
        raise(answered.id(), Alert.Type.ANSWERED, null, "mail-" + answered.mail(), whoCares(answered.id()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.Bounced bounced) {
        raise(bounced.id(), Alert.Type.BOUNCED, null, "letter-" + bounced.letter(), whoCares(bounced.id()));
    }

    /** The team's supervisors, but not the handler and not who asks: neither may decide. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.DecisionAsked asked) {
        var access = access(asked.id());
        var supervisors = directory.people().stream()
                .filter(person ->
                        person.active() && person.supervises(access.teamId()) && Rights.mayRead(person, access))
                .filter(person -> person.id() != asked.by() && !Objects.equals(person.id(), access.handlerId()))
                .toList();
        raise(asked.id(), Alert.Type.DECISION, null, asked.question(), supervisors);
    }

    /** A promise has another date now: what was said of the old one asks for nothing. The occasion ends with its date. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settleMoved(long complaint) {
        settle(complaint, """
                rule is not null and 0 <> ? and exists (select 1 from promise p where p.complaint_id = alert.complaint_id
                and p.rule = alert.rule and alert.occasion not like concat('%-', p.due))""", 1);
    }

    /** The date has come on which somebody wanted to look at a waiting complaint. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remind(long complaint) {
        var until = db.sql("select waiting_until from complaint where id = ?")
                .param(complaint)
                .query(java.time.LocalDate.class)
                .single();
        raise(complaint, Alert.Type.REMINDER, null, "reminder-" + until, whoCares(complaint));
    }

    /** It no longer waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settleReminders(long complaint) {
        settle(complaint, "type = ?", Alert.Type.REMINDER.name());
    }

    private Access access(long complaint) {
        return db.sql("select team_id, handler_id, restricted from complaint where id = ?")
                .param(complaint)
                .query(Access.class)
                .single();
    }

    private List<Person> whoCares(long complaint) {
        var access = access(complaint);
        var handler = directory.person(access.handlerId()).filter(Person::active);
        var recipients = handler.map(List::of).orElseGet(() -> directory.supervisorsOf(access.teamId()));
        return recipients.stream()
                .filter(person -> Rights.mayRead(person, access))
                .toList();
    }

    /** A kept or dropped promise asks for nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settleKept(long complaint) {
        settle(complaint, """
                rule is not null and 0 <> ? and exists (select 1 from promise p where p.complaint_id = alert.complaint_id
                and p.rule = alert.rule and p.state <> 'OPEN')""", 1);
    }

    private void settle(long complaint, String condition, Object parameter) {
        var recipients = db.sql(
                        "select distinct recipient_id from alert where complaint_id = ? and done_at is null and "
                                + condition)
                .params(complaint, parameter)
                .query(Long.class)
                .list();
        if (recipients.isEmpty()) return;
        db.sql("update alert set done_at = ? where complaint_id = ? and done_at is null and " + condition)
                .params(Office.utc(clock.instant()), complaint, parameter)
                .update();
        recipients.forEach(recipient -> changes.note(Change.ALERTS, recipient));
    }
}
