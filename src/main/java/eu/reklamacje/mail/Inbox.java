package eu.reklamacje.mail;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.attachment.FileNames;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.FullText;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.message.Message;
import eu.reklamacje.message.MessageReader;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the mailboxes brought, for people: new complaints to look at, what waits for a decision, and what was only filed. */
@Service
public class Inbox {

    private static final int LONGEST_NOTE = 500;
    private static final String COLUMNS = """
            select m.id, m.version, m.received_at, m.sender, m.sender_name, m.subject, m.language, m.place, m.reason, m.note,
                   m.complaint_id, c.number, coalesce(c.team_id, m.team_id), c.handler_id, coalesce(c.restricted, 0), m.raw_hash,
                   case when m.place in ('COMPLAINT', 'JOINED') then coalesce(c.severity, 'NORMAL') when m.danger then 'SAFETY' else 'NORMAL' end,
                   m.left_out, m.danger
            from mail m left join complaint c on c.id = m.complaint_id\s""";

    private final JdbcClient db;
    private final Contents contents;
    private final EarlierMails earlier;
    private final BlockedSenders blocked;
    private final Colleagues people;
    private final Complaints complaints;
    private final Assignments assignments;
    private final Handling handling;
    private final Correspondence correspondence;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Inbox(
            JdbcClient db,
            Contents contents,
            EarlierMails earlier,
            BlockedSenders blocked,
            Colleagues people,
            Complaints complaints,
            Assignments assignments,
            Handling handling,
            Correspondence correspondence,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.contents = contents;
        this.earlier = earlier;
        this.blocked = blocked;
        this.people = people;
        this.complaints = complaints;
        this.assignments = assignments;
        this.handling = handling;
        this.correspondence = correspondence;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /** The three heaps. */
    public enum Heap {
        /** Complaints that nobody has looked at. */
        NEW("m.place = 'COMPLAINT' and m.handled_at is null and c.status = 'RECEIVED'"),
        WAITING("m.place = 'WAITING'"),
        FILED("m.place = 'FILED'");

        private final String condition;

        Heap(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A mail in a list.
     *
     * @param note what a server or the reader said about it
     * @param leftOut names of its files that are only in the mail as it was received
     * @param danger whether its writer speaks of danger
     */
    public record Entry(
            long id,
            int version,
            Instant receivedAt,
            @Nullable String sender,
            String senderName,
            String subject,
            @Nullable String language,
            Filing place,
            @Nullable Reason reason,
            @Nullable String note,
            @Nullable Long complaintId,
            @Nullable String number,
            Access access,
            String rawHash,
            Severity severity,
            String leftOut,
            boolean danger) {}

    /** What stands in a mail: what was written now, and the signature and the earlier mails around it. */
    public record Words(String fresh, String folded) {}

    /**
     * A page of a heap, the oldest first where something is to be done, so that nobody waits for ever.
     *
     * @param typed words of the subject or of the sender's name, or the beginning of an address; blank for all
     */
    @Transactional(readOnly = true)
    public List<Entry> list(Heap heap, String typed, int offset, int most) {
        var person = signedIn.person();
        var order = heap == Heap.FILED ? "order by m.received_at desc, m.id desc" : "order by m.received_at, m.id";
        var parameters = new ArrayList<Object>();
        var condition = heap.condition + matching(typed, parameters) + visible(person);
        parameters.add(most);
        parameters.add(offset);
        return db.sql(COLUMNS + "where " + condition + order + " limit ? offset ?")
                .params(parameters)
                .query(Inbox::entry)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(Heap heap, String typed) {
        var parameters = new ArrayList<Object>();
        var condition = heap.condition + matching(typed, parameters) + visible(signedIn.person());
        return db.sql("select count(*) from mail m left join complaint c on c.id = m.complaint_id where " + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static String matching(String typed, List<Object> parameters) {
        var text = typed.strip();
        if (text.contains("@")) {
            parameters.add(Sql.prefix(text));
            return " and m.sender like ?";
        }
        var words = FullText.words(text);
        if (words.isEmpty()) return "";
        parameters.add(words);
        return " and match(m.subject, m.sender_name) against (? in boolean mode)";
    }

    /** How many mails lie in the mailboxes and have not been read in: more than a handful after a break, or on the first day. Of mailboxes that some server reads now. */
    @Transactional(readOnly = true)
    public int backlog() {
        return db.sql("select coalesce(sum(behind), 0) from mailbox where held_until > utc_timestamp(6)")
                .query(Integer.class)
                .single();
    }

    /** Restricted complaints are nowhere for whoever may not read them (numbers only: nothing of it comes from outside). */
    private static String visible(Person person) {
        if (person.supervisesAll() && person.handlesCases()) return " ";
        var teams = new StringBuilder("-1");
        person.supervisedTeams().stream()
                .filter(person::supervises)
                .forEach(team -> teams.append(',').append(team));
        return " and (coalesce(c.restricted, 0) = 0 or c.handler_id = " + person.id() + " or c.team_id in (" + teams
                + ")) ";
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(long id) {
        var person = signedIn.person();
        return read(id, "").filter(entry -> Rights.mayRead(person, entry.access) || isShared(entry));
    }

    /** Whether I may read a case that was split from the mail's own; where that has become restricted, one that is, too. */
    private boolean isShared(Entry entry) {
        return db
                .sql("select complaint_id from mail_share where mail_id = ?")
                .param(entry.id)
                .query(Long.class)
                .list()
                .stream()
                .map(complaints::find)
                .flatMap(Optional::stream)
                .anyMatch(found -> found.restricted() || !entry.access.restricted());
    }

    /** The mail is read in a second case, too; whoever split that from the first was asked for the right to. */
    @Transactional(propagation = Propagation.MANDATORY)
    void share(long id, long complaint) {
        db.sql("insert ignore into mail_share(mail_id, complaint_id) values (?, ?)")
                .params(id, complaint)
                .update();
    }

    /** The mails of a complaint, and those that it shares, in the order of their receipt, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Entry> of(long complaint) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        return db.sql(COLUMNS + """
                        where m.complaint_id = ? or m.id in (select mail_id from mail_share where complaint_id = ?)
                        order by m.received_at, m.id""")
                .params(complaint, complaint)
                .query(Inbox::entry)
                .list();
    }

    @Transactional(readOnly = true)
    public Words words(long id) {
        if (find(id).isEmpty()) return new Words("", "");
        var parted = parted(id);
        return new Words(parted.fresh(), parted.folded());
    }

    private Quotes.Parted parted(long id) {
        return Quotes.part(db.sql("select text from mail where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    /**
     * The mail as its sender formatted it, made safe; empty where it has no such form, and for whoever may not read it.
     *
     * @param remote whether pictures of other servers are fetched, which tells their owners that somebody reads
     */
    @Transactional(readOnly = true)
    public Optional<MailPage> page(long id, boolean remote) {
        return find(id).flatMap(entry -> page(MessageReader.read(raw(entry)), remote));
    }

    private static Optional<MailPage> page(Message mail, boolean remote) {
        return mail.html().isBlank() ? Optional.empty() : Optional.of(MailPage.of(mail, remote));
    }

    /**
     * What comes with the plain words of a mail.
     *
     * @param page the mail as its sender formatted it, without pictures of other servers; empty where it has no such form
     * @param files names of its files, without the small pictures of its words
     * @param isSigned whether it bears an electronic signature, which nobody has checked
     */
    public record Enclosed(Optional<MailPage> page, List<String> files, boolean isSigned) {}

    @Transactional(readOnly = true)
    public Enclosed enclosed(long id) {
        return find(id).map(entry -> MessageReader.read(raw(entry)))
                .map(mail -> new Enclosed(
                        page(mail, false),
                        mail.files().stream()
                                .filter(file -> !file.isDecoration())
                                .map(file -> FileNames.clean(file.name()))
                                .toList(),
                        mail.wraps().contains(Message.Wrap.SIGNED)))
                .orElse(new Enclosed(Optional.empty(), List.of(), false));
    }

    /** Writes the mail out as it was received, for whoever may read it; nothing for everybody else. */
    @Transactional(readOnly = true)
    public void write(long id, OutputStream output) throws IOException {
        var found = find(id);
        if (found.isPresent()) contents.write(found.get().rawHash, output);
    }

    /** I look after a new complaint: it becomes mine. */
    @Transactional
    public Result<Long> take(long id) {
        return change(id, (entry, person) -> {
            if (entry.place != Filing.COMPLAINT || entry.complaintId == null)
                return Result.refused("refused.mail.done");
            handled(entry, entry.place, entry.reason, person);
            takeOver(entry.complaintId, person);
            return Result.done(entry.complaintId);
        });
    }

    /** A mail that waits becomes the complaint that is recorded of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Result<Complaints.Recorded> settle(long id, Function<Entry, Result<Complaints.Recorded>> record) {
        return change(id, (entry, person) -> {
            if (entry.place != Filing.WAITING && entry.place != Filing.FILED)
                return Result.refused("refused.mail.done");
            return record.apply(entry).map(complaint -> {
                handled(entry, Filing.COMPLAINT, null, person);
                belongTo(complaint.id(), entry);
                return complaint;
            });
        });
    }

    byte[] raw(Entry entry) {
        return earlier.raw(entry.rawHash);
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
        return change(id, (entry, person) -> {
            if (entry.place != Filing.WAITING && entry.place != Filing.FILED)
                return Result.refused("refused.mail.done");
            var complaint = complaints
                    .idOf(number.strip().toUpperCase(java.util.Locale.ROOT))
                    .flatMap(complaints::find);
            if (complaint.isEmpty()) return Result.refused("refused.mail.no-such-complaint", number.strip());
            if (!complaint.get().mayWrite()) return Result.refused("refused.own-team-writes");
            return Result.done(putInto(complaint.get().id(), entry, person));
        });
    }

    private long putInto(long complaint, Entry entry, Person person) {
        correspondence.join(
                complaint,
                entry.id,
                String.valueOf(entry.sender),
                MailEntry.of(
                        entry.id,
                        String.valueOf(entry.sender),
                        entry.subject,
                        parted(entry.id).fresh()),
                entry.danger,
                person.id());
        handled(entry, Filing.JOINED, null, person);
        belongTo(complaint, entry);
        return complaint;
    }

    private void belongTo(long complaint, Entry entry) {
        db.sql("update mail set complaint_id = ? where id = ?")
                .params(complaint, entry.id)
                .update();
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
        return change(id, (entry, person) -> {
            var complaint = Optional.ofNullable(entry.complaintId).flatMap(complaints::find);
            if (entry.reason != Reason.FINISHED_CASE && entry.reason != Reason.NOT_SATISFIED || complaint.isEmpty())
                return Result.refused("refused.mail.not-finished");
            var moved = handling.move(complaint.get().id(), complaint.get().version(), move);
            if (moved instanceof Result.Refused<Long> refused) return refused;
            return Result.done(putInto(complaint.get().id(), entry, person));
        });
    }

    /** It asks for nothing: thanks, or no complaint. A complaint made of it keeps its number, and says so. */
    @Transactional
    public Result<Long> file(long id, Reason reason, String note) {
        if (reason != Reason.THANKS && reason != Reason.NOT_A_COMPLAINT) return Result.refused("refused.mail.done");
        if (note.length() > LONGEST_NOTE) return Result.refused("problem.too-long", LONGEST_NOTE, note.length());
        return change(id, (entry, person) -> {
            if (entry.place == Filing.COMPLAINT && entry.complaintId != null) {
                var complaint = complaints.find(entry.complaintId).orElseThrow();
                var moved = handling.move(
                        complaint.id(), complaint.version(), StatusChange.because(Status.NOT_A_COMPLAINT, note));
                if (moved instanceof Result.Refused<Long> refused) return refused;
                handled(entry, Filing.COMPLAINT, reason, person);
                return Result.done(id);
            }
            if (entry.place != Filing.WAITING) return Result.refused("refused.mail.done");
            handled(entry, Filing.FILED, reason, person);
            return Result.done(id);
        });
    }

    /** Undoes what filed it: it waits again, or its complaint is one again. */
    @Transactional
    public Result<Long> bringBack(long id) {
        return change(id, (entry, person) -> {
            if (entry.place == Filing.COMPLAINT && entry.complaintId != null) {
                var complaint = complaints.find(entry.complaintId).orElseThrow();
                var moved = handling.move(complaint.id(), complaint.version(), StatusChange.to(Status.RECEIVED));
                if (moved instanceof Result.Refused<Long> refused) return refused;
                db.sql("update mail set handled_at = null, handled_by = null, version = version + 1 where id = ?")
                        .param(id)
                        .update();
                changes.note(Change.MAIL, id);
                return Result.done(id);
            }
            if (entry.place != Filing.FILED) return Result.refused("refused.mail.done");
            db.sql("update mail set place = 'WAITING', version = version + 1 where id = ?")
                    .param(id)
                    .update();
            changes.note(Change.MAIL, id);
            return Result.done(id);
        });
    }

    /** Files it, and whatever comes from this address for so long; a colleague is never blocked. */
    @Transactional
    public Result<Long> block(long id, Duration length) {
        return change(id, (entry, person) -> {
            if (entry.sender == null || entry.place != Filing.WAITING && entry.place != Filing.FILED)
                return Result.refused("refused.mail.block");
            if (people.isOneOfUs(entry.sender)) return Result.refused("refused.mail.block-colleague", entry.sender);
            blocked.block(entry.sender, person.id(), length);
            handled(entry, Filing.FILED, Reason.BLOCKED, person);
            return Result.done(id);
        });
    }

    private <T> Result<T> change(long id, BiFunction<Entry, Person, Result<T>> doing) {
        var person = signedIn.person();
        if (!person.handlesCases()) return Result.refused("refused.administrators-handle-none");
        var found = read(id, " for update").filter(entry -> Rights.mayRead(person, entry.access));
        return found.isEmpty() ? Result.refused("refused.mail.unknown") : doing.apply(found.get(), person);
    }

    private void handled(Entry entry, Filing place, @Nullable Reason reason, Person person) {
        db.sql(
                        "update mail set place = ?, reason = ?, handled_by = ?, handled_at = ?, version = version + 1 where id = ?")
                .params(
                        place.name(),
                        reason == null ? null : reason.name(),
                        person.id(),
                        Office.utc(clock.instant()),
                        entry.id)
                .update();
        changes.note(Change.MAIL, entry.id);
    }

    private Optional<Entry> read(long id, String locking) {
        return db.sql(COLUMNS + "where m.id = ?" + locking)
                .param(id)
                .query(Inbox::entry)
                .optional();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        var reason = row.getString(9);
        return new Entry(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Filing.valueOf(row.getString(8)),
                reason == null ? null : Reason.valueOf(reason),
                row.getString(10),
                row.getObject(11, Long.class),
                row.getString(12),
                new Access(row.getLong(13), row.getObject(14, Long.class), row.getBoolean(15)),
                row.getString(16),
                Severity.valueOf(row.getString(17)),
                row.getString(18),
                row.getBoolean(19));
    }
}
