package eu.reklamacje.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Access;
import eu.reklamacje.policy.Recipient;
import eu.reklamacje.user.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RecipientsTest {

    @Autowired
    Recipients recipients;

    @Autowired
    TestPeople people;

    private Access access(@Nullable String handler, boolean restricted) {
        long team = people.person("anna").teams().iterator().next();
        return new Access(team, handler == null ? null : people.person(handler).id(), restricted);
    }

    /** Whoever is named hears it; where nobody is, the team's supervisors do. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            anna ; HANDLER             ; anna
            jan  ; HANDLER             ; jan
            ''   ; HANDLER             ; kasia
            anna ; SUPERVISORS         ; kasia
            anna ; CHIEFS              ; marek
            anna ; HANDLER,SUPERVISORS ; anna,kasia
            anna ; HANDLER,CHIEFS      ; anna,marek
            """)
    void hearsWhoeverThePolicyNames(String handler, String named, String expected) {
        var to = Arrays.stream(named.split(",")).map(Recipient::valueOf).collect(Collectors.toSet());
        assertThat(logins(recipients.of(access(handler.isEmpty() ? null : handler, false), to)))
                .containsExactlyInAnyOrder(expected.split(","));
    }

    @Test
    void anUnseenAlertClimbsStepByStepAndNeverTwiceToOnePerson() {
        var access = access("anna", false);
        var told = Set.of(people.person("anna").id());
        var first = recipients.above(access, 0, told).orElseThrow();
        var last = recipients.above(access, 2, told).orElseThrow();
        assertThat(last.step()).isEqualTo(3);
        assertThat(logins(last.people())).contains("marek");
        assertThat(recipients.above(access, 3, told)).isEmpty();
        assertThat(logins(first.people())).doesNotContain("anna");
    }

    @Test
    void aRestrictedComplaintIsToldOnlyToThoseWhoMayReadIt() {
        assertThat(logins(recipients.of(access("anna", true), Set.of(Recipient.HANDLER, Recipient.SUPERVISORS))))
                .contains("anna", "kasia")
                .doesNotContain("jan", "zofia");
    }

    private static List<String> logins(List<Person> people) {
        return people.stream().map(Person::login).toList();
    }
}
