package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.TestMails;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Correspondence;
import eu.reklamacje.complaint.Status;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a mail goes, by who wrote it and by what is known: nothing that a person may have written is filed unseen. */
class TriageTest {

    private static final MailSettings SETTINGS =
            new MailSettings(35_000_000, Set.of("reklamacje@example.com"), "", List.of(), List.of());

    /** What a row of the table says about a mail. */
    private enum Mark {
        /** It names a case by a signed id. */
        SURE,
        /** It names a case by its number. */
        NUMBER,
        FINISHED,
        /** Its sender is the customer of that case. */
        BELONGS,
        BOUNCED,
        SAME_ID,
        BLOCKED,
        OURS,
        OWN_ADDRESS,
        COLLEAGUE
    }

    @ParameterizedTest(name = "{1} {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            X-Ordinary: yes                    |                          | Nie działa.           | COMPLAINT
            X-Ordinary: yes                    | SURE BELONGS             | Nadal nie działa.     | JOINED
            X-Ordinary: yes                    | SURE                     | Ja też czekam.        | WAITING STRANGER
            X-Ordinary: yes                    | NUMBER BELONGS           | Nadal nie działa.     | WAITING UNPROVEN
            X-Ordinary: yes                    | NUMBER BELONGS FINISHED  | Dziękuję.             | WAITING FINISHED_CASE
            X-Ordinary: yes                    | SURE BELONGS FINISHED    | Znowu nie działa.     | WAITING FINISHED_CASE
            X-Ordinary: yes                    | COLLEAGUE                | Proszę przejąć.       | WAITING COLLEAGUE
            X-Ordinary: yes                    | COLLEAGUE SURE BELONGS   | Proszę przejąć.       | WAITING COLLEAGUE
            X-Ordinary: yes                    | OWN_ADDRESS              | Formularz.            | WAITING OWN_ADDRESS
            X-Ordinary: yes                    | OURS                     | Nasz list.            | FILED OWN_MAIL
            X-Ordinary: yes                    | SAME_ID                  | Inne słowa.           | WAITING CHANGED_COPY
            X-Ordinary: yes                    | BLOCKED                  | Kup teraz.            | FILED BLOCKED
            X-Ordinary: yes                    | BLOCKED                  | Z falownika leci dym. | WAITING BLOCKED
            X-Spam-Flag: YES                   |                          | Kup teraz.            | WAITING SPAM
            List-Unsubscribe: <x@example.net>  |                          | Nie działa.           | WAITING LIST
            List-Unsubscribe: <x@example.net>  | SURE BELONGS             | Nie działa.           | JOINED
            Precedence: bulk                   |                          | Nie działa.           | WAITING LIST
            Auto-Submitted: auto-generated     |                          | Dziennik z nocy.      | WAITING ROBOT
            Auto-Submitted: auto-generated     | SURE BELONGS             | Dziennik z nocy.      | WAITING ROBOT
            Auto-Submitted: auto-replied       | SURE BELONGS             | Jestem na urlopie.    | FILED ABSENCE
            Auto-Submitted: auto-replied       | SURE BELONGS             | Urlop. Pożar u nas!   | WAITING ABSENCE
            Auto-Submitted: auto-replied       |                          | Jestem na urlopie.    | FILED ABSENCE
            Auto-Submitted: auto-replied       |                          | Falownik SM5K22080808 nie działa, jestem na urlopie. | WAITING ABSENCE
            """)
    void goesWhereItBelongs(String header, @Nullable String marks, String text, String expected) {
        assertThat(place(TestMails.raw("Jan <jan@example.org>", "Wiadomość", "t1@example.org", text, header), marks))
                .isEqualTo(expected);
    }

    @Test
    void aReportActsByOurSignedIdAlone() {
        var bounce = TestMails.bounce("<l1@example.com>", "klient@example.org");
        assertThat(place(bounce, "BOUNCED")).isEqualTo("FILED BOUNCE");
        assertThat(place(bounce, null)).isEqualTo("WAITING LOST_BOUNCE");
        assertThat(place(bounce, "BLOCKED SURE BELONGS")).isEqualTo("WAITING LOST_BOUNCE");
    }

    @Test
    void withoutASenderAPersonLooks() {
        assertThat(place(TestMails.raw("nobody", "Wiadomość", "t2@example.org", "Nie działa."), null))
                .isEqualTo("WAITING NO_SENDER");
    }

    private static String place(String raw, @Nullable String words) {
        var marks = EnumSet.noneOf(Mark.class);
        if (words != null) Arrays.stream(words.split(" ")).map(Mark::valueOf).forEach(marks::add);
        var status = marks.contains(Mark.FINISHED) ? Status.RESOLVED : Status.INVESTIGATING;
        var known = new Triage.Known(
                marks.contains(Mark.SURE) || marks.contains(Mark.NUMBER)
                        ? new Correspondence.Case(1, "R-2026-000001", status, Set.of(), new Access(1, null, false))
                        : null,
                marks.contains(Mark.SURE)
                        ? Triage.Proof.SURE
                        : marks.contains(Mark.NUMBER) ? Triage.Proof.NUMBER : Triage.Proof.NONE,
                marks.contains(Mark.BELONGS),
                marks.contains(Mark.BOUNCED),
                marks.contains(Mark.SAME_ID),
                marks.contains(Mark.BLOCKED),
                marks.contains(Mark.OURS),
                marks.contains(Mark.OWN_ADDRESS),
                marks.contains(Mark.COLLEAGUE),
                null);
        var decision = Triage.decide(Read.of(raw.getBytes(StandardCharsets.UTF_8), SETTINGS, List.of()), known);
        return decision.place() + (decision.reason() == null ? "" : " " + decision.reason());
    }
}
