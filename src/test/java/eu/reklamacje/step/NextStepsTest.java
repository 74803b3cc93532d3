package eu.reklamacje.step;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Cases;
import eu.reklamacje.complaint.NextStep;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.Step;
import eu.reklamacje.complaint.StepReason;
import eu.reklamacje.complaint.Turn;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.deadline.ExtensionState;
import eu.reklamacje.decision.DecisionProgress;
import eu.reklamacje.policy.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes next: a table of situations, and what holds in all of them. */
class NextStepsTest {

    /** Each promise: when it falls due, and from when on it presses. */
    private static final Map<String, Map.Entry<Rule, Situation.Owed>> PROMISES = Map.of(
            "P3", Map.entry(Rule.ACKNOWLEDGE, owed("03-11", "03-06")),
            "P4", Map.entry(Rule.PROGRESS, owed("03-31", "03-26")),
            "P4+", Map.entry(Rule.FURTHER_PROGRESS, owed("04-10", "04-06")),
            "P6", Map.entry(Rule.RESOLVE, owed("04-14", "04-08")),
            "P6near", Map.entry(Rule.RESOLVE, owed("03-20", "03-17")),
            "P13", Map.entry(Rule.REVIEW, owed("05-05", "04-29")));

    /** Status and what is so | the step, whose, until, why | from when on it is the handler's turn with what. */
    private static final String TABLE = """
            RECEIVED P3 P4 P6                                      | ACKNOWLEDGE HANDLER 03-11 UNACKNOWLEDGED
            RECEIVED P3 P4 P6 missing                              | ACKNOWLEDGE HANDLER 03-11 UNACKNOWLEDGED
            RECEIVED P3 P4 P6 assessed                             | ACKNOWLEDGE HANDLER 03-11 UNACKNOWLEDGED
            RECEIVED P3 P4 P6 BEGUN                                | ACKNOWLEDGE HANDLER 03-11 UNACKNOWLEDGED
            RECEIVED P3 P4 P6 ASKED                                | ACKNOWLEDGE HANDLER 03-11 UNACKNOWLEDGED
            RECEIVED P3 P4 P6 unread                               | READ_ANSWER HANDLER 03-11 ANSWERED
            RECEIVED P3 P4 P6 danger                               | JUDGE_DANGER HANDLER 03-11 DANGER
            RECEIVED P3 P4 P6 danger unread                        | JUDGE_DANGER HANDLER 03-11 DANGER
            RECEIVED P3 P4 P6 LEAVING                              | WAIT NOBODY 03-11 LEAVING
            RECEIVED P3 P4 P6 TO_POST                              | POST_LETTER HANDLER 03-11 TO_POST
            RECEIVED P3 P4 P6 TO_POST unread                       | READ_ANSWER HANDLER 03-11 ANSWERED
            INVESTIGATING P3 P4 P6                                 | ACKNOWLEDGE HANDLER 03-11 UNACKNOWLEDGED
            WAITING P3 P4 P6 wait:CUSTOMER:03-20                   | ACKNOWLEDGE HANDLER 03-11 UNACKNOWLEDGED
            ACKNOWLEDGED P4 P6 missing                             | ASK HANDLER 03-31 FACTS_MISSING         | 03-26 TELL_PROGRESS 03-31 NOTHING_TOLD
            ACKNOWLEDGED P4 P6near missing                         | ASK HANDLER 03-20 FACTS_MISSING         | 03-17 PROPOSE_DATE 03-20 DATE_IN_DANGER
            ACKNOWLEDGED P6 missing                                | ASK HANDLER 04-14 FACTS_MISSING         | 04-08 PROPOSE_DATE 04-14 DATE_IN_DANGER
            ACKNOWLEDGED P4+ P6 missing                            | ASK HANDLER 04-10 FACTS_MISSING         | 04-06 TELL_PROGRESS 04-10 NEWS_OWED
            ACKNOWLEDGED P4 P6 missing PROPOSED                    | APPROVE_DATE APPROVER 04-14 DATE_ASKED
            ACKNOWLEDGED P4 P6                                     | ASSESS HANDLER 03-31 UNASSESSED         | 03-26 TELL_PROGRESS 03-31 NOTHING_TOLD
            ACKNOWLEDGED P4 P6 unread                              | READ_ANSWER HANDLER 03-31 ANSWERED
            ACKNOWLEDGED P4 P6 danger                              | JUDGE_DANGER HANDLER 03-31 DANGER
            ACKNOWLEDGED P4 P6 LEAVING                             | WAIT NOBODY 03-31 LEAVING
            INVESTIGATING P4 P6                                    | ASSESS HANDLER 03-31 UNASSESSED         | 03-26 TELL_PROGRESS 03-31 NOTHING_TOLD
            INVESTIGATING P4 P6near                                | ASSESS HANDLER 03-20 UNASSESSED         | 03-17 PROPOSE_DATE 03-20 DATE_IN_DANGER
            INVESTIGATING P6                                       | ASSESS HANDLER 04-14 UNASSESSED         | 04-08 PROPOSE_DATE 04-14 DATE_IN_DANGER
            INVESTIGATING P4+ P6                                   | ASSESS HANDLER 04-10 UNASSESSED         | 04-06 TELL_PROGRESS 04-10 NEWS_OWED
            INVESTIGATING P4 P6 assessed                           | TELL_PROGRESS HANDLER 03-31 NOTHING_TOLD
            INVESTIGATING P4 P6near assessed                       | TELL_PROGRESS HANDLER 03-31 NOTHING_TOLD | 03-17 PROPOSE_DATE 03-20 DATE_IN_DANGER
            INVESTIGATING P6 assessed                              | DECIDE HANDLER 04-14 UNDECIDED          | 04-08 PROPOSE_DATE 04-14 DATE_IN_DANGER
            INVESTIGATING P4+ P6 assessed                          | DECIDE HANDLER 04-14 UNDECIDED          | 04-06 TELL_PROGRESS 04-10 NEWS_OWED
            INVESTIGATING P4+ P6near assessed                      | DECIDE HANDLER 03-20 UNDECIDED          | 03-17 PROPOSE_DATE 03-20 DATE_IN_DANGER
            INVESTIGATING P6 assessed unread                       | READ_ANSWER HANDLER 04-14 ANSWERED
            INVESTIGATING P6 assessed missing                      | ASK HANDLER 04-14 FACTS_MISSING         | 04-08 PROPOSE_DATE 04-14 DATE_IN_DANGER
            INVESTIGATING P6 assessed TO_POST                      | POST_LETTER HANDLER 04-14 TO_POST
            INVESTIGATING assessed                                 | DECIDE HANDLER - UNDECIDED
            INVESTIGATING P6 assessed BEGUN                        | DECIDE HANDLER 04-14 BEGUN
            INVESTIGATING P4 P6 BEGUN                              | DECIDE HANDLER 04-14 BEGUN              | 03-26 TELL_PROGRESS 03-31 NOTHING_TOLD
            INVESTIGATING P4+ P6 BEGUN                             | DECIDE HANDLER 04-14 BEGUN              | 04-06 TELL_PROGRESS 04-10 NEWS_OWED
            INVESTIGATING P6 assessed TO_APPROVE                   | GET_APPROVAL HANDLER 04-14 COMPLETE
            INVESTIGATING P6 assessed TO_SEND                      | SEND_DECISION HANDLER 04-14 COMPLETE
            INVESTIGATING P6 assessed ASKED                        | APPROVE APPROVER 04-14 APPROVAL_ASKED
            INVESTIGATING P4 P6 ASKED                              | APPROVE APPROVER 04-14 APPROVAL_ASKED
            INVESTIGATING P6 assessed ASKED unread                 | READ_ANSWER HANDLER 04-14 ANSWERED
            INVESTIGATING P6 assessed ASKED missing                | APPROVE APPROVER 04-14 APPROVAL_ASKED
            INVESTIGATING P6 assessed DECLINED                     | DECIDE HANDLER 04-14 SENT_BACK
            INVESTIGATING P6 assessed READY                        | SEND_DECISION HANDLER 04-14 READY
            INVESTIGATING P6 DECIDED_LEAVING                       | WAIT NOBODY 04-14 LEAVING
            INVESTIGATING P6 assessed READY PROPOSED               | SEND_DECISION HANDLER 04-14 READY
            INVESTIGATING P6 assessed PROPOSED                     | APPROVE_DATE APPROVER 04-14 DATE_ASKED
            INVESTIGATING P6 assessed APPROVED                     | TELL_DATE HANDLER 04-14 DATE_APPROVED
            INVESTIGATING P6 assessed APPROVED BEGUN               | TELL_DATE HANDLER 04-14 DATE_APPROVED
            WAITING P6 wait:CUSTOMER:03-20                         | WAIT CUSTOMER 03-20 WAITING             | 03-20 REMIND 03-20 REMINDER_PASSED
            WAITING P6 wait:OTHER:03-20                            | WAIT OTHER 03-20 WAITING                | 03-20 REMIND 03-20 REMINDER_PASSED
            WAITING P4 P6 wait:CUSTOMER:03-20 missing              | WAIT CUSTOMER 03-20 WAITING             | 03-20 REMIND 03-20 REMINDER_PASSED
            WAITING P4 P6 wait:CUSTOMER:03-30                      | WAIT CUSTOMER 03-30 WAITING             | 03-26 TELL_PROGRESS 03-31 NOTHING_TOLD
            WAITING P4 P6 wait:CUSTOMER:03-26                      | WAIT CUSTOMER 03-26 WAITING             | 03-26 TELL_PROGRESS 03-31 NOTHING_TOLD
            WAITING P6 wait:CUSTOMER:04-20                         | WAIT CUSTOMER 04-20 WAITING             | 04-08 PROPOSE_DATE 04-14 DATE_IN_DANGER
            WAITING P4+ P6 wait:OTHER:04-20                        | WAIT OTHER 04-20 WAITING                | 04-06 TELL_PROGRESS 04-10 NEWS_OWED
            WAITING P6 wait:CUSTOMER:03-20 unread                  | READ_ANSWER HANDLER 04-14 ANSWERED
            WAITING P6 wait:CUSTOMER:03-20 ASKED                   | APPROVE APPROVER 04-14 APPROVAL_ASKED
            WAITING P6 wait:CUSTOMER:03-20 READY                   | SEND_DECISION HANDLER 04-14 READY
            WAITING P6 wait:CUSTOMER:03-20 APPROVED                | TELL_DATE HANDLER 04-14 DATE_APPROVED
            WAITING P6 wait:CUSTOMER:03-20 BEGUN                   | WAIT CUSTOMER 03-20 WAITING             | 03-20 REMIND 03-20 REMINDER_PASSED
            WAITING wait:CUSTOMER:03-20                            | WAIT CUSTOMER 03-20 WAITING             | 03-20 REMIND 03-20 REMINDER_PASSED
            RESOLVED                                               | CLOSE HANDLER - RESOLVED
            RESOLVED unread                                        | READ_ANSWER HANDLER - ANSWERED
            RESOLVED danger                                        | JUDGE_DANGER HANDLER - DANGER
            RESOLVED BEGUN                                         | DECIDE HANDLER - BEGUN
            RESOLVED ASKED                                         | APPROVE APPROVER - APPROVAL_ASKED
            RESOLVED READY                                         | SEND_DECISION HANDLER - READY
            RESOLVED TO_POST                                       | POST_LETTER HANDLER - TO_POST
            RESOLVED missing                                       | CLOSE HANDLER - RESOLVED
            CLOSED                                                 | NONE NOBODY - FINISHED
            CLOSED unread                                          | READ_ANSWER HANDLER - ANSWERED
            CLOSED danger                                          | JUDGE_DANGER HANDLER - DANGER
            CLOSED BEGUN                                           | NONE NOBODY - FINISHED
            ESCALATED P13 noreviewer                               | NAME_REVIEWER SUPERVISOR 05-05 ESCALATED
            ESCALATED noreviewer                                   | NAME_REVIEWER SUPERVISOR - ESCALATED
            ESCALATED P13 noreviewer unread                        | READ_ANSWER HANDLER 05-05 ANSWERED
            ESCALATED P13                                          | DECIDE HANDLER 05-05 REVIEW_OWED
            ESCALATED P13 missing                                  | ASK HANDLER 05-05 FACTS_MISSING
            ESCALATED                                              | DECIDE HANDLER - UNDECIDED
            INVESTIGATING P13 second assessed                      | DECIDE HANDLER 05-05 REVIEW_OWED
            INVESTIGATING P13 second missing                       | DECIDE HANDLER 05-05 REVIEW_OWED
            INVESTIGATING P13 P6 second                            | DECIDE HANDLER 05-05 REVIEW_OWED
            INVESTIGATING P13 second P4+                           | DECIDE HANDLER 05-05 REVIEW_OWED        | 04-06 TELL_PROGRESS 04-10 NEWS_OWED
            INVESTIGATING P13 second BEGUN                         | DECIDE HANDLER 05-05 BEGUN
            INVESTIGATING P13 second ASKED                         | APPROVE APPROVER 05-05 APPROVAL_ASKED
            NOT_A_COMPLAINT                                        | NONE NOBODY - FINISHED
            NOT_A_COMPLAINT unread                                 | READ_ANSWER HANDLER - ANSWERED
            MERGED                                                 | NONE NOBODY - FINISHED
            MERGED unread danger                                   | NONE NOBODY - FINISHED
            """;

    private static Situation.Owed owed(String due, String soon) {
        return new Situation.Owed(day(due), day(soon));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse("2026-" + day);
    }

    static Stream<String> situations() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void whatComesNext(String line) {
        var parts = line.split("\\|");
        var next = NextSteps.of(situation(List.of(parts[0].strip().split("\\s+"))));
        assertThat(words(next))
                .isEqualTo(Arrays.stream(parts).skip(1).map(String::strip).collect(Collectors.joining(" | ")));
    }

    private static Situation situation(List<String> words) {
        var owed = new EnumMap<Rule, Situation.Owed>(Rule.class);
        PROMISES.forEach((word, promise) -> {
            if (words.contains(word)) owed.put(promise.getKey(), promise.getValue());
        });
        var wait = words.stream()
                .filter(word -> word.startsWith("wait:"))
                .findFirst()
                .map(word -> word.split(":"));
        return new Situation(
                Status.valueOf(words.getFirst()),
                words.contains("danger"),
                words.contains("unread"),
                words.contains("missing"),
                words.contains("assessed"),
                words.contains("second"),
                words.contains("noreviewer"),
                wait.map(parts -> WaitingFor.valueOf(parts[1])).orElse(null),
                wait.map(parts -> day(parts[2])).orElse(null),
                owed,
                words.contains("DECIDED_LEAVING") ? DecisionProgress.LEAVING : decision(words),
                constant(ExtensionState.values(), words),
                letter(words));
    }

    private static @Nullable DecisionProgress decision(List<String> words) {
        var found = constant(DecisionProgress.values(), words);
        return found == DecisionProgress.LEAVING ? null : found;
    }

    private static Situation.UnderWay letter(List<String> words) {
        var found = constant(Situation.UnderWay.values(), words);
        return found == null ? Situation.UnderWay.NOTHING : found;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, List<String> words) {
        return Arrays.stream(values)
                .filter(value -> words.subList(1, words.size()).contains(value.name()))
                .findFirst()
                .orElse(null);
    }

    private static String words(NextStep next) {
        var now = "%s %s %s %s".formatted(next.step(), next.turn(), words(next.until()), next.why());
        return next.turnsOn() == null
                ? now
                : now
                        + " | %s %s %s %s"
                                .formatted(words(next.turnsOn()), next.then(), words(next.thenUntil()), next.thenWhy());
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString().substring(5);
    }

    /** Whatever is so, somebody is named for every step but one that nobody takes, and it turns into another one at most once. */
    @Test
    void everySituationHasAStep() {
        Cases.check(random -> {
            var situation = random(random);
            var next = NextSteps.of(situation);
            assertThat(next.turn() == Turn.NOBODY)
                    .isEqualTo(next.why() == StepReason.FINISHED || next.why() == StepReason.LEAVING);
            if (situation.status().isFinished() && !situation.unread() && !situation.dangerAsked())
                assertThat(next.turn()).isNotEqualTo(Turn.CUSTOMER);
            if (next.turnsOn() != null) {
                assertThat(next.then()).isNotNull().isNotEqualTo(next.step());
                assertThat(next.on(next.turnsOn().minusDays(1)).step()).isEqualTo(next.step());
                assertThat(next.on(next.turnsOn()).turn()).isEqualTo(Turn.HANDLER);
            }
            if (!situation.owed().isEmpty() && !situation.status().isFinished())
                assertThat(next.step()).isNotEqualTo(Step.NONE);
        });
    }

    private static Situation random(Random random) {
        var owed = new EnumMap<Rule, Situation.Owed>(Rule.class);
        for (var rule : Rule.values()) {
            var due = day("03-01").plusDays(random.nextInt(60));
            if (random.nextBoolean()) owed.put(rule, new Situation.Owed(due, due.minusDays(3)));
        }
        var status = Status.values()[random.nextInt(Status.values().length)];
        boolean waits = status == Status.WAITING;
        return new Situation(
                status,
                random.nextInt(10) == 0,
                random.nextInt(5) == 0,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                status == Status.ESCALATED && random.nextBoolean(),
                waits ? WaitingFor.values()[random.nextInt(WaitingFor.values().length)] : null,
                waits ? day("03-01").plusDays(random.nextInt(60)) : null,
                owed,
                random.nextBoolean()
                        ? null
                        : DecisionProgress.values()[random.nextInt(DecisionProgress.values().length)],
                random.nextInt(3) > 0 ? null : ExtensionState.values()[random.nextInt(2)],
                Situation.UnderWay.values()[random.nextInt(3)]);
    }
}
