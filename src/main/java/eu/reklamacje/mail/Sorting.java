package eu.reklamacje.mail;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the mails of the Inbox: each becomes a complaint, joins one, or is filed. */
@Service
public class Sorting {

    private static final int LONGEST_NOTE = 500;

    private final MailRepository mails;
    private final MailRows rows;
    private final ReceivedMails receivedMails;
    private final BlockedSenders blocked;
    private final Colleagues people;
    private final Complaints complaints;
    private final Assignments assignments;
    private final Handling handling;
    private final Correspondence correspondence;
    private final SignedIn signedIn;
    private final Changes changes;
    private final JdbcClient db;
    private final Clock clock;

    Sorting(
            MailRepository mails,
            MailRows rows,
            ReceivedMails receivedMails,
            BlockedSenders blocked,
            Colleagues people,
            Complaints complaints,
            Assignments assignments,
            Handling handling,
            Correspondence correspondence,
            SignedIn signedIn,
            Changes changes,
            JdbcClient db,
            Clock clock) {
        this.mails = mails;
        this.rows = rows;
        this.receivedMails = receivedMails;
        this.blocked = blocked;
        this.people = people;
        this.complaints = complaints;
        this.assignments = assignments;
        this.handling = handling;
        this.correspondence = correspondence;
        this.signedIn = signedIn;
        this.changes = changes;
        this.db = db;
        this.clock = clock;
    }

    /** I look after a new complaint: it becomes mine. */
    @Transactional
    public Result<Long> take(long id) {
        return change(id, (mail, entry, person) -> {
            if (entry.place() != Filing.COMPLAINT || entry.complaintId() == null)
                return Result.refused("refused.mail.done");
            handled(mail, entry.place(), entry.reason(), person);
            takeOver(entry.complaintId(), person);
            return Result.done(entry.complaintId());
        });
    }

    /** A mail that waits becomes the complaint that is recorded of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Result<Complaints.Recorded> settle(long id, Function<Inbox.InboxMail, Result<Complaints.Recorded>> record) {
        return change(id, (mail, entry, person) -> {
            if (entry.place() != Filing.WAITING && entry.place() != Filing.FILED)
                return Result.refused("refused.mail.done");
            return record.apply(entry).map(complaint -> {
                handled(mail, Filing.COMPLAINT, null, person);
                mail.belongTo(complaint.id());
                return complaint;
            });
        });
    }

    /** Mine, where it is nobody's and of my team; else it stays where it is. */
    private void takeOver(long complaint, Person person) {
        complaints
                .find(complaint)
                .filter(found -> found.handlerId() == null)
                .ifPresent(found -> assignments.assign(complaint, found.version(), person.id(), ""));
    }

    /** Puts the mail into a complaint. */
    @Transactional
    public Result<Long> join(long id, String number) {
        return change(id, (mail, entry, person) -> {
            if (entry.place() != Filing.WAITING && entry.place() != Filing.FILED)
                return Result.refused("refused.mail.done");
            var complaint = complaints
                    .idOf(number.strip().toUpperCase(java.util.Locale.ROOT))
                    .flatMap(complaints::find);
            if (complaint.isEmpty()) return Result.refused("refused.mail.no-such-complaint", number.strip());
            return complaints.writable(complaint.get().id()).map(found -> putInto(found.id(), mail, entry, person));
        });
    }

    private long putInto(long complaint, MailEntity mail, Inbox.InboxMail entry, Person person) {
        correspondence.join(
                complaint,
                entry.id(),
                String.valueOf(entry.sender()),
                MailEntry.of(
                        entry.id(),
                        String.valueOf(entry.sender()),
                        entry.subject(),
                        receivedMails.parted(entry.id()).fresh()),
                entry.danger(),
                person.id());
        handled(mail, Filing.JOINED, null, person);
        mail.belongTo(complaint);
        return complaint;
    }

    /** More facts for a finished complaint: the mail joins it, and it is investigated again. */
    @Transactional
    public Result<Long> reopen(long id, String reason) {
        return joinFinished(id, StatusChange.because(Status.INVESTIGATING, reason));
    }

    /** The customer is not satisfied with the resolution (P13): the mail joins it, and the complaint is escalated. */
    @Transactional
    public Result<Long> escalate(long id) {
        return joinFinished(id, StatusChange.to(Status.ESCALATED));
    }

    private Result<Long> joinFinished(long id, StatusChange move) {
        return change(id, (mail, entry, person) -> {
            var complaint = Optional.ofNullable(entry.complaintId()).flatMap(complaints::find);
            if (entry.reason() != Reason.FINISHED_CASE && entry.reason() != Reason.NOT_SATISFIED || complaint.isEmpty())
                return Result.refused("refused.mail.not-finished");
            var moved = handling.move(complaint.get().id(), complaint.get().version(), move);
            if (moved instanceof Result.Refused<Long> refused) return refused;
            return Result.done(putInto(complaint.get().id(), mail, entry, person));
        });
    }

    /** It asks for nothing: thanks, or no complaint. A complaint made of it keeps its number, and says so. */
    @Transactional
    public Result<Long> file(long id, Reason reason, String note) {
        if (reason != Reason.THANKS && reason != Reason.NOT_A_COMPLAINT) return Result.refused("refused.mail.done");
        if (note.length() > LONGEST_NOTE) return Result.refused("problem.too-long", LONGEST_NOTE, note.length());
        return change(id, (mail, entry, person) -> {
            if (entry.place() == Filing.COMPLAINT && entry.complaintId() != null) {
                var complaint = complaints.find(entry.complaintId()).orElseThrow();
                var moved = handling.move(
                        complaint.id(), complaint.version(), StatusChange.because(Status.NOT_A_COMPLAINT, note));
                if (moved instanceof Result.Refused<Long> refused) return refused;
                handled(mail, Filing.COMPLAINT, reason, person);
                return Result.done(id);
            }
            if (entry.place() != Filing.WAITING) return Result.refused("refused.mail.done");
            handled(mail, Filing.FILED, reason, person);
            return Result.done(id);
        });
    }

    /** Undoes what filed it: it waits again, or its complaint is one again. */
    @Transactional
    public Result<Long> bringBack(long id) {
        return change(id, (mail, entry, person) -> {
            if (entry.place() == Filing.COMPLAINT && entry.complaintId() != null) {
                var complaint = complaints.find(entry.complaintId()).orElseThrow();
                var moved = handling.move(complaint.id(), complaint.version(), StatusChange.to(Status.RECEIVED));
                if (moved instanceof Result.Refused<Long> refused) return refused;
                mail.forget();
                return Result.done(id);
            }
            if (entry.place() != Filing.FILED) return Result.refused("refused.mail.done");
            mail.waitAgain();
            return Result.done(id);
        });
    }

    /** Files it, and whatever comes from this address for so long; a colleague is never blocked. */
    @Transactional
    public Result<Long> block(long id, Duration length) {
        return change(id, (mail, entry, person) -> {
            if (entry.sender() == null || entry.place() != Filing.WAITING && entry.place() != Filing.FILED)
                return Result.refused("refused.mail.block");
            if (people.isOneOfUs(entry.sender())) return Result.refused("refused.mail.block-colleague", entry.sender());
            blocked.block(entry.sender(), person.id(), length);
            handled(mail, Filing.FILED, Reason.BLOCKED, person);
            return Result.done(id);
        });
    }

    /** The mail is read in a second case, too; whoever split that from the first was asked for the right to. */
    @Transactional(propagation = Propagation.MANDATORY)
    void share(long id, long complaint) {
        db.sql("insert ignore into mail_share(mail_id, complaint_id) values (?, ?)")
                .params(id, complaint)
                .update();
    }

    private interface Act<T> {
        Result<T> apply(MailEntity mail, Inbox.InboxMail entry, Person person);
    }

    private <T> Result<T> change(long id, Act<T> act) {
        var person = signedIn.person();
        if (!person.handlesCases()) return Result.refused("refused.administrators-handle-none");
        var mail = mails.hold(id);
        var entry = rows.find(id).filter(found -> Rights.mayRead(person, found.access()));
        if (mail.isEmpty() || entry.isEmpty()) return Result.refused("refused.mail.unknown");
        var result = act.apply(mail.get(), entry.get(), person);
        if (result instanceof Result.Done) {
            mails.flush();
            changes.note(Change.MAIL, id);
        }
        return result;
    }

    private void handled(MailEntity mail, Filing place, @Nullable Reason reason, Person person) {
        mail.handle(place, reason, person.id(), clock.instant());
    }
}
