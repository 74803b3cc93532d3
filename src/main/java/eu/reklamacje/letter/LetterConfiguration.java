package eu.reklamacje.letter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.reklamacje.base.Background;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of this feature. */
@Configuration
class LetterConfiguration {

    @Bean
    RecurringTask<Void> outboxTask(Postman postman, Delivery delivery) {
        return Tasks.recurring("outbox", FixedDelay.of(Duration.ofMillis(500))).execute((_, _) -> {
            Background.untilNothingIsLeft(postman::sendNext);
            Background.untilNothingIsLeft(delivery::tellNext);
        });
    }
}
