package eu.reklamacje.listing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.listing.Filter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterUrlTest {

    /** What cannot be read is left out, and nothing else with it; nobody's address breaks a list. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            status=WAITING                          | status=WAITING
            status=WAITING,NO_SUCH,RECEIVED         | status=RECEIVED,WAITING
            status=waiting                          | ""
            team=1,x,-3,2                           | team=1,2
            handler=99999999999999999999            | ""
            country=PL,pl,Polska                    | country=PL
            due=OVERDUE                             | due=OVERDUE
            due=YESTERDAY                           | ""
            q=%27%20or%201%3D1--                    | "q=' or 1=1--"
            unknown=1&kind=PRODUCT                  | kind=PRODUCT
            sort=-due&open=12&lanes=1               | sort=-due&open=12&lanes=1
            """)
    void readsWhatItUnderstands(String address, String kept) {
        var written =
                FilterUrl.read(QueryParameters.fromString(address)).write().getQueryString();
        assertThat(URLDecoder.decode(written, StandardCharsets.UTF_8).split("&"))
                .containsExactlyInAnyOrder(kept.split("&"));
    }

    @Test
    void anAddressThatIsTooLongIsCut() {
        var filter = FilterUrl.read(QueryParameters.simple(Map.of("q", "x".repeat(5000))))
                .filter();
        assertThat(filter.text()).hasSize(200);
    }

    @Test
    void everyFilterComesBackFromItsAddress() {
        var random = new Random(3);
        for (int run = 0; run < 500; run++) {
            var filter = Filter.ALL
                    .withText(random.nextBoolean() ? "" : "Zażółć & gęślą=jaźń " + run)
                    .withStatuses(some(Status.values(), random))
                    .withTeams(random.nextBoolean() ? Set.of() : Set.of(1L, (long) run + 2));
            var due = random.nextBoolean() ? null : DueRange.values()[random.nextInt(DueRange.values().length)];
            var received = random.nextBoolean()
                    ? FilterUrl.Days.EVER
                    : new FilterUrl.Days(
                            LocalDate.of(2026, 3, 1 + random.nextInt(20)),
                            null,
                            random.nextBoolean() ? LocalDate.of(2026, 4, 2) : null);
            var url = new FilterUrl(
                    filter.withSpecial(new Filter.Special(
                            some(Filter.Mark.values(), random),
                            some(WaitingFor.values(), random),
                            null,
                            null,
                            null,
                            Filter.ANY_DAY)),
                    due,
                    received,
                    Map.of());
            assertThat(FilterUrl.read(QueryParameters.fromString(url.write().getQueryString())))
                    .isEqualTo(url);
        }
    }

    private static <E> Set<E> some(E[] values, Random random) {
        return Arrays.stream(values).filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
    }
}
