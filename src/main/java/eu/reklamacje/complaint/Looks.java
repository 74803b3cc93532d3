package eu.reklamacje.complaint;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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
    private volatile boolean stopping;

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

    /**
     * What is known of the looks at a complaint.
     *
     * @param lastSeen the last entry that I have seen; the highest number where I have never looked, for whom nothing is new
     * @param others who else has it open just now, the first one first
     */
    public record Seen(long lastSeen, List<Long> others) {}

    private record Row(long person, long entry, @Nullable LocalDateTime openAt) {}

    /** For whoever may read the complaint. */
    @Transactional(readOnly = true)
    public Seen of(long complaint) {
        long me = signedIn.person().id();
        if (complaints.find(complaint).isEmpty()) return new Seen(Long.MAX_VALUE, List.of());
        var rows = db.sql("select person_id, entry_id, open_at from look where complaint_id = ? order by open_at")
                .param(complaint)
                .query((row, _) -> new Row(
                        row.getLong("person_id"),
                        row.getLong("entry_id"),
                        row.getObject("open_at", LocalDateTime.class)))
                .list();
        var since = Office.utc(clock.instant().minus(STILL_THERE));
        return new Seen(
                rows.stream()
                        .filter(row -> row.person == me)
                        .mapToLong(Row::entry)
                        .findFirst()
                        .orElse(Long.MAX_VALUE),
                rows.stream()
                        .filter(row -> row.person != me && row.openAt != null && row.openAt.isAfter(since))
                        .map(Row::person)
                        .toList());
    }

    /**
     * I have the complaint before me.
     *
     * @param entry the last entry that I see
     * @param told whether somebody else has it open, who is to be told
     * @return to be told when I leave it, by whatever thread, whether somebody else has it open then
     */
    @Transactional
    public Consumer<Boolean> open(long complaint, long entry, boolean told) {
        long me = signedIn.person().id();
        if (complaints.find(complaint).isEmpty()) return _ -> {};
        db.sql("""
                        insert into look(complaint_id, person_id, entry_id, open_at, looked_at) values (:complaint, :me, :entry, :now, :now)
                        on duplicate key update entry_id = greatest(entry_id, :entry), open_at = :now, looked_at = :now""")
                .param("complaint", complaint)
                .param("me", me)
                .param("entry", entry)
                .param("now", Office.utc(clock.instant()))
                .update();
        if (told) changes.note(Change.LOOK, complaint);
        return others -> {
            if (!stopping) transactions.executeWithoutResult(_ -> close(complaint, me, others));
        };
    }

    /** From now on nobody leaves by themselves: the windows are closed together, when the database is gone already. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private void close(long complaint, long person, boolean told) {
        db.sql("update look set open_at = null where complaint_id = ? and person_id = ?")
                .params(complaint, person)
                .update();
        if (told) changes.note(Change.LOOK, complaint);
    }
}
