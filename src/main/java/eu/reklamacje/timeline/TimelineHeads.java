package eu.reklamacje.timeline;

import eu.reklamacje.base.Sql;
import eu.reklamacje.seal.Chain;
import eu.reklamacje.seal.SealKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends of the timelines' chains, for whoever holds the complaint. */
@Component
class TimelineHeads {

    private static final Logger log = LoggerFactory.getLogger(TimelineHeads.class);
    static final Held NEW = new Held(Chain.Head.NONE, true);
    /** In place of a code: what somebody changed is never ours again. */
    private static final String CHANGED = "changed";

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final SealKey key;

    TimelineHeads(JdbcClient db, JdbcTemplate template, SealKey key) {
        this.db = db;
        this.template = template;
        this.key = key;
    }

    /**
     * The end of a chain that its caller holds.
     *
     * @param genuine whether it was sealed by us; what follows one that was not is not, either
     */
    record Held(Chain.Head head, boolean genuine) {

        Held then(Chain.Seal seal) {
            return new Held(head.then(seal), genuine);
        }
    }

    /** The end of a chain; entries from before there were chains are sealed first. */
    Held of(long complaint) {
        return of(List.of(complaint)).getOrDefault(complaint, NEW);
    }

    /** The same for many complaints, by one statement for many of them. */
    Map<Long, Held> of(Collection<Long> complaints) {
        var heads = new HashMap<Long, Held>();
        var ids = complaints.stream().sorted().toList();
        Sql.batches(ids).forEach(batch -> read(batch, heads));
        return heads;
    }

    private void read(List<Long> ids, Map<Long, Held> heads) {
        db.sql("""
                        select complaint_id, entries, head, code from timeline_head
                        where complaint_id in (:ids) order by complaint_id for update""").param("ids", ids).query(row -> {
            heads.put(row.getLong("complaint_id"), held(row));
        });
        var unsealed = ids.stream().filter(id -> !heads.containsKey(id)).toList();
        if (!unsealed.isEmpty()) heads.putAll(sealOlder(unsealed));
    }

    private Held held(ResultSet row) throws SQLException {
        var head = new Chain.Head(row.getInt("entries"), row.getString("head"));
        boolean genuine = key.code(row.getLong("complaint_id"), head).equals(row.getString("code"));
        if (!genuine)
            log.error(
                    "The end of the timeline of complaint {} was not sealed by us: somebody changed it",
                    row.getLong("complaint_id"));
        return new Held(head, genuine);
    }

    private record Older(long id, Chain.Sealed content) {}

    private Map<Long, Held> sealOlder(List<Long> complaints) {
        var older = db.sql("""
                        select id, complaint_id, at, person_id, type, data from timeline_entry
                        where complaint_id in (:ids) order by id""")
                .param("ids", complaints)
                .query((row, _) -> new Older(
                        row.getLong("id"),
                        new Chain.Sealed(
                                row.getLong("complaint_id"),
                                Objects.requireNonNull(row.getObject("at", LocalDateTime.class)),
                                row.getObject("person_id", Long.class),
                                row.getString("type"),
                                row.getString("data"))))
                .list();
        var heads = new HashMap<Long, Held>();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var entry : older) {
            var before = heads.getOrDefault(entry.content.subject(), NEW);
            var seal = Chain.seal(before.head.link(), entry.content);
            heads.put(entry.content.subject(), before.then(seal));
            rows.add(new @Nullable Object[] {seal.salt(), seal.digest(), seal.link(), entry.id});
        }
        template.batchUpdate("update timeline_entry set salt = ?, digest = ?, chain = ? where id = ?", rows);
        store(heads);
        // Whoever has no entry yet begins.
        complaints.forEach(complaint -> heads.putIfAbsent(complaint, NEW));
        return heads;
    }

    void store(Map<Long, Held> heads) {
        var rows = new ArrayList<Object[]>();
        heads.forEach((complaint, held) -> rows.add(new Object[] {
            complaint, held.head.entries(), held.head.link(), held.genuine ? key.code(complaint, held.head) : CHANGED
        }));
        // One answer of the server for some of them: a statement for all would be waited for too long.
        Sql.batches(rows).forEach(batch -> template.batchUpdate("""
                        insert into timeline_head(complaint_id, entries, head, code, published) values (?, ?, ?, ?, false)
                        on duplicate key update entries = values(entries), head = values(head), code = values(code), published = false""", batch));
    }

    /** Complaints whose timelines are from before there were chains. */
    List<Long> unsealed(int most) {
        return db.sql("""
                        select t.complaint_id from timeline_entry t
                        where not exists (select 1 from timeline_head h where h.complaint_id = t.complaint_id)
                        group by t.complaint_id limit ?""").param(most).query(Long.class).list();
    }
}
