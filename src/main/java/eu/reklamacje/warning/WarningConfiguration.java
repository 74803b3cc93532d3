package eu.reklamacje.warning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of the early warning: run by one server at a time. */
@Configuration
class WarningConfiguration {

    /** What is recorded late, or comes at once from elsewhere, counts, too: so it looks more often than weekly. */
    @Bean
    RecurringTask<Void> earlyWarningTask(EarlyWarning warning) {
        return Tasks.recurring("early-warning", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> warning.look());
    }
}
