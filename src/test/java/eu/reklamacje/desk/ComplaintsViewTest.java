package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.complaint.Fact;
import org.junit.jupiter.api.Test;

class ComplaintsViewTest extends ScreenTest {

    @Test
    void filtersByTheAddressAndOpensAComplaintBesideTheList() {
        long id = recorded("Lista Próbna");
        go("complaints?q=Lista%20Pr%C3%B3bna&open=" + id);
        assertThat(words()).contains("1 reklamacja");
        assertThat(words(find(ComplaintPanel.class).single())).contains("Dane reklamacji", "Rozmowa");
    }

    @Test
    void saysWhatToDoWhereNothingFits() {
        go("complaints?q=NieMaTakiegoKlientaNigdzie");
        assertThat(words()).contains("0 reklamacji");
        assertThat(first(Grid.class).getEmptyStateText()).contains("Usuń część warunków");
    }

    @Test
    void aRestrictedComplaintIsNotListedForAnotherTeam() {
        people.as(
                "anna",
                () -> complaints
                        .record(Complaint101.facts("Tajna Lista").with(Fact.RESTRICTED, true), null, true)
                        .orThrow());
        go("complaints?q=Tajna%20Lista");
        assertThat(words()).contains("1 reklamacja");
        as("lukas");
        go("complaints?q=Tajna%20Lista");
        assertThat(words()).contains("0 Reklamationen");
    }
}
