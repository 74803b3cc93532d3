package eu.reklamacje.letter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mail addresses. Pure. */
public final class Addresses {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),;:\\\\\\p{Cntrl}]+@[^\\s@<>\"(),;:\\\\\\p{Cntrl}]+");

    private Addresses() {}

    /** Whether the text can be an address, and nothing besides: no second address, no header. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** The addresses in a list that a person typed, with commas, semicolons or blanks between; lower case. */
    static List<String> list(String typed) {
        return Stream.of(typed.split("[,;\\s]+"))
                .filter(address -> !address.isEmpty())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
