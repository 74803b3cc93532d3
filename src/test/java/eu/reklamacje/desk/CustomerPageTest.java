package eu.reklamacje.desk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class CustomerPageTest extends ScreenTest {

    private void open(String customer) {
        long id = recorded(customer);
        go("customer/" + complaint(id).customerId());
    }

    @Test
    void showsTheDataAndAllComplaints() {
        open("Klient Strony");
        assertThat(text("Klient").getValue()).isEqualTo("Klient Strony");
        assertThat(words()).contains("Reklamacje klienta");
    }

    @Test
    void whatIsWrongIsMarkedAndNotSaved() {
        open("Klient Bez Nazwy");
        text("Klient").setValue("");
        click("Zapisz");
        assertThat(wrong(text("Klient"))).isNotEmpty();
        text("Klient").setValue("Klient Z Nazwą");
        click("Zapisz");
        assertThat(notices()).contains("Zapisano dane klienta.");
    }
}
