package eu.reklamacje.report;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import eu.reklamacje.base.Sql;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.letter.LetterSettings;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports that come by mail: each person starts and stops them. They name numbers, and no customers. */
@Service
public class ReportMails {

    private static final Logger log = LoggerFactory.getLogger(ReportMails.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int SECOND = 2;
    /** What nobody takes for so long is old news. */
    private static final int GIVE_UP_DAYS = 3;

    private final JdbcClient db;
    private final Readers readers;
    private final ReportFiles files;
    private final ReportWeek week;
    private final Directory directory;
    private final SignedIn signedIn;
    private final ObjectProvider<JavaMailSender> sender;
    private final LetterSettings settings;
    private final Office office;
    private final Clock clock;

    ReportMails(
            JdbcClient db,
            Readers readers,
            ReportFiles files,
            ReportWeek week,
            Directory directory,
            SignedIn signedIn,
            ObjectProvider<JavaMailSender> sender,
            LetterSettings settings,
            Office office,
            Clock clock) {
        this.db = db;
        this.readers = readers;
        this.files = files;
        this.week = week;
        this.directory = directory;
        this.signedIn = signedIn;
        this.sender = sender;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    /** What I get. */
    public Set<ReportMail> mine() {
        var mine = EnumSet.noneOf(ReportMail.class);
        db.sql("select kind from report_subscription where person_id = ?")
                .param(signedIn.person().id())
                .query((row, _) -> ReportMail.valueOf(row.getString("kind")))
                .list()
                .forEach(mine::add);
        return mine;
    }

    /** Starts or stops a mail; only for whoever reads reports. */
    @Transactional
    public Result<ReportMail> subscribe(ReportMail kind, boolean wanted) {
        if (readers.teams().isEmpty()) return Result.refused("refused.report.supervisor");
        long me = signedIn.person().id();
        if (wanted)
            db.sql("insert ignore into report_subscription(person_id, kind, since) values (?, ?, ?)")
                    .params(me, kind.name(), Office.utc(clock.instant()))
                    .update();
        else
            db.sql("delete from report_subscription where person_id = ? and kind = ?")
                    .params(me, kind.name())
                    .update();
        return Result.done(kind);
    }

    private record Subscription(long personId, ReportMail kind, LocalDateTime since) {}

    /** Makes what is due and was not made yet. Returns how many. */
    @Transactional
    int make() {
        int made = 0;
        for (var one : db.sql("select person_id, kind, since from report_subscription")
                .query(Subscription.class)
                .list()) {
            var due = due(one.kind);
            if (office.instant(due).isAfter(clock.instant())
                    || Office.utc(office.instant(due)).isBefore(one.since)
                    || one.kind == ReportMail.WEEK && isAway(one.personId)) continue;
            made += db.sql(
                            "insert ignore into report_mail(person_id, kind, period, made_at, next_at) values (?, ?, ?, ?, ?)")
                    .params(
                            one.personId,
                            one.kind.name(),
                            period(one.kind),
                            Office.utc(clock.instant()),
                            Office.utc(clock.instant()))
                    .update();
        }
        return made;
    }

    private boolean isAway(long person) {
        return directory.absence(person, office.today(clock)).isPresent();
    }

    /** When the mail of this period leaves, in the office's zone. */
    private LocalDateTime due(ReportMail kind) {
        var today = office.today(clock);
        var day = kind == ReportMail.WEEK
                ? today.with(DayOfWeek.MONDAY)
                : TeamCalendar.office(office.zone())
                        .days()
                        .after(today.withDayOfMonth(1).minusDays(1), SECOND);
        return day.atTime(MORNING);
    }

    private LocalDate period(ReportMail kind) {
        var today = office.today(clock);
        return kind == ReportMail.WEEK
                ? today.with(DayOfWeek.MONDAY)
                : today.withDayOfMonth(1).minusMonths(1);
    }

    private record Due(long id, long personId, ReportMail kind, LocalDate period, int attempts, LocalDateTime madeAt) {}

    /** Sends the next one; false where none is due. Its row stays locked until the server has answered. */
    @Transactional
    boolean sendNext() {
        var mail = sender.getIfAvailable();
        if (mail == null) return false;
        var now = Office.utc(clock.instant());
        Optional<Due> found = db.sql("""
                        select id, person_id, kind, period, attempts, made_at from report_mail where next_at <= ? order by next_at limit 1
                        for update skip locked""").param(now).query(Due.class).optional();
        if (found.isEmpty()) return false;
        var due = found.get();
        var reader = directory
                .person(due.personId)
                .filter(Person::active)
                .filter(person -> !readers.teams(person).isEmpty());
        try {
            if (reader.isPresent()) send(mail, due, reader.get());
            db.sql("update report_mail set next_at = null, sent_at = ? where id = ?")
                    .params(Sql.values(reader.isPresent() ? now : null, due.id))
                    .update();
        } catch (RuntimeException | MessagingException | IOException failed) {
            // Also where it cannot be written: it must not stand before all others for ever.
            log.info("A report was not taken: {}", failed.getMessage());
            postpone(due, String.valueOf(failed.getMessage()));
        }
        return true;
    }

    private void postpone(Due due, String problem) {
        var next = clock.instant().plusSeconds(60L << Math.min(due.attempts, 6));
        boolean over = due.madeAt.plusDays(GIVE_UP_DAYS).isBefore(Office.utc(clock.instant()));
        db.sql("update report_mail set attempts = attempts + 1, problem = ?, next_at = ? where id = ?")
                .params(Sql.values(
                        problem.substring(0, Math.min(500, problem.length())), over ? null : Office.utc(next), due.id))
                .update();
    }

    private void send(JavaMailSender mail, Due due, Person reader) throws MessagingException, IOException {
        var words = files.words(reader);
        var message = mail.createMimeMessage();
        var parts = new MimeMessageHelper(message, due.kind == ReportMail.MONTH, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.address(), settings.name());
        parts.setTo(reader.email());
        parts.setSentDate(Date.from(clock.instant()));
        if (due.kind == ReportMail.MONTH) {
            var month = YearMonth.from(due.period);
            parts.setSubject(words.t("report.mail.month.subject", words.month(month)));
            parts.setText(words.t(
                    "report.mail.month.text", reader.name(), words.month(month), address("reports?month=" + month)));
            attach(parts, "reklamacje-" + month + ".pdf", output -> files.pdf(Scope.ALL, month, reader, output));
            attach(parts, "reklamacje-" + month + ".xlsx", output -> files.xlsx(Scope.ALL, month, reader, output));
        } else {
            parts.setSubject(words.t("report.mail.week.subject"));
            parts.setText(words.t(
                    "report.mail.week.text",
                    reader.name(),
                    week.lines(readers.teams(reader), due.period, words),
                    address("")));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        mail.send(message);
    }

    private String address(String path) {
        return office.publicUrl() + "/" + path;
    }

    private interface Writing {
        void to(ByteArrayOutputStream output) throws IOException;
    }

    private static void attach(MimeMessageHelper parts, String name, Writing writing)
            throws MessagingException, IOException {
        var output = new ByteArrayOutputStream();
        writing.to(output);
        parts.addAttachment(name, new ByteArrayResource(output.toByteArray()));
    }
}
