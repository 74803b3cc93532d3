package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final Facts BASE = Complaint101.facts("Anna Nowak");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 10, 9, 30);

    @Test
    void differentFieldsOfTwoPeopleAreBothKept() {
        var theirs = BASE.with(Fact.CUSTOMER_PHONE, "111222333");
        var mine = BASE.with(Fact.DESCRIPTION, "Dymi.");
        assertThat(theirs.conflicts(BASE, mine)).isEmpty();
        var merged = theirs.merge(BASE, mine);
        assertThat(merged.get(Fact.CUSTOMER_PHONE)).isEqualTo("111222333");
        assertThat(merged.get(Fact.DESCRIPTION)).isEqualTo("Dymi.");
    }

    @Test
    void theSameFieldWithAnotherValueIsAConflictAndWithTheSameValueIsNone() {
        var theirs = BASE.with(Fact.CUSTOMER_PHONE, "111222333");
        assertThat(theirs.conflicts(BASE, BASE.with(Fact.CUSTOMER_PHONE, "999")))
                .containsExactly(Fact.CUSTOMER_PHONE);
        assertThat(theirs.conflicts(BASE, theirs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O’Brien", "😀 Emoji", "عربى", "<script>alert(1)</script>", "Robert'); DROP TABLE complaint;--"})
    void strangeTextIsTextLikeAnyOther(String name) {
        assertThat(FactRules.problems(BASE.with(Fact.CUSTOMER_NAME, name), NOW)).isEmpty();
    }

    @Test
    void everyFieldRefusesWhatIsTooLongOrHasControlCharactersAndSaysSo() {
        for (var fact : texts()) {
            assertThat(key(BASE.with(fact, "x".repeat(fact.longest() + 1)), fact))
                    .as("%s", fact)
                    .isEqualTo("problem.too-long");
            assertThat(key(BASE.with(fact, "\u0000\u0007"), fact))
                    .as("%s", fact)
                    .isEqualTo("problem.control-characters");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Fact<String>> texts() {
        return Fact.values().stream()
                .filter(fact -> fact.type() == String.class)
                .map(fact -> (Fact<String>) fact)
                .toList();
    }

    /** Drafts and timelines keep words; what cannot be read any more is left out, and nothing else with it. */
    @Test
    void factsAreKeptAsWordsAndReadBack() {
        assertThat(Facts.ofWords(BASE.words())).isEqualTo(BASE);
        assertThat(Facts.ofWords(Map.of(
                        "RECEIVED_AT", "gestern",
                        "KIND", "TEAPOT",
                        "NO_SUCH_FACT", "x",
                        "SERIAL_UNKNOWN", "",
                        "IDEA_NONE", "true",
                        "MODEL", "SM-1")))
                .isEqualTo(Facts.NONE.with(Fact.IDEA_NONE, true).with(Fact.MODEL, "SM-1"));
    }

    /** Of any three states of a complaint: what I changed is mine, what I did not is theirs, and both at once is a conflict. */
    @Test
    void aMergeTakesEachChangeOnceAndNamesEveryConflict() {
        var random = new Random(7);
        for (int run = 0; run < 2000; run++) {
            var base = random(random);
            var mine = random(random);
            var theirs = random(random);
            var merged = theirs.merge(base, mine);
            var conflicts = theirs.conflicts(base, mine);
            for (var fact : Fact.values()) {
                boolean changed = !base.text(fact).equals(mine.text(fact));
                assertThat(merged.text(fact)).isEqualTo(changed ? mine.text(fact) : theirs.text(fact));
                boolean lost = changed
                        && !theirs.text(fact).equals(base.text(fact))
                        && !theirs.text(fact).equals(mine.text(fact));
                assertThat(conflicts.contains(fact)).isEqualTo(lost);
            }
        }
    }

    private static Facts random(Random random) {
        var facts = Facts.NONE
                .with(Fact.SEVERITY, Severity.values()[random.nextInt(Severity.values().length)])
                .with(Fact.IDEA_NONE, random.nextBoolean());
        for (var fact : texts()) facts = facts.with(fact, random.nextInt(3) == 0 ? "" : "v" + random.nextInt(3));
        return facts;
    }

    @Test
    void nothingWasReceivedInTheFuture() {
        assertThat(key(BASE.with(Fact.RECEIVED_AT, NOW.plusMinutes(1)), Fact.RECEIVED_AT))
                .isEqualTo("problem.future");
        assertThat(FactRules.problems(BASE.with(Fact.RECEIVED_AT, NOW), NOW)).isEmpty();
        assertThat(key(BASE.with(Fact.RECEIVED_AT, null), Fact.RECEIVED_AT)).isEqualTo("problem.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_EMAIL, nie ma, problem.email",
        "CUSTOMER_EMAIL, a@b.cc|Bcc: x@y.zz, problem.control-characters",
        "CUSTOMER_PHONE, brak, problem.phone",
        "CUSTOMER_COUNTRY, XX, problem.choice",
        "CUSTOMER_NAME, '', problem.missing",
        "CUSTOMER_NAME, '  ', problem.missing"
    })
    @SuppressWarnings("unchecked")
    void saysWhatIsWrongWithAField(String name, String value, String problem) {
        var fact = (Fact<String>) Fact.named(name).orElseThrow();
        assertThat(key(BASE.with(fact, value.replace('|', '\n')), fact)).isEqualTo(problem);
    }

    @Test
    void everyKindHasItsMandatoryFields() {
        assertThat(FactRules.missing(BASE)).isEmpty();
        assertThat(FactRules.missing(BASE.with(Fact.KIND, Kind.UNDETERMINED))).containsExactly(Fact.KIND);
        assertThat(FactRules.missing(BASE.with(Fact.KIND, Kind.SERVICE))).containsExactly(Fact.TICKET);
        assertThat(FactRules.missing(BASE.with(Fact.KIND, Kind.SERVICE).with(Fact.TICKET_UNKNOWN, true)))
                .isEmpty();
        assertThat(FactRules.missing(Facts.NONE.with(Fact.KIND, Kind.PRODUCT)))
                .containsExactlyInAnyOrder(Fact.MODEL, Fact.SERIAL, Fact.DESCRIPTION, Fact.IDEA);
        assertThat(FactRules.missing(BASE.with(Fact.MODEL, "").with(Fact.MODEL_UNKNOWN, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sm5k 2204-1187, SM5K22041187", "SMO1I, SM011", "'  ho8 ', H08"})
    void serialNumbersMatchWithoutWhatPeopleMixUp(String typed, String key) {
        assertThat(SerialNumbers.key(typed)).isEqualTo(key);
    }

    private static String key(Facts facts, Fact<?> fact) {
        var problems = FactRules.problems(facts, NOW);
        return problems.containsKey(fact) ? problems.get(fact).key() : "";
    }
}
