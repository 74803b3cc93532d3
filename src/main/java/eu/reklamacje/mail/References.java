package eu.reklamacje.mail;

import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.letter.Signatures;
import eu.reklamacje.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The case that a mail is about: by our signed ids and addresses, by the mails that we have stored, and last by its number. */
@Component
class References {

    private final Signatures signatures;
    private final Correspondence correspondence;
    private final MailSettings settings;
    private final JdbcClient db;

    References(Signatures signatures, Correspondence correspondence, MailSettings settings, JdbcClient db) {
        this.signatures = signatures;
        this.correspondence = correspondence;
        this.settings = settings;
        this.db = db;
    }

    record Referred(Correspondence.@Nullable Case complaint, Triage.Proof proof) {

        @Nullable
        Long id() {
            return complaint == null ? null : complaint.id();
        }
    }

    Referred find(Read read, Optional<Signatures.Answer> answer) {
        var mail = read.mail();
        var ids = ids(mail);
        return answer.map(Signatures.Answer::complaint)
                .or(() -> signatures.find(ids, mail.recipients()).map(Signatures.Reference::complaint))
                .or(() -> stored(ids))
                .flatMap(correspondence::find)
                .map(found -> new Referred(found, Triage.Proof.SURE))
                .or(() -> byNumber(mail))
                .orElse(new Referred(null, Triage.Proof.NONE));
    }

    /** A read receipt names the letter in its own part. */
    private static List<String> ids(Message mail) {
        var ids = new ArrayList<>(Message.idsIn(mail.notice("message/disposition-notification")));
        ids.addAll(mail.references());
        return ids;
    }

    private Optional<Long> stored(List<String> ids) {
        if (ids.isEmpty()) return Optional.empty();
        return db.sql(
                        "select complaint_id from mail where message_id in (:ids) and complaint_id is not null order by id desc limit 1")
                .param("ids", ids)
                .query(Long.class)
                .optional();
    }

    private Optional<Referred> byNumber(Message mail) {
        var proof = Authenticated.is(mail, settings.authserv()) ? Triage.Proof.SURE : Triage.Proof.NUMBER;
        return Triage.numbers(mail.subject()).stream()
                .map(correspondence::find)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> new Referred(found, proof));
    }
}
