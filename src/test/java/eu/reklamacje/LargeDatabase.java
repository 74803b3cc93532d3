package eu.reklamacje;

import eu.reklamacje.base.Folding;
import eu.reklamacje.base.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many complaints as three years bring them: one in twenty is open, the newest most of all; people, teams, models and countries are
 * unevenly busy. Made by the database from a row's number, so that they are always the same.
 */
@TestComponent
public class LargeDatabase {

    private static final String FIRST =
            "'Anna','Jan','Piotr','Maria','Hans','Petra','Jürgen','Luca','Giulia','Pierre','Jiří','Gábor'";
    private static final String LAST =
            "'Kowalski','Nowak','Wiśniewski','Wójcik','Müller','Schmidt','Weber','Rossi','Dubois','Novák','Kovács','Żółtowski'";

    /** More rows in one statement take longer than a connection waits. */
    private static final int AT_ONCE = 100_000;

    private final JdbcClient db;
    private final LocalDate today;

    @Autowired
    LargeDatabase(JdbcClient db) {
        this(db, LocalDate.of(2026, 3, 10));
    }

    public LargeDatabase(JdbcClient db, LocalDate today) {
        this.db = db;
        this.today = today;
    }

    /** A number below one that depends on the row's and on what it is for. */
    private static String random(String what) {
        return "(crc32(concat(s.seq, ':" + what + "')) / 4294967296)";
    }

    private static String of(String values, String what) {
        int many = values.split(",").length;
        return "elt(1 + floor(" + random(what) + " * " + many + "), " + values + ")";
    }

    /** Adds so many, with entries on their timelines, which stay for ever; their numbers begin with L. */
    public void fill(int complaints) {
        fillWithoutTexts(complaints);
        texts();
    }

    public void fillWithoutTexts(int complaints) {
        customers(complaints / 5);
        for (int first = 1; first <= complaints; first += AT_ONCE) {
            int last = Math.min(complaints, first + AT_ONCE - 1);
            complaints(first, last, complaints);
            promises(first, last);
            decisions(first, last);
        }
        analyze();
    }

    /** Takes away what was filled in without texts. */
    public void clear() {
        for (var table : List.of("deed", "promise", "promise_basis", "decision"))
            db.sql("delete from " + table + " where complaint_id in (select id from complaint where number like 'L%')")
                    .update();
        db.sql("delete from complaint where number like 'L%'").update();
        db.sql("delete from customer where email like 'klient%@large.example'").update();
        analyze();
    }

    private void analyze() {
        db.sql("analyze table complaint, customer, customer_word, promise, promise_basis, deed, timeline_entry")
                .query()
                .listOfRows();
    }

    private void customers(int many) {
        db.sql("""
                        insert into customer(name, email, phone, country, language, type)
                        select concat(%s, ' ', %s, ' L', s.seq), concat('klient', s.seq, '@large.example'), null, %s, 'pl', 'CONSUMER'
                        from seq_1_to_%d s""".formatted(
                                of(FIRST, "first"),
                                of(LAST, "last"),
                                of("'PL','PL','PL','DE','DE','IT','FR','CZ'", "land"),
                                many))
                .update();
        for (var name : (FIRST + "," + LAST).replace("'", "").split(","))
            for (var form : Folding.forms(name))
                db.sql("insert ignore into customer_word(customer_id, word) select id, ? from customer"
                                + " where email like 'klient%@large.example' and concat(name, ' ') like ?")
                        .params(form, "%" + name + " %")
                        .update();
        db.sql(
                        "insert ignore into customer_word(customer_id, word) select id, substring_index(email, '@', 1) from customer"
                                + " where email like 'klient%@large.example'")
                .update();
    }

    private void complaints(int from, int to, int many) {
        long first = db.sql("select min(id) from customer where email like 'klient%@large.example'")
                .query(Long.class)
                .single();
        var age = "(" + many + " - s.seq) / " + many + " * 1095";
        db.sql("""
                        insert into complaint(number, status, status_since, kind, channel, severity, severity_rank, received_at, recorded_at,
                            recorded_by, customer_id, country, model, serial, serial_key, description, about, team_id, handler_id, restricted,
                            waiting_for, waiting_until, next_due, next_promise, step, step_turn, step_until, step_why)
                        select concat('L', lpad(x.seq, 12, '0')),
                            if(x.open, elt(1 + floor(x.state * 5), 'RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING', 'INVESTIGATING', 'WAITING'), 'CLOSED'),
                            date_add(x.received, interval least(x.age, 20) day), if(x.team = 2, 'SERVICE', 'PRODUCT'), 'EMAIL',
                            elt(1 + x.rank, 'SAFETY', 'HIGH', 'NORMAL', 'LOW'), x.rank, x.received, x.received, 2, :first + x.customer,
                            x.country, x.model, concat('LM', lpad(x.seq, 10, '0')), concat('LM', lpad(x.seq, 10, '0')),
                            'Falownik po burzy nie uruchamia się i miga czerwona dioda.', 'Falownik po burzy nie uruchamia się',
                            x.team, if(x.open and x.state < .1, null, x.handler), x.secret < .01,
                            if(x.open and x.state >= .8, 'CUSTOMER', null), if(x.open and x.state >= .8, :later, null),
                            if(x.open, date_add(:yesterday, interval floor(x.due * 50) - 15 day), '9999-12-31'), if(x.open, 'RESOLVE', null),
                            if(x.open, if(x.state >= .8, 'WAIT', 'DECIDE'), 'NONE'), if(x.open, if(x.state >= .8, 'CUSTOMER', 'HANDLER'), 'NOBODY'),
                            if(x.open, :later, null), if(x.open, 'READY', 'FINISHED')
                        from (select s.seq, %s as age, date_sub(timestamp(:yesterday, '08:00'), interval floor((%s) * 1440) minute) as received,
                                %s < case when %s < 14 then .92 when %s < 60 then .55 else .004 end as open,
                                %s as state, %s as due, %s as secret, floor(%s * %d) as customer, %s as country, %s as model,
                                elt(1 + floor(%s * 4), 1, 1, 2, 3) as team,
                                elt(1 + floor(%s * 20), 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3) as `rank`,
                                (select min(id) from person where role = 'AGENT') + floor(%s * 6) as handler
                            from seq_%d_to_%d s) x""".formatted(
                                age,
                                age,
                                random("open"),
                                age,
                                age,
                                random("state"),
                                random("due"),
                                random("secret"),
                                random("customer"),
                                many / 5,
                                of("'PL','PL','PL','DE','DE','IT','FR','CZ'", "land"),
                                of(
                                        "'SolarMax 5K','SolarMax 10K','SolarMax 20K','HybridOne 5','HybridOne 8','MicroGrid 3'",
                                        "model"),
                                random("team"),
                                random("severity"),
                                random("handler"),
                                from,
                                to))
                .param("first", first)
                .param("yesterday", today.minusDays(1))
                .param("later", today.plusDays(10))
                .update();
    }

    private void promises(int first, int last) {
        db.sql("""
                        insert into promise_basis(complaint_id, policy_version_id, team_id, received_at, recorded_at)
                        select id, 1, team_id, received_at, recorded_at from complaint where """ + numbers(first, last)).update();
        for (var rule : List.of("ACKNOWLEDGE", "PROGRESS", "RESOLVE"))
            db.sql("""
                            insert into promise(complaint_id, rule, state, due, provisional, counted_from, calendar_id)
                            select c.id, :rule, if(c.status = 'CLOSED' or :rule = 'ACKNOWLEDGE' and c.status <> 'RECEIVED', 'KEPT', 'OPEN'),
                                if(c.status = 'CLOSED', date_add(date(c.received_at), interval 40 day), c.next_due), 0, date(c.received_at),
                                (select min(k.id) from team_calendar k where k.team_id = c.team_id)
                            from complaint c where """ + numbers(first, last)).param("rule", rule).update();
        db.sql(
                        "insert into deed(complaint_id, meaning, done_at) select id, 'ACKNOWLEDGEMENT', date_add(received_at, interval 3 day)"
                                + " from complaint where " + numbers(first, last))
                .update();
    }

    /** Each that is closed was decided on the day on which it was. */
    private void decisions(int first, int last) {
        db.sql("""
                        insert into decision(complaint_id, stage, state, outcome, remedy, cost, currency, facts, findings, reasons,
                            remedy_text, next_steps, written_by, written_at, told_at)
                        select c.id, 1, 'TOLD', elt(1 + c.id % 3, 'UPHELD', 'PARTLY', 'NOT_UPHELD'),
                            elt(1 + c.id % 3, 'REPAIR', 'REPLACEMENT', 'NONE'), if(c.id % 3 = 2, null, 100 + c.id % 400), 'EUR',
                            '', '', '', '', '', 2, c.status_since, c.status_since
                        from complaint c where c.status = 'CLOSED' and """ + numbers(first, last)).update();
    }

    private static String numbers(int first, int last) {
        return " number between '%s' and '%s'".formatted("L%012d".formatted(first), "L%012d".formatted(last));
    }

    private void texts() {
        var ids = db.sql("select id from complaint where number like 'L%'")
                .query(Long.class)
                .list();
        // From a select MariaDB 11.4.5 writes null for the first column of a table that has triggers.
        for (var batch : Sql.batches(ids))
            db.sql("insert into timeline_entry(complaint_id, at, person_id, type, data) values "
                            + batch.stream()
                                    .flatMap(id -> Stream.of("NOTE", "NOTE", "NOTE", "NOTE")
                                            .map(type -> "(" + id + ", '" + today.minusDays(8) + "', 2, '" + type
                                                    + "', '{\"text\":\"Serwisant nie pojawił się.\"}')"))
                                    .collect(Collectors.joining(", ")))
                    .update();
    }
}
