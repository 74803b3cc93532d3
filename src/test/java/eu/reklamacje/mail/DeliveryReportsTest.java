package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.message.MessageReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportsTest {

    private static DeliveryReport read(String mail) {
        return DeliveryReports.read(
                MessageReader.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Who writes and about what decides whether a server says that a letter came back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAILER-DAEMON@mx.example.net                   | Undelivered Mail Returned to Sender | true
            postmaster@example.net                         | anything at all                     | true
            Mail Delivery System <noreply@example.net>     | Delivery Status Notification        | true
            Mail Delivery Subsystem <x@example.net>        | Unzustellbar: Ihre Nachricht        | true
            Mail Delivery Subsystem <x@example.net>        | Newsletter                          | false
            Jan Kowalski <jan@example.net>                 | Undelivered Mail Returned to Sender | false
            Jan Kowalski <jan@example.net>                 | Re: Falownik                        | false
            """)
    void isToldByTheServersNameNotByTheSubject(String from, String subject, boolean report) {
        var mail = "From: %s\nTo: reklamacje@example.com\nSubject: %s\n\njan@klient.example: user unknown\n"
                .formatted(from, subject);
        assertThat(read(mail) != null).isEqualTo(report);
    }

    private static String structured(String fields) {
        return """
                From: MAILER-DAEMON@mx.example.net
                To: reklamacje@example.com
                Subject: Delivery report
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                See below.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                %s
                --b--
                """.formatted(fields);
    }

    /** The structured part alone says which address failed for good. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Final-Recipient: rfc822; jan@klient.example|Action: failed|Status: 5.1.1               ~ jan@klient.example  ~ true
            Final-Recipient: RFC822;<jan@klient.example>|ACTION: Failed|Status: 5.1.1              ~ jan@klient.example  ~ true
            Original-Recipient: rfc822;a@klient.example|Final-Recipient: rfc822;b@x.example|Action: failed ~ a@klient.example ~ true
            Final-Recipient: rfc822; jan@klient.example|Action: delayed|Status: 4.4.7              ~ jan@klient.example  ~ false
            Final-Recipient: rfc822; jan@klient.example|Status: 5.2.2                              ~ jan@klient.example  ~ true
            Final-Recipient: rfc822; jan@klient.example|Action: relayed|Status: 2.0.0              ~ jan@klient.example  ~ false
            """)
    void aStructuredReportNamesTheAddressAndItsFate(String fields, String address, boolean failed) {
        var report = Objects.requireNonNull(read(structured(fields.replace('|', '\n'))));
        assertThat(report.recipients())
                .extracting(DeliveryReport.Fate::address, DeliveryReport.Fate::failed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(address, failed));
    }

    @Test
    void severalRecipientsHaveEachTheirFate() {
        var report = Objects.requireNonNull(read(structured("""
                Final-Recipient: rfc822; one@klient.example
                Action: failed
                Diagnostic-Code: smtp; 550 no such user

                Final-Recipient: rfc822; two@klient.example
                Action: delivered""")));
        assertThat(report.recipients()).extracting(DeliveryReport.Fate::failed).containsExactly(true, false);
        assertThat(report.detail()).contains("550 no such user");
    }

    @Test
    void aReportInWordsAboutADelayIsNoFailure() {
        var report = Objects.requireNonNull(read("""
                From: MAILER-DAEMON@mx.example.net
                To: reklamacje@example.com
                Subject: Warning: message delayed 24 hours

                jan@klient.example could not be reached yet.
                """));
        assertThat(report.recipients()).extracting(DeliveryReport.Fate::failed).containsExactly(false);
    }
}
