package eu.reklamacje.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import eu.reklamacje.base.Background;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.todo.ToDos;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of this feature: one row each in db-scheduler's table, run by one server at a time. */
@Configuration
class WatcherConfiguration {

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    @Bean
    RecurringTask<Void> watcherTask(Watcher watcher) {
        return Tasks.recurring("watcher", FixedDelay.of(Duration.ofMillis(250))).execute((_, _) -> {
            Background.untilNothingIsLeft(() -> watcher.pass() > 0);
            Background.untilNothingIsLeft(() -> watcher.climb() > 0);
            Background.untilNothingIsLeft(() -> watcher.wake() > 0);
        });
    }

    @Bean
    RecurringTask<Void> mailboxWatchTask(MailboxWatch watch) {
        return Tasks.recurring("mailbox-watch", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> watch.check());
    }

    @Bean
    RecurringTask<Void> waitingWatch(Watcher watcher, ToDos toDos) {
        return Tasks.recurring("waiting-watch", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    Background.untilNothingIsLeft(() -> watcher.remind() > 0);
                    Background.untilNothingIsLeft(() -> toDos.remind() > 0);
                });
    }

    @Bean
    RecurringTask<Void> digestTask(Digests digests) {
        return Tasks.recurring("digests", FixedDelay.of(Duration.ofMinutes(1))).execute((_, _) -> {
            digests.due().forEach(digests::collect);
            Background.untilNothingIsLeft(digests::sendNext);
        });
    }

    @Bean
    RecurringTask<Void> policyTask(PolicyWatch watch, Office office) {
        return Tasks.recurring("policy-examples", Schedules.daily(office.zone(), NIGHT))
                .execute((_, _) -> watch.check());
    }

    @Bean
    RecurringTask<Void> forgetNotices(Changes changes) {
        return Tasks.recurring("forget-notices", FixedDelay.ofHours(1)).execute((_, _) -> changes.forgetOld());
    }
}
