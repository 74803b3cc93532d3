package eu.reklamacje.mail;

import java.util.regex.Pattern;

/** Parts what a person wrote now from the earlier mails that their program put below it. Pure. */
final class Quotes {

    /** The lines with which programs begin the quoted mail. */
    private static final Pattern BEGIN = Pattern.compile(
            "(?im)^(?:-{2,}\\s*(?:original message|ursprüngliche nachricht|oryginalna wiadomość|wiadomość oryginalna|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|původní zpráva).*"
                    + "|(?:on|am|le|il|el|op|em|dne|w dniu|dnia)\\s.{6,120}(?:wrote|schrieb|écrit|ha scritto|escribió|schreef|escreveu|napsal\\(?a?\\)?|napisał\\(?a?\\)?|pisze)\\s*:?\\s*"
                    + "|_{20,})$");

    private Quotes() {}

    record Parted(String fresh, String quoted) {}

    static Parted part(String text) {
        int cut = text.length();
        var begin = BEGIN.matcher(text);
        if (begin.find()) cut = begin.start();
        // A block of > at the end is a quotation without an introduction.
        var lines = text.substring(0, cut).split("\n", -1);
        int end = lines.length;
        while (end > 0 && (lines[end - 1].startsWith(">") || lines[end - 1].isBlank())) end--;
        var fresh = String.join("\n", java.util.Arrays.copyOf(lines, end)).strip();
        if (fresh.isEmpty()) return new Parted(text.strip(), "");
        return new Parted(
                fresh,
                text.substring(Math.min(
                                text.length(),
                                String.join("\n", java.util.Arrays.copyOf(lines, end))
                                        .length()))
                        .strip());
    }
}
