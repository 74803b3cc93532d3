package eu.reklamacje.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook: a sheet with its rows, and one that says what it was asked for with. */
final class XlsxFile {

    /** What one sheet holds, short of its limit. */
    private static final int MOST_ROWS = 1_000_000;
    /** More in a cell is repaired away by Excel. */
    private static final int LONGEST = 32_000;

    private static final int AT_ONCE = 500;
    private static final int WIDTH = 18;

    private int row;

    private XlsxFile() {}

    /** @return how many rows */
    static int write(Table table, OutputStream output) throws IOException {
        return write(List.of(table), output);
    }

    /** Each on a sheet of its own, which the first one's says what they were asked for with. */
    static int write(List<Table> tables, OutputStream output) throws IOException {
        int rows = 0;
        try (var book = new Workbook(output, "Reklamacje", "1.0")) {
            for (var table : tables) rows += new XlsxFile().fill(book, table);
            about(book, tables.getFirst());
        }
        return rows;
    }

    private int fill(Workbook book, Table table) throws IOException {
        var sheet = book.newWorksheet(sheetName(table.name()));
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.inlineString(0, column, table.columns().get(column));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, Math.max(0, table.columns().size() - 1))
                .style()
                .bold()
                .set();
        sheet.freezePane(0, 1);
        table.rows().each(cells -> add(sheet, cells));
        sheet.finish();
        return row;
    }

    private void add(Worksheet sheet, List<@Nullable Object> cells) {
        if (row == MOST_ROWS) return;
        row++;
        for (int column = 0; column < cells.size(); column++) put(sheet, row, column, cells.get(column));
        if (row % AT_ONCE != 0) return;
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Serial and telephone numbers are texts: as numbers their noughts and last digits would be lost. */
    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime at -> {
                sheet.value(row, column, at);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.inlineString(row, column, cut(value.toString()));
        }
    }

    private static void about(Workbook book, Table table) throws IOException {
        if (table.about().isEmpty()) return;
        var sheet = book.newWorksheet(sheetName(table.about().getFirst().getFirst()));
        for (int line = 0; line < table.about().size(); line++)
            for (int column = 0; column < table.about().get(line).size(); column++)
                sheet.inlineString(line, column, cut(table.about().get(line).get(column)));
        sheet.width(0, WIDTH);
        sheet.width(1, 3 * WIDTH);
        sheet.finish();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        // Not between the halves of one sign.
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    private static String sheetName(String name) {
        var clean = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return clean.substring(0, Math.min(31, clean.length()));
    }
}
