package eu.reklamacje.mail;

import eu.reklamacje.base.Sql;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Visibility;
import eu.reklamacje.search.TextSearch;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the mailboxes brought, for people: new complaints to look at, what waits for a decision, and what was only filed. */
@Service
public class Inbox {

    /** Whoever finds more than so many by words alone has to say more. */
    private static final int MOST_BY_WORDS = 2000;

    private final MailRows rows;
    private final SignedIn signedIn;
    private final JdbcClient db;
    private final TextSearch texts;

    Inbox(MailRows rows, TextSearch texts, SignedIn signedIn, JdbcClient db) {
        this.rows = rows;
        this.texts = texts;
        this.signedIn = signedIn;
        this.db = db;
    }

    /** The three heaps. */
    public enum Heap {
        /** Complaints that nobody has looked at. */
        NEW("m.place = 'COMPLAINT' and m.handled_at is null and c.status = 'RECEIVED'"),
        WAITING("m.place = 'WAITING'"),
        FILED("m.place = 'FILED'");

        private final String condition;

        Heap(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A mail in a list.
     *
     * @param note what a server or the reader said about it
     * @param leftOut names of its files that are only in the mail as it was received
     * @param danger whether its writer speaks of danger
     */
    public record InboxMail(
            long id,
            int version,
            Instant receivedAt,
            @Nullable String sender,
            String senderName,
            String subject,
            @Nullable String language,
            Filing place,
            @Nullable Reason reason,
            @Nullable String note,
            @Nullable Long complaintId,
            @Nullable String number,
            Access access,
            String rawHash,
            Severity severity,
            String leftOut,
            boolean danger) {}

    /**
     * Which mails of a heap.
     *
     * @param typed words of the subject, the text or the sender, or the beginning of an address; blank for all
     * @param mailbox one mailbox's name; empty for all
     * @param reason why they wait or were filed; null for whatever reason
     */
    public record Search(
            Heap heap,
            String typed,
            String mailbox,
            @Nullable Reason reason) {

        public static Search of(Heap heap, String typed) {
            return new Search(heap, typed, "", null);
        }
    }

    /** A page of a heap: danger before all, then the oldest first where something is to be done, so that nobody waits for ever. */
    @Transactional(readOnly = true)
    public List<InboxMail> list(Search search, int offset, int most) {
        var parameters = new ArrayList<Object>();
        var condition = condition(search, signedIn.person(), parameters);
        parameters.add(most);
        parameters.add(offset);
        return rows.list(condition + order(search.heap) + " limit ? offset ?", parameters);
    }

    public List<InboxMail> list(Heap heap, String typed, int offset, int most) {
        return list(Search.of(heap, typed), offset, most);
    }

    private static String order(Heap heap) {
        return switch (heap) {
            case NEW -> "order by c.calm, m.received_at, m.id";
            case WAITING -> "order by m.danger desc, m.received_at, m.id";
            case FILED -> "order by m.received_at desc, m.id desc";
        };
    }

    @Transactional(readOnly = true)
    public int count(Search search) {
        var parameters = new ArrayList<Object>();
        var condition = condition(search, signedIn.person(), parameters);
        return rows.count(condition, parameters);
    }

    public int count(Heap heap, String typed) {
        return count(Search.of(heap, typed));
    }

    /** Their ids in the order of the list, for whoever goes on from one to the next. */
    @Transactional(readOnly = true)
    public List<Long> ids(Search search, int most) {
        var parameters = new ArrayList<Object>();
        var condition = condition(search, signedIn.person(), parameters);
        parameters.add(most);
        return rows.ids(condition + order(search.heap) + " limit ?", parameters);
    }

    /** The mailboxes from which mails have come. */
    @Transactional(readOnly = true)
    public List<String> mailboxes() {
        signedIn.person();
        return db.sql("select name from mailbox order by name")
                .query(String.class)
                .list();
    }

    /** Restricted complaints are nowhere for whoever may not read them. */
    private String condition(Search search, Person person, List<Object> parameters) {
        var condition = new StringBuilder(search.heap.condition).append(matching(search.typed, parameters));
        if (!search.mailbox.isEmpty()) {
            condition.append(" and m.mailbox = ?");
            parameters.add(search.mailbox);
        }
        if (search.reason != null) {
            condition.append(" and m.reason = ?");
            parameters.add(search.reason.name());
        }
        return condition
                .append(" and (c.id is null or ")
                .append(Visibility.complaint(person, parameters))
                .append(") ")
                .toString();
    }

    private String matching(String typed, List<Object> parameters) {
        var text = typed.strip();
        if (text.contains("@")) {
            parameters.add(Sql.prefix(text));
            return " and m.sender like ?";
        }
        if (text.isEmpty()) return "";
        var found = texts.mails(text, MOST_BY_WORDS);
        if (found.isEmpty()) return " and false";
        parameters.addAll(found);
        return " and m.id in (" + Sql.marks(found.size()) + ")";
    }

    /** How many mails lie in the mailboxes and have not been read in: more than a handful after a break, or on the first day. Of mailboxes that some server reads now. */
    @Transactional(readOnly = true)
    public int backlog() {
        return db.sql("select coalesce(sum(behind), 0) from mailbox where held_until > utc_timestamp(6)")
                .query(Integer.class)
                .single();
    }
}
