package eu.reklamacje.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.sidenav.SideNav;
import eu.reklamacje.Complaint101;
import eu.reklamacje.ScreenTest;
import eu.reklamacje.base.Result;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.listing.ui.FilterUrl;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SavedViewsTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    SavedViews views;

    @Autowired
    ComplaintLists lists;

    @Autowired
    JdbcClient db;

    @AfterEach
    void forget() {
        db.sql("delete from saved_view where name like 'Próba %'").update();
    }

    private long team() {
        return people.person("anna").teams().iterator().next();
    }

    private List<String> names(String who) {
        return people.as(who, () -> views.mine()).stream().map(SavedView::name).toList();
    }

    @Test
    void ownViewsAreOnesOwnAndSharedOnesTheTeams() {
        long own = views.add(SavedView.Place.LIST, "Próba własna", null, "status=WAITING")
                .orThrow();
        long shared =
                views.add(SavedView.Place.BOARD, "Próba wspólna", team(), "").orThrow();
        assertThat(names("anna")).contains("Próba własna", "Próba wspólna");
        assertThat(names("jan")).contains("Próba wspólna").doesNotContain("Próba własna");
        assertThat(names("kasia")).contains("Próba wspólna").doesNotContain("Próba własna");
        assertThat(names("zofia")).doesNotContain("Próba wspólna", "Próba własna");
        as("jan");
        assertThat(done(views.delete(shared, 0))).as("another's").isFalse();
        assertThat(done(views.change(own, 0, "Próba cudza", null, ""))).isFalse();
        as("kasia");
        views.change(shared, 0, "Próba nazwana", team(), "").orThrow();
        assertThat(done(views.change(shared, 0, "Próba druga", team(), "")))
                .as("somebody was faster")
                .isFalse();
        assertThat(names("jan")).contains("Próba nazwana");
    }

    @Test
    void aViewIsSharedWithOnesOwnTeamsOnlyAndHasANameThatFits() {
        long other = people.person("zofia").teams().iterator().next();
        assertThat(done(views.add(SavedView.Place.LIST, "Próba", other, ""))).isFalse();
        assertThat(done(views.add(SavedView.Place.LIST, " ", null, ""))).isFalse();
        assertThat(done(views.add(SavedView.Place.LIST, "x".repeat(61), null, "")))
                .isFalse();
        assertThat(done(views.add(SavedView.Place.LIST, "Próba", null, "x".repeat(2001))))
                .isFalse();
    }

    @Test
    void aSavedViewStandsInTheNavigationAndOpensWhatWasSaved() {
        var name = "Widokowy Klient " + System.nanoTime();
        recorded(name);
        recorded("Ktoś Zupełnie Inny");
        var query = FilterUrl.ALL
                .with(Filter.ALL.withText(name), null, FilterUrl.Days.EVER)
                .write()
                .getQueryString();
        views.add(SavedView.Place.LIST, "Próba w menu", null, query).orThrow();
        go("complaints");
        var list = first(SideNav.class).getItems().stream()
                .filter(item -> "Reklamacje".equals(item.getLabel()))
                .findFirst()
                .orElseThrow();
        var entry = list.getItems().stream()
                .filter(item -> "Próba w menu".equals(item.getLabel()))
                .findFirst()
                .orElseThrow();
        go(entry.getElement().getAttribute("path"));
        assertThat(words()).contains("1 reklamacja");
    }

    private static boolean done(Result<Long> result) {
        return result instanceof Result.Done;
    }

    @Test
    void theFilterKnowsWhatARowDoesNotShow() {
        long waiting = recorded(Complaint101.facts("Próba czeka").with(Fact.RECEIVED_AT, TODAY.atTime(8, 0)));
        long restricted = recorded(Complaint101.facts("Próba poufna").with(Fact.RESTRICTED, true));
        assertThat(found(special(Set.of(Filter.Mark.RESTRICTED), Set.of())))
                .contains(restricted)
                .doesNotContain(waiting);
        as("zofia");
        assertThat(found(special(Set.of(Filter.Mark.RESTRICTED), Set.of()))).doesNotContain(restricted);
        as("anna");
        db.sql("update complaint set status = 'WAITING', waiting_for = 'INSTALLER', waiting_until = ? where id = ?")
                .params(TODAY, waiting)
                .update();
        assertThat(found(special(Set.of(), Set.of(WaitingFor.INSTALLER)))).contains(waiting);
        assertThat(found(special(Set.of(), Set.of(WaitingFor.SUPPLIER)))).doesNotContain(waiting);
        assertThat(found(special(Set.of(Filter.Mark.REMINDED), Set.of()))).contains(waiting);
        db.sql("update complaint set waiting_until = ?, unread_mail = 1 where id = ?")
                .params(TODAY.plusDays(1), waiting)
                .update();
        assertThat(found(special(Set.of(Filter.Mark.REMINDED), Set.of()))).doesNotContain(waiting);
        assertThat(found(special(Set.of(Filter.Mark.ANSWERED), Set.of()))).contains(waiting);
        db.sql(
                        "update complaint set status = 'RECEIVED', waiting_for = null, waiting_until = null, unread_mail = null where id = ?")
                .param(waiting)
                .update();
        assertThat(found(special(Set.of(Filter.Mark.ANSWERED), Set.of()))).doesNotContain(waiting);
    }

    @Test
    void theFilterKnowsWhereTheCustomerHasHeardNothingSince() {
        long silent = recorded(Complaint101.facts("Próba ciszy"));
        var day = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        var since = new Filter.Special(Set.of(), Set.of(), null, null, day, TODAY);
        assertThat(found(since)).contains(silent);
        db.sql("insert into deed(complaint_id, meaning, done_at) values (?, 'NEWS', ?)")
                .params(silent, TODAY.minusDays(1).atTime(12, 0))
                .update();
        assertThat(found(since)).as("that was before").contains(silent);
        db.sql("insert into deed(complaint_id, meaning, done_at) values (?, 'NEWS', ?)")
                .params(silent, TODAY.atTime(12, 0))
                .update();
        assertThat(found(since)).doesNotContain(silent);
        db.sql("delete from deed where complaint_id = ?").param(silent).update();
    }

    private static Filter.Special special(Set<Filter.Mark> marks, Set<WaitingFor> whom) {
        return new Filter.Special(marks, whom, null, null, null, TODAY);
    }

    private List<Long> found(Filter.Special special) {
        return lists.page(Filter.ALL.withSpecial(special), Order.NUMBER, false, 0, 2000).stream()
                .map(ComplaintSummary::id)
                .toList();
    }
}
