package eu.reklamacje.policy.ui;

import eu.reklamacje.calendar.Counting;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.policy.Rung;
import eu.reklamacje.policy.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A version of the policy as its form shows it, field by field. */
public record PolicyTerms(
        @Nullable LocalDate validFrom,
        Term acknowledge,
        Term progress,
        Term resolve,
        int newsEvery,
        int reviewDays,
        Set<DayOfWeek> workdays,
        boolean eventDayCounts,
        List<Rung> ladder,
        int usualDays,
        int longestDays,
        int most) {

    static PolicyTerms of(PolicyVersion version) {
        var policy = version.policy();
        var extensions = policy.extensions();
        return new PolicyTerms(
                version.validFrom(),
                policy.acknowledge(),
                policy.progress(),
                policy.resolve(),
                policy.newsEvery(),
                policy.reviewDays(),
                policy.counting().workdays(),
                policy.counting().eventDayCounts(),
                policy.ladder(),
                extensions.usualDays(),
                extensions.longestDays(),
                extensions.most());
    }

    Policy policy() {
        return new Policy(
                acknowledge,
                progress,
                resolve,
                newsEvery,
                reviewDays,
                new Counting(workdays, eventDayCounts),
                ladder,
                new Policy.ExtensionTerms(usualDays, longestDays, most));
    }
}
