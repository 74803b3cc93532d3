package eu.reklamacje.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.reklamacje.Cases;
import eu.reklamacje.calendar.TeamCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final TeamCalendar POLAND = TeamCalendar.plain("pl", WARSAW);
    private static final Ladder LADDER = new Ladder(Policy.PUBLISHED, POLAND, false);
    private static final Ladder SAFETY = new Ladder(Policy.PUBLISHED, POLAND, true);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # due,      stage,    usually comes at,  where safety is concerned
            2026-03-11, BEFORE-5, 2026-03-04T08:00, 2026-03-04T00:00
            2026-03-11, BEFORE-3, 2026-03-06T08:00, 2026-03-06T00:00
            2026-03-11, DUE,      2026-03-11T08:00, 2026-03-11T00:00
            2026-03-11, BROKEN,   2026-03-12T00:00, 2026-03-12T00:00
            2026-03-11, BROKEN-3, 2026-03-16T08:00, 2026-03-16T00:00
            2026-03-11, BROKEN-5, 2026-03-18T08:00, 2026-03-18T00:00
            # broken on a Friday is broken on the Saturday
            2026-03-13, BROKEN,   2026-03-14T00:00, 2026-03-14T00:00
            2026-03-13, BROKEN-3, 2026-03-18T08:00, 2026-03-18T00:00
            # Easter Monday is no working day
            2026-04-07, BEFORE-3, 2026-04-01T08:00, 2026-04-01T00:00
            2026-04-03, BROKEN-3, 2026-04-09T08:00, 2026-04-09T00:00
            # clocks change in the night before
            2026-03-30, DUE,      2026-03-30T08:00, 2026-03-30T00:00
            2026-10-26, DUE,      2026-10-26T08:00, 2026-10-26T00:00
            """)
    void eachStageComesAtItsInstant(LocalDate due, String stage, LocalDateTime usually, LocalDateTime safety) {
        assertThat(LADDER.step(Stage.of(stage), due).at()).isEqualTo(at(usually));
        assertThat(SAFETY.step(Stage.of(stage), due).at()).isEqualTo(at(safety));
    }

    @Test
    void theStagesComeOneAfterTheOther() {
        Cases.check(random -> {
            var days = POLAND.days();
            var due = days.after(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4000)), 1);
            var ladder = random.nextBoolean() ? LADDER : SAFETY;
            var steps = ladder.steps(due);
            assertThat(steps).extracting(Ladder.Step::stage).isSorted();
            assertThat(steps).extracting(Ladder.Step::at).isSorted().doesNotHaveDuplicates();
            Optional<Ladder.Step> next = ladder.first(due);
            for (var step : steps) {
                assertThat(next).contains(step);
                next = ladder.next(step.stage(), due);
            }
            assertThat(next).isEmpty();
        });
    }

    @Test
    void aStageIsWrittenAsItIsRead() {
        for (var text : List.of("BEFORE-1", "BEFORE-60", "DUE", "BROKEN", "BROKEN-5"))
            assertThat(Stage.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"BEFORE", "BEFORE-0", "DUE-1", "BROKEN-61", "broken", "''", "BEFORE--1", "BEFORE-1x"})
    void whatIsNoStageIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Stage.of(text));
    }

    @Test
    void stagesSpeakToWhomTheLadderSaysAndForgottenOnesToTheHandler() {
        assertThat(Policy.PUBLISHED.recipients(Stage.of("BROKEN-5")))
                .containsExactlyInAnyOrder(Recipient.HANDLER, Recipient.SUPERVISORS, Recipient.CHIEFS);
        assertThat(Policy.PUBLISHED.recipients(Stage.of("BEFORE-9"))).containsExactly(Recipient.HANDLER);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(WARSAW).toInstant();
    }
}
