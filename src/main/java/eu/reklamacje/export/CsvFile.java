package eu.reklamacje.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A table as text: RFC 4180, every field quoted, and nothing in it that a spreadsheet would take for a formula. */
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** With them a formula begins, also where they are written wide. */
    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private int rows;

    private CsvFile() {}

    /** @return how many rows */
    static int write(Table table, OutputStream output) throws IOException {
        return new CsvFile().fill(table, output);
    }

    private int fill(Table table, OutputStream output) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        // Spreadsheets take a file without it for one of an older encoding.
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(table.columns());
        try {
            table.rows().each(cells -> add(printer, cells));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        printer.flush();
        return rows;
    }

    private void add(CSVPrinter printer, List<@Nullable Object> cells) {
        rows++;
        try {
            printer.printRecord(cells.stream().map(CsvFile::words));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime at -> AT.format(at);
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    /** What somebody wrote is never a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
