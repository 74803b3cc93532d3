package eu.reklamacje.report;

import eu.reklamacje.base.Translations;
import eu.reklamacje.export.Exports;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A month's report as a file: in the reader's language, of what they may read, and kept as one that left the house. */
@Service
public class ReportFiles {

    private final Reports reports;
    private final MonthTables tables;
    private final MonthPdf pages;
    private final Exports exports;
    private final Translations translations;
    private final SignedIn signedIn;

    ReportFiles(
            Reports reports,
            MonthTables tables,
            MonthPdf pages,
            Exports exports,
            Translations translations,
            SignedIn signedIn) {
        this.reports = reports;
        this.tables = tables;
        this.pages = pages;
        this.exports = exports;
        this.translations = translations;
        this.signedIn = signedIn;
    }

    private boolean mayTake() {
        return !reports.teams().isEmpty();
    }

    /** A file that is written later, on whichever thread: of what its reader might read when it was asked for. */
    @FunctionalInterface
    public interface ReportFile {
        void to(OutputStream output) throws IOException;
    }

    /** A workbook: a sheet for each figure, the definitions, and the complaints; nothing for whoever reads no reports. */
    public Optional<ReportFile> xlsx(Scope scope, YearMonth month) {
        if (!mayTake()) return Optional.empty();
        var reader = signedIn.person();
        return Optional.of(output -> xlsx(scope, month, reader, output));
    }

    /** Pages that a screen reader can read; nothing for whoever reads no reports. */
    public Optional<ReportFile> pdf(Scope scope, YearMonth month) {
        if (!mayTake()) return Optional.empty();
        var reader = signedIn.person();
        return Optional.of(output -> pdf(scope, month, reader, output));
    }

    void xlsx(Scope scope, YearMonth month, Person reader, OutputStream output) throws IOException {
        exports.book(reader, tables.of(reports.of(scope, month, reader), words(reader), reader), output);
    }

    void pdf(Scope scope, YearMonth month, Person reader, OutputStream output) throws IOException {
        var report = reports.of(scope, month, reader);
        var words = words(reader);
        exports.page(
                reader,
                tables.overview(report, words, reader),
                () -> pages.write(
                        report,
                        tables.about(report, words, reader),
                        words,
                        reader.language().locale(),
                        output));
    }

    FigureWords words(Person reader) {
        var locale = reader.language().locale();
        return new FigureWords((key, arguments) -> translations.getTranslation(key, locale, arguments), locale);
    }
}
