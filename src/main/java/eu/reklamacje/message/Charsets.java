package eu.reklamacje.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From bytes to letters, as browsers do it: what a mail says of its character set is often wrong. Pure. */
final class Charsets {

    /** Names under which programs write something larger (WHATWG Encoding), and names that Java does not know. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("cp1250", "windows-1250"),
            Map.entry("cp-850", "IBM850"));

    /** Sets of one byte a letter: here text in UTF-8 is told by its form alone, which no other text has by chance. */
    private static final List<String> SINGLE_BYTE = List.of("windows-125", "iso-8859-", "us-ascii", "ibm8", "koi8");

    private static final Pattern UTF_7 = Pattern.compile("utf-?7\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*+)-?");

    private static final Charset POLISH = Charset.forName("windows-1250");
    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final Charset CHINESE = Charset.forName("GB18030");
    /** So many pairs of bytes that are common Chinese letters are no chance. */
    private static final int LEAST_CHINESE = 4;

    private Charsets() {}

    /** @param named as the mail names it; null where it does not */
    static String decode(byte[] bytes, @Nullable String named) {
        if (named != null && UTF_7.matcher(named).find() && isAscii(bytes)) return utf7(bytes);
        var charset = named == null ? null : find(named);
        var utf8 = isAscii(bytes) ? null : strictly(bytes, StandardCharsets.UTF_8);
        if (charset == null) return utf8 != null ? utf8 : isAscii(bytes) ? latin(bytes, WESTERN) : guess(bytes);
        if (isSingleByte(charset) && utf8 != null) return utf8;
        if (charset.equals(StandardCharsets.UTF_8))
            return utf8 != null || isAscii(bytes) || isMostlyUtf8(bytes)
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : guess(bytes);
        if (charset.equals(WESTERN) || charset.equals(LATIN_2)) return better(bytes, charset);
        // Its letters all have seven bits; what has eight comes from programs that mean the usual Japanese set.
        if (charset.name().toLowerCase(Locale.ROOT).contains("2022") && !isAscii(bytes))
            return new String(bytes, JAPANESE);
        return new String(bytes, charset);
    }

    /** RFC 2152, which old mail servers still write: between plus and minus stands UTF-16 in Base64. Java does not know it. */
    private static String utf7(byte[] bytes) {
        return SHIFTED.matcher(new String(bytes, StandardCharsets.US_ASCII))
                .replaceAll(shifted -> Matcher.quoteReplacement(
                        shifted.group(1).isEmpty() ? "+" : utf16(shifted.group(1), shifted.group())));
    }

    private static String utf16(String base64, String asItIs) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_16BE);
        } catch (IllegalArgumentException broken) {
            return asItIs;
        }
    }

    private static String latin(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    static @Nullable Charset find(String name) {
        var lower = name.strip().replaceAll("[\"'\\s]", "").toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(MEANT.getOrDefault(lower, lower));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static boolean isSingleByte(Charset charset) {
        var name = charset.name().toLowerCase(Locale.ROOT);
        return SINGLE_BYTE.stream().anyMatch(name::startsWith);
    }

    static boolean isAscii(byte[] bytes) {
        for (byte letter : bytes) if (letter < 0) return false;
        return true;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    /** A mail that was cut inside a letter, or has one broken byte, is still UTF-8. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(letter -> letter == '\uFFFD').count();
        long whole = text.chars().filter(letter -> letter > 127).count() - broken;
        return whole > broken;
    }

    /** Where nothing is named: what gives the most letters in words, Polish before the rest. */
    private static String guess(byte[] bytes) {
        return isChinese(bytes) ? new String(bytes, CHINESE) : best(bytes, List.of(POLISH, LATIN_2, WESTERN));
    }

    /** Whether bytes above ASCII come in pairs only, and most of them are letters of the first level of GB 2312. */
    private static boolean isChinese(byte[] bytes) {
        int common = 0;
        int rare = 0;
        for (int index = 0; index < bytes.length; index++) {
            int lead = bytes[index] & 0xFF;
            if (lead < 0x80) continue;
            int trail = ++index < bytes.length ? bytes[index] & 0xFF : 0;
            if (lead < 0xA1 || lead > 0xF7 || trail < 0xA1) return false;
            if (lead >= 0xB0 && lead <= 0xD7) common++;
            else rare++;
        }
        return common >= LEAST_CHINESE && common > 2 * rare;
    }

    /** The named set, unless signs stand in the middle of words there and letters do in its neighbour. */
    private static String better(byte[] bytes, Charset named) {
        return best(bytes, named.equals(WESTERN) ? List.of(WESTERN, POLISH) : List.of(LATIN_2, POLISH));
    }

    private static String best(byte[] bytes, List<Charset> candidates) {
        var best = new String(bytes, candidates.getFirst());
        int least = oddities(best);
        for (var candidate : candidates.subList(1, candidates.size())) {
            if (least == 0) break;
            var text = new String(bytes, candidate);
            int odd = oddities(text);
            if (odd < least) {
                least = odd;
                best = text;
            }
        }
        return best;
    }

    /** Signs between letters, control characters, and capitals inside of words: what a wrong set makes of letters. */
    private static int oddities(String text) {
        int odd = 0;
        char before = ' ';
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            char after = index + 1 < text.length() ? text.charAt(index + 1) : ' ';
            if (letter > 127) {
                if (letter == '\uFFFD' || letter < 0xA0) odd += 2;
                // The French word "à"; no language has the other as a word.
                else if (letter == 'ŕ' && !Character.isLetter(before) && !Character.isLetter(after)) odd++;
                else if (!Character.isLetter(letter) && isWordSign(letter) && Character.isLetter(before)) odd++;
                else if (!Character.isLetter(letter) && isWordSign(letter) && Character.isLowerCase(after)) odd++;
                else if (Character.isUpperCase(letter) && Character.isLowerCase(before)) odd++;
            }
            before = letter;
        }
        return odd;
    }

    /** Signs that stand where another set has a letter; dashes, quotation marks and units are none. */
    private static boolean isWordSign(char letter) {
        return "¹³¿¼¾¶±¡¦¬¯£¥œŸž\u00A4".indexOf(letter) >= 0;
    }
}
