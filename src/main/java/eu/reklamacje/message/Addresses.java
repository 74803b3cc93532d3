package eu.reklamacje.message;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mail addresses, as programs and people really write them. Pure. */
public final class Addresses {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHRASE = 2_000;
    private static final String PLAIN = "[^\\s@<>\"(),;:\\\\\\p{Cntrl}]{1,250}";
    private static final Pattern ADDRESS =
            Pattern.compile("(?:" + PLAIN + "|\"[^\"\\\\\\p{Cntrl}]{1,64}\")@(" + PLAIN + ")");

    private Addresses() {}

    /** Whether the text can be an address, and nothing besides: no second address, no header. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** Whether a server that knows ASCII only can be told the address: the part before the @ has no other spelling (RFC 6531). */
    public static boolean isReachable(String address) {
        int at = address.lastIndexOf('@');
        return at >= 0 && address.substring(0, at).chars().allMatch(letter -> letter < 128);
    }

    /** The addresses in a list that a person typed, with commas, semicolons or blanks between; lower case. */
    public static List<String> list(String typed) {
        return Stream.of(typed.split("[,;\\s]+"))
                .filter(address -> !address.isEmpty())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The first address that stands in a line of text; in one spelling. */
    public static Optional<String> find(String line) {
        var text = Text.cut(line, LONGEST_PHRASE).replace('[', ' ').replace(']', ' ');
        var found = locate(text);
        if (found == null) return Optional.empty();
        var address = text.substring(found.start, found.end)
                .replaceFirst("^(?i)mailto:", "")
                .replaceFirst("[.!?']{1,9}$", "");
        return isAddress(address) ? Optional.of(canonical(address)) : Optional.empty();
    }

    private record Place(int start, int end) {}

    /** Where the first address stands: around the first @ that has letters on both sides. */
    private static @Nullable Place locate(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '@') continue;
            int start = at;
            if (at > 1 && text.charAt(at - 1) == '"') {
                start = at - 2;
                while (start > 0 && text.charAt(start) != '"') start--;
            } else {
                while (start > 0 && isPlain(text.charAt(start - 1))) start--;
            }
            int end = at + 1;
            while (end < text.length() && isPlain(text.charAt(end))) end++;
            if (start < at && end > at + 1 && end - start <= LONGEST) return new Place(start, end);
            at = end - 1;
        }
        return null;
    }

    private static boolean isPlain(char letter) {
        return letter > ' ' && "@<>\"(),;:\\\u007F".indexOf(letter) < 0 && !Character.isWhitespace(letter);
    }

    /** One spelling for one address: lower case, and a domain (RFC 5890) in its own letters. */
    public static String canonical(String address) {
        int at = address.lastIndexOf('@');
        var domain = address.substring(at + 1);
        try {
            domain = IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED);
        } catch (RuntimeException broken) {
            // It stays as it was written.
        }
        return Normalizer.normalize(address.substring(0, at + 1) + domain, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The address as servers know it: the domain in ASCII (RFC 5890).
     *
     * @throws IllegalArgumentException where the domain cannot be one
     */
    public static String onTheWire(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.ALLOW_UNASSIGNED);
    }

    /**
     * Whom a field names, at most so many; what is no address is left out.
     *
     * @param field as it was written, a byte a character
     */
    static List<Correspondent> in(String field, int most) {
        return new Scan(field, most).all();
    }

    /** A reading of one field from left to right, each character once. */
    private static final class Scan {
        private final String field;
        private final int most;
        private final List<Correspondent> found = new ArrayList<>();
        private final StringBuilder phrase = new StringBuilder();
        private final StringBuilder comment = new StringBuilder();

        Scan(String field, int most) {
            this.field = field;
            this.most = most;
        }

        List<Correspondent> all() {
            for (int at = 0; at < field.length() && found.size() < most; at++) at = step(at);
            bare();
            return found.size() > most ? found.subList(0, most) : List.copyOf(found);
        }

        /** @return the last character that belongs to what begins here */
        private int step(int at) {
            char letter = field.charAt(at);
            return switch (letter) {
                case '"' -> quoted(at);
                case '(' -> commented(at);
                case '<' -> angled(at);
                case ',', ';' -> {
                    // A comma in a name that nobody has quoted, unless an address stands before it.
                    if (!bare()) goOn(letter);
                    yield at;
                }
                case ':' -> {
                    // The name of a group.
                    if (phrase.indexOf("@") < 0) phrase.setLength(0);
                    yield at;
                }
                default -> {
                    if (phrase.length() < LONGEST_PHRASE) phrase.append(letter);
                    yield at;
                }
            };
        }

        private void goOn(char separator) {
            if (phrase.indexOf("@") >= 0) phrase.setLength(0);
            else if (phrase.length() < LONGEST_PHRASE) phrase.append(separator == ',' ? ", " : " ");
        }

        private int quoted(int from) {
            int end = from + 1;
            var text = new StringBuilder();
            for (; end < field.length() && field.charAt(end) != '"'; end++) {
                if (field.charAt(end) == '\\' && end + 1 < field.length()) end++;
                text.append(field.charAt(end));
            }
            if (end + 1 < field.length() && field.charAt(end + 1) == '@')
                phrase.append('"').append(text).append('"');
            else phrase.append(text);
            return end;
        }

        private int commented(int from) {
            int depth = 0;
            int at = from;
            for (; at < field.length(); at++) {
                char letter = field.charAt(at);
                if (letter == '(') depth++;
                if (letter == ')' && --depth == 0) break;
                if (depth > 1 || letter != '(') comment.append(letter);
            }
            return at;
        }

        private int angled(int from) {
            int end = field.indexOf('>', from);
            if (end < 0) end = field.length();
            var inside = field.substring(from + 1, end)
                    .replaceAll("\\([^()]{0,200}\\)", "")
                    .strip();
            if (inside.regionMatches(true, 0, "mailto:", 0, 7)) inside = inside.substring(7);
            // RFC 822 let a mail say by which servers it goes.
            if (inside.startsWith("@") && inside.indexOf(':') > 0) inside = inside.substring(inside.indexOf(':') + 1);
            add(inside.replaceAll("\\s+(?=[^\"]*$)", ""), phrase.isEmpty() ? comment.toString() : phrase.toString());
            return end;
        }

        /** An address without angle brackets, with or without words beside it. */
        private boolean bare() {
            var found = locate(phrase);
            if (found == null) return false;
            var rest = phrase.substring(0, found.start) + " " + phrase.substring(found.end);
            add(phrase.substring(found.start, found.end), comment.isEmpty() ? rest : comment.toString());
            return true;
        }

        private void add(String written, String words) {
            phrase.setLength(0);
            comment.setLength(0);
            var address = address(written);
            if (address != null) found.add(new Correspondent(address, name(words, address)));
        }

        private static @Nullable String address(String written) {
            var bytes = written.getBytes(StandardCharsets.ISO_8859_1);
            var text = Charsets.isAscii(bytes) && !written.contains("=?") ? written : EncodedWords.decode(bytes);
            var address = text.strip().replaceAll("[.,;]+$", "");
            return isAddress(address) ? canonical(address) : null;
        }

        /** An address as its own name is no name. */
        private static String name(String words, String address) {
            var name = Text.line(EncodedWords.decode(words.getBytes(StandardCharsets.ISO_8859_1)), LONGEST_NAME)
                    .replaceAll("\\s{2,}", " ")
                    .replaceAll("^['\",\\s]+|['\",\\s]+$", "");
            return name.chars().noneMatch(Character::isLetterOrDigit)
                            || name.equalsIgnoreCase(address)
                            || isAddress(name) && canonical(name).equals(address)
                    ? ""
                    : name;
        }
    }
}
