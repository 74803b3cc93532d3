package eu.reklamacje.decision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.base.Language;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.user.Person;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.Theme;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which decisions need a second person, and who that may be: a table typed by hand. */
class ApprovalRulesTest {

    private static final long TEAM = 7;
    private static final long WRITER = 1;
    private static final long HANDLER = 2;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # outcome,  cost,     currency, severity, needs approval because of
            UPHELD,     -,        -,        NORMAL,   -
            PARTLY,     -,        -,        HIGH,     -
            WITHDRAWN,  -,        -,        LOW,      -
            NOT_UPHELD, -,        -,        NORMAL,   REFUSAL
            UPHELD,     500,      EUR,      NORMAL,   -
            UPHELD,     500.01,   EUR,      NORMAL,   COST
            UPHELD,     2000.00,  PLN,      NORMAL,   -
            UPHELD,     2000.01,  PLN,      NORMAL,   COST
            UPHELD,     0.01,     HUF,      NORMAL,   COST
            UPHELD,     -,        -,        SAFETY,   SAFETY
            WITHDRAWN,  -,        -,        SAFETY,   SAFETY
            NOT_UPHELD, 10000,    PLN,      SAFETY,   REFUSAL COST SAFETY
            """)
    void aDecisionNeedsASecondPersonWhere(
            Outcome outcome,
            @Nullable BigDecimal cost,
            @Nullable String currency,
            Severity severity,
            @Nullable String reasons) {
        var parts = new Parts(outcome, Remedy.NONE, cost, currency, null, "", "", "", "", "");
        var expected = reasons == null
                ? EnumSet.noneOf(ApprovalRules.Reason.class)
                : Arrays.stream(reasons.split(" "))
                        .map(ApprovalRules.Reason::valueOf)
                        .collect(Collectors.toSet());
        assertThat(ApprovalRules.reasons(parts, severity, new DecisionSettings(Map.of())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # who,      role,          supervises, why not
            WRITER,     SUPERVISOR,    team,       refused.decision.own
            HANDLER,    SUPERVISOR,    team,       refused.decision.own
            SOMEBODY,   SUPERVISOR,    team,       -
            SOMEBODY,   SUPERVISOR,    all,        -
            SOMEBODY,   SUPERVISOR,    other,      refused.decision.supervisor
            SOMEBODY,   AGENT,         team,       refused.decision.supervisor
            SOMEBODY,   ADMINISTRATOR, all,        refused.decision.supervisor
            """)
    void nobodyApprovesTheirOwn(String who, Role role, String supervises, @Nullable String why) {
        long id = who.equals("WRITER") ? WRITER : who.equals("HANDLER") ? HANDLER : 3;
        var teams = supervises.equals("other") ? Set.of(8L) : Set.of(TEAM);
        var person = new Person(
                id,
                0,
                "p",
                "P",
                "p@example.com",
                true,
                role,
                supervises.equals("all"),
                teams,
                teams,
                Language.POLISH,
                Theme.SYSTEM,
                0,
                null,
                false);
        var parts = new Parts(Outcome.NOT_UPHELD, Remedy.NONE, null, null, null, "", "", "", "", "");
        var decision = new Decision(
                1,
                1,
                1,
                1,
                DecisionState.ASKED,
                parts,
                null,
                WRITER,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null);
        var refusal = ApprovalRules.refusal(person, new Access(TEAM, HANDLER, false), decision);
        assertThat(refusal.map(text -> text.key()).orElse(null)).isEqualTo(why);
    }
}
