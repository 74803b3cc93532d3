package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has seen what of a complaint, and who has it open just now. */
@Service
public class Looks {

    /** A browser that died says nothing: whoever has done nothing for so long is not there. */
    private static final Duration STILL_THERE = Duration.ofMinutes(30);

    private final Complaints complaints;
    private final SignedIn signedIn;
    private final JdbcClient db;
    private final Changes changes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Looks(
            Complaints complaints,
            SignedIn signedIn,
            JdbcClient db,
            Changes changes,
            TransactionTemplate transactions,
            Clock clock) {
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.db = db;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The last entry that I have seen of the complaint; that of the highest id where I have never looked, for whom all is new. */
    @Transactional(readOnly = true)
    public long lastSeen(long complaint) {
        return db.sql("select entry_id from look where complaint_id = ? and person_id = ?")
                .params(complaint, signedIn.person().id())
                .query(Long.class)
                .optional()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * I have the complaint before me.
     *
     * @param entry the last entry that I see
     * @return to be run when I leave it, by whatever thread
     */
    @Transactional
    public Runnable open(long complaint, long entry) {
        long me = signedIn.person().id();
        if (complaints.find(complaint).isEmpty()) return () -> {};
        int known = db.sql("""
                        insert into look(complaint_id, person_id, entry_id, open_at) values (:complaint, :me, :entry, :now)
                        on duplicate key update entry_id = greatest(entry_id, :entry), open_at = :now""")
                .param("complaint", complaint)
                .param("me", me)
                .param("entry", entry)
                .param("now", Office.utc(clock.instant()))
                .update();
        if (known > 0) changes.note(Change.LOOK, complaint);
        return () -> transactions.executeWithoutResult(_ -> close(complaint, me));
    }

    private void close(long complaint, long person) {
        db.sql("update look set open_at = null where complaint_id = ? and person_id = ?")
                .params(complaint, person)
                .update();
        changes.note(Change.LOOK, complaint);
    }

    /** The others who have it open just now, for whoever may read it. */
    @Transactional(readOnly = true)
    public List<Long> others(long complaint) {
        long me = signedIn.person().id();
        if (complaints.find(complaint).isEmpty()) return List.of();
        return db.sql(
                        "select person_id from look where complaint_id = ? and person_id <> ? and open_at > ? order by open_at")
                .params(complaint, me, Office.utc(clock.instant().minus(STILL_THERE)))
                .query(Long.class)
                .list();
    }
}
