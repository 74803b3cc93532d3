package eu.reklamacje.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of reports: run by one server at a time. */
@Configuration
class ReportConfiguration {

    @Bean
    RecurringTask<Void> reportFactsTask(Facts facts) {
        return Tasks.recurring("report-facts", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> {
                    while (facts.isMarked() && !Thread.currentThread().isInterrupted()) facts.count();
                });
    }

    @Bean
    RecurringTask<Void> reportMonthsTask(FrozenMonths months, Forecasts forecasts, Facts facts) {
        return Tasks.recurring("report-months", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> {
                    if (facts.isMarked()) return;
                    months.freeze();
                    forecasts.keep();
                });
    }

    @Bean
    RecurringTask<Void> reportMailsTask(ReportMails mails) {
        return Tasks.recurring("report-mails", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    mails.make();
                    while (mails.sendNext() && !Thread.currentThread().isInterrupted()) {
                        // The next one.
                    }
                });
    }
}
