package eu.reklamacje.todo;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.user.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that people follow without handling them: they hear when the customer writes and when the status changes. */
@Service
public class Follows {

    private final Complaints complaints;
    private final SignedIn signedIn;
    private final JdbcClient db;
    private final Clock clock;

    Follows(Complaints complaints, SignedIn signedIn, JdbcClient db, Clock clock) {
        this.complaints = complaints;
        this.signedIn = signedIn;
        this.db = db;
        this.clock = clock;
    }

    /** Begins to follow a complaint that I may read, or stops. */
    @Transactional
    public Result<Long> follow(long complaint, boolean follows) {
        long me = signedIn.person().id();
        if (complaints.find(complaint).isEmpty()) return Result.refused("refused.unknown-complaint");
        if (follows)
            db.sql("insert ignore into follow(complaint_id, person_id, since) values (?, ?, ?)")
                    .params(complaint, me, Office.utc(clock.instant()))
                    .update();
        else
            db.sql("delete from follow where complaint_id = ? and person_id = ?")
                    .params(complaint, me)
                    .update();
        return Result.done(complaint);
    }

    /** Who follows it; for background work, which asks itself who may read it. */
    public List<Long> followers(long complaint) {
        return db.sql("select person_id from follow where complaint_id = ?")
                .param(complaint)
                .query(Long.class)
                .list();
    }
}
