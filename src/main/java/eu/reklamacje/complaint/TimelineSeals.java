package eu.reklamacje.complaint;

import eu.reklamacje.seal.Chain;
import eu.reklamacje.seal.SealKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timelines' seals, for whoever carries them out of the database: the complaint file, and the daily file of heads. */
@Service
public class TimelineSeals {

    private final Timeline timeline;
    private final TimelineHeads heads;
    private final Complaints complaints;
    private final SealKey key;
    private final JdbcClient db;
    private final JdbcTemplate template;

    TimelineSeals(
            Timeline timeline,
            TimelineHeads heads,
            Complaints complaints,
            SealKey key,
            JdbcClient db,
            JdbcTemplate template) {
        this.timeline = timeline;
        this.heads = heads;
        this.complaints = complaints;
        this.key = key;
        this.db = db;
        this.template = template;
    }

    /** An entry, and its place in the chain. */
    public record Sealed(TimelineEntry entry, Chain.Entry link) {}

    /**
     * The end of a chain as the database has it.
     *
     * @param genuine whether its code was made with our key
     */
    public record Head(long complaint, String number, Chain.Head head, boolean genuine) {}

    /** The whole timeline with its seals, for whoever may read the complaint. */
    @Transactional(readOnly = true)
    public List<Sealed> of(long complaint) {
        if (complaints.find(complaint).isEmpty()) return List.of();
        return timeline.readSealed(complaint);
    }

    /** The end of its chain, for whoever may read the complaint. */
    @Transactional(readOnly = true)
    public Optional<Head> head(long complaint) {
        if (complaints.find(complaint).isEmpty()) return Optional.empty();
        return rows("h.complaint_id = ?", complaint, 1).stream().findFirst();
    }

    /** Ends of chains that stand in no signed file yet, above an id and in its order; background work. */
    @Transactional(readOnly = true)
    public List<Head> unpublished(long above, int most) {
        return rows("not h.published and h.complaint_id > ?", above, most);
    }

    private List<Head> rows(String condition, long parameter, int most) {
        return db.sql("""
                        select h.complaint_id, c.number, h.entries, h.head, h.code from timeline_head h
                        join complaint c on c.id = h.complaint_id where\s""" + condition + " order by h.complaint_id limit ?")
                .params(parameter, most)
                .query((row, _) -> {
                    var head = new Chain.Head(row.getInt(3), row.getString(4));
                    return new Head(
                            row.getLong(1),
                            row.getString(2),
                            head,
                            key.code(row.getLong(1), head).equals(row.getString(5)));
                })
                .list();
    }

    /** They stand in a signed file now, unless they went on meanwhile; background work. */
    @Transactional
    public void published(List<Head> written) {
        var rows = new ArrayList<Object[]>();
        for (var head : written) rows.add(new Object[] {head.complaint, head.head.entries(), head.head.link()});
        template.batchUpdate(
                "update timeline_head set published = true where complaint_id = ? and entries = ? and head = ?", rows);
    }

    /** Seals some timelines from before there were chains; background work. */
    @Transactional
    public int sealOlder(int most) {
        var older = heads.unsealed(most);
        heads.hold(older);
        return older.size();
    }
}
