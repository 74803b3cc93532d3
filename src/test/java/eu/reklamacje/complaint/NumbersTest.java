package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.base.TravelClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class NumbersTest {

    @Autowired
    Numbers numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void tenSavesAtOnceOfWhichThreeRollBackLeaveNoGapOverNewYear() throws Exception {
        // 22:59:59 UTC is still the old year in Warsaw, one second later is the new one.
        assertThat(save(Instant.parse("2030-12-31T22:59:59Z"))).isEqualTo(expected("2030", 7));
        assertThat(save(Instant.parse("2030-12-31T23:00:00Z"))).isEqualTo(expected("2031", 7));
    }

    /** Numbers stay used: a second run on the same database starts from nothing, too. */
    @BeforeEach
    void forgetTheYears() {
        db.sql("update number_counter set last = 0 where year in (2030, 2031)").update();
    }

    private List<String> save(Instant at) throws Exception {
        try (var pool = Executors.newFixedThreadPool(10)) {
            var saves = IntStream.range(0, 10)
                    .<Callable<String>>mapToObj(save -> () -> clock.at(
                            at,
                            () -> transaction.execute(status -> {
                                var number = numbers.next();
                                if (save % 3 == 1) status.setRollbackOnly();
                                return save % 3 == 1 ? "" : number;
                            })))
                    .toList();
            var given = new ArrayList<String>();
            for (var future : pool.invokeAll(saves)) if (!future.get().isEmpty()) given.add(future.get());
            return given.stream().sorted().toList();
        }
    }

    private static List<String> expected(String year, int count) {
        return Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> "R-%s-%06d".formatted(year, number))
                .toList();
    }
}
