package eu.reklamacje.desk;

import eu.reklamacje.complaint.Attachments;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Attachments on their way to a browser: always as a download, never guessed at, streamed. */
@RestController
class Files {

    private final Attachments attachments;

    Files(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/files/{complaint}/{attachment}")
    ResponseEntity<StreamingResponseBody> file(@PathVariable long complaint, @PathVariable long attachment) {
        var found = attachments.find(complaint, attachment);
        if (found.isEmpty()) return ResponseEntity.notFound().build();
        var file = found.get();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .body(output -> attachments.write(complaint, attachment, output));
    }
}
