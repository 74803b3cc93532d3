package eu.reklamacje.desk;

import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.safety.SafetyRegister;
import eu.reklamacje.user.SignedIn;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Attachments, mails and letters on their way to a browser: always as a download, never guessed at, streamed. */
@RestController
class Files {

    private final Attachments attachments;
    private final ReceivedMails receivedMails;
    private final Letters letters;
    private final SafetyRegister register;
    private final SafetyCsv safetyCsv;
    private final SignedIn signedIn;

    Files(
            Attachments attachments,
            ReceivedMails receivedMails,
            Letters letters,
            SafetyRegister register,
            SafetyCsv safetyCsv,
            SignedIn signedIn) {
        this.register = register;
        this.safetyCsv = safetyCsv;
        this.signedIn = signedIn;
        this.attachments = attachments;
        this.receivedMails = receivedMails;
        this.letters = letters;
    }

    /** A mail as it was received. */
    @GetMapping("/mails/{mail}")
    ResponseEntity<StreamingResponseBody> mail(@PathVariable long mail) {
        var found = receivedMails.find(mail);
        if (found.isEmpty()) return ResponseEntity.notFound().build();
        return download("mail-" + mail + ".eml", MediaType.APPLICATION_OCTET_STREAM)
                .body(output -> receivedMails.write(mail, output));
    }

    /** A mail as its sender formatted it, for a frame in which nothing runs. */
    @GetMapping("/mails/{mail}/page")
    ResponseEntity<String> page(@PathVariable long mail, @RequestParam(defaultValue = "false") boolean images) {
        return receivedMails
                .page(mail, images)
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

    @GetMapping("/files/{complaint}/{attachment}")
    ResponseEntity<StreamingResponseBody> file(@PathVariable long complaint, @PathVariable long attachment) {
        var found = attachments.find(complaint, attachment);
        if (found.isEmpty()) return ResponseEntity.notFound().build();
        var file = found.get();
        return download(file.name(), MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .body(output -> attachments.write(complaint, attachment, output));
    }

    /** The safety register as a table. */
    @GetMapping("/safety-register.csv")
    ResponseEntity<StreamingResponseBody> safetyRegister() {
        if (!register.mayRead()) return ResponseEntity.notFound().build();
        var locale = signedIn.person().language().locale();
        return download("safety-register.csv", new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(output -> safetyCsv.write(output, locale));
    }

    /** A letter as it is printed. */
    @GetMapping("/letters/{letter}")
    ResponseEntity<StreamingResponseBody> letter(@PathVariable long letter) {
        var found = letters.find(letter);
        if (found.isEmpty()) return ResponseEntity.notFound().build();
        return download(found.get().number() + "-" + letter + ".pdf", MediaType.APPLICATION_PDF)
                .body(output -> letters.writePdf(letter, output));
    }

    private static ResponseEntity.BodyBuilder download(String name, MediaType type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type);
    }
}
