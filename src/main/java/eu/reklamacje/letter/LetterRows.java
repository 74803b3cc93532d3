package eu.reklamacje.letter;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Access;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The letters in the database. Whose they are, and who may read them, is the caller's business. */
@Component
class LetterRows {

    private static final int LONGEST_PROBLEM = 500;
    private static final String COLUMNS = """
            select l.id, l.complaint_id, c.number, l.kind, l.way, l.language, l.recipient, l.copies, l.subject, l.state, l.written_by,
                   l.written_at, l.next_at, l.attempts, l.sent_at, l.problem,
                   c.team_id, c.handler_id, c.restricted
            from letter l join complaint c on c.id = l.complaint_id\s""";

    private final JdbcClient db;
    private final Signatures signatures;
    private final LetterSettings settings;
    private final Changes changes;
    private final Clock clock;

    LetterRows(JdbcClient db, Signatures signatures, LetterSettings settings, Changes changes, Clock clock) {
        this.db = db;
        this.signatures = signatures;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /** A file that goes with a letter. */
    record Enclosure(String name, String hash) {}

    /**
     * Stores a letter that leaves by itself at that time, or is to be posted.
     *
     * @param by null where it was written by itself
     */
    long add(long complaint, Letters.Written letter, @Nullable Long by, Instant leaves, List<Enclosure> files) {
        var keys = new GeneratedKeyHolder();
        var state = letter.way() == Letter.Way.POST ? Letter.State.TO_POST : Letter.State.WAITING;
        db.sql("""
                        insert into letter(complaint_id, kind, way, language, recipient, copies, subject, body, answers, state,
                            written_by, written_at, next_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        complaint,
                        letter.kind().name(),
                        letter.way().name(),
                        letter.language(),
                        letter.recipient(),
                        letter.copies(),
                        letter.subject().strip(),
                        letter.body().strip(),
                        lastMailOf(complaint, letter.recipient()),
                        state.name(),
                        by,
                        Office.utc(clock.instant()),
                        Office.utc(leaves))
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        db.sql("update letter set message_id = ? where id = ?")
                .params(signatures.messageId(complaint, id, settings.domain()), id)
                .update();
        for (int position = 0; position < files.size(); position++) {
            db.sql("insert into letter_file(letter_id, position, name, hash) values (?, ?, ?, ?)")
                    .params(id, position, files.get(position).name, files.get(position).hash)
                    .update();
        }
        changes.note(Change.LETTER, id);
        changes.note(Change.COMPLAINT, complaint);
        return id;
    }

    /** What this recipient wrote last in the case: nobody's program shows them somebody else's conversation. */
    private @Nullable String lastMailOf(long complaint, String recipient) {
        return db.sql("""
                        select message_id from mail where complaint_id = ? and sender = ? and place in ('COMPLAINT', 'JOINED')
                        order by id desc limit 1""")
                .params(complaint, recipient)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Locks the letter alone: whoever works on its case is not held up. */
    Optional<Letter> lock(long id) {
        return locked("where id = ? for update", id);
    }

    private Optional<Letter> locked(String condition, Object... parameters) {
        return db.sql("select id from letter " + condition)
                .params(parameters)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<Letter> find(long id) {
        return db.sql(COLUMNS + "where l.id = ?")
                .param(id)
                .query(LetterRows::letter)
                .optional();
    }

    /** The newest first. */
    List<Letter> of(long complaint) {
        return db.sql(COLUMNS + "where l.complaint_id = ? order by l.id desc limit 100")
                .param(complaint)
                .query(LetterRows::letter)
                .list();
    }

    /** A letter, and whose its complaint is. */
    record Seen(Letter letter, Access access) {}

    List<Seen> in(Letter.State state, int most) {
        return db.sql(COLUMNS + "where l.state = ? order by l.next_at desc limit ?")
                .params(state.name(), most)
                .query((row, index) -> new Seen(
                        letter(row, index),
                        new Access(row.getLong(17), row.getObject(18, Long.class), row.getBoolean(19))))
                .list();
    }

    /** The next letter whose time has come, so that nobody else sends it. */
    Optional<Letter> takeDue() {
        return locked(
                "where state = 'WAITING' and next_at <= ? order by next_at limit 1 for update skip locked",
                Office.utc(clock.instant()));
    }

    /** The next letter that has left, and whose case does not know it yet. */
    Optional<Letter> takeUntold() {
        return locked("where told = 0 order by id limit 1 for update skip locked");
    }

    /** How many letters have been written by themselves to an address since. */
    long automaticSince(String recipient, Instant since) {
        return db.sql("select count(*) from letter where recipient = ? and written_by is null and written_at > ?")
                .params(recipient, Office.utc(since))
                .query(Long.class)
                .single();
    }

    String body(long id) {
        return db.sql("select body from letter where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    List<Enclosure> files(long id) {
        return db.sql("select name, hash from letter_file where letter_id = ? order by position")
                .param(id)
                .query(Enclosure.class)
                .list();
    }

    /** The ids that put a letter into its recipient's conversation, without angle brackets. */
    record Thread(String messageId, @Nullable String answers) {}

    Thread thread(long id) {
        return db.sql("select message_id, answers from letter where id = ?")
                .param(id)
                .query(Thread.class)
                .single();
    }

    void mark(Letter letter, Letter.State state, @Nullable String problem) {
        db.sql("update letter set state = ?, problem = ? where id = ?")
                .params(state.name(), problem == null ? null : cut(problem), letter.id())
                .update();
        changes.note(Change.LETTER, letter.id());
        changes.note(Change.COMPLAINT, letter.complaintId());
    }

    /**
     * It has left; its case is still to be told.
     *
     * @param by who recorded the dispatch; null for a mail
     */
    void markSent(Letter letter, Instant at, @Nullable Long by) {
        db.sql("""
                        update letter set state = 'SENT', told = 0, sent_at = ?, dispatched_by = ?, problem = null,
                            attempts = attempts + 1 where id = ?""").params(Office.utc(at), by, letter.id()).update();
        changes.note(Change.LETTER, letter.id());
    }

    void markTold(Letter letter) {
        db.sql("update letter set told = 1 where id = ?").param(letter.id()).update();
    }

    void markPostponed(Letter letter, Instant until, String problem) {
        db.sql("update letter set attempts = attempts + 1, next_at = ?, problem = ? where id = ?")
                .params(Office.utc(until), cut(problem), letter.id())
                .update();
        changes.note(Change.LETTER, letter.id());
    }

    private static String cut(String problem) {
        return problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
        return new Letter(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                LetterKind.valueOf(row.getString(4)),
                Letter.Way.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Letter.State.valueOf(row.getString(10)),
                row.getObject(11, Long.class),
                instant(row, 12),
                instant(row, 13),
                row.getInt(14),
                row.getObject(15) == null ? null : instant(row, 15),
                row.getString(16));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
