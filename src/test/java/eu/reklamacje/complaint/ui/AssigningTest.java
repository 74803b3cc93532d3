package eu.reklamacje.complaint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.user.Person;
import org.junit.jupiter.api.Test;

class AssigningTest extends ScreenTest {

    @Test
    void aSupervisorAssignsWithANote() {
        long id = recorded("Do Przypisania");
        as("kasia");
        go("complaint/" + id);
        click("Przypisz do…");
        click("Przypisz");
        ComboBox<Person> handler = field(ComboBox.class, "Prowadzący");
        assertThat(wrong(handler)).isNotEmpty();
        handler.setValue(people.person("jan"));
        click("Przypisz");
        assertThat(notices()).contains("prowadzi " + people.person("jan").name());
        assertThat(people.as("kasia", () -> complaints.find(id)).orElseThrow().handlerId())
                .isEqualTo(people.person("jan").id());
    }

    @Test
    void aHandlerHandsBackAndTakesAgain() {
        long id = recorded("Oddana");
        go("complaint/" + id);
        assertThat(buttons()).doesNotContain("Przypisz do…");
        click("Oddaj do zespołu");
        go("complaint/" + id);
        click("Weź");
        assertThat(complaint(id).handlerId()).isEqualTo(people.person("anna").id());
    }
}
