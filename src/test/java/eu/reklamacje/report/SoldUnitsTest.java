package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Result;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was sold is pasted as a table; complaints for a thousand units come with an exact interval. */
@IntegrationTest
class SoldUnitsTest {

    @Autowired
    SoldUnits sold;

    @Autowired
    Reports reports;

    @Autowired
    TestPeople people;

    @AfterEach
    void clear() {
        people.as("ewa", () -> sold.save(""));
    }

    private Result<Integer> save(String text) {
        return people.as("ewa", () -> sold.save(text));
    }

    @Test
    void aTableIsPastedAndAModelHasItsRate() {
        assertThat(
                        save(
                                "\uFEFFmodel;month;units\n\"SolarMax 10K\";2026-02;400\nSolarMax 10K\t2021-04\t600\nSolarMax 10K,2021-03,9000\n\n"))
                .isEqualTo(Result.done(3));
        assertThat(people.as("ewa", () -> sold.lines()))
                .isEqualTo("SolarMax 10K;2021-03;9000\nSolarMax 10K;2021-04;600\nSolarMax 10K;2026-02;400");
        while (!reports.catchUp()) {
            // The next batches.
        }
        var march = YearMonth.of(2026, 3);
        var rate =
                people.as("marek", () -> reports.of(Scope.ALL, march)).units().getFirst();
        var scope = new Scope(null, null, null, "", "SolarMax 10K");
        int complaints = people.as("marek", () -> reports.of(scope, march))
                .figures()
                .getOrDefault(Figure.RECEIVED, List.of())
                .getLast()
                .count("PRODUCT");
        assertThat(rate.units()).as("five years, without March 2021").isEqualTo(1000);
        assertThat(rate.complaints()).isEqualTo(complaints);
        assertThat(rate.rate()).isEqualTo(complaints, within(1e-9));
        assertThat(rate.low()).isLessThanOrEqualTo(rate.rate());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SolarMax 10K;2026-13;4
                    SolarMax 10K;2026-03
                    ;2026-03;4
                    SolarMax 10K;2026-03;-4
                    SolarMax 10K;2026-03;4.5
                    """)
    void aLineThatCannotBeReadIsNamedAndNothingIsLost(String wrong) {
        save("SolarMax 5K;2026-01;7");
        assertThat(save("SolarMax 5K;2026-02;8\n" + wrong)).isEqualTo(Result.refused("refused.sold.line", 2, wrong));
        assertThat(people.as("ewa", () -> sold.lines())).isEqualTo("SolarMax 5K;2026-01;7");
    }

    @Test
    void aMonthIsSoldOnce() {
        assertThat(save("A;2026-01;7\nA;2026-01;8")).isEqualTo(Result.refused("refused.sold.twice", 2, "A;2026-01;8"));
    }

    /** Garwood's interval, as in every table. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.6889",
        "1, 0.0253, 5.5716",
        "5, 1.6235, 11.6683",
        "10, 4.7954, 18.3904",
        "100, 81.3640, 121.6272"
    })
    void intervalsAreExact(int count, double low, double high) {
        var interval = PoissonInterval.of(count);
        assertThat(interval.low()).isEqualTo(low, within(5e-4));
        assertThat(interval.high()).isEqualTo(high, within(5e-4));
    }
}
