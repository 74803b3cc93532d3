package eu.reklamacje.alert;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the administrators within minutes that a mailbox cannot be read: a password, a certificate, a server that is away. */
@Service
class MailboxWatch {

    private final Ledger ledger;
    private final Directory directory;
    private final JdbcClient db;
    private final Changes changes;
    private final Office office;
    private final Clock clock;

    MailboxWatch(Ledger ledger, Directory directory, JdbcClient db, Changes changes, Office office, Clock clock) {
        this.ledger = ledger;
        this.directory = directory;
        this.db = db;
        this.changes = changes;
        this.office = office;
        this.clock = clock;
    }

    /** Once a day for each mailbox; a short break of the connection is none. By the database's clock, which the readers use. */
    @Transactional
    void check() {
        var broken = db.sql("""
                        select name from mailbox where problem is not null
                        and (read_at is null or read_at < date_sub(utc_timestamp(6), interval 2 minute))""").query(String.class).list();
        for (var name : broken)
            ledger.raise(Alert.Type.MAILBOX, "mailbox-" + name + "-" + office.today(clock), administrators());
        if (broken.isEmpty()) settle();
    }

    private void settle() {
        int settled = db.sql("update alert set done_at = ? where type = ? and done_at is null")
                .params(Office.utc(clock.instant()), Alert.Type.MAILBOX.name())
                .update();
        if (settled > 0) administrators().forEach(person -> changes.note(Change.ALERTS, person.id()));
    }

    private List<Person> administrators() {
        return directory.people().stream()
                .filter(person -> person.active() && person.is(Role.ADMINISTRATOR))
                .toList();
    }
}
