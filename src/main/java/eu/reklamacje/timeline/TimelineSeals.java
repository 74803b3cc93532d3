package eu.reklamacje.timeline;

import eu.reklamacje.seal.Chain;
import eu.reklamacje.seal.SealKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The timelines' seals, for whoever carries them out of the database: the complaint file, and the daily file of heads. */
@Component
public class TimelineSeals {

    private final Timeline timeline;
    private final TimelineHeads heads;
    private final SealKey key;
    private final JdbcClient db;
    private final JdbcTemplate template;

    TimelineSeals(Timeline timeline, TimelineHeads heads, SealKey key, JdbcClient db, JdbcTemplate template) {
        this.timeline = timeline;
        this.heads = heads;
        this.key = key;
        this.db = db;
        this.template = template;
    }

    /** An entry, and its place in the chain. */
    public record Sealed(TimelineEntry entry, Chain.SealedEntry link) {}

    /**
     * The end of a chain as the database has it.
     *
     * @param genuine whether its code was made with our key
     */
    public record Head(long complaint, Chain.Head head, boolean genuine) {}

    /** The whole timeline with its seals. */
    public List<Sealed> of(long complaint) {
        return timeline.readSealed(complaint);
    }

    /** The end of its chain. */
    public Optional<Head> head(long complaint) {
        return rows("h.complaint_id = ?", complaint, 1).stream().findFirst();
    }

    /** Ends of chains that stand in no signed file yet, above an id and in its order; background work. */
    public List<Head> unpublished(long above, int most) {
        return rows("not h.published and h.complaint_id > ?", above, most);
    }

    private List<Head> rows(String condition, long parameter, int most) {
        return db.sql("select h.complaint_id, h.entries, h.head, h.code from timeline_head h where " + condition
                        + " order by h.complaint_id limit ?")
                .params(parameter, most)
                .query((row, _) -> {
                    long complaint = row.getLong("complaint_id");
                    var head = new Chain.Head(row.getInt("entries"), row.getString("head"));
                    return new Head(complaint, head, key.code(complaint, head).equals(row.getString("code")));
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

    /** Complaints with timelines from before there were chains; background work. */
    public List<Long> unsealed(int most) {
        return heads.unsealed(most);
    }

    /** Seals timelines from before there were chains, of complaints that the caller holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sealOlder(List<Long> complaints) {
        heads.of(complaints);
    }
}
