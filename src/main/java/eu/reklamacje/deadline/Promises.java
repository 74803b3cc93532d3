package eu.reklamacje.deadline;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The promises of the complaints. It listens to what complaints publish, inside their transaction, so that no complaint is
 * ever committed without its promises; calendar and policy version are fixed at receipt.
 */
@Service
public class Promises {

    private final JdbcClient db;
    private final CaseRows cases;
    private final PromiseStore store;
    private final ExtensionEffects extensions;
    private final Policies policies;
    private final TeamCalendars calendars;
    private final Complaints complaints;
    private final SignedIn signedIn;
    private final Clock clock;

    Promises(
            JdbcClient db,
            CaseRows cases,
            PromiseStore store,
            ExtensionEffects extensions,
            Policies policies,
            TeamCalendars calendars,
            Complaints complaints,
            SignedIn signedIn,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.store = store;
        this.extensions = extensions;
        this.policies = policies;
        this.calendars = calendars;
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The promises of a complaint as they are today, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Promise> of(long complaint) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        var found = cases.one(complaint);
        var today = today(found.team());
        return stored(found).stream().map(promise -> promise.on(today)).toList();
    }

    private static List<Promise> stored(Case found) {
        return found.stored().stream().map(Case.Stored::promise).toList();
    }

    /** Why a promise falls due on its date, for whoever may read the complaint. */
    @Transactional(readOnly = true)
    public Optional<Explanation> explain(long complaint, Rule rule) {
        return complaints.find(complaint).isEmpty() ? Optional.empty() : explained(complaint, rule);
    }

    /** Why a promise falls due on its date, for a letter; whoever has it written has been asked for the right to. */
    @Transactional(readOnly = true)
    public Optional<Explanation> explained(long complaint, Rule rule) {
        var found = cases.one(complaint);
        return dates(found, found.deeds()).stream()
                .filter(dated -> dated.promise().rule() == rule)
                .findFirst()
                .map(dated -> explanation(found, dated));
    }

    private Explanation explanation(Case found, PromiseDates.Dated dated) {
        var rule = dated.promise().rule();
        var policy = found.policy().policy();
        var counted = dated.counted();
        var calendar = counted.calendar();
        int days = policy.term(rule).days();
        return new Explanation(
                rule,
                counted.from(),
                PromiseDates.event(rule, found.deeds(), policy),
                days,
                found.policy(),
                calendar,
                calendar.calendar().days(policy.counting()).steps(counted.from(), days),
                calendar.id() != calendars.current(found.team()).id(),
                dated.promise().first() == null ? null : dated.promise().due());
    }

    private List<PromiseDates.Dated> dates(Case found, Deeds deeds) {
        return PromiseDates.of(deeds, found.policy().policy(), calendars.inForce(found.team()), found.known());
    }

    private static List<Promise> promises(List<PromiseDates.Dated> dates) {
        return dates.stream().map(PromiseDates.Dated::promise).toList();
    }

    /**
     * The promised dates, for a letter that names them; whoever has it written has been asked for the right to.
     *
     * @param acknowledgedAt when the letter itself acknowledges the receipt: P4 chains to it (policy.md, counting 4); else null
     */
    @Transactional(readOnly = true)
    public List<Promise> dates(long complaint, @Nullable Instant acknowledgedAt) {
        var found = cases.one(complaint);
        if (acknowledgedAt == null
                || found.deeds()
                                .first(
                                        ContactPurpose.ACKNOWLEDGEMENT,
                                        found.policy().policy().acknowledge().keeper())
                        != null) return stored(found);
        return promises(
                dates(found, found.deeds().and(new Deeds.Deed(ContactPurpose.ACKNOWLEDGEMENT, acknowledgedAt, true))));
    }

    /** What a complaint that a team received then would be promised. */
    public List<Promise> preview(long team, Instant receivedAt) {
        signedIn.person();
        var calendar = calendars.current(team);
        var policy = policies.at(calendar.calendar().date(receivedAt)).policy();
        var deeds = Deeds.received(receivedAt, clock.instant());
        return onToday(team, PromiseDates.of(deeds, policy, calendar, Map.of()));
    }

    /** What the complaint's promises would become if it had been received then: shown before a correction is saved. */
    @Transactional(readOnly = true)
    public List<Promise> previewCorrection(long complaint, Instant receivedAt) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        var found = cases.one(complaint);
        return onToday(found.team(), dates(found, found.deeds().receivedAt(receivedAt)));
    }

    private List<Promise> onToday(long team, List<PromiseDates.Dated> dates) {
        var today = today(team);
        return promises(dates).stream().map(promise -> promise.on(today)).toList();
    }

    /** Working days left, counted by the calendar of a team; see policy.md, counting 6. */
    public int daysLeft(long team, LocalDate due) {
        var calendar = calendars.of(team);
        return calendar.days().left(calendar.date(clock.instant()), due);
    }

    /** Today in the zone of a team. */
    public LocalDate today(long team) {
        return calendars.of(team).date(clock.instant());
    }

    /** The policy version of a complaint, whose right to be read the caller has asked for. */
    public PolicyVersion policyOf(long complaint) {
        return policies.version(db.sql("select policy_version_id from promise_basis where complaint_id = ?")
                .param(complaint)
                .query(Long.class)
                .single());
    }

    /** A letter to the customer has left: the open dates that it names are told, and no change of a calendar moves them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void named(long complaint, long letter, Predicate<LocalDate> named) {
        for (var promise : stored(cases.one(complaint))) {
            if (promise.state() != PromiseState.OPEN || !named.test(promise.due())) continue;
            db.sql("insert ignore into named_date(letter_id, complaint_id, rule, due) values (?, ?, ?, ?)")
                    .params(letter, complaint, promise.rule().name(), promise.due())
                    .update();
        }
    }

    /** Before the alerts, which ask what is still open. */
    @EventListener
    @Order(10)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.Recorded recorded -> begin(recorded);
            case ComplaintEvent.ReceiptCorrected corrected -> {
                db.sql("update promise_basis set received_at = ? where complaint_id = ?")
                        .params(Office.utc(corrected.receivedAt()), corrected.id())
                        .update();
                recompute(corrected.id());
            }
            case ComplaintEvent.SeverityChanged changed -> {
                db.sql("update promise_basis set safety = ? where complaint_id = ?")
                        .params(changed.to() == Severity.SAFETY, changed.id())
                        .update();
                recompute(changed.id());
            }
            case ComplaintEvent.Contacted contacted -> contacted(contacted);
            case ComplaintEvent.Bounced bounced -> {
                // An acknowledgement that bounced is none (policy.md, counting 4), and a date that came back was not
                // told.
                db.sql("delete from deed where letter_id = ?")
                        .param(bounced.letter())
                        .update();
                db.sql("delete from named_date where letter_id = ?")
                        .param(bounced.letter())
                        .update();
                extensions.lose(bounced.letter());
                recompute(bounced.id());
            }
            case ComplaintEvent.StatusChanged moved -> {
                if (moved.to() == Status.ESCALATED)
                    db.sql("update promise_basis set escalated_at = ? where complaint_id = ?")
                            .params(Office.utc(clock.instant()), moved.id())
                            .update();
                if (moved.to().endsPromises() || moved.from().endsPromises())
                    db.sql("update promise_basis set ended = ? where complaint_id = ?")
                            .params(moved.to().endsPromises(), moved.id())
                            .update();
                if (moved.to() == Status.ESCALATED
                        || moved.to().endsPromises()
                        || moved.from().endsPromises()) recompute(moved.id());
            }
            case ComplaintEvent.Assigned _,
                    ComplaintEvent.AssignedAmongMany _,
                    ComplaintEvent.TeamChanged _,
                    ComplaintEvent.Answered _,
                    ComplaintEvent.CopyBounced _,
                    ComplaintEvent.DecisionAsked _,
                    ComplaintEvent.Judged _,
                    ComplaintEvent.Mentioned _ -> {}
        }
    }

    private void begin(ComplaintEvent.Recorded recorded) {
        var calendar = calendars.inForce(recorded.teamId());
        var policy = policies.at(calendar.calendar().date(recorded.receivedAt()));
        var now = clock.instant();
        db.sql("""
                        insert into promise_basis(complaint_id, policy_version_id, team_id, received_at, recorded_at, safety)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        recorded.id(),
                        policy.id(),
                        recorded.teamId(),
                        Office.utc(recorded.receivedAt()),
                        Office.utc(now),
                        recorded.isSafety())
                .update();
        var deeds = Deeds.received(recorded.receivedAt(), now);
        var fresh = new Case(recorded.id(), policy, recorded.teamId(), recorded.isSafety(), deeds, List.of());
        store(fresh);
    }

    private void contacted(ComplaintEvent.Contacted contacted) {
        db.sql("insert into deed(complaint_id, meaning, done_at, in_writing, letter_id) values (?, ?, ?, ?, ?)")
                .params(Sql.values(
                        contacted.id(),
                        // A new date tells of progress, too.
                        (contacted.meaning() == ContactPurpose.NEW_DATE ? ContactPurpose.PROGRESS : contacted.meaning())
                                .name(),
                        Office.utc(contacted.at()),
                        contacted.way() != ContactMethod.TELEPHONE,
                        contacted.letter()))
                .update();
        if (contacted.meaning() == ContactPurpose.NEW_DATE && contacted.letter() != null)
            extensions.take(contacted.id(), contacted.letter(), contacted.at());
        recompute(contacted.id());
    }

    /** The complaint is locked by whoever caused the event: nobody else recomputes it meanwhile. */
    void recompute(long complaint) {
        store(cases.one(complaint));
    }

    private void store(Case found) {
        store.store(List.of(new PromiseStore.Update(found, dates(found, found.deeds()))));
    }
}
