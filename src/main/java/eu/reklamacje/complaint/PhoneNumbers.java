package eu.reklamacje.complaint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers in every writing: they are kept as typed, matched by their international form, and shown in the form of their
 * country. A number finds a customer, and never decides that it is one: families and companies share theirs. Pure.
 */
public final class PhoneNumbers {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    /** Where callers live who say no prefix; asked for together where nobody has said a country. */
    private static final List<String> COUNTRIES = List.of(
            "PL", "DE", "AT", "CH", "LI", "CZ", "SK", "HU", "RO", "BG", "HR", "SI", "RS", "BA", "MK", "AL", "GR", "CY",
            "MT", "IT", "ES", "PT", "FR", "BE", "NL", "LU", "GB", "IE", "DK", "SE", "NO", "FI", "IS", "LT", "LV", "EE",
            "UA", "MD", "TR");

    /** Where one number ends and another begins. */
    private static final Pattern BETWEEN = Pattern.compile("[;,\\n]|\\s(?:oder|or|lub|i|und|and)\\s");

    /** Within a number, or between two: only there is a whole number on either side. */
    private static final Pattern SLASH = Pattern.compile("\\s/\\s");

    /** What the library calls an extension. */
    private static final Pattern EXTENSION = Pattern.compile("(?i)(?:\\bwewn?|\\bw(?=\\.)|\\bdw)\\.?");

    /** What stands between numbers, or before an extension; with other words beside it a text says more than its numbers. */
    private static final Pattern WORDS =
            Pattern.compile("(?i)(?<!\\p{L})(?:ext|wewn?|w|x|dw|oder|or|lub|und|and|i)(?!\\p{L})\\.?");

    private static final Pattern NUMBERS = Pattern.compile("[0-9+()./,;~ -]*");

    private static final int DIGITS = 9;
    private static final int FEWEST = 6;

    private PhoneNumbers() {}

    /**
     * What a customer is found by.
     *
     * @param text one number or several
     * @param country ISO 3166, whose numbers have no prefix; null where nobody has said it
     */
    static Set<String> keys(@Nullable String text, @Nullable String country) {
        if (text == null) return Set.of();
        var keys = numbers(text, country == null ? "PL" : country).stream()
                .map(number -> UTIL.format(number, PhoneNumberFormat.E164))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // Without a country nobody knows whose number it is.
        if (keys.isEmpty() || country == null && !isInternational(text))
            digits(text).ifPresent(keys::add);
        return keys;
    }

    /** The keys that somebody may mean who types this; none where it is too short, or no number. */
    public static Set<String> wanted(String typed) {
        if (!areNumbers(typed)) return Set.of();
        var digits = digits(typed);
        if (digits.isEmpty()) return Set.of();
        var wanted = new LinkedHashSet<String>();
        for (var country : isInternational(typed) ? List.of("PL") : COUNTRIES)
            numbers(typed, country).forEach(number -> wanted.add(UTIL.format(number, PhoneNumberFormat.E164)));
        wanted.add(digits.get());
        return wanted;
    }

    /**
     * As its country writes it, with its prefix: "+48 601 230 450"; as typed, where it says more than numbers or is none.
     *
     * @param country ISO 3166; empty where nobody has said it
     */
    public static String shown(String text, String country) {
        if (!areNumbers(text) || country.isEmpty() && !isInternational(text)) return text;
        var numbers = numbers(text, country.isEmpty() ? "PL" : country);
        if (numbers.isEmpty() || !numbers.stream().allMatch(UTIL::isValidNumber)) return text;
        return numbers.stream()
                .map(number -> UTIL.format(number, PhoneNumberFormat.INTERNATIONAL))
                .collect(Collectors.joining(", "));
    }

    /** ISO 3166, of a number with its prefix. */
    public static Optional<String> country(String typed) {
        if (!isInternational(typed)) return Optional.empty();
        return numbers(typed, "PL").stream()
                .findFirst()
                .map(UTIL::getRegionCodeForNumber)
                .filter(country -> !country.equals("001"));
    }

    /** Whether nothing but telephone numbers is said. */
    static boolean areNumbers(String text) {
        var rest = WORDS.matcher(text).replaceAll(" ");
        return text.chars().anyMatch(sign -> sign >= '0' && sign <= '9')
                && NUMBERS.matcher(rest).matches();
    }

    private static boolean isInternational(String typed) {
        var text = typed.strip();
        return text.startsWith("+") || text.startsWith("00") || text.startsWith("(+");
    }

    private static List<PhoneNumber> numbers(String text, String country) {
        var numbers = new ArrayList<PhoneNumber>();
        for (var part : BETWEEN.split(EXTENSION.matcher(text).replaceAll("ext."))) {
            var halves = List.of(SLASH.split(part));
            boolean several = halves.stream().allMatch(half -> digits(half).isPresent());
            for (var one : several ? halves : List.of(part)) numbers.addAll(readings(one, country));
        }
        return numbers;
    }

    /** Exchanges and lists leave the sign of the prefix out: 491716783154 is read both ways, where both are numbers. */
    private static List<PhoneNumber> readings(String part, String country) {
        var asTyped = parsed(part, country);
        var signed = isInternational(part)
                ? Optional.<PhoneNumber>empty()
                : parsed("+" + part.strip(), country)
                        .filter(number -> number.getCountryCode() == UTIL.getCountryCodeForRegion(country))
                        .filter(UTIL::isValidNumber);
        // A range that is newer than the library's table is possible, and not yet known to be valid.
        var usual = asTyped.filter(signed.isPresent() ? UTIL::isValidNumber : UTIL::isPossibleNumber);
        return Stream.of(signed, usual).flatMap(Optional::stream).toList();
    }

    private static Optional<PhoneNumber> parsed(String part, String country) {
        try {
            return Optional.of(UTIL.parse(part, country));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> digits(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        return digits.length() < FEWEST
                ? Optional.empty()
                : Optional.of("#" + digits.substring(Math.max(0, digits.length() - DIGITS)));
    }
}
