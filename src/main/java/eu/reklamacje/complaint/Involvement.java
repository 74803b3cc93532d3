package eu.reklamacje.complaint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has had a hand in the first stage of a complaint, and so may not review it (P13): was its handler, wrote a note or a letter,
 * recorded a contact, assessed or decided it, approved something; in this case, or in one that was merged into it, split from it or
 * linked to it. Having read it does not count.
 */
@Component
class Involvement {

    private final JdbcClient db;

    Involvement(JdbcClient db) {
        this.db = db;
    }

    /** @param handler who handles it now, as long as the second stage has not begun; null for nobody */
    Set<Long> of(long complaint, @Nullable Long handler) {
        long until = escalation(complaint).orElse(Long.MAX_VALUE);
        var involved = new HashSet<Long>();
        collect(complaint, handler, until, involved);
        for (var relative : relatives(complaint)) collect(relative.id, relative.handler, until, involved);
        return involved;
    }

    private void collect(long complaint, @Nullable Long handler, long until, Set<Long> involved) {
        involved.addAll(db.sql("""
                        select distinct person_id from timeline_entry where complaint_id = ? and id < ? and person_id is not null
                        and type in ('NOTE', 'CONTACT', 'LETTER_SENT', 'ASSESSED', 'EXTENSION_PROPOSED', 'EXTENSION_APPROVED',
                            'EXTENSION_DECLINED', 'DECISION_ASKED', 'DECISION_APPROVED', 'DECISION_DECLINED', 'DECISION_TOLD')""").params(complaint, until).query(Long.class).list());
        db.sql("""
                        select json_value(data, '$.before'), json_value(data, '$.after') from timeline_entry
                        where complaint_id = ? and id < ? and type = 'ASSIGNED'""").params(complaint, until).query(row -> {
            for (int column = 1; column <= 2; column++)
                if (row.getString(column) != null) involved.add(row.getLong(column));
        });
        // Who had it when it was escalated: the first assignment after that says so, else it is still the handler.
        var handlerThen = db.sql("""
                        select json_value(data, '$.before') from timeline_entry where complaint_id = ? and id > ? and type = 'ASSIGNED'
                        order by id limit 1""")
                .params(complaint, until)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional();
        if (handlerThen.isPresent()) handlerThen.get().ifPresent(involved::add);
        else if (handler != null) involved.add(handler);
    }

    private record Relative(long id, @Nullable Long handler) {}

    private List<Relative> relatives(long complaint) {
        return db.sql("""
                        with recursive family(id) as (
                            select :id union select m.from_id from complaint_merge m join family f on m.into_id = f.id where m.undone_at is null),
                        linked(id) as (
                            select id from family
                            union select l.b_id from complaint_link l join family f on f.id = l.a_id
                            union select l.a_id from complaint_link l join family f on f.id = l.b_id),
                        near(id) as (
                            select id from linked union select m.from_id from complaint_merge m join near k on m.into_id = k.id where m.undone_at is null)
                        select c.id, c.handler_id from near l join complaint c on c.id = l.id where c.id <> :id""")
                .param("id", complaint)
                .query((row, _) -> new Relative(row.getLong(1), row.getObject(2, Long.class)))
                .list();
    }

    /** The entry with which the second stage began. */
    private Optional<Long> escalation(long complaint) {
        return db.sql("""
                        select id from timeline_entry where complaint_id = ? and type = 'STATUS_CHANGED'
                        and json_value(data, '$.after') = 'ESCALATED' order by id limit 1""").param(complaint).query(Long.class).optional();
    }
}
