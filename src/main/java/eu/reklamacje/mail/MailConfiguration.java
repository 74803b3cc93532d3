package eu.reklamacje.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The background work of this feature, and the mailboxes of a real server. */
@Configuration
class MailConfiguration {

    @Bean
    RecurringTask<Void> outboxTask(Postman postman) {
        return Tasks.recurring("outbox", FixedDelay.of(Duration.ofMillis(500))).execute((_, _) -> {
            while (postman.sendNext() && !Thread.currentThread().isInterrupted()) {
                // The next one.
            }
        });
    }

    @Bean
    @Fallback
    Mailboxes configuredMailboxes(MailSettings settings) {
        return new Mailboxes(settings.mailboxes());
    }
}
