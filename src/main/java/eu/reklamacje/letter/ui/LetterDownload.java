package eu.reklamacje.letter.ui;

import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.letter.Letters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A letter as it is printed. */
@RestController
class LetterDownload {

    private final Letters letters;

    LetterDownload(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/letters/{letter}")
    ResponseEntity<StreamingResponseBody> letter(@PathVariable long letter) {
        var found = letters.find(letter);
        if (found.isEmpty()) return ResponseEntity.notFound().build();
        return Downloads.of(found.get().number() + "-" + letter + ".pdf", MediaType.APPLICATION_PDF)
                .body(output -> letters.writePdf(letter, output));
    }
}
