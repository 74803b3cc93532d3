package eu.reklamacje.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Fact;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A supervisor's meeting: a month, its numbers, and the complaints behind each. */
class ReportsViewTest extends ScreenTest {

    @Test
    @SuppressWarnings("unchecked")
    void aNumberLeadsToAsManyComplaints() {
        as("marek");
        go("reports?month=2026-03");
        assertThat(words()).contains("Raporty", "Wpłynęło", "Definicja");
        var link = find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().startsWith("Produktowa: "))
                .findFirst()
                .orElseThrow();
        var shown = link.getText().replace("Produktowa: ", "");
        int counted = Integer.parseInt(shown.replaceAll("\\D", ""));
        go(link.getHref());
        assertThat(words()).contains("marzec 2026 · Produktowa · razem: " + shown);
        assertThat(test(find(Grid.class).all().getFirst()).size()).isEqualTo(counted);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherMonthIsChosenAndWhatCannotBeReadIsThePresentOne() {
        as("marek");
        go("reports?month=Smarch&team=x&kind=NONE");
        var month = (Select<YearMonth>) find(Select.class).all().getFirst();
        assertThat(month.getValue())
                .as("on the tenth the last one that is over")
                .isEqualTo(YearMonth.of(2026, 2));
        month.setValue(YearMonth.of(2025, 1));
        assertThat(words()).contains("brak");
    }

    @Test
    void whoMayNotReadAComplaintIsToldThatItCounts() {
        people.as(
                "zofia",
                () -> complaints
                        .record(Complaint101.facts("Tajne Liczone").with(Fact.RESTRICTED, true), null, true)
                        .orThrow());
        as("marek");
        go("reports/cases?month=2026-03&figure=RECEIVED");
        assertThat(words()).contains("razem: ").doesNotContain("nie wolno");
        go("reports/cases?month=2026-03&figure=NONE");
        assertThat(words()).as("an unknown figure leads back").contains("Raporty");
    }

    @Test
    void handlersHaveNoSuchPage() {
        go("reports");
        assertThat(words()).contains("Nie ma takiej strony");
    }
}
