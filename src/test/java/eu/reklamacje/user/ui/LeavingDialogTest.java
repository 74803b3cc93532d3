package eu.reklamacje.user.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeavingDialogTest extends ScreenTest {

    @Autowired
    People staff;

    @Test
    void somebodyWhoLeavesCanComeBack() {
        var login = "odchodzi" + System.nanoTime() % 100_000;
        people.as(
                "ewa",
                () -> staff.save(new People.PersonEntry(
                                null,
                                0,
                                login,
                                "Odchodzi Próbnie",
                                "o@example.com",
                                Role.AGENT,
                                false,
                                Set.of(),
                                Set.of()))
                        .orThrow());
        as("ewa");
        new LeavingDialog(people.person(login), 0, staff, directory, () -> {}).open();
        roundTrip();
        assertThat(words(dialog())).contains("Ta osoba nie prowadzi żadnej sprawy.");
        click("Dezaktywuj");
        assertThat(hasDialog()).isFalse();
        assertThat(directory.byLogin(login))
                .hasValueSatisfying(person -> assertThat(person.active()).isFalse());
    }

    @Autowired
    Directory directory;
}
