package eu.reklamacje.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.reklamacje.base.Changes;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of this feature: one row each in db-scheduler's table, run by one server at a time. */
@Configuration
class WatcherConfiguration {

    @Bean
    RecurringTask<Void> watcherTask(Watcher watcher) {
        return Tasks.recurring("watcher", FixedDelay.of(Duration.ofMillis(500))).execute((_, _) -> {
            while (watcher.pass() > 0 && !Thread.currentThread().isInterrupted()) {
                // The next batch.
            }
        });
    }

    @Bean
    RecurringTask<Void> waitingWatch(Watcher watcher) {
        return Tasks.recurring("waiting-watch", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    while (watcher.remind() > 0 && !Thread.currentThread().isInterrupted()) {
                        // The next batch.
                    }
                });
    }

    @Bean
    RecurringTask<Void> forgetNotices(Changes changes) {
        return Tasks.recurring("forget-notices", FixedDelay.ofHours(1)).execute((_, _) -> changes.forgetOld());
    }
}
