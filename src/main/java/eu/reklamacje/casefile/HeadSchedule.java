package eu.reklamacje.casefile;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import eu.reklamacje.base.Office;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night the heads go to the second place; one server does it. */
@Configuration
class HeadSchedule {

    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    @Bean
    RecurringTask<Void> headJournalTask(HeadJournal journal, Office office) {
        return Tasks.recurring("timeline-heads", Schedules.daily(office.zone(), NIGHT))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((_, _) -> {
                    try {
                        journal.write();
                    } catch (IOException unreachable) {
                        // The second place may be there again in a while.
                        throw new UncheckedIOException(unreachable);
                    }
                });
    }
}
