package eu.reklamacje.demo;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.embedded.EmbeddedMail;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.mail.FromMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demo's letters and mails, with photos: what was written in a third of its complaints, and what lies in the mailbox. */
@Component
class DemoPost {

    private static final String OFFICE = "reklamacje@example.com";

    private final boolean wanted;
    private final Letters letters;
    private final FromMail fromMail;
    private final Complaints complaints;
    private final ObjectProvider<EmbeddedMail> server;
    private final Office office;
    private final Clock clock;

    /** @param wanted tests have their own mail */
    DemoPost(
            @Value("${reklamacje.demo-post:false}") boolean wanted,
            Letters letters,
            FromMail fromMail,
            Complaints complaints,
            ObjectProvider<EmbeddedMail> server,
            Office office,
            Clock clock) {
        this.wanted = wanted;
        this.letters = letters;
        this.fromMail = fromMail;
        this.complaints = complaints;
        this.server = server;
        this.office = office;
        this.clock = clock;
    }

    boolean isWanted() {
        return wanted;
    }

    /** A letter by post, of the present on the clock and of whoever is signed in; each prompt answered. */
    void post(long complaint, LetterKind kind, String answer) {
        var facts = complaints.find(complaint).orElseThrow().facts();
        var proposed = letters.propose(complaint, kind, facts.get(Fact.CUSTOMER_LANGUAGE))
                .orThrow();
        var written = proposed.to(
                DispatchMethod.POST,
                facts.get(Fact.CUSTOMER_NAME) + "\nul. Słoneczna 7\n00-950 Warszawa",
                proposed.subject(),
                proposed.body().replaceAll("\\[[^\\]]*\\]", answer));
        long letter = letters.send(complaint, written).orThrow();
        letters.posted(letter, office.today(clock)).orThrow();
    }

    /** The customer sends what was asked for, with a photo. */
    void answer(long complaint, String words) {
        var found = complaints.find(complaint).orElseThrow();
        var from = found.facts().get(Fact.CUSTOMER_EMAIL);
        if (from.isEmpty()) return;
        fromMail.add(complaint, raw(found, from, words).getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    private String raw(ComplaintView complaint, String from, String words) {
        return """
                From: %s <%s>
                To: %s
                Subject: Re: %s
                Message-ID: <demo-%d@example.org>
                Date: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="demo"

                --demo
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s

                --demo
                Content-Type: image/png; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s
                --demo--
                """.formatted(
                        "Kunde",
                        from,
                        OFFICE,
                        complaint.number(),
                        complaint.id(),
                        date(clock.instant()),
                        words,
                        "falownik.png",
                        "falownik.png",
                        DemoPhoto.base64(complaint.id()))
                .replace("\n", "\r\n");
    }

    static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH).format(at.atOffset(ZoneOffset.UTC));
    }

    /** Fifteen mails for the Inbox: new complaints, and one for each usual reason to wait. */
    void fillMailbox() {
        var mail = server.getIfAvailable();
        if (!wanted || mail == null) return;
        for (var raw : mails()) {
            var message = raw.strip()
                    .replace("{date}", date(clock.instant()))
                    .replace("{photo}", DemoPhoto.base64(raw.hashCode()))
                    .replace("\n", "\r\n");
            try {
                mail.lay(OFFICE, message.getBytes(StandardCharsets.UTF_8));
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    private static List<String> mails() {
        try (var input = new ClassPathResource("demo/mails.txt").getInputStream()) {
            return Arrays.stream(new String(input.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=====$\n"))
                    .filter(mail -> !mail.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
