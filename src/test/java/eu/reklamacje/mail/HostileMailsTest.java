package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every pattern that is laid on foreign text a mail of 300 kB that makes it run away, if anything does. */
class HostileMailsTest {

    private static final int SIZE = 300_000;
    /** Far more than any of them takes, and far less than those took whose patterns ran away. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final MailSettings SETTINGS =
            new MailSettings(35_000_000, Set.of("reklamacje@example.com"), "", List.of(), List.of());

    static Stream<Arguments> mails() {
        return Stream.of(
                text("introductions without a verb", "On a b c d e f g h\n"),
                text("introductions of one endless line", "On 1 wrote "),
                text("rules", "_"),
                text("heads of lines", "From: a@b.example\n"),
                text("heads of lines with addresses", "From: " + "a".repeat(200) + "@\n"),
                text("lines of a quotation", ">"),
                text("blanks", " "),
                text("empty lines", "\n"),
                text("labels without a number", "serial number "),
                text("labels and hyphens", "sn-"),
                text("labels and blanks", "ticket      "),
                text("figures", "1"),
                text("figures with blanks", "1 "),
                text("capitals", "AB"),
                text("danger that is denied", "no fire "),
                text("danger that is a lamp", "led led led pali "),
                text("danger in one word", "kabelbrand"),
                text("one endless word", "kabel"),
                text("absences", "do 1 do "),
                text("addresses", "a@"),
                header("addresses in From", "From: " + "a@,".repeat(SIZE / 3)),
                header("comments in From", "From: " + "(".repeat(SIZE)),
                header("encoded words", "From: a@b.example\nSubject: " + "=?a?Q?".repeat(SIZE / 6)),
                header("ids", "From: a@b.example\nReferences: " + "<a".repeat(SIZE / 2)),
                header("parameters", "From: a@b.example\nContent-Type: text/plain" + ";a*0=".repeat(SIZE / 5)),
                part(
                        "reports",
                        "multipart/report; report-type=delivery-status",
                        "message/delivery-status",
                        "Final-Recipient: rfc822;a@\n"),
                part("reports in words", "multipart/report; report-type=delivery-status", "text/plain", "a@@"),
                part("html tags", "multipart/mixed", "text/html", "<div>"),
                part("html quotations", "multipart/mixed", "text/html", "<blockquote type=cite>"),
                part("html tables", "multipart/mixed", "text/html", "<table><tr><td>"),
                part("boundaries", "multipart/mixed", "multipart/mixed", "--x\n"));
    }

    private static Arguments text(String name, String piece) {
        return header(name, "From: a@b.example\nSubject: x\n\n" + piece.repeat(SIZE / piece.length()));
    }

    private static Arguments header(String name, String mail) {
        return Arguments.of(name, mail);
    }

    private static Arguments part(String name, String whole, String type, String piece) {
        return header(
                name,
                "From: MAILER-DAEMON@b.example\nSubject: Undelivered\nContent-Type: " + whole
                        + "; boundary=b\n\n--b\nContent-Type: " + type + "\n\n" + piece.repeat(SIZE / piece.length())
                        + "\n--b--\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void isReadInTime(String name, String mail) {
        var raw = mail.getBytes(StandardCharsets.UTF_8);
        var read = assertTimeoutPreemptively(LONGEST, () -> Read.of(raw, SETTINGS, List.of("SolarMax 10K")));
        assertTimeoutPreemptively(LONGEST, () -> Original.in(read.mail(), ZoneId.of("Europe/Warsaw")));
        assertThat(read.identity()).hasSize(64);
    }

    @Test
    void aReaderThatIsToldToStopStops() throws InterruptedException {
        var raw = ("From: a@b.example\n\n" + "serial number no fire 1 ".repeat(1_000_000))
                .getBytes(StandardCharsets.UTF_8);
        try (var reader = Executors.newSingleThreadExecutor()) {
            var reads = new CountDownLatch(1);
            reader.submit(() -> {
                while (true) {
                    reads.countDown();
                    Read.of(raw, SETTINGS, List.of());
                }
            });
            assertThat(reads.await(8, TimeUnit.SECONDS)).isTrue();
            reader.shutdownNow();
            assertThat(reader.awaitTermination(8, TimeUnit.SECONDS)).isTrue();
        }
    }
}
