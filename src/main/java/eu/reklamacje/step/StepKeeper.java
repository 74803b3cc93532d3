package eu.reklamacje.step;

import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Marks;
import eu.reklamacje.deadline.CalendarChanges;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the next step with each complaint: at the end of every transaction that touches one, and within it. Whoever changes
 * something needs not know that there are steps.
 */
@Component
class StepKeeper {

    private static final int BATCH = 500;

    private final Situations situations;
    private final Marks marks;
    private final EntityManager entities;
    private final JdbcClient db;

    StepKeeper(Situations situations, Marks marks, EntityManager entities, JdbcClient db, Changes changes) {
        this.situations = situations;
        this.marks = marks;
        this.entities = entities;
        this.db = db;
        changes.followComplaints(this::keep);
    }

    /** Dates that moved in a set are nobody's change. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanges.Recounted recounted) {
        Sql.batches(recounted.moved()).forEach(this::keep);
    }

    /**
     * Computes the steps of complaints anew, in the order of their ids.
     *
     * @param above the last id of the batch before; 0 to begin with
     * @param unknownOnly only of those that have none yet
     * @return the last id of the batch, and how many were not what they are now; nothing where none are left
     */
    @Transactional
    Optional<Batch> recompute(long above, boolean unknownOnly) {
        var ids = db.sql("select id from complaint where id > ?" + (unknownOnly ? " and step is null" : "")
                        + " order by id limit ? for update")
                .params(above, BATCH)
                .query(Long.class)
                .list();
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Batch(ids.getLast(), ids.size(), keep(ids)));
    }

    /** What became of a batch. */
    record Batch(long last, int looked, int changed) {}

    private int keep(Collection<Long> complaints) {
        // The situation is read from the database.
        entities.flush();
        var changed = new ArrayList<Marks.Kept>();
        for (var found : situations.of(complaints)) {
            var next = NextSteps.of(found.situation());
            if (!next.equals(found.kept())) changed.add(new Marks.Kept(found.complaint(), next));
        }
        if (!changed.isEmpty()) marks.nextSteps(changed);
        return changed.size();
    }
}
