package eu.reklamacje.complaint;

import java.util.Map;

/** What is spoken where somebody calls from. Pure. */
public final class SpokenLanguages {

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

    private SpokenLanguages() {}

    /** ISO 639; English where more than one is likely. */
    public static String of(String country) {
        return LANGUAGES.getOrDefault(country, "en");
    }
}
