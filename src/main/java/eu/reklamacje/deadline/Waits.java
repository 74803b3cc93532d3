package eu.reklamacje.deadline;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintEvent;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.WaitingFor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When complaints waited, kept as intervals in the transaction that begins or ends the waiting. No promise asks for them. */
@Component
class Waits {

    private final JdbcClient db;
    private final Clock clock;

    Waits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param ended null while it lasts */
    record Wait(
            WaitingFor waitingFor,
            String reason,
            Instant began,
            @Nullable Instant ended) {}

    List<Wait> of(long complaint) {
        return db.sql("""
                        select waiting_for, reason, began_at, ended_at from wait_interval where complaint_id = ? order by id""")
                .param(complaint)
                .query((row, _) -> {
                    var ended = row.getObject(4, LocalDateTime.class);
                    return new Wait(
                            WaitingFor.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            ended == null ? null : ended.toInstant(ZoneOffset.UTC));
                })
                .list();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ComplaintEvent.StatusChanged moved) {
        var now = Office.utc(clock.instant());
        if (moved.from() == Status.WAITING)
            db.sql("update wait_interval set ended_at = ? where complaint_id = ? and ended_at is null")
                    .params(now, moved.id())
                    .update();
        if (moved.to() == Status.WAITING) db.sql("""
                            insert into wait_interval(complaint_id, waiting_for, reason, began_at)
                            select id, waiting_for, waiting_reason, ? from complaint where id = ?""").params(now, moved.id()).update();
    }
}
