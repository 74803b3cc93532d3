package eu.reklamacje.report;

import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.deadline.CalendarChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what each complaint adds to the figures. Whoever changes a complaint marks it, in the same transaction; what is marked is
 * counted anew by background work, and at the latest before somebody reads.
 */
@Component
class Facts {

    private static final int BATCH = 500;

    private final JdbcClient db;
    private final JdbcTemplate template;
    private final CaseHistories histories;
    private final Office office;

    Facts(JdbcClient db, JdbcTemplate template, CaseHistories histories, Office office, Changes changes) {
        this.db = db;
        this.template = template;
        this.histories = histories;
        this.office = office;
        changes.followComplaints(this::mark);
    }

    /** Dates that moved in a set are nobody's change. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanges.Recounted recounted) {
        mark(recounted.moved());
    }

    private void mark(Collection<Long> complaints) {
        for (var batch : Sql.batches(complaints))
            template.batchUpdate(
                    "insert into report_mark(complaint_id) values (?)",
                    batch.stream().map(id -> new Object[] {id}).toList());
    }

    /** Marks all complaints. */
    @Transactional
    void markAll() {
        db.sql("insert into report_mark(complaint_id) select id from complaint order by id")
                .update();
    }

    private record Mark(long id, long complaintId) {}

    /** Counts the next batch of what is marked. Returns how many marks it took: none where there are none. */
    @Transactional
    int count() {
        // Two at once would write the older over the newer; nothing is read before, as it would be what was then.
        db.sql("select id from report_count where id = 1 for update")
                .query(Long.class)
                .single();
        var marks = db.sql("select id, complaint_id from report_mark order by id limit " + BATCH)
                .query(Mark.class)
                .list();
        if (marks.isEmpty()) return 0;
        count(withTheSameDevices(
                marks.stream().map(Mark::complaintId).distinct().toList()));
        db.sql("delete from report_mark where id in (:ids)")
                .param("ids", marks.stream().map(Mark::id).toList())
                .update();
        return marks.size();
    }

    boolean isMarked() {
        return db.sql("select exists(select 1 from report_mark)")
                .query(Boolean.class)
                .single();
    }

    /** A complaint about a device says something about the decision on the one before; also where it no longer is about it. Without a digit it is no serial number. */
    private List<Long> withTheSameDevices(List<Long> complaints) {
        var others = db.sql("""
                        select x.complaint_id from
                            (select serial_key as serial from complaint where id in (:ids) union
                             select f.detail from report_fact f where f.complaint_id in (:ids) and f.figure = 'RECEIVED') s
                            join report_fact x on x.figure = 'RECEIVED' and x.detail = s.serial where s.serial regexp '[0-9]'""").param("ids", complaints).query(Long.class).list();
        return Stream.concat(complaints.stream(), others.stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void count(List<Long> complaints) {
        for (var batch : Sql.batches(complaints)) {
            var days = new DaySums();
            db.sql("select figure, day, team_id, part from report_fact where complaint_id in (:ids)")
                    .param("ids", batch)
                    .query(row -> {
                        days.add(
                                Figure.valueOf(row.getString("figure")),
                                row.getObject("day", LocalDate.class),
                                row.getLong("team_id"),
                                row.getString("part"),
                                -1);
                    });
            db.sql("delete from report_fact where complaint_id in (:ids)")
                    .param("ids", batch)
                    .update();
            var rows = new ArrayList<Object[]>();
            for (var history : histories.of(batch)) rows(history, rows, days);
            template.batchUpdate("""
                            insert into report_fact(figure, day, complaint_id, place, part, until, team_id, kind, severity, country, model,
                                cause_id, amount, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
            template.batchUpdate("""
                            insert into report_day(figure, day, team_id, part, many) values (?, ?, ?, ?, ?)
                            on duplicate key update many = many + values(many)""", days.changes());
        }
    }

    private void rows(CaseHistory history, List<Object[]> rows, DaySums days) {
        var subject = history.subject();
        int place = 0;
        for (var fact : CaseFacts.of(history, office.zone())) {
            days.add(fact.figure(), fact.day(), subject.team(), fact.part(), 1);
            rows.add(Sql.values(
                            fact.figure().name(),
                            fact.day(),
                            subject.id(),
                            place++,
                            fact.part(),
                            fact.until(),
                            subject.team(),
                            subject.kind(),
                            subject.severity(),
                            subject.country(),
                            subject.model(),
                            fact.cause(),
                            fact.amount(),
                            fact.detail())
                    .toArray());
        }
    }
}
