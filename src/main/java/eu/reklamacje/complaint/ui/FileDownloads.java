package eu.reklamacje.complaint.ui;

import eu.reklamacje.attachment.Contents;
import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.complaint.Attachments;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A complaint's attachments on their way to a browser, streamed. */
@RestController
class FileDownloads {

    private final Attachments attachments;

    FileDownloads(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/files/{complaint}/{attachment}")
    ResponseEntity<StreamingResponseBody> file(@PathVariable long complaint, @PathVariable long attachment) {
        var found = attachments.find(complaint, attachment);
        if (found.isEmpty()) return ResponseEntity.notFound().build();
        var file = found.get();
        return Downloads.of(file.name(), MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .body(output -> attachments.write(complaint, attachment, output));
    }

    /** All pictures of a complaint in one archive, for whoever may read it. */
    @GetMapping("/files/{complaint}/pictures.zip")
    ResponseEntity<StreamingResponseBody> pictures(@PathVariable long complaint) {
        var pictures = attachments.of(complaint).stream()
                .filter(file -> Contents.isPicture(file.type()))
                .toList();
        if (pictures.isEmpty()) return ResponseEntity.notFound().build();
        return Downloads.of("pictures-" + complaint + ".zip", MediaType.APPLICATION_OCTET_STREAM)
                .body(output -> {
                    try (var zip = new ZipOutputStream(output)) {
                        for (var picture : pictures) {
                            // Two may have the same name.
                            zip.putNextEntry(new ZipEntry(picture.id() + "-" + picture.name()));
                            attachments.write(complaint, picture.id(), zip);
                            zip.closeEntry();
                        }
                    }
                });
    }
}
