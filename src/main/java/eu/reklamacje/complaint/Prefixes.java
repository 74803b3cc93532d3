package eu.reklamacje.complaint;

import java.util.Map;
import java.util.Optional;

/** From which country a telephone number is, by its international prefix, and what is spoken there. Pure. */
public final class Prefixes {

    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("48", "PL"),
            Map.entry("49", "DE"),
            Map.entry("43", "AT"),
            Map.entry("41", "CH"),
            Map.entry("423", "LI"),
            Map.entry("420", "CZ"),
            Map.entry("421", "SK"),
            Map.entry("36", "HU"),
            Map.entry("40", "RO"),
            Map.entry("359", "BG"),
            Map.entry("385", "HR"),
            Map.entry("386", "SI"),
            Map.entry("381", "RS"),
            Map.entry("30", "GR"),
            Map.entry("357", "CY"),
            Map.entry("356", "MT"),
            Map.entry("39", "IT"),
            Map.entry("34", "ES"),
            Map.entry("351", "PT"),
            Map.entry("33", "FR"),
            Map.entry("32", "BE"),
            Map.entry("31", "NL"),
            Map.entry("352", "LU"),
            Map.entry("44", "GB"),
            Map.entry("353", "IE"),
            Map.entry("45", "DK"),
            Map.entry("46", "SE"),
            Map.entry("47", "NO"),
            Map.entry("358", "FI"),
            Map.entry("354", "IS"),
            Map.entry("370", "LT"),
            Map.entry("371", "LV"),
            Map.entry("372", "EE"),
            Map.entry("380", "UA"));

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("PL", "pl"),
            Map.entry("DE", "de"),
            Map.entry("AT", "de"),
            Map.entry("CH", "de"),
            Map.entry("LI", "de"),
            Map.entry("CZ", "cs"),
            Map.entry("SK", "sk"),
            Map.entry("HU", "hu"),
            Map.entry("RO", "ro"),
            Map.entry("IT", "it"),
            Map.entry("ES", "es"),
            Map.entry("PT", "pt"),
            Map.entry("FR", "fr"),
            Map.entry("LU", "fr"),
            Map.entry("NL", "nl"),
            Map.entry("DK", "da"),
            Map.entry("SE", "sv"),
            Map.entry("NO", "no"),
            Map.entry("FI", "fi"),
            Map.entry("LT", "lt"));

    private static final int LONGEST = 3;

    private Prefixes() {}

    /** ISO 3166; nothing where the number has no international prefix, or one that is not European. */
    public static Optional<String> country(String phone) {
        var typed = phone.strip();
        boolean international = typed.startsWith("+") || typed.startsWith("00");
        if (!international) return Optional.empty();
        var digits = typed.replaceAll("[^0-9]", "").replaceFirst("^00", "");
        for (int length = LONGEST; length > 1; length--) {
            if (digits.length() < length) continue;
            var country = COUNTRIES.get(digits.substring(0, length));
            if (country != null) return Optional.of(country);
        }
        return Optional.empty();
    }

    /** The prefix of a country, without its sign. */
    public static Optional<String> of(String country) {
        return COUNTRIES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(country))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** ISO 639; English where more than one is likely. */
    public static String language(String country) {
        return LANGUAGES.getOrDefault(country, "en");
    }
}
