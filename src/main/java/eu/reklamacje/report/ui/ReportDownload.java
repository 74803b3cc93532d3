package eu.reklamacje.report.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.export.Format;
import eu.reklamacje.report.ReportFiles;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A report as a file: the address of the page, with another ending. */
@RestController
class ReportDownload {

    private final ReportFiles files;
    private final Office office;
    private final Clock clock;

    ReportDownload(ReportFiles files, Office office, Clock clock) {
        this.files = files;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/reports.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(@RequestParam MultiValueMap<String, String> query) {
        var asked = asked(query);
        return file(asked, "xlsx", Format.XLSX.mediaType(), files.xlsx(asked.scope(), asked.month()));
    }

    @GetMapping("/reports.pdf")
    ResponseEntity<StreamingResponseBody> pdf(@RequestParam MultiValueMap<String, String> query) {
        var asked = asked(query);
        return file(asked, "pdf", MediaType.APPLICATION_PDF_VALUE, files.pdf(asked.scope(), asked.month()));
    }

    private ReportUrl asked(MultiValueMap<String, String> query) {
        return ReportUrl.read(new QueryParameters(query), YearMonth.from(office.today(clock)));
    }

    private static ResponseEntity<StreamingResponseBody> file(
            ReportUrl asked, String ending, String type, Optional<ReportFiles.ReportFile> file) {
        if (file.isEmpty()) return ResponseEntity.notFound().build();
        return Downloads.of("reklamacje-" + asked.month() + "." + ending, MediaType.parseMediaType(type))
                .body(file.get()::to);
    }
}
