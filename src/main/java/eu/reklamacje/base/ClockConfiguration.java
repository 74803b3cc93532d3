package eu.reklamacje.base;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time. It runs at the real speed, and starts where {@link Office#at()} says, so that a broken promise can be watched. */
@Configuration
class ClockConfiguration {

    @Bean
    TravelClock clock(Office office) {
        return new TravelClock(
                office.at() == null
                        ? Duration.ZERO
                        : Duration.between(Clock.systemUTC().instant(), office.instant(office.at())));
    }
}
