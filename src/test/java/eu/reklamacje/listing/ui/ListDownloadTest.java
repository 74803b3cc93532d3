package eu.reklamacje.listing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.export.Exports;
import eu.reklamacje.export.Format;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves the house is what the list shows its reader, row by row, and who took it is kept. */
@IntegrationTest
class ListDownloadTest {

    @Autowired
    ListTable tables;

    @Autowired
    Exports exports;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Complaints complaints;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    @Test
    void holdsTheRowsOfTheListInItsOrderWithItsColumns() throws IOException {
        var lines = csv("marek", "sort=-received&columns=customer,serial,due,received");
        assertThat(lines.getFirst())
                .containsExactly("Numer", "Najbliższy termin", "Klient", "Numer seryjny", "Data wpływu");
        var rows = people.as("marek", () -> lists.page(Filter.ALL, Order.RECEIVED, false, 0, 5000));
        assertThat(lines.stream().skip(1).map(List::getFirst))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.number()).toList());
        assertThat(lines.get(1).get(3))
                .isEqualTo(
                        rows.getFirst().serial() == null ? "" : rows.getFirst().serial());
    }

    @Test
    void aRestrictedComplaintLeavesOnlyWithWhoMayReadIt() throws IOException {
        people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("Tajny Wywóz").with(Fact.RESTRICTED, true), null, true)
                        .orThrow());
        assertThat(csv("anna", "q=Tajny%20Wyw%C3%B3z")).hasSize(2);
        assertThat(csv("lukas", "q=Tajny%20Wyw%C3%B3z")).hasSize(1);
    }

    @Test
    void whoTookItIsKeptWithTheFilter() throws IOException {
        csv("kasia", "severity=SAFETY");
        var kept = db.sql("select * from export_record order by id desc limit 1")
                .query()
                .singleRow();
        assertThat(kept.get("person_id")).isEqualTo(people.person("kasia").id());
        assertThat(kept.get("about").toString()).contains("Waga Zagrożenie");
        assertThat(kept.get("finished_at")).isNotNull();
    }

    private List<List<String>> csv(String login, String query) throws IOException {
        var output = new ByteArrayOutputStream();
        people.as(login, () -> {
            try {
                exports.write(tables.of(FilterUrl.read(QueryParameters.fromString(query))), Format.CSV, output);
                return null;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        try (var parser =
                CSVParser.parse(output.toString(StandardCharsets.UTF_8).substring(1), CSVFormat.RFC4180)) {
            return parser.stream().map(line -> line.stream().toList()).toList();
        }
    }
}
