package eu.reklamacje.complaint;

import eu.reklamacje.base.Text;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What may stand in the facts of a complaint, and which of them each kind must have (P2, P8, P10). */
public final class FactRules {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl},;<>\"]+@[^\\s@\\p{Cntrl},;<>\"]+\\.[^\\s@\\p{Cntrl},;<>\".]{2,}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private FactRules() {}

    /** Whether a complaint cannot be kept without it. */
    public static boolean isRequired(Fact<?> fact) {
        return fact == Fact.CUSTOMER_NAME || fact == Fact.RECEIVED_AT;
    }

    /**
     * What cannot be saved, by fact; empty where all is well.
     *
     * @param now the present, in the office's zone: nothing was received after it
     */
    public static SortedMap<Fact<?>, Text> problems(Facts facts, LocalDateTime now) {
        var problems = new TreeMap<Fact<?>, Text>();
        for (var fact : Fact.values()) problem(fact, facts, now).ifPresent(problem -> problems.put(fact, problem));
        return problems;
    }

    /** Why one of the facts cannot be saved as it is. */
    public static Optional<Text> problem(Fact<?> fact, Facts facts, LocalDateTime now) {
        var text = facts.text(fact);
        if (text.length() > fact.longest())
            return Optional.of(Text.of("problem.too-long", fact.longest(), text.length()));
        if (CONTROL.matcher(text).find() || !fact.isLong() && text.contains("\n"))
            return Optional.of(Text.of("problem.control-characters"));
        if (text.isBlank()) return isRequired(fact) ? Optional.of(Text.of("problem.missing")) : Optional.empty();
        var received = facts.receivedAt();
        if (fact == Fact.RECEIVED_AT && received != null && received.isAfter(now))
            return Optional.of(Text.of("problem.future"));
        return misfit(fact, text).map(Text::of);
    }

    private static Optional<String> misfit(Fact<?> fact, String text) {
        if (fact == Fact.CUSTOMER_EMAIL && !EMAIL.matcher(text).matches()) return Optional.of("problem.email");
        if (fact == Fact.CUSTOMER_PHONE && !PhoneNumbers.areNumbers(text)) return Optional.of("problem.phone");
        if (fact == Fact.CUSTOMER_COUNTRY && !COUNTRIES.contains(text)
                || fact == Fact.CUSTOMER_LANGUAGE && !LANGUAGES.contains(text)) return Optional.of("problem.choice");
        return Optional.empty();
    }

    /** What the kind's mandatory facts still lack (P8, P10); asked for at the latest on leaving {@link Status#RECEIVED}. */
    public static SortedSet<Fact<?>> missing(Facts facts) {
        var missing = new TreeSet<Fact<?>>();
        switch (facts.kind()) {
            case UNDETERMINED -> missing.add(Fact.KIND);
            case PRODUCT -> require(missing, facts, Fact.MODEL);
            case SERVICE -> require(missing, facts, Fact.TICKET);
        }
        require(missing, facts, Fact.SERIAL);
        require(missing, facts, Fact.DESCRIPTION);
        require(missing, facts, Fact.IDEA);
        return missing;
    }

    private static void require(Set<Fact<?>> missing, Facts facts, Fact<?> fact) {
        if (!facts.has(fact) && !fact.answeredOtherwise().map(facts::get).orElse(false)) missing.add(fact);
    }
}
