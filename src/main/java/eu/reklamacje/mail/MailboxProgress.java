package eu.reklamacje.mail;

import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** How far each mailbox has been read, and which server reads it: one at a time, until it stops renewing its claim. */
@Component
class MailboxProgress {

    private static final Logger log = LoggerFactory.getLogger(MailboxProgress.class);
    private static final Duration CLAIM = Duration.ofSeconds(60);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Intake intake;
    private final ReadingPool reading;
    private final Changes changes;
    private final String server = UUID.randomUUID().toString();

    MailboxProgress(
            JdbcClient db, TransactionTemplate transaction, Intake intake, ReadingPool reading, Changes changes) {
        this.db = db;
        this.transaction = transaction;
        this.intake = intake;
        this.reading = reading;
        this.changes = changes;
    }

    /** Claims the mailbox for this server, or renews the claim; false while another server has it. By the database's clock. */
    boolean hold(Mailbox mailbox) {
        db.sql("insert ignore into mailbox(name) values (?)")
                .param(mailbox.name())
                .update();
        return db.sql("""
                        update mailbox set held_by = ?, held_until = date_add(utc_timestamp(6), interval ? second)
                        where name = ? and (held_by = ? or held_until is null or held_until < utc_timestamp(6))""")
                        .params(server, CLAIM.toSeconds(), mailbox.name(), server)
                        .update()
                == 1;
    }

    void release(Mailbox mailbox) {
        db.sql("update mailbox set held_until = null where name = ? and held_by = ?")
                .params(mailbox.name(), server)
                .update();
    }

    /** The last UID that has been read; nothing of it counts when the server has numbered its mails anew. */
    long last(Mailbox mailbox, long validity) {
        return db.sql("select if(uid_validity = ?, last_uid, 0) from mailbox where name = ?")
                .params(validity, mailbox.name())
                .query(Long.class)
                .single();
    }

    /**
     * All mails in one transaction; where one of them breaks it, each in its own, and that one goes to the Inbox unread.
     *
     * @param behind how many mails come after them, for people to see
     */
    void store(Mailbox mailbox, long validity, List<FetchedMail> mails, int behind) {
        var readings = reading.begin(mails);
        try {
            transaction.executeWithoutResult(_ -> {
                for (int index = 0; index < mails.size(); index++) {
                    var mail = mails.get(index);
                    intake.take(mailbox, mail, reading.end(mail, readings.get(index), ReadingPool.LONGEST));
                }
                move(mailbox, validity, mails.getLast().uid(), behind);
            });
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
            throw away;
        } catch (RuntimeException broken) {
            log.warn("{}: a mail breaks its batch, which is now stored one by one", mailbox.name(), broken);
            for (int index = 0; index < mails.size(); index++) {
                var mail = mails.get(index);
                int after = behind + mails.size() - index - 1;
                storeAlone(mailbox, validity, mail, reading.end(mail, readings.get(index), ReadingPool.LONGEST), after);
            }
        }
    }

    private void storeAlone(Mailbox mailbox, long validity, FetchedMail mail, Read read, int behind) {
        try {
            transaction.executeWithoutResult(_ -> {
                intake.take(mailbox, mail, read);
                move(mailbox, validity, mail.uid(), behind);
            });
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | CannotCreateTransactionException notItsFault) {
            throw notItsFault;
        } catch (RuntimeException broken) {
            transaction.executeWithoutResult(_ -> {
                intake.take(mailbox, mail, reading.broken(mail, String.valueOf(broken.getMessage())));
                move(mailbox, validity, mail.uid(), behind);
            });
        }
    }

    /** Only while the mailbox is ours: a server that was thought dead must not turn the progress back. */
    private void move(Mailbox mailbox, long validity, long uid, int behind) {
        int moved = db.sql(
                        "update mailbox set uid_validity = ?, last_uid = ?, behind = ? where name = ? and held_by = ?")
                .params(validity, uid, behind, mailbox.name(), server)
                .update();
        if (moved != 1) throw new LostClaim(mailbox.name());
        // Also where all of them were copies of known ones, which change nothing else.
        if (behind == 0) changes.note(Change.MAIL, 0);
    }

    /** Another server reads the mailbox now. */
    static final class LostClaim extends IllegalStateException {
        LostClaim(String mailbox) {
            super("Another server reads " + mailbox);
        }
    }

    void well(Mailbox mailbox) {
        db.sql("update mailbox set read_at = utc_timestamp(6), behind = 0, problem = null where name = ?")
                .param(mailbox.name())
                .update();
    }

    void problem(Mailbox mailbox, String problem) {
        db.sql("update mailbox set problem = ? where name = ?")
                .params(problem.substring(0, Math.min(500, problem.length())), mailbox.name())
                .update();
    }
}
