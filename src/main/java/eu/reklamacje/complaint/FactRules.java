package eu.reklamacje.complaint;

import eu.reklamacje.base.Text;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in the fields of a complaint, and which of them each kind must have (P2, P8, P10). */
public final class FactRules {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl},;<>\"]+@[^\\s@\\p{Cntrl},;<>\"]+\\.[^\\s@\\p{Cntrl},;<>\".]{2,}");
    private static final Pattern PHONE =
            Pattern.compile("[0-9+()./ -]*[0-9][0-9+()./ -]*( ?(ext|wewn|w|x)\\.? ?[0-9]+)?");
    private static final Set<Fact> MULTILINE = EnumSet.of(Fact.DESCRIPTION, Fact.IDEA);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private FactRules() {}

    /**
     * What cannot be saved, by field; empty where all is well.
     *
     * @param now the present, in the office's zone: nothing was received after it
     */
    public static Map<Fact, Text> problems(Facts facts, LocalDateTime now) {
        var problems = new EnumMap<Fact, Text>(Fact.class);
        for (var fact : Fact.values()) {
            var value = facts.get(fact);
            if (value.length() > fact.longest()) {
                problems.put(fact, Text.of("problem.too-long", fact.longest(), value.length()));
            } else if (CONTROL.matcher(value).find() || !MULTILINE.contains(fact) && value.contains("\n")) {
                problems.put(fact, Text.of("problem.control-characters"));
            }
        }
        if (!facts.has(Fact.CUSTOMER_NAME)) problems.putIfAbsent(Fact.CUSTOMER_NAME, Text.of("problem.missing"));
        if (facts.receivedAt() == null) {
            problems.putIfAbsent(Fact.RECEIVED_AT, Text.of("problem.missing"));
        } else if (facts.receivedAt().isAfter(now)) {
            problems.put(Fact.RECEIVED_AT, Text.of("problem.future"));
        }
        check(
                problems,
                facts,
                Fact.CUSTOMER_EMAIL,
                EMAIL.matcher(facts.get(Fact.CUSTOMER_EMAIL)).matches(),
                "problem.email");
        check(
                problems,
                facts,
                Fact.CUSTOMER_PHONE,
                PHONE.matcher(facts.get(Fact.CUSTOMER_PHONE)).matches(),
                "problem.phone");
        check(
                problems,
                facts,
                Fact.CUSTOMER_COUNTRY,
                COUNTRIES.contains(facts.get(Fact.CUSTOMER_COUNTRY)),
                "problem.choice");
        check(
                problems,
                facts,
                Fact.CUSTOMER_LANGUAGE,
                LANGUAGES.contains(facts.get(Fact.CUSTOMER_LANGUAGE)),
                "problem.choice");
        return problems;
    }

    private static void check(Map<Fact, Text> problems, Facts facts, Fact fact, boolean fits, String problem) {
        if (facts.has(fact) && !fits) problems.putIfAbsent(fact, Text.of(problem));
    }

    /** What the kind's mandatory fields still lack (P8, P10); asked for at the latest on leaving {@link Status#RECEIVED}. */
    public static Set<Fact> missing(Facts facts) {
        var missing = EnumSet.noneOf(Fact.class);
        switch (facts.kind()) {
            case UNDETERMINED -> missing.add(Fact.KIND);
            case PRODUCT -> require(missing, facts, Fact.MODEL, Fact.MODEL_UNKNOWN);
            case SERVICE -> require(missing, facts, Fact.TICKET, Fact.TICKET_UNKNOWN);
        }
        require(missing, facts, Fact.SERIAL, Fact.SERIAL_UNKNOWN);
        if (!facts.has(Fact.DESCRIPTION)) missing.add(Fact.DESCRIPTION);
        require(missing, facts, Fact.IDEA, Fact.IDEA_NONE);
        return missing;
    }

    private static void require(Set<Fact> missing, Facts facts, Fact fact, Fact answeredOtherwise) {
        if (!facts.has(fact) && !facts.is(answeredOtherwise)) missing.add(fact);
    }
}
