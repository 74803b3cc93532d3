package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    /** Intervals by R's binom::binom.confint(method = "wilson"), rounded. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # good, all, share, interval
            0,  0,  -,   -
            1,  4,  -,   -
            5,  5,  100, 57–100
            0,  5,  0,   0–43
            12, 14, 86,  60–96
            9,  19, 47,  27–68
            19, 20, 95,  -
            999, 1000, 99, -
            1, 1000, 1, -
            """)
    void saysAsMuchAsItsNumberAllows(int good, int all, String share, String interval) {
        var rate = new Rate(good, all);
        assertThat(rate.hasShare() ? String.valueOf(rate.share()) : "-").isEqualTo(share);
        assertThat(
                        rate.hasInterval()
                                ? rate.interval().low() + "–" + rate.interval().high()
                                : "-")
                .isEqualTo(interval);
    }

    @Test
    void theShareLiesInItsInterval() {
        for (int all = 5; all < 20; all++) {
            int many = all;
            IntStream.rangeClosed(0, many)
                    .mapToObj(good -> new Rate(good, many))
                    .forEach(rate -> assertThat(rate.share())
                            .isBetween(rate.interval().low(), rate.interval().high()));
        }
    }
}
