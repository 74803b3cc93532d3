package eu.reklamacje.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import eu.reklamacje.base.Background;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background work of reports: run by one server at a time. */
@Configuration
class ReportConfiguration {

    @Bean
    RecurringTask<Void> reportFactsTask(Facts facts) {
        return Tasks.recurring("report-facts", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> Background.untilNothingIsLeft(() -> facts.isMarked() && facts.count() > 0));
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
                    Background.untilNothingIsLeft(mails::sendNext);
                });
    }
}
