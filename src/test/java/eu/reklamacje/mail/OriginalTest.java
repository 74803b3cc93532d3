package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.message.Message;
import eu.reklamacje.message.MessageReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant WRITTEN = Instant.parse("2026-03-03T09:15:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 3 Mar 2026 10:15:00 +0100",
                "Tue, Mar 3, 2026 at 10:15 AM",
                "Tuesday, March 3, 2026 10:15 AM",
                "wtorek, 3 marca 2026 10:15",
                "3 marca 2026 10:15",
                "wt., 3 mar 2026 o 10:15",
                "Dienstag, 3. März 2026 10:15",
                "3. März 2026 um 10:15:00",
                "mardi 3 mars 2026 10:15",
                "martes, 3 de marzo de 2026 10:15",
                "martedì 3 marzo 2026 10:15",
                "dinsdag 3 maart 2026 10:15",
                "úterý 3. března 2026 10:15",
                "03.03.2026 10:15",
                "2026-03-03 10:15"
            })
    void datesAsProgramsWriteThem(String text) {
        assertThat(Original.instant(text, WARSAW)).isEqualTo(WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "31.31.2026 10:15", "3 marca"})
    void whatIsNoDateStaysOpen(String text) {
        assertThat(Original.instant(text, WARSAW)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---------- Forwarded message ---------\nFrom: Jan Nowak <jan@klient.example>\nDate: Tue, Mar 3, 2026 at 10:15 AM\nSubject: Falownik\nTo: <anna@example.com>\n\n\nNie działa.",
                "Proszę przejąć.\n\nOd: Jan Nowak <jan@klient.example>\nWysłano: wtorek, 3 marca 2026 10:15\nDo: Anna <anna@example.com>\nTemat: Falownik\n\nNie działa.",
                "Von: Jan Nowak [mailto:jan@klient.example]\nGesendet: Dienstag, 3. März 2026 10:15\nAn: Anna\nBetreff: Falownik\n\nNie działa.",
                "> From: \"Jan Nowak\" <jan@klient.example>\n> Date: Tue, 3 Mar 2026 10:15:00 +0100\n> Subject: Falownik\n\nNie działa.",
                "*From:* Jan Nowak <jan@klient.example>\n*Sent:* Tuesday, March 3, 2026 10:15 AM\n*Subject:* Falownik\n\nNie działa."
            })
    void theCustomerBelowAHeadOfLines(String text) throws Exception {
        var original = Original.in(mail(text, ""), WARSAW).orElseThrow();
        assertThat(original.from()).isEqualTo("jan@klient.example");
        assertThat(original.fromName()).isEqualTo("Jan Nowak");
        assertThat(original.sentAt()).isEqualTo(WRITTEN);
        assertThat(original.subject()).isEqualTo("Falownik");
        assertThat(original.text()).isEqualTo("Nie działa.");
    }

    @Test
    void theCustomerInAnAttachedMail() throws Exception {
        var inner =
                "From: Jan Nowak <jan@klient.example>\nDate: Tue, 3 Mar 2026 10:15:00 +0100\nSubject: Falownik\n\nStoi.";
        var raw =
                "From: anna@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nProszę\n--b\nContent-Type: message/rfc822\n\n"
                        + inner + "\n--b--\n";
        var original = Original.in(MessageReader.read(raw.getBytes(StandardCharsets.UTF_8)), WARSAW)
                .orElseThrow();
        assertThat(original.from()).isEqualTo("jan@klient.example");
        assertThat(original.sentAt()).isEqualTo(WRITTEN);
    }

    @Test
    void aMailThatForwardsNothingHasNoOriginal() throws Exception {
        assertThat(Original.in(mail("Od: kiedy to trwa?\nNie wiem.", ""), WARSAW))
                .isEmpty();
    }

    private static Message mail(String text, String headers) throws Exception {
        return MessageReader.read(
                ("From: anna@example.com\nContent-Type: text/plain; charset=utf-8\n" + headers + "\n" + text)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
