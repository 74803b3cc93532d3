package eu.reklamacje.safety.ui;

import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.export.Exports;
import eu.reklamacje.export.Format;
import eu.reklamacje.safety.SafetyRegister;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The safety register as a file. */
@RestController
class SafetyDownload {

    private final SafetyRegister register;
    private final SafetyTable tables;
    private final Exports exports;

    SafetyDownload(SafetyRegister register, SafetyTable tables, Exports exports) {
        this.register = register;
        this.tables = tables;
        this.exports = exports;
    }

    @GetMapping("/safety-register.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(@RequestParam(defaultValue = "false") boolean texts) {
        return file(texts, Format.XLSX);
    }

    @GetMapping("/safety-register.csv")
    ResponseEntity<StreamingResponseBody> csv(@RequestParam(defaultValue = "false") boolean texts) {
        return file(texts, Format.CSV);
    }

    private ResponseEntity<StreamingResponseBody> file(boolean texts, Format format) {
        if (!register.mayRead()) return ResponseEntity.notFound().build();
        var table = tables.of(texts);
        return Downloads.of("safety-register." + format.extension(), MediaType.parseMediaType(format.mediaType()))
                .body(output -> exports.write(table, format, output));
    }
}
