package eu.reklamacje.listing.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.export.Exports;
import eu.reklamacje.export.Format;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A list as a file: the address of the list, with another ending. */
@RestController
class ListDownload {

    private final ListTable tables;
    private final Exports exports;

    ListDownload(ListTable tables, Exports exports) {
        this.tables = tables;
        this.exports = exports;
    }

    @GetMapping("/complaints.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(@RequestParam MultiValueMap<String, String> query) {
        return file(query, Format.XLSX);
    }

    @GetMapping("/complaints.csv")
    ResponseEntity<StreamingResponseBody> csv(@RequestParam MultiValueMap<String, String> query) {
        return file(query, Format.CSV);
    }

    private ResponseEntity<StreamingResponseBody> file(Map<String, List<String>> query, Format format) {
        var table = tables.of(FilterUrl.read(new QueryParameters(query)));
        return Downloads.of("reklamacje." + format.extension(), MediaType.parseMediaType(format.mediaType()))
                .body(output -> exports.write(table, format, output));
    }
}
