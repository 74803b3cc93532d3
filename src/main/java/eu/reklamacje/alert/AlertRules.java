package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.deadline.CalendarChanges;
import eu.reklamacje.policy.Recipient;
import eu.reklamacje.user.Directory;
import eu.reklamacje.warning.WarningAnswered;
import eu.reklamacje.warning.WarningRaised;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who hears of what happens to a complaint, and which alerts it settles: in the transaction in which it happens, after its promises. */
@Component
class AlertRules {

    /** As long as what was done to many can be taken back, and a little longer. */
    private static final Duration UNDOABLE = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Recipients recipients;
    private final Directory directory;
    private final JdbcClient db;
    private final Changes changes;
    private final Clock clock;

    AlertRules(Ledger ledger, Recipients recipients, Directory directory, JdbcClient db, Changes changes, Clock clock) {
        this.ledger = ledger;
        this.recipients = recipients;
        this.directory = directory;
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    @EventListener
    @Order(100)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.Recorded recorded -> {
                if (recorded.isSafety()) safety(recorded.id());
            }
            case ComplaintEvent.SeverityChanged changed -> {
                if (changed.from() == Severity.SAFETY || changed.to() == Severity.SAFETY) safety(changed.id());
                if (changed.mail() != null && !isUntaken(changed.id())) endangered(changed.id(), changed.mail());
            }
            case ComplaintEvent.Assigned assigned -> assigned(assigned);
            case ComplaintEvent.TeamChanged changed -> {
                if (isSafety(changed.id())) safety(changed.id());
            }
            case ComplaintEvent.Answered answered ->
                ledger.raise(
                        answered.id(),
                        Alert.Type.ANSWERED,
                        "mail-" + answered.mail(),
                        recipients.whoCares(ledger.access(answered.id())));
            case ComplaintEvent.Bounced bounced -> {
                ledger.raise(
                        bounced.id(),
                        Alert.Type.BOUNCED,
                        "letter-" + bounced.letter(),
                        recipients.whoCares(ledger.access(bounced.id())));
                ledger.settlePromises(bounced.id());
            }
            case ComplaintEvent.CopyBounced copy -> {
                var writer = directory.person(copy.by());
                ledger.raise(
                        copy.id(),
                        Alert.Type.COPY_BOUNCED,
                        "copy-" + copy.letter(),
                        writer.isPresent() ? List.of(writer.get()) : recipients.whoCares(ledger.access(copy.id())));
            }
            case ComplaintEvent.DecisionAsked asked -> ask(asked);
            case ComplaintEvent.Judged judged -> judged(judged);
            case ComplaintEvent.Mentioned mentioned ->
                ledger.raise(
                        mentioned.id(),
                        Alert.Type.MENTIONED,
                        "note-" + mentioned.entry(),
                        recipients.readers(ledger.access(mentioned.id()), mentioned.people()));
            case ComplaintEvent.AssignedAmongMany among ->
                ledger.postpone(among.id(), among.to(), Alert.Type.ASSIGNED, UNDOABLE);
            case ComplaintEvent.Contacted contacted -> ledger.settlePromises(contacted.id());
            case ComplaintEvent.ReceiptCorrected corrected -> ledger.settlePromises(corrected.id());
            case ComplaintEvent.StatusChanged moved -> {
                ledger.settlePromises(moved.id());
                if (moved.from() == Status.WAITING) ledger.settle(moved.id(), "type = ?", Alert.Type.REMINDER.name());
                if (moved.from().isFinished() != moved.to().isFinished() && isSafety(moved.id())) safety(moved.id());
            }
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanges.Recounted recounted) {
        ledger.settleMoved(recounted.team());
    }

    /** Whoever supervises a team that has some of them is asked. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(WarningRaised raised) {
        var asked = raised.teams().stream()
                .flatMap(team -> directory.supervisorsOf(team).stream())
                .distinct()
                .toList();
        ledger.tell(raised.complaint(), Alert.Type.WARNING, "warning-" + raised.warning(), asked);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(WarningAnswered answered) {
        ledger.settle("warning-" + answered.warning());
    }

    /** A new handler hears of it, unless it was the handler who took it. What the old one was told no longer asks for anything. */
    private void assigned(ComplaintEvent.Assigned assigned) {
        if (assigned.from() != null) ledger.settle(assigned.id(), "recipient_id = ?", assigned.from());
        if (isSafety(assigned.id())) safety(assigned.id());
        if (Objects.equals(assigned.to(), assigned.by())) return;
        directory
                .person(assigned.to())
                .ifPresent(person -> ledger.raise(
                        assigned.id(), Alert.Type.ASSIGNED, "assigned-" + assigned.entryId(), List.of(person)));
    }

    /** As long as nobody has taken it the supervisors of its team are told, and a banner stays; what others were told before is settled. */
    private void safety(long complaint) {
        changes.note(Change.SAFETY, complaint);
        ledger.settle(complaint, "type = ?", Alert.Type.SAFETY.name());
        if (isUntaken(complaint))
            ledger.raise(
                    complaint,
                    Alert.Type.SAFETY,
                    "safety-" + clock.millis(),
                    recipients.of(ledger.access(complaint), Set.of(Recipient.SUPERVISORS)));
    }

    /** The mail has made a matter of safety of a case that somebody has taken already: they hear of it, and their supervisors. */
    private void endangered(long complaint, long mail) {
        ledger.raise(
                complaint,
                Alert.Type.SAFETY,
                "safety-mail-" + mail,
                recipients.of(ledger.access(complaint), Set.of(Recipient.HANDLER, Recipient.SUPERVISORS)));
    }

    private boolean isSafety(long complaint) {
        return db.sql("select severity = 'SAFETY' from complaint where id = ?")
                .param(complaint)
                .query(Boolean.class)
                .single();
    }

    private boolean isUntaken(long complaint) {
        return db.sql(
                        "select severity = 'SAFETY' and handler_id is null and status in (:unfinished) from complaint where id = :id")
                .param(
                        "unfinished",
                        Status.UNFINISHED.stream().map(Status::name).toList())
                .param("id", complaint)
                .query(Boolean.class)
                .single();
    }

    /** The team's supervisors, but not the handler and not who asks: neither may decide. */
    private void ask(ComplaintEvent.DecisionAsked asked) {
        var access = ledger.access(asked.id());
        var deciders = recipients.deciders(access).stream()
                .filter(person -> person.id() != asked.by() && !Objects.equals(person.id(), access.handlerId()))
                .toList();
        ledger.raise(asked.id(), type(asked.kind()), asked.question(), deciders);
    }

    private static Alert.Type type(ComplaintEvent.Question kind) {
        return switch (kind) {
            case DECISION -> Alert.Type.DECISION;
            case REFUSAL -> Alert.Type.REFUSAL_ASKED;
            case DATE -> Alert.Type.DATE_ASKED;
        };
    }

    /** Nobody is asked any more; who asked hears the answer. */
    private void judged(ComplaintEvent.Judged judged) {
        boolean date = judged.kind() == ComplaintEvent.Question.DATE;
        if (date) ledger.settle(judged.id(), "type = ?", Alert.Type.DATE_ASKED.name());
        else ledger.settle(judged.id(), "type in (?, ?)", Alert.Type.DECISION.name(), Alert.Type.REFUSAL_ASKED.name());
        var answer = judged.approved()
                ? date ? Alert.Type.DATE_APPROVED : Alert.Type.APPROVED
                : date ? Alert.Type.DATE_DECLINED : Alert.Type.SENT_BACK;
        ledger.raise(
                judged.id(),
                answer,
                judged.question() + "-answer",
                directory.person(judged.asker()).stream().toList());
    }
}
