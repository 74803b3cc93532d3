package eu.reklamacje.deadline;

import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Meaning;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.user.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final ExtensionRows extensions;
    private final TeamCalendars calendars;
    private final Complaints complaints;
    private final SignedIn signedIn;
    private final Clock clock;

    Promises(
            JdbcClient db,
            ExtensionRows extensions,
            TeamCalendars calendars,
            Complaints complaints,
            SignedIn signedIn,
            Clock clock) {
        this.db = db;
        this.extensions = extensions;
        this.calendars = calendars;
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    private record Basis(PolicyVersion policy, TeamCalendar calendar) {}

    /** The promises of a complaint as they are today, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Promise> of(long complaint) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        var today = basis(complaint).calendar.date(clock.instant());
        return stored(complaint).stream().map(promise -> promise.on(today)).toList();
    }

    /** Why a promise falls due on its date, for whoever may read the complaint. */
    @Transactional(readOnly = true)
    public Optional<Explanation> explain(long complaint, Rule rule) {
        return complaints.find(complaint).isEmpty() ? Optional.empty() : explained(complaint, rule);
    }

    /** Why a promise falls due on its date, for a letter; whoever has it written has been asked for the right to. */
    @Transactional(readOnly = true)
    public Optional<Explanation> explained(long complaint, Rule rule) {
        var basis = basis(complaint);
        var count = PromiseDates.count(rule, deeds(complaint), basis.policy, basis.calendar);
        return stored(complaint).stream()
                .filter(promise -> promise.rule() == rule)
                .findFirst()
                .map(promise -> new Explanation(
                        rule,
                        count.start(),
                        count.event(),
                        count.days(),
                        basis.policy.id(),
                        basis.calendar.calendar(),
                        basis.calendar.days().steps(count.start(), count.days()),
                        promise.first() == null
                                ? promise.due()
                                : promise.first().due(),
                        promise.first() == null ? null : promise.due()));
    }

    /**
     * The promised dates, for a letter that names them; whoever has it written has been asked for the right to.
     *
     * @param acknowledgedAt when the letter itself acknowledges the receipt: P4 chains to it (policy.md, counting 4); else null
     */
    @Transactional(readOnly = true)
    public List<Promise> dates(long complaint, @Nullable Instant acknowledgedAt) {
        var deeds = deeds(complaint);
        if (acknowledgedAt == null || deeds.acknowledgedAt() != null) return stored(complaint);
        var basis = basis(complaint);
        return PromiseDates.of(
                new Deeds(
                        deeds.receivedAt(), acknowledgedAt, null, deeds.resolvedAt(), deeds.extended(), deeds.ended()),
                basis.policy,
                basis.calendar);
    }

    /** What a complaint that a team received then would be promised. */
    public List<Promise> preview(long team, Instant receivedAt) {
        signedIn.person();
        var calendar = calendars.of(team);
        var today = calendar.date(clock.instant());
        return PromiseDates.of(Deeds.received(receivedAt), policyAt(calendar.date(receivedAt)), calendar).stream()
                .map(promise -> promise.on(today))
                .toList();
    }

    /** What the complaint's promises would become if it had been received then: shown before a correction is saved. */
    @Transactional(readOnly = true)
    public List<Promise> previewCorrection(long complaint, Instant receivedAt) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        var basis = basis(complaint);
        var deeds = deeds(complaint);
        var moved = new Deeds(
                receivedAt,
                deeds.acknowledgedAt(),
                deeds.progressAt(),
                deeds.resolvedAt(),
                deeds.extended(),
                deeds.ended());
        var today = basis.calendar.date(clock.instant());
        return PromiseDates.of(moved, basis.policy, basis.calendar).stream()
                .map(promise -> promise.on(today))
                .toList();
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

    /** Before the alerts, which ask what is still open. */
    @EventListener
    @Order(10)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.Recorded recorded -> {
                var calendar = calendars.of(recorded.teamId());
                var policy = policyAt(calendar.date(recorded.receivedAt()));
                db.sql("insert into promise_basis(complaint_id, policy_version_id, team_id) values (?, ?, ?)")
                        .params(recorded.id(), policy.id(), recorded.teamId())
                        .update();
                var basis = new Basis(policy, calendar);
                var nothingDone = Deeds.received(recorded.receivedAt());
                store(recorded.id(), PromiseDates.of(nothingDone, policy, calendar), basis);
            }
            case ComplaintEvent.ReceiptCorrected corrected -> recompute(corrected.id());
            case ComplaintEvent.Contacted contacted -> {
                if (contacted.meaning() == Meaning.OTHER) return;
                db.sql("insert into deed(complaint_id, meaning, done_at, letter_id) values (?, ?, ?, ?)")
                        .params(
                                contacted.id(),
                                // A new date tells of progress, too.
                                (contacted.meaning() == Meaning.NEW_DATE ? Meaning.PROGRESS : contacted.meaning())
                                        .name(),
                                Office.utc(contacted.at()),
                                contacted.letter())
                        .update();
                if (contacted.meaning() == Meaning.NEW_DATE && contacted.letter() != null)
                    extensions.takeEffect(contacted.id(), contacted.letter(), contacted.at());
                recompute(contacted.id());
            }
            case ComplaintEvent.Bounced bounced -> {
                // An acknowledgement that bounced is none (policy.md, counting 4).
                db.sql("delete from deed where letter_id = ?")
                        .param(bounced.letter())
                        .update();
                extensions.loseEffect(bounced.letter());
                recompute(bounced.id());
            }
            case ComplaintEvent.StatusChanged moved -> {
                if (moved.to() == Status.NOT_A_COMPLAINT || moved.from() == Status.NOT_A_COMPLAINT)
                    recompute(moved.id());
            }
            case ComplaintEvent.Assigned _, ComplaintEvent.Answered _, ComplaintEvent.DecisionAsked _ -> {}
        }
    }

    /** The complaint is locked by whoever caused the event: nobody else recomputes it meanwhile. */
    private void recompute(long complaint) {
        var basis = basis(complaint);
        var promises = PromiseDates.of(deeds(complaint), basis.policy, basis.calendar);
        for (var promise : promises) {
            db.sql("""
                            update promise set state = ?, due = ?, provisional = ?, kept_at = ?, first_due = ?, first_broken = ?
                            where complaint_id = ? and rule = ?""")
                    .params(
                            promise.state().name(),
                            promise.due(),
                            promise.provisional(),
                            utc(promise.keptAt()),
                            promise.first() == null ? null : promise.first().due(),
                            promise.first() != null && promise.first().broken(),
                            complaint,
                            promise.rule().name())
                    .update();
        }
        noteNext(complaint, promises);
        rearm(complaint, stages(promises, basis));
    }

    /** Plain inserts: one that looks for duplicates locks the gaps beside it, in which others insert theirs. */
    private void store(long complaint, List<Promise> promises, Basis basis) {
        var rows = new ArrayList<Object>();
        for (var promise : promises) {
            rows.addAll(Arrays.asList(
                    complaint,
                    promise.rule().name(),
                    promise.state().name(),
                    promise.due(),
                    promise.provisional(),
                    utc(promise.keptAt())));
        }
        var ids = new EnumMap<Rule, Long>(Rule.class);
        db.sql("insert into promise(complaint_id, rule, state, due, provisional, kept_at) values " + values(6, rows)
                        + " returning rule, id")
                .params(rows)
                .query(row -> {
                    ids.put(Rule.valueOf(row.getString(1)), row.getLong(2));
                });
        insert(stages(promises, basis), ids);
        noteNext(complaint, promises);
    }

    private void noteNext(long complaint, List<Promise> promises) {
        var next = promises.stream()
                .filter(promise -> promise.state() == State.OPEN)
                .min(Comparator.comparing(Promise::due).thenComparing(Promise::rule));
        db.sql("update complaint set next_due = ?, next_promise = ? where id = ?")
                .params(
                        next.map(Promise::due).orElse(LocalDate.of(9999, 12, 31)),
                        next.map(promise -> promise.rule().name()).orElse(null),
                        complaint)
                .update();
    }

    /** When a stage of a promise comes. */
    private record Armed(Rule rule, Stage stage, LocalDate due, Instant at) {}

    /** A firm open promise has its stages; every other has none. */
    private static List<Armed> stages(List<Promise> promises, Basis basis) {
        return promises.stream()
                .filter(promise -> promise.state() == State.OPEN && !promise.provisional())
                .flatMap(promise -> Arrays.stream(Stage.values())
                        .map(stage ->
                                new Armed(promise.rule(), stage, promise.due(), instant(stage, promise.due(), basis))))
                .toList();
    }

    private void insert(List<Armed> stages, Map<Rule, Long> ids) {
        if (stages.isEmpty()) return;
        var rows = new ArrayList<Object>();
        for (var armed : stages) {
            rows.addAll(List.of(
                    Objects.requireNonNull(ids.get(armed.rule)), armed.stage.name(), armed.due, Office.utc(armed.at)));
        }
        db.sql("insert into promise_stage(promise_id, stage, due, fire_at) values " + values(4, rows))
                .params(rows)
                .update();
    }

    /** A stage that has fired for its date stays fired. */
    private void rearm(long complaint, List<Armed> wanted) {
        db.sql("""
                        delete s from promise_stage s join promise p on p.id = s.promise_id
                        where p.complaint_id = ? and not s.fired and (p.state <> 'OPEN' or p.provisional)""").param(complaint).update();
        var ids = new EnumMap<Rule, Long>(Rule.class);
        var known = new HashSet<String>();
        db.sql("""
                        select p.rule, p.id, s.stage from promise p left join promise_stage s on s.promise_id = p.id
                        where p.complaint_id = ?""").param(complaint).query(row -> {
            ids.put(Rule.valueOf(row.getString(1)), row.getLong(2));
            known.add(row.getString(1) + row.getString(3));
        });
        for (var armed : wanted) {
            if (!known.contains(armed.rule.name() + armed.stage.name())) continue;
            db.sql("""
                            update promise_stage set fired = fired and due = ?, due = ?, fire_at = ?
                            where promise_id = ? and stage = ?""")
                    .params(armed.due, armed.due, Office.utc(armed.at), ids.get(armed.rule), armed.stage.name())
                    .update();
        }
        insert(
                wanted.stream()
                        .filter(armed -> !known.contains(armed.rule.name() + armed.stage.name()))
                        .toList(),
                ids);
    }

    /** Question marks for all the rows in one statement. */
    private static String values(int columns, List<Object> rows) {
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows.size() / columns, row));
    }

    private static Instant instant(Stage stage, LocalDate due, Basis basis) {
        var day = switch (stage) {
            case DUE_SOON -> basis.calendar.days().before(due, basis.policy.warningDays());
            case DUE_TODAY -> due;
            case BROKEN -> due.plusDays(1);
        };
        return basis.calendar.startOf(day);
    }

    private Basis basis(long complaint) {
        return db.sql("""
                        select b.team_id, p.id, p.acknowledge_days, p.progress_days, p.resolve_days, p.warning_days
                        from promise_basis b join policy_version p on p.id = b.policy_version_id where b.complaint_id = ?""")
                .param(complaint)
                .query((row, _) -> new Basis(
                        new PolicyVersion(row.getLong(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                        calendars.of(row.getLong(1))))
                .single();
    }

    private PolicyVersion policyAt(LocalDate received) {
        return db.sql("""
                        select id, acknowledge_days, progress_days, resolve_days, warning_days from policy_version
                        where valid_from <= ? order by valid_from desc limit 1""").param(received).query(PolicyVersion.class).single();
    }

    private Deeds deeds(long complaint) {
        return db.sql("""
                        select c.received_at, a.at,
                               -- P4 is kept only by what came after the acknowledgement.
                               (select min(done_at) from deed where complaint_id = c.id and meaning = 'PROGRESS' and done_at >= a.at),
                               (select min(done_at) from deed where complaint_id = c.id and meaning = 'OUTCOME'),
                               c.status = 'NOT_A_COMPLAINT', e.due, e.told_at
                        from complaint c
                        left join (select complaint_id, min(done_at) at from deed where meaning = 'ACKNOWLEDGEMENT'
                                   and complaint_id = :id group by complaint_id) a on a.complaint_id = c.id
                        left join extension e on e.id = (select max(id) from extension where complaint_id = :id and state = 'IN_FORCE')
                        where c.id = :id""")
                .param("id", complaint)
                .query((row, _) -> new Deeds(
                        Objects.requireNonNull(instant(row, 1)),
                        instant(row, 2),
                        instant(row, 3),
                        instant(row, 4),
                        extended(row),
                        row.getBoolean(5)))
                .single();
    }

    private static Deeds.@Nullable Extended extended(ResultSet row) throws SQLException {
        var to = row.getObject(6, LocalDate.class);
        return to == null ? null : new Deeds.Extended(to, Objects.requireNonNull(instant(row, 7)));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private List<Promise> stored(long complaint) {
        return db
                .sql(
                        "select rule, state, due, provisional, kept_at, first_due, first_broken from promise where complaint_id = ?")
                .param(complaint)
                .query((row, _) -> {
                    var kept = row.getObject(5, LocalDateTime.class);
                    var first = row.getObject(6, LocalDate.class);
                    return new Promise(
                            Rule.valueOf(row.getString(1)),
                            State.valueOf(row.getString(2)),
                            row.getObject(3, LocalDate.class),
                            row.getBoolean(4),
                            kept == null ? null : kept.toInstant(ZoneOffset.UTC),
                            first == null ? null : new Promise.First(first, row.getBoolean(7)));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(Promise::rule))
                .toList();
    }

    /** A stage that has come: which promise of which complaint it is about. */
    public record Due(long promiseId, long complaintId, Rule rule, Stage stage, LocalDate due) {}

    /**
     * Takes the stages whose instant has come, so that nobody else gets them; the caller's transaction must do what they ask
     * for. Of several that have come for one promise, only the last is of use.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Due> take(int most) {
        var asked = db.sql("""
                        select distinct complaint_id from (select p.complaint_id from promise_stage s
                            join promise p on p.id = s.promise_id
                            where s.fired = 0 and s.fire_at <= ? order by s.fire_at limit ?) due""")
                .params(Office.utc(clock.instant()), most)
                .query(Long.class)
                .list();
        if (asked.isEmpty()) return List.of();
        // The complaint first, as everybody does who changes its promises; one that is held comes at the next pass.
        var held = db.sql("select id from complaint where id in (:ids) for update skip locked")
                .param("ids", asked)
                .query(Long.class)
                .list();
        if (held.isEmpty()) return List.of();
        var due = db.sql("""
                        select s.promise_id, p.complaint_id, p.rule, s.stage, s.due
                        from promise_stage s join promise p on p.id = s.promise_id
                        where p.complaint_id in (:ids) and s.fired = 0 and s.fire_at <= :now order by s.fire_at""")
                .param("ids", held)
                .param("now", Office.utc(clock.instant()))
                .query((row, _) -> new Due(
                        row.getLong(1),
                        row.getLong(2),
                        Rule.valueOf(row.getString(3)),
                        Stage.valueOf(row.getString(4)),
                        row.getObject(5, LocalDate.class)))
                .list();
        for (var stage : due) {
            db.sql("update promise_stage set fired = 1 where promise_id = ? and stage = ?")
                    .params(stage.promiseId, stage.stage.name())
                    .update();
        }
        return due.stream()
                .filter(stage -> due.stream()
                        .noneMatch(
                                later -> later.promiseId == stage.promiseId && later.stage.compareTo(stage.stage) > 0))
                .toList();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : Office.utc(instant);
    }
}
