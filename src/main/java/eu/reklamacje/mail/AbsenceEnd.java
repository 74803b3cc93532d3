package eu.reklamacje.mail;

import eu.reklamacje.message.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Until when somebody is away, in the words in which they say it. Pure. */
final class AbsenceEnd {

    private static final int LONGEST = 2_000;
    private static final Pattern UNTIL = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:do dnia|do|until|till|through|bis einschließlich|bis zum|bis|jusqu.au|hasta el|fino al|tot en met|tot|až do|até|till och med|t\\.o\\.m\\.|-ig)\\s{1,3}"
                    + "((?:\\p{L}{2,12}\\.?,?\\s)?(?:\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d{2,4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th|\\.|º)?\\s(?:de\\s)?\\p{L}{3,12}(?:\\s\\d{4})?|\\p{L}{3,9}\\s\\d{1,2}(?:st|nd|rd|th)?))");

    private AbsenceEnd() {}

    static Optional<String> in(String words) {
        var found = UNTIL.matcher(Text.cut(words, LONGEST));
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
