package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people have typed and not yet saved. Each draft is its owner's alone; for everybody else it does not exist. */
@Service
public class Drafts {

    private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};
    private static final int LONGEST_TITLE = 200;
    /** Whoever has typed nothing for longer than this has gone to do something else. */
    private static final Duration STILL_WRITING = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final JsonMapper json;
    private final Complaints complaints;
    private final SignedIn signedIn;
    private final Changes changes;
    private final Clock clock;

    Drafts(JdbcClient db, JsonMapper json, Complaints complaints, SignedIn signedIn, Changes changes, Clock clock) {
        this.db = db;
        this.json = json;
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.changes = changes;
        this.clock = clock;
    }

    /** What a draft is for. */
    public enum Purpose {
        WIZARD,
        FACTS,
        COMPOSER,
        LETTER,
        DECISION
    }

    public record Draft(long id, String title, Instant changedAt, Map<String, String> data) {}

    /** Begins a draft of a new complaint. */
    @Transactional
    public long begin() {
        return insert(Purpose.WIZARD, 0, "", Map.of());
    }

    /** Keeps what stands in the wizard now. */
    @Transactional
    public void keep(long id, String title, Map<String, String> data) {
        db.sql("update draft set data = ?, title = ?, changed_at = ? where id = ? and owner_id = ?")
                .params(
                        json.writeValueAsString(data),
                        cut(title),
                        Office.utc(clock.instant()),
                        id,
                        signedIn.person().id())
                .update();
    }

    /** Keeps what stands in a complaint's form or composer now; an empty map forgets it. */
    @Transactional
    public void keep(Purpose purpose, long complaint, Map<String, String> data) {
        if (data.isEmpty()) {
            forget(purpose, complaint);
            return;
        }
        int kept = db.sql(
                        "update draft set data = ?, changed_at = ? where owner_id = ? and purpose = ? and complaint_id = ?")
                .params(
                        json.writeValueAsString(data),
                        Office.utc(clock.instant()),
                        signedIn.person().id(),
                        purpose.name(),
                        complaint)
                .update();
        if (kept > 0) return;
        insert(purpose, complaint, "", data);
        tellOthers(purpose, complaint);
    }

    /** Others see live who is writing a letter. */
    private void tellOthers(Purpose purpose, long complaint) {
        if (purpose == Purpose.LETTER) changes.note(Change.COMPLAINT, complaint);
    }

    /** The others who are writing a letter in the complaint just now, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Long> writing(long complaint) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        return db.sql("""
                        select distinct owner_id from draft
                        where purpose = 'LETTER' and complaint_id = ? and owner_id <> ? and changed_at > ?""")
                .params(
                        complaint,
                        signedIn.person().id(),
                        Office.utc(clock.instant().minus(STILL_WRITING)))
                .query(Long.class)
                .list();
    }

    private long insert(Purpose purpose, long complaint, String title, Map<String, String> data) {
        var keys = new GeneratedKeyHolder();
        db.sql("insert into draft(owner_id, purpose, complaint_id, data, title, changed_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        signedIn.person().id(),
                        purpose.name(),
                        complaint,
                        json.writeValueAsString(data),
                        cut(title),
                        Office.utc(clock.instant()))
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    public Optional<Draft> find(long id) {
        return db.sql("select id, title, changed_at, data from draft where id = ? and owner_id = ?")
                .params(id, signedIn.person().id())
                .query(this::draft)
                .optional();
    }

    public Optional<Draft> find(Purpose purpose, long complaint) {
        return db.sql("""
                        select id, title, changed_at, data from draft
                        where owner_id = ? and purpose = ? and complaint_id = ? order by id desc limit 1""")
                .params(signedIn.person().id(), purpose.name(), complaint)
                .query(this::draft)
                .optional();
    }

    /** My unsaved new complaints, the last first. */
    public List<Draft> mine() {
        return db.sql("""
                        select id, title, changed_at, data from draft
                        where owner_id = ? and purpose = 'WIZARD' and complaint_id = 0 order by changed_at desc limit 20""").param(signedIn.person().id()).query(this::draft).list();
    }

    @Transactional
    public void forget(long id) {
        db.sql("delete from attachment where draft_id = (select id from draft where id = ? and owner_id = ?)")
                .params(id, signedIn.person().id())
                .update();
        db.sql("delete from draft where id = ? and owner_id = ?")
                .params(id, signedIn.person().id())
                .update();
    }

    @Transactional
    public void forget(Purpose purpose, long complaint) {
        int forgotten = db.sql("delete from draft where owner_id = ? and purpose = ? and complaint_id = ?")
                .params(signedIn.person().id(), purpose.name(), complaint)
                .update();
        if (forgotten > 0) tellOthers(purpose, complaint);
    }

    private Draft draft(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Draft(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                json.readValue(row.getString(4), DATA));
    }

    private static String cut(String title) {
        return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }
}
