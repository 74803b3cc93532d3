package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Result;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants a report gets it once, and only who may read it. The tests' clock stands at Tuesday, the tenth of March. */
@IntegrationTest
class ReportMailsTest {

    @Autowired
    ReportMails mails;

    @Autowired
    TestMails post;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    @AfterEach
    void clear() {
        db.sql("delete from report_subscription").update();
        db.sql("delete from report_mail").update();
    }

    private void since(String login, ReportMail kind, String instant) {
        assertThat(people.as(login, () -> mails.subscribe(kind, true))).isInstanceOf(Result.Done.class);
        db.sql("update report_subscription set since = ? where person_id = ? and kind = ?")
                .params(Office.utc(Instant.parse(instant)), people.person(login).id(), kind.name())
                .update();
    }

    /** Background work may have been faster. */
    private List<String> made() {
        mails.make();
        return db.sql(
                        "select concat(p.login, ' ', m.kind, ' ', m.period) from report_mail m join person p on p.id = m.person_id order by 1")
                .query(String.class)
                .list();
    }

    /** The mail with the subject, its parts as text. */
    private String raw(String address, String subject) throws Exception {
        var mail = post.mailboxOf(address).stream()
                .filter(one -> hasSubject(one, subject))
                .findFirst()
                .orElseThrow();
        var text = new StringBuilder();
        if (mail.getContent() instanceof Multipart parts)
            for (int at = 0; at < parts.getCount(); at++)
                text.append(parts.getBodyPart(at).getFileName()).append("\n");
        else text.append(mail.getContent());
        return text.toString();
    }

    private static boolean hasSubject(Message mail, String subject) {
        try {
            return subject.equals(mail.getSubject());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void theMonthComesOnceWithItsPagesAndItsWorkbook() throws Exception {
        since("kasia", ReportMail.MONTH, "2026-02-01T00:00:00Z");
        assertThat(made()).containsExactly("kasia MONTH 2026-02-01");
        assertThat(made()).as("once").hasSize(1);
        while (mails.sendNext()) {
            // The next one.
        }
        assertThat(raw("kasia@example.com", "Reklamacje: luty 2026"))
                .contains("reklamacje-2026-02.pdf", "reklamacje-2026-02.xlsx");
    }

    @Test
    void theWeekComesOnMondayToWhoIsThere() throws Exception {
        since("marek", ReportMail.WEEK, "2026-03-01T00:00:00Z");
        assertThat(made()).containsExactly("marek WEEK 2026-03-09");
        while (mails.sendNext()) {
            // The next one.
        }
        assertThat(raw("marek@example.com", "Reklamacje: Twój tydzień")).contains("otwarte", "po terminie");
    }

    @Test
    void whatWasDueBeforeItWasWantedDoesNotCome() {
        since("kasia", ReportMail.MONTH, "2026-03-05T00:00:00Z");
        since("kasia", ReportMail.WEEK, "2026-03-09T12:00:00Z");
        assertThat(made()).isEmpty();
    }

    @Test
    void onlyWhoReadsReportsGetsThem() {
        assertThat(people.as("anna", () -> mails.subscribe(ReportMail.WEEK, true)))
                .isEqualTo(Result.refused("refused.report.supervisor"));
        people.as("kasia", () -> mails.subscribe(ReportMail.WEEK, true));
        assertThat(people.as("kasia", () -> mails.mine())).containsExactly(ReportMail.WEEK);
        people.as("kasia", () -> mails.subscribe(ReportMail.WEEK, false));
        assertThat(people.as("kasia", () -> mails.mine())).isEmpty();
    }
}
