package eu.reklamacje.mail;

import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.decision.Satisfaction;
import eu.reklamacje.letter.Delivery;
import eu.reklamacje.letter.Letter;
import eu.reklamacje.letter.Signatures;
import eu.reklamacje.message.Message;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What we know about a mail: which case it names and by what right, who sent it, which letter of ours came back with it. */
@Component
class Recognition {

    private final Delivery delivery;
    private final Signatures signatures;
    private final Satisfaction satisfaction;
    private final MailSettings settings;
    private final References references;
    private final BlockedSenders blocked;
    private final Colleagues people;
    private final JdbcClient db;

    Recognition(
            Delivery delivery,
            Signatures signatures,
            Satisfaction satisfaction,
            MailSettings settings,
            References references,
            BlockedSenders blocked,
            Colleagues people,
            JdbcClient db) {
        this.delivery = delivery;
        this.signatures = signatures;
        this.satisfaction = satisfaction;
        this.settings = settings;
        this.references = references;
        this.blocked = blocked;
        this.people = people;
        this.db = db;
    }

    /**
     * A mail that has been recognised.
     *
     * @param letter the letter of ours that came back with it
     * @param answer the signed answer to our question (P13) that it carries, where that is new
     */
    record Recognised(Triage.Known known, Optional<Letter> letter, Optional<Signatures.Answer> answer) {}

    /** @param sameIdSeen whether another mail of its Message-ID is stored */
    Recognised of(Read read, boolean sameIdSeen) {
        var mail = read.mail();
        var answer = satisfaction.freshIn(mail.subject());
        var referred = references.find(read, answer);
        var report = read.report();
        var letter = report == null ? Optional.<Letter>empty() : delivery.returned(report.messageIds());
        var known = new Triage.Known(
                referred.complaint(),
                referred.proof(),
                // Whoever has the signed answer has had our letter, whatever address they answer from.
                answer.isPresent() || referred.complaint() != null && belongs(mail.from(), referred.complaint()),
                letter.isPresent(),
                sameIdSeen,
                blocked.isBlocked(mail.from()),
                isOurs(mail),
                settings.own().contains(mail.from()) && !settings.isForm(mail),
                people.isColleague(mail.from()),
                answer.map(Signatures.Answer::satisfied).orElse(null));
        return new Recognised(known, letter, answer);
    }

    /** The customer, or somebody whom a letter of the case went to or whose mail a person has put into it. */
    private boolean belongs(String address, Correspondence.Case referred) {
        if (address.isEmpty()) return false;
        if (referred.customerEmails().contains(address.toLowerCase(Locale.ROOT))) return true;
        return delivery.hasWrittenTo(address, referred.id())
                || db.sql("""
                                select exists(select 1 from mail where complaint_id = ? and sender = ?
                                    and place in ('COMPLAINT', 'JOINED'))""")
                        .params(referred.id(), address)
                        .query(Boolean.class)
                        .single();
    }

    /** A letter of ours that a rule or a wrong address sent back to the mailbox: only its signed id tells it. */
    private boolean isOurs(Message mail) {
        return signatures.byId(mail.messageId()).isPresent();
    }
}
