package eu.reklamacje.safety.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.export.Exports;
import eu.reklamacje.export.Format;
import eu.reklamacje.export.Table;
import eu.reklamacje.safety.Measure;
import eu.reklamacje.safety.MeasureKind;
import eu.reklamacje.safety.SafetyRegister;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SafetyViewTest extends ScreenTest {

    @Autowired
    SafetyTable tables;

    @Autowired
    SafetyRegister measures;

    @Autowired
    Exports exports;

    @Autowired
    JdbcClient db;

    @Test
    void aMeasureIsNotedAndStandsInTheRegister() {
        var facts = Complaint101.facts("Groźna Sprawa")
                .with(Fact.SEVERITY, Severity.SAFETY)
                .with(Fact.DESCRIPTION, "Falownik iskrzy w rejestrze.");
        long id = recorded(facts);
        go("complaint/" + id);
        click("Działanie");
        click("Zapisz");
        assertThat(wrong(area("Co zrobiono"))).isNotEmpty();
        area("Co zrobiono").setValue("Wyłączyć i nie dotykać");
        click("Zapisz");
        assertThat(notices()).contains("Zapisano działanie.");
        as("marek");
        go("safety");
        assertThat(rows().toString()).contains("Falownik iskrzy w rejestrze.", "Wyłączyć i nie dotykać");
    }

    @Test
    void theTableNamesNobodyAndBringsWhatWasTypedOnlyWhereThatIsChosen() throws IOException {
        long id = recorded(Complaint101.facts("Nazwiskowa Anonimowska")
                .with(Fact.SEVERITY, Severity.SAFETY)
                .with(Fact.SERIAL_UNKNOWN, false)
                .with(Fact.SERIAL, "8939010102358478435")
                .with(Fact.DESCRIPTION, "Falownik iskrzy, podpisano Nazwiskowa Anonimowska."));
        measures.note(id, new Measure(MeasureKind.values()[0], LocalDate.of(2026, 3, 10), "u p. Anonimowskiej"))
                .orThrow();
        as("marek");
        var usual = row(tables.of(false), complaint(id).number());
        assertThat(usual).contains("8939010102358478435").contains("iskrzy");
        assertThat(usual).doesNotContain("Anonimowsk").doesNotContain("klient");
        assertThat(row(tables.of(true), complaint(id).number())).contains("u p. Anonimowskiej");
        var output = new ByteArrayOutputStream();
        exports.write(tables.of(false), Format.XLSX, output);
        assertThat(output.size()).isGreaterThan(1000);
        assertThat(db.sql("select name from export_record order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Bezpieczeństwo");
    }

    private static String row(Table table, String number) {
        var found = new ArrayList<String>();
        table.rows().each(row -> {
            if (number.equals(row.getFirst())) found.add(row.toString());
        });
        return found.getFirst();
    }

    @Test
    void isForSupervisorsAlone() {
        go("safety");
        assertThat(words()).doesNotContain("Rejestr");
    }
}
