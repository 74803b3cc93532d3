package eu.reklamacje.complaint;

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

/** The ends of the timelines' chains. Whoever adds an entry holds the complaint, so that a chain never forks. */
@Component
class TimelineHeads {

    private static final Logger log = LoggerFactory.getLogger(TimelineHeads.class);
    private static final int BATCH = 1000;
    private static final Held NEW = new Held(Chain.Head.NONE, true);
    private static final Held NONE_YET = new Held(Chain.Head.NONE, false);
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

    /** Locks the complaint, and gives the end of its chain; entries from before there were chains are sealed first. */
    Held hold(long complaint) {
        return hold(List.of(complaint)).getOrDefault(complaint, NEW);
    }

    /** The same for many complaints, by one statement for many of them. */
    Map<Long, Held> hold(Collection<Long> complaints) {
        var heads = new HashMap<Long, Held>();
        var ids = complaints.stream().sorted().toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            db.sql("""
                            select c.id, h.entries, h.head, h.code from complaint c left join timeline_head h on h.complaint_id = c.id
                            where c.id in (:ids) order by c.id for update""")
                    .param("ids", ids.subList(from, Math.min(from + BATCH, ids.size())))
                    .query(row -> {
                        heads.put(row.getLong(1), row.getString(3) == null ? NONE_YET : held(row));
                    });
        }
        heads.replaceAll((id, held) -> held == NONE_YET ? sealOlder(id) : held);
        return heads;
    }

    private Held held(ResultSet row) throws SQLException {
        var head = new Chain.Head(row.getInt(2), row.getString(3));
        boolean genuine = key.code(row.getLong(1), head).equals(row.getString(4));
        if (!genuine)
            log.error(
                    "The end of the timeline of complaint {} was not sealed by us: somebody changed it",
                    row.getLong(1));
        return new Held(head, genuine);
    }

    private record Older(
            long id, LocalDateTime at, @Nullable Long person, String type, String data) {}

    private Held sealOlder(long complaint) {
        var held = NEW;
        var older = db.sql(
                        "select id, at, person_id, type, data from timeline_entry where complaint_id = ? order by id")
                .param(complaint)
                .query((row, _) -> new Older(
                        row.getLong(1),
                        Objects.requireNonNull(row.getObject(2, LocalDateTime.class)),
                        row.getObject(3, Long.class),
                        row.getString(4),
                        row.getString(5)))
                .list();
        for (var entry : older) {
            var seal = Chain.seal(
                    held.head.link(), new Chain.Content(complaint, entry.at, entry.person, entry.type, entry.data));
            db.sql("update timeline_entry set salt = ?, digest = ?, chain = ? where id = ?")
                    .params(seal.salt(), seal.digest(), seal.link(), entry.id)
                    .update();
            held = held.then(seal);
        }
        if (!older.isEmpty()) store(Map.of(complaint, held));
        return held;
    }

    void store(Map<Long, Held> heads) {
        var rows = new ArrayList<Object[]>();
        heads.forEach((complaint, held) -> rows.add(new Object[] {
            complaint, held.head.entries(), held.head.link(), held.genuine ? key.code(complaint, held.head) : CHANGED
        }));
        template.batchUpdate("""
                insert into timeline_head(complaint_id, entries, head, code, published) values (?, ?, ?, ?, false)
                on duplicate key update entries = values(entries), head = values(head), code = values(code), published = false""", rows);
    }

    /** Complaints whose timelines are from before there were chains. */
    List<Long> unsealed(int most) {
        return db.sql("""
                        select c.id from complaint c left join timeline_head h on h.complaint_id = c.id
                        where h.complaint_id is null and exists (select 1 from timeline_entry t where t.complaint_id = c.id)
                        order by c.id limit ?""").param(most).query(Long.class).list();
    }
}
