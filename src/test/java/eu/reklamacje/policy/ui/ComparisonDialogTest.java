package eu.reklamacje.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.ScreenTest;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.PolicyVersion;
import eu.reklamacje.policy.Term;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComparisonDialogTest extends ScreenTest {

    @Test
    void showsWhatDiffers() {
        var published = Policy.PUBLISHED;
        var other = new Policy(
                new Term(5, Term.Start.RECEIPT, Term.Keeper.ITS_OWN),
                published.progress(),
                published.resolve(),
                published.newsEvery(),
                published.reviewDays(),
                published.counting(),
                published.ladder(),
                published.extensions());
        new ComparisonDialog(
                        new PolicyVersion(1, 0, LocalDate.of(2025, 1, 1), published, null),
                        new PolicyVersion(2, 0, LocalDate.of(2026, 1, 1), other, null))
                .open();
        roundTrip();
        assertThat(words(dialog())).contains("7", "5", "2025", "2026");
    }
}
