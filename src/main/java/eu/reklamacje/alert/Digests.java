package eu.reklamacje.alert;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Sql;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.Rights;
import eu.reklamacje.complaint.ui.ComplaintLinks;
import eu.reklamacje.letter.LetterSettings;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that tell people who are not signed in what waits for them: everything that has reached none of their windows within a
 * while, in one mail, and at most one in an hour. They name numbers and no customers.
 */
@Service
public class Digests {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);
    /** So long an alert has to reach a window before it is mailed. */
    static final Duration UNPUSHED = Duration.ofMinutes(15);

    static final Duration APART = Duration.ofHours(1);
    private static final String WAITING = """
            select distinct a.recipient_id from alert a
            where a.mailed_at is null and a.digest_id is null and a.raised_at <= ? and a.pushed_at is null
            and a.seen_at is null and a.done_at is null and a.snoozed_until is null
            and not exists (select 1 from digest d where d.recipient_id = a.recipient_id and d.made_at > ?)""";
    private static final Duration GIVE_UP = Duration.ofDays(1);
    private static final int MOST_LINES = 50;

    private final JdbcClient db;
    private final Directory directory;
    private final AlertWords words;
    private final Translations translations;
    private final ObjectProvider<JavaMailSender> sender;
    private final LetterSettings settings;
    private final Office office;
    private final Clock clock;

    Digests(
            JdbcClient db,
            Directory directory,
            AlertWords words,
            Translations translations,
            ObjectProvider<JavaMailSender> sender,
            LetterSettings settings,
            Office office,
            Clock clock) {
        this.db = db;
        this.directory = directory;
        this.words = words;
        this.translations = translations;
        this.sender = sender;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    /** For whom a digest is due. */
    @Transactional(readOnly = true)
    public List<Long> due() {
        return waiting("").list();
    }

    private JdbcClient.MappedQuerySpec<Long> waiting(String whose, Object... parameters) {
        var now = clock.instant();
        return db.sql(WAITING + whose)
                .params(Office.utc(now.minus(UNPUSHED)), Office.utc(now.minus(APART)))
                .params(List.of(parameters))
                .query(Long.class);
    }

    /** Makes a person's digest of what has not reached them; false where there is nothing, or another server has just made it. */
    @Transactional
    public boolean collect(long person) {
        var now = clock.instant();
        // Two servers at once: the person's row decides who makes it.
        db.sql("select id from person where id = ? for update")
                .param(person)
                .query(Long.class)
                .single();
        if (waiting(" and a.recipient_id = ?", person).optional().isEmpty()) return false;
        db.sql("insert into digest(recipient_id, made_at, next_at) values (?, ?, ?)")
                .params(person, Office.utc(now), Office.utc(now))
                .update();
        // By their ids: whoever raises another one for this person at the same time is not waited for.
        for (var batch : Sql.batches(unreached(person)))
            db.sql("update alert set digest_id = last_insert_id() where id in (:ids) and digest_id is null")
                    .param("ids", batch)
                    .update();
        return true;
    }

    private List<Long> unreached(long person) {
        return db.sql("""
                        select id from alert where recipient_id = ? and mailed_at is null and digest_id is null
                        and pushed_at is null and seen_at is null and done_at is null and snoozed_until is null""").param(person).query(Long.class).list();
    }

    private record Due(long id, long recipientId, int attempts, LocalDateTime madeAt) {}

    /** Sends the next digest; false where none is due. Its row stays locked until the server has answered. */
    @Transactional
    public boolean sendNext() {
        var mail = sender.getIfAvailable();
        if (mail == null) return false;
        var now = Office.utc(clock.instant());
        var due = db.sql("""
                        select id, recipient_id, attempts, made_at from digest where next_at <= ? order by next_at limit 1
                        for update skip locked""").param(now).query(Due.class).optional();
        if (due.isEmpty()) return false;
        var digest = due.get();
        var person = directory.person(digest.recipientId).filter(Person::active);
        var alerts = person.map(reader -> alerts(digest.id, reader)).orElse(List.of());
        try {
            if (!alerts.isEmpty()) send(mail, digest, person.orElseThrow(), alerts);
            db.sql("update digest set next_at = null, sent_at = ? where id = ?")
                    .params(now, digest.id)
                    .update();
            if (!alerts.isEmpty())
                db.sql("update alert set mailed_at = :now where id in (:ids)")
                        .param("now", now)
                        .param("ids", alerts.stream().map(Alert::id).toList())
                        .update();
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            log.info("A digest was not taken: {}", failed.getMessage());
            postpone(digest, String.valueOf(failed.getMessage()));
        }
        return true;
    }

    private void postpone(Due digest, String problem) {
        boolean over = digest.madeAt.plus(GIVE_UP).isBefore(Office.utc(clock.instant()));
        var next = clock.instant().plusSeconds(30L << Math.min(digest.attempts, 7));
        db.sql("update digest set attempts = attempts + 1, problem = ?, next_at = ? where id = ?")
                .params(Sql.values(
                        problem.substring(0, Math.min(500, problem.length())),
                        over ? null : Office.utc(next),
                        digest.id))
                .update();
        // What it was to tell goes into the next one.
        if (over)
            db.sql("update alert set digest_id = null where digest_id = ?")
                    .param(digest.id)
                    .update();
    }

    /** What is still to be told, and may be. */
    private List<Alert> alerts(long digest, Person reader) {
        return db
                .sql(Alerts.COLUMNS + "where a.digest_id = ? and a.seen_at is null and a.done_at is null order by a.id")
                .param(digest)
                .query(Alerts::alert)
                .list()
                .stream()
                .filter(alert -> alert.about() == null
                        || Rights.mayRead(reader, alert.about().access()))
                .toList();
    }

    private void send(JavaMailSender mail, Due digest, Person person, List<Alert> alerts)
            throws MessagingException, UnsupportedEncodingException {
        var locale = person.language().locale();
        var message = mail.createMimeMessage();
        var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.address(), settings.name());
        parts.setTo(person.email());
        parts.setSubject(translations.getTranslation("digest.subject", locale, alerts.size()));
        var lines = alerts.stream()
                .limit(MOST_LINES)
                .map(alert -> line(alert, person))
                .collect(Collectors.joining("\n"));
        parts.setText(translations.getTranslation(
                "digest.text",
                locale,
                person.name(),
                lines,
                office.publicUrl(),
                Math.max(0, alerts.size() - MOST_LINES)));
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Reklamacje-Digest", String.valueOf(digest.id));
        mail.send(message);
    }

    private String line(Alert alert, Person person) {
        var what = words.of(alert, person.language().locale());
        var about = alert.about();
        return about == null
                ? "– " + what
                : "– " + about.number() + ": " + what + "\n  " + office.publicUrl() + "/"
                        + ComplaintLinks.to(about.complaintId());
    }
}
