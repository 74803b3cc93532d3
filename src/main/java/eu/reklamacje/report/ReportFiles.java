package eu.reklamacje.report;

import eu.reklamacje.base.Translations;
import eu.reklamacje.export.Exports;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.SignedIn;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
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

    /** Whether there is anything that the person may read. */
    public boolean mayTake() {
        return !reports.teams().isEmpty();
    }

    /** A workbook: a sheet for each figure, the definitions, and the complaints. */
    public void xlsx(Scope scope, YearMonth month, OutputStream output) throws IOException {
        if (!mayTake()) throw new IllegalStateException("nothing to read");
        xlsx(scope, month, signedIn.person(), output);
    }

    /** Pages that a screen reader can read. */
    public void pdf(Scope scope, YearMonth month, OutputStream output) throws IOException {
        if (!mayTake()) throw new IllegalStateException("nothing to read");
        pdf(scope, month, signedIn.person(), output);
    }

    void xlsx(Scope scope, YearMonth month, Person reader, OutputStream output) throws IOException {
        exports.book(reader, tables.of(reports.of(scope, month, reader), words(reader), reader), output);
    }

    void pdf(Scope scope, YearMonth month, Person reader, OutputStream output) throws IOException {
        var report = reports.of(scope, month, reader);
        var words = words(reader);
        exports.page(
                reader,
                tables.of(report, words, reader).getFirst(),
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
