package eu.reklamacje.mail;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.user.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters and the outbox. A letter is stored in the transaction that causes it, and leaves by background work. */
@Service
public class Letters {

    /** The languages in which letters are delivered. */
    public static final List<String> LANGUAGES = LetterTexts.LANGUAGES;

    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_BODY = 100_000;
    private static final int AUTOMATIC_PER_DAY = 3;
    private static final String COLUMNS = """
            select l.id, l.complaint_id, c.number, l.kind, l.language, l.recipient, l.subject, l.body, l.state, l.written_by,
                   l.written_at, l.next_at, l.attempts, l.sent_at, l.problem,
                   c.team_id, c.handler_id, c.restricted
            from letter l join complaint c on c.id = l.complaint_id\s""";

    private final JdbcClient db;
    private final Complaints complaints;
    private final Correspondence correspondence;
    private final LetterTexts texts;
    private final Signatures signatures;
    private final MailSettings settings;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Letters(
            JdbcClient db,
            Complaints complaints,
            Correspondence correspondence,
            LetterTexts texts,
            Signatures signatures,
            MailSettings settings,
            SignedIn signedIn,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.complaints = complaints;
        this.correspondence = correspondence;
        this.texts = texts;
        this.signatures = signatures;
        this.settings = settings;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /** The language to write in to a customer: theirs where there are texts in it, else English. */
    public static String nearest(String language) {
        return LetterTexts.nearest(language);
    }

    /** A letter as somebody has written it. */
    public record Written(LetterKind kind, String language, String recipient, String subject, String body) {}

    /** The template of the kind with the complaint's data in it, in the customer's language where there is such a one. */
    @Transactional(readOnly = true)
    public Result<Written> propose(long complaint, LetterKind kind, String language) {
        var found = complaints.find(complaint);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        return Result.done(texts.write(complaint, kind, language, signedIn.person()));
    }

    /** Puts a letter into the outbox; it can be taken back for a while. */
    @Transactional
    public Result<Long> send(long complaint, Written letter) {
        var found = complaints.find(complaint);
        if (found.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!found.get().mayWrite()) return Result.refused("refused.own-team-writes");
        if (!MailParser.isAddress(letter.recipient)) return Result.refused("refused.letter.recipient");
        if (letter.subject.isBlank() || letter.body.isBlank()) return Result.refused("refused.letter.empty");
        if (letter.subject.length() > LONGEST_SUBJECT)
            return Result.refused("problem.too-long", LONGEST_SUBJECT, letter.subject.length());
        if (letter.body.length() > LONGEST_BODY)
            return Result.refused("problem.too-long", LONGEST_BODY, letter.body.length());
        // Whatever stands in a header is one line: nobody adds a header of their own.
        if (letter.subject.chars().anyMatch(Character::isISOControl))
            return Result.refused("problem.control-characters");
        var open = LetterTexts.unanswered(letter.subject + "\n" + letter.body);
        if (open.isPresent()) return Result.refused("refused.letter.unanswered", open.get());
        return Result.done(store(complaint, letter, signedIn.person().id(), settings.undo(), lastMailOf(complaint)));
    }

    private long store(long complaint, Written letter, @Nullable Long by, Duration wait, @Nullable String answers) {
        var now = clock.instant();
        var keys = new GeneratedKeyHolder();
        db.sql("""
                        insert into letter(complaint_id, kind, meaning, language, recipient, subject, body, answers, state, written_by,
                            written_at, next_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)""")
                .params(
                        complaint,
                        letter.kind.name(),
                        letter.kind.meaning().name(),
                        letter.language,
                        letter.recipient.strip().toLowerCase(java.util.Locale.ROOT),
                        letter.subject.strip(),
                        letter.body.strip(),
                        answers,
                        by,
                        Office.utc(now),
                        Office.utc(now.plus(wait)))
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        db.sql("update letter set message_id = ? where id = ?")
                .params(signatures.messageId(complaint, id, settings.domain()), id)
                .update();
        changes.note(Change.LETTER, id);
        changes.note(Change.COMPLAINT, complaint);
        return id;
    }

    private @Nullable String lastMailOf(long complaint) {
        return db.sql(
                        "select message_id from mail where complaint_id = ? and place in ('COMPLAINT', 'JOINED') order by id desc limit 1")
                .param(complaint)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /**
     * The acknowledgement that goes by itself (P3), without a word of the customer's mail in it.
     *
     * @return false where so many have gone to this address within a day that a person must do it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean acknowledgeByItself(long complaint, String answers) {
        var language = correspondence.facts(complaint).facts().get(Fact.CUSTOMER_LANGUAGE);
        var written = texts.write(complaint, LetterKind.ACKNOWLEDGEMENT, language, null);
        long today = db.sql("select count(*) from letter where recipient = ? and written_by is null and written_at > ?")
                .params(written.recipient, Office.utc(clock.instant().minus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
        if (today >= AUTOMATIC_PER_DAY) return false;
        store(complaint, written, null, Duration.ZERO, answers);
        return true;
    }

    /** Takes a letter back that has not left yet. */
    @Transactional
    public Result<Long> takeBack(long id) {
        return change(id, letter -> {
            if (!letter.isWaiting()) return Result.refused("refused.letter.gone");
            mark(letter, Letter.State.CANCELLED, null);
            return Result.done(id);
        });
    }

    /** Tries a letter again that nobody took, or that came back. */
    @Transactional
    public Result<Long> tryAgain(long id) {
        return change(id, letter -> {
            if (letter.state() != Letter.State.FAILED && letter.state() != Letter.State.BOUNCED)
                return Result.refused("refused.letter.again");
            var again =
                    new Written(letter.kind(), letter.language(), letter.recipient(), letter.subject(), letter.body());
            return Result.done(store(
                    letter.complaintId(),
                    again,
                    signedIn.person().id(),
                    Duration.ZERO,
                    lastMailOf(letter.complaintId())));
        });
    }

    private Result<Long> change(long id, java.util.function.Function<Letter, Result<Long>> change) {
        var locked = lock(id);
        if (locked.isEmpty()) return Result.refused("refused.unknown-complaint");
        var complaint = complaints.find(locked.get().complaintId());
        if (complaint.isEmpty()) return Result.refused("refused.unknown-complaint");
        if (!complaint.get().mayWrite()) return Result.refused("refused.own-team-writes");
        return change.apply(locked.get());
    }

    private Optional<Letter> lock(long id) {
        return db.sql(COLUMNS + "where l.id = ? for update")
                .param(id)
                .query(this::letter)
                .optional();
    }

    /** The letters of a complaint, the newest first, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Letter> of(long complaint) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        return db.sql(COLUMNS + "where l.complaint_id = ? order by l.id desc limit 100")
                .param(complaint)
                .query(this::letter)
                .list();
    }

    /** The outbox: the newest letters in a state, without those of complaints that I may not read. */
    @Transactional(readOnly = true)
    public List<Letter> outbox(Letter.State state, int most) {
        var person = signedIn.person();
        return db
                .sql(COLUMNS + "where l.state = ? order by l.next_at desc limit ?")
                .params(state.name(), most)
                .query((row, index) -> new Seen(
                        letter(row, index),
                        new Access(row.getLong(16), row.getObject(17, Long.class), row.getBoolean(18))))
                .list()
                .stream()
                .filter(seen -> Rights.mayRead(person, seen.access))
                .map(Seen::letter)
                .toList();
    }

    private record Seen(Letter letter, Access access) {}

    /** The letters whose time has come, so that nobody else sends them; the caller's transaction must tell what became of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Letter> takeDue() {
        return db.sql(
                        COLUMNS
                                + "where l.state = 'WAITING' and l.next_at <= ? order by l.next_at limit 1 for update skip locked")
                .param(Office.utc(clock.instant()))
                .query(this::letter)
                .optional();
    }

    /** The ids that put the letter into the customer's conversation. */
    record Thread(String messageId, @Nullable String answers) {}

    Thread thread(long id) {
        return db.sql("select message_id, answers from letter where id = ?")
                .param(id)
                .query(Thread.class)
                .single();
    }

    /** SMTP accepted it: it is sent, and what it tells is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sent(Letter letter) {
        db.sql("update letter set state = 'SENT', sent_at = ?, problem = null, attempts = attempts + 1 where id = ?")
                .params(Office.utc(clock.instant()), letter.id())
                .update();
        var reminder = Office.utc(clock.instant()).toLocalDate().plusDays(14);
        correspondence.sent(describe(letter), letter.kind().asksCustomer(), reminder);
        changes.note(Change.LETTER, letter.id());
    }

    /** Not now; again a little later, for three days. */
    @Transactional(propagation = Propagation.MANDATORY)
    void postpone(Letter letter, String problem) {
        if (letter.writtenAt().plus(settings.giveUp()).isBefore(clock.instant())) {
            fail(letter, problem);
            return;
        }
        var wait = Duration.ofSeconds(10L << Math.min(letter.attempts(), 10));
        db.sql("update letter set attempts = attempts + 1, next_at = ?, problem = ? where id = ?")
                .params(Office.utc(clock.instant().plus(wait)), cut(problem), letter.id())
                .update();
        changes.note(Change.LETTER, letter.id());
    }

    /** No server will ever take it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fail(Letter letter, String problem) {
        mark(letter, Letter.State.FAILED, problem);
        correspondence.bounced(describe(letter), problem);
    }

    /** Our letter that a delivery report is about: by our own id, else the last one that went to this address. */
    Optional<Letter> returned(ParsedMail.Report report) {
        var byId = signatures.byId(report.messageId()).filter(found -> found.letter() > 0);
        if (byId.isPresent()) return lock(byId.get().letter()).filter(letter -> letter.state() == Letter.State.SENT);
        return db.sql(COLUMNS
                        + "where l.recipient = ? and l.state = 'SENT' and l.sent_at > ? order by l.id desc limit 1")
                .params(report.recipient(), Office.utc(clock.instant().minus(Duration.ofDays(5))))
                .query(this::letter)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void bounced(Letter letter, String problem) {
        mark(letter, Letter.State.BOUNCED, problem);
        correspondence.bounced(describe(letter), problem);
    }

    private void mark(Letter letter, Letter.State state, @Nullable String problem) {
        db.sql("update letter set state = ?, problem = ? where id = ?")
                .params(state.name(), problem == null ? null : cut(problem), letter.id())
                .update();
        changes.note(Change.LETTER, letter.id());
        changes.note(Change.COMPLAINT, letter.complaintId());
    }

    private static Correspondence.Sent describe(Letter letter) {
        return new Correspondence.Sent(
                letter.complaintId(),
                letter.id(),
                letter.kind().name(),
                letter.recipient(),
                letter.subject(),
                letter.body(),
                letter.kind().meaning(),
                letter.writtenBy());
    }

    private static String cut(String problem) {
        return problem.substring(0, Math.min(500, problem.length()));
    }

    private Letter letter(ResultSet row, int index) throws SQLException {
        return new Letter(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                LetterKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                Letter.State.valueOf(row.getString(9)),
                row.getObject(10, Long.class),
                instant(row, 11),
                instant(row, 12),
                row.getInt(13),
                row.getObject(14) == null ? null : instant(row, 14),
                row.getString(15));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
