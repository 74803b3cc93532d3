package eu.reklamacje.complaint;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has had a hand in the first stage of a complaint, and so may not review it (P13): was its handler, wrote a note or a letter,
 * recorded a contact, assessed or decided it, approved something. Having read it does not count.
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
        var involved = new HashSet<>(
                db.sql("""
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
        return involved;
    }

    /** The entry with which the second stage began. */
    private Optional<Long> escalation(long complaint) {
        return db.sql("""
                        select id from timeline_entry where complaint_id = ? and type = 'STATUS_CHANGED'
                        and json_value(data, '$.after') = 'ESCALATED' order by id limit 1""").param(complaint).query(Long.class).optional();
    }
}
