package eu.reklamacje.mail.ui;

import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.mail.ReceivedMails;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Mails on their way to a browser, streamed. */
@RestController
class MailDownloads {

    private final ReceivedMails mails;

    MailDownloads(ReceivedMails mails) {
        this.mails = mails;
    }

    /** A mail as it was received. */
    @GetMapping("/mails/{mail}")
    ResponseEntity<StreamingResponseBody> mail(@PathVariable long mail) {
        var found = mails.find(mail);
        if (found.isEmpty()) return ResponseEntity.notFound().build();
        return Downloads.of("mail-" + mail + ".eml", MediaType.APPLICATION_OCTET_STREAM)
                .body(output -> mails.write(mail, output));
    }

    /** A mail as its sender formatted it, for a frame in which nothing runs. */
    @GetMapping("/mails/{mail}/page")
    ResponseEntity<String> page(@PathVariable long mail, @RequestParam(defaultValue = "false") boolean images) {
        return mails.page(mail, images)
                .map(page -> ResponseEntity.ok()
                        .header(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
                                        + (images ? " https: http:" : "")
                                        + "; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox")
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(page.html()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
