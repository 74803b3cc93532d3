package eu.reklamacje.listing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.Turn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A board asks the database once, and the filter itself for each change after that: both say the same. */
@IntegrationTest
class FilterTest {

    private static final int FILTERS = 400;
    private static final int ALL = 2000;

    @Autowired
    ComplaintLists lists;

    @Autowired
    TestPeople people;

    @Test
    void theDatabaseAndTheFilterFindTheSameComplaints() {
        long seed = Long.getLong("filter.seed", System.nanoTime());
        var random = new Random(seed);
        var rows = people.as("marek", () -> lists.page(Filter.ALL, Order.NUMBER, true, 0, ALL));
        assertThat(rows).hasSizeGreaterThan(70);
        int found = 0;
        for (int number = 0; number < FILTERS; number++) {
            var filter = random(rows, random);
            var byDatabase = people.as("marek", () -> lists.page(filter, Order.NUMBER, true, 0, ALL)).stream()
                    .map(ComplaintSummary::id)
                    .toList();
            var byFilter = rows.stream()
                    .filter(filter::matches)
                    .map(ComplaintSummary::id)
                    .toList();
            assertThat(byDatabase).as("%s, seed %d", filter, seed).isEqualTo(byFilter);
            if (!byFilter.isEmpty()) found++;
        }
        assertThat(found).as("some filters find something").isGreaterThan(FILTERS / 10);
    }

    @Test
    void fromOneComplaintToTheNextGoesThroughTheWholeListInEachOrder() {
        var open = Filter.ALL.withStatuses(Set.of(Status.RECEIVED, Status.INVESTIGATING, Status.WAITING));
        for (var order : List.of(Order.DUE, Order.NUMBER, Order.RECEIVED, Order.SEVERITY)) {
            for (boolean ascending : List.of(true, false)) {
                var list = people.as("marek", () -> lists.page(open, order, ascending, 0, ALL));
                var walked = new ArrayList<>(List.of(list.getFirst().id()));
                for (var next = lists(open, order, ascending, walked); next.isPresent(); )
                    next = lists(open, order, ascending, walked);
                assertThat(walked)
                        .as("%s, ascending %s", order, ascending)
                        .isEqualTo(list.stream().map(ComplaintSummary::id).toList());
                int place = list.size() / 2;
                assertThat(people.<Integer>as("marek", () -> lists.place(open, order, ascending, walked.get(place))))
                        .isEqualTo(place);
            }
        }
    }

    private Optional<ComplaintSummary> lists(Filter filter, Order order, boolean ascending, List<Long> walked) {
        var next = people.as("marek", () -> lists.next(filter, order, ascending, walked.getLast()));
        next.ifPresent(row -> walked.add(row.id()));
        return next;
    }

    /** Values are taken from complaints that are there, so that filters find something. */
    private static Filter random(List<ComplaintSummary> rows, Random random) {
        var parts = new Parts(rows, random);
        return new Filter(
                "",
                parts.some(row -> row.status(), Status.class),
                parts.some(row -> row.kind(), Kind.class),
                parts.some(row -> row.teamId(), Long.class),
                parts.some(row -> row.handlerId() == null ? Filter.NOBODY : row.handlerId(), Long.class),
                parts.some(row -> row.severity(), Severity.class),
                parts.some(row -> row.country() == null ? "XX" : row.country(), String.class),
                parts.day(),
                parts.day(),
                parts.text(row -> row.model()),
                parts.text(row -> row.serial()),
                null,
                Set.of(),
                parts.next(),
                Filter.Special.NONE);
    }

    private record Parts(List<ComplaintSummary> rows, Random random) {

        <T> Set<T> some(Function<ComplaintSummary, T> value, Class<T> type) {
            if (random.nextInt(10) < 7) return Set.of();
            return Stream.generate(() -> type.cast(value.apply(row())))
                    .limit(1 + random.nextInt(3))
                    .collect(Collectors.toSet());
        }

        String text(Function<ComplaintSummary, @Nullable String> value) {
            var text = random.nextInt(10) < 9 ? null : value.apply(row());
            return text == null ? "" : text;
        }

        /** Of a day on which some have turned into something else, and others have not yet. */
        Filter.Next next() {
            var day = LocalDate.of(2026, 3, 10).plusDays(random.nextInt(40));
            return new Filter.Next(
                    some(row -> Objects.requireNonNull(row.next()).on(day).step(), Step.class),
                    some(row -> Objects.requireNonNull(row.next()).on(day).turn(), Turn.class),
                    day);
        }

        @Nullable
        LocalDate day() {
            return random.nextInt(10) < 9 ? null : row().nextDue();
        }

        private ComplaintSummary row() {
            return rows.get(random.nextInt(rows.size()));
        }
    }
}
