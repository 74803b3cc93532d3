package eu.reklamacje.mail;

import eu.reklamacje.complaint.Fact;
import eu.reklamacje.message.InterruptibleText;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a mail's words seem to say about the device, the ticket and the telephone: proposals, which a person checks. Pure. */
final class Proposals {

    /** What stands before a serial number in the customers' languages, and the number itself: letters and digits mixed. */
    private static final Pattern LABELLED_SERIAL = Pattern.compile(
            "(?iu)(?:\\bs\\s?/\\s?n|\\bsn|serial(?:\\s*(?:number|no|nr|nummer))?|serien-?(?:nummer|nr)|serienummer|(?:numer(?:u|em|ze)?|nr)\\s+seryjn\\p{L}*|numéro\\s+de\\s+série|n°\\s+de\\s+série|número\\s+de\\s+série|número\\s+de\\s+serie|numero\\s+di\\s+serie|sériové\\s+číslo|serienumret?|sorozatszám)"
                    + "[^\\p{L}\\p{N}\\n]{0,4}(?:(?:is|ist|to|jest|lautet|est|es|è|je|no|nr|number)\\b[^\\p{L}\\p{N}\\n]{0,4}){0,2}"
                    + "((?=[A-Z0-9-]{0,30}\\d)[A-Z0-9](?:[A-Z0-9]|[-/ ](?=[A-Z0-9]{0,30}\\d)){4,23})");
    /** As it stands on the type plates, also without a label: letters first, at least six figures, no ticket. */
    private static final Pattern OWN_SERIAL = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?!SRV|TCK|INC|IBAN|R-)(?=[A-Z0-9-]{8,20}(?![\\p{L}\\p{N}-]))([A-Z]{2,3}\\d{0,2}[A-Z]?-?\\d{4,9}(?:-\\d{4,5})?)(?![\\p{L}\\p{N}-])");

    private static final Pattern OWN_TICKET = Pattern.compile("\\b((?:SRV|TCK|INC)-?\\d{4,8})\\b");
    private static final Pattern LABELLED_TICKET = Pattern.compile(
            "(?iu)(?:ticket(?:s|nummer|-?nr)?|(?:numer(?:u|em)?|nr)\\s+zgłoszenia|zgłoszeni[ea]\\s+(?:nr|numer)|vorgangsnummer|vorgang|case)"
                    + "\\s*(?:number|no\\.?|nr\\.?|numer)?\\s*[:#]?\\s*([A-Z]{0,4}-?\\d{4,10})\\b");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(\\+\\d{2}[ \\-/]?(?:\\(0\\))?[ ]?\\d(?:[ \\-/]?\\d){6,11}|\\d{3}[ -]\\d{3}[ -]\\d{3}|0\\d{2,4}[ /-]\\d(?:[ -]?\\d){4,8})(?![\\p{L}\\p{N}-])");
    private static final Pattern LABELLED_PHONE = Pattern.compile(
            "(?iu)(?:tel(?:efon\\p{L}*|\\.)?|phone|mobile|kom(?:órka|\\.)?|handy|mobil|call me (?:on|at)|zadzwoni\\p{L}*)\\s*(?:nr|no|number|numer|:|\\.|on|at|pod|unter)*\\s*(\\+?\\d(?:[ \\-/]?\\d){6,13})\\b");

    /** As many letters before and behind a figure as a label and a number together may have. */
    private static final int REACH = 80;

    private Proposals() {}

    /** @param models the catalogue's names */
    static Map<Fact<String>, String> of(String text, Collection<String> models) {
        var found = new TreeMap<Fact<String>, String>();
        var figures = aroundFigures(singleBlanks(text));
        put(found, Fact.SERIAL, figures, LABELLED_SERIAL, OWN_SERIAL);
        put(found, Fact.TICKET, figures, OWN_TICKET, LABELLED_TICKET);
        put(found, Fact.CUSTOMER_PHONE, figures, LABELLED_PHONE, PHONE);
        model(text, models, found);
        return found;
    }

    /** The passages with figures in them: there is no number anywhere else, and the patterns are dear on a long text. */
    private static String aroundFigures(String text) {
        var passages = new StringBuilder();
        int end = 0;
        for (int index = 0; index < text.length(); index++) {
            if (index < end || !Character.isDigit(text.charAt(index))) continue;
            int from = Math.max(end, wordStart(text, Math.max(end, index - REACH)));
            if (from > end) passages.append("\n\n");
            end = wordEnd(text, Math.min(text.length(), index + REACH));
            passages.append(text, from, end);
        }
        return passages.toString();
    }

    /** Long gaps say nothing, and cost a pattern far more time than they have letters. */
    private static String singleBlanks(String text) {
        var single = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean blank = Character.isWhitespace(letter) && letter != '\n';
            if (!blank || index == 0 || !Character.isWhitespace(text.charAt(index - 1)))
                single.append(blank ? ' ' : letter);
        }
        return single.toString();
    }

    private static int wordStart(String text, int index) {
        int start = index;
        while (start > 0 && index - start < REACH && !Character.isWhitespace(text.charAt(start - 1))) start--;
        return start;
    }

    private static int wordEnd(String text, int index) {
        int end = index;
        while (end < text.length() && end - index < REACH && !Character.isWhitespace(text.charAt(end))) end++;
        return end;
    }

    private static void put(Map<Fact<String>, String> found, Fact<String> fact, String text, Pattern... patterns) {
        for (var pattern : patterns) {
            var match = pattern.matcher(new InterruptibleText(text));
            if (!match.find()) continue;
            var value = match.group(1).strip();
            if (value.length() <= fact.longest()) found.put(fact, value);
            return;
        }
    }

    /** The longest name of the catalogue that stands in the text, whatever its blanks and hyphens. */
    private static void model(String text, Collection<String> models, Map<Fact<String>, String> found) {
        if (models.isEmpty()) return;
        var squeezed = squeeze(text);
        models.stream()
                .filter(model -> squeeze(model).length() >= 4 && squeezed.contains(squeeze(model)))
                .max(java.util.Comparator.comparingInt(String::length))
                .ifPresent(model -> found.put(Fact.MODEL, model));
    }

    private static String squeeze(String text) {
        var squeezed = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (!Character.isWhitespace(letter) && Character.getType(letter) != Character.DASH_PUNCTUATION)
                squeezed.append(Character.toUpperCase(letter));
        }
        return squeezed.toString();
    }
}
