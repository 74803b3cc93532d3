package eu.reklamacje.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.tabs.Tabs;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.TestMails;
import eu.reklamacje.mail.Inbox;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxViewTest extends ScreenTest {

    @Autowired
    TestMails mails;

    @Autowired
    Inbox inbox;

    @Test
    void aMailIsReadFiledWithAReasonAndBroughtBack() throws Exception {
        mails.deliver(TestMails.raw(
                "inbox-view@example.com",
                "Widok skrzynki",
                "inbox-view",
                "Dzień dobry, proszę o fakturę.",
                "List-Id: <faktury.example.com>"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(waiting()).anyMatch(mail -> mail.subject().equals("Widok skrzynki")));
        go("inbox");
        assertThat(counter()).isEqualTo(waitingInWords());
        first(Tabs.class).setSelectedIndex(Inbox.Heap.WAITING.ordinal());
        roundTrip();
        select("Widok skrzynki");
        assertThat(words()).contains("proszę o fakturę", "inbox-view@example.com");
        assertThat(buttons()).contains("Zarejestruj reklamację", "Dołącz do reklamacji…", "Zablokuj nadawcę");
        click("To nie reklamacja");
        click("To nie reklamacja");
        assertThat(wrong(area("Uzasadnienie"))).isNotEmpty();
        area("Uzasadnienie").setValue("Prośba o fakturę");
        click("To nie reklamacja");
        assertThat(notices()).contains("Wiadomość zarchiwizowana.");
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(counter()).isEqualTo(waitingInWords()));
        click("Cofnij");
        assertThat(waiting()).anyMatch(mail -> mail.subject().equals("Widok skrzynki"));
    }

    /** How many wait, as the navigation says it. */
    private String counter() {
        roundTrip();
        return first(SideNav.class).getItems().stream()
                .map(SideNavItem::getSuffixComponent)
                .filter(number -> number != null && number.isVisible())
                .map(ScreenTest::words)
                .collect(Collectors.joining());
    }

    private String waitingInWords() {
        int waiting = people.as("anna", () -> inbox.count(Inbox.Heap.WAITING, ""));
        return waiting == 0 ? "" : waiting > 99 ? "99+" : String.valueOf(waiting);
    }

    private List<Inbox.InboxMail> waiting() {
        return people.as("anna", () -> inbox.list(Inbox.Heap.WAITING, "", 0, 200));
    }

    @SuppressWarnings("unchecked")
    private void select(String subject) {
        var grid = (Grid<Inbox.InboxMail>) first(Grid.class);
        int row = waiting().stream().map(Inbox.InboxMail::subject).toList().indexOf(subject);
        test(grid).clickRow(row);
        roundTrip();
    }

    @Test
    void isNotForAdministrators() {
        as("ewa");
        go("inbox");
        assertThat(words()).doesNotContain("Wybierz wiadomość z listy");
    }
}
