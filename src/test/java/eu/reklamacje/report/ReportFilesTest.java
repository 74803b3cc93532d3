package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.PdfUa;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month as it leaves the house. */
@IntegrationTest
class ReportFilesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired
    ReportFiles files;

    @Autowired
    Reports reports;

    @Autowired
    Complaints complaints;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private interface Writing {
        void to(ByteArrayOutputStream output) throws Exception;
    }

    private byte[] written(String login, Writing writing) {
        return people.as(login, () -> {
            var output = new ByteArrayOutputStream();
            try {
                writing.to(output);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            return output.toByteArray();
        });
    }

    @Test
    void aScreenReaderReadsThePagesInEachLanguage() throws Exception {
        for (var login : new String[] {"marek", "kasia"})
            assertThat(PdfUa.faults(written(
                            login,
                            output -> files.pdf(Scope.ALL, MARCH).orElseThrow().to(output))))
                    .isEmpty();
    }

    @Test
    void aWorkbookHasASheetForEachFigureAndTheComplaintsThatOneMayRead() throws Exception {
        var secret = people.as(
                "zofia",
                () -> complaints
                        .record(
                                Complaint101.facts("Tajny Arkusz")
                                        .with(Fact.RESTRICTED, true)
                                        .with(Fact.KIND, Kind.SERVICE),
                                null,
                                true)
                        .orThrow());
        while (!reports.catchUp()) {
            // The next batches.
        }
        var shown = people.as("marek", () -> reports.of(Scope.ALL, MARCH));
        var received = shown.figures().get(Figure.RECEIVED).getLast().all();
        var book = sheets(written(
                "marek", output -> files.xlsx(Scope.ALL, MARCH).orElseThrow().to(output)));
        assertThat(book.keySet())
                .contains("marzec 2026", "Wpłynęło", "Definicja", "Reklamacje", "Bilans wpływu", "Miesiąc");
        assertThat(sheet(book, "marzec 2026")).anySatisfy(row -> {
            assertThat(row.getFirst()).isEqualTo("Wpłynęło");
            assertThat(row.get(1).replaceAll("\\D", "")).isEqualTo(String.valueOf(received));
        });
        var rows = sheet(book, "Reklamacje");
        assertThat(rows.stream().filter(row -> row.getFirst().equals("Wpłynęło")))
                .as("whoever supervises all teams reads all of them")
                .hasSize(received);
        assertThat(rows).anySatisfy(row -> assertThat(row).contains(secret.number()));
        assertThat(sheet(
                        sheets(written(
                                "kasia",
                                output -> files.xlsx(Scope.ALL, MARCH)
                                        .orElseThrow()
                                        .to(output))),
                        "Reklamacje"))
                .noneSatisfy(row -> assertThat(row).contains(secret.number()));
        assertThat(db.sql(
                                "select count(*) from export_record where name = 'marzec 2026' and row_count > 0 and finished_at is not null")
                        .query(Integer.class)
                        .single())
                .as("who took what is kept")
                .isGreaterThanOrEqualTo(2);
    }

    private static List<List<String>> sheet(Map<String, List<List<String>>> book, String name) {
        return book.getOrDefault(name, List.of());
    }

    /** The cells of each sheet, as the file has them. */
    private static Map<String, List<List<String>>> sheets(byte[] workbook) throws IOException {
        var files = new HashMap<String, Document>();
        var path = Files.createTempFile("report", ".xlsx");
        Files.write(path, workbook);
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : Collections.list(zip.entries()))
                files.put(
                        entry.getName(),
                        Jsoup.parse(
                                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8),
                                "",
                                Parser.xmlParser()));
        } finally {
            Files.delete(path);
        }
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        var names = Objects.requireNonNull(files.get("xl/workbook.xml")).select("sheet");
        for (int at = 0; at < names.size(); at++)
            sheets.put(
                    names.get(at).attr("name"),
                    Objects.requireNonNull(files.get("xl/worksheets/sheet" + (at + 1) + ".xml")).select("row").stream()
                            .map(row -> row.select("c").eachText())
                            .toList());
        return sheets;
    }
}
