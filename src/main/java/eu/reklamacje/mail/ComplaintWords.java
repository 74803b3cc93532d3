package eu.reklamacje.mail;

import java.util.List;
import java.util.Locale;

/** Words that stand in complaints, by their stems, in the customers' languages: what has one is not filed unseen. Pure. */
final class ComplaintWords {

    private static final List<String> STEMS = List.of(
            "reklam",
            "skarg",
            "nie działa",
            "nie włącz",
            "uszkodz",
            "usterk",
            "awari",
            "zepsu",
            "błąd",
            "gwarancj",
            "falownik",
            "inwerter",
            "complain",
            "not work",
            "doesn't work",
            "broken",
            "damag",
            "faulty",
            "failure of",
            "error",
            "warranty",
            "inverter",
            "refund",
            "beschwer",
            "defekt",
            "kaputt",
            "funktioniert nicht",
            "störung",
            "garantie",
            "gewährleist",
            "wechselrichter",
            "fehler",
            "réclamation",
            "plainte",
            "en panne",
            "onduleur",
            "reclama",
            "no funciona",
            "averiad",
            "inversor",
            "reclamo",
            "guast",
            "non funziona",
            "klacht",
            "werkt niet",
            "omvormer",
            "stížnost",
            "nefunguje",
            "střídač",
            "menič",
            "não funciona",
            "fungerar inte",
            "växelriktare",
            "panasz",
            "nem működik");

    private ComplaintWords() {}

    static boolean in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return STEMS.stream().anyMatch(lower::contains);
    }
}
