package eu.reklamacje.message;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A structured field: a value and its parameters, also those that are split, encoded (RFC 2231) or encoded as words, which none
 * should be. Pure.
 *
 * @param value in lower case
 * @param parameters by their names in lower case, decoded
 */
record ContentType(String value, Map<String, String> parameters) {

    private static final int MOST = 200;

    static ContentType of(String field) {
        var parsing = new Parsing(field);
        var value = parsing.until(";").strip().toLowerCase(Locale.ROOT);
        int space = value.indexOf(' ');
        var raw = new TreeMap<String, String>();
        while (!parsing.isAtEnd() && raw.size() < MOST) parsing.parameter(raw);
        return new ContentType(space > 0 ? value.substring(0, space) : value, decoded(raw));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Pieces {@code name*0*}, {@code name*1} become one {@code name}. */
    private static Map<String, String> decoded(TreeMap<String, String> raw) {
        var decoded = new TreeMap<String, String>();
        for (var entry : raw.entrySet()) {
            int star = entry.getKey().indexOf('*');
            if (star > 0) decoded.computeIfAbsent(entry.getKey().substring(0, star), name -> joined(name, raw));
        }
        for (var entry : raw.entrySet()) {
            if (entry.getKey().indexOf('*') < 0) decoded.putIfAbsent(entry.getKey(), words(entry.getValue()));
        }
        return decoded;
    }

    private static String words(String value) {
        return EncodedWords.decode(value.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static String joined(String name, Map<String, String> raw) {
        var value = new StringBuilder();
        boolean encoded = false;
        var whole = raw.get(name + "*");
        if (whole != null) {
            value.append(whole);
            encoded = true;
        }
        for (int piece = 0; whole == null && piece < MOST; piece++) {
            var plain = raw.get(name + "*" + piece);
            var percent = raw.get(name + "*" + piece + "*");
            if (plain == null && percent == null) break;
            encoded |= percent != null;
            value.append(percent != null ? percent : plain);
        }
        if (!encoded) return words(value.toString());
        var parts = value.toString().split("'", 3);
        return parts.length == 3
                ? EncodedWords.extended(parts[2], parts[0].isEmpty() ? null : parts[0])
                : EncodedWords.extended(value.toString(), null);
    }

    /** Where the reading of the field has come to. */
    private static final class Parsing {
        private final String field;
        private int at;

        Parsing(String field) {
            this.field = field;
        }

        boolean isAtEnd() {
            return at >= field.length();
        }

        String until(String ends) {
            int start = at;
            while (at < field.length() && ends.indexOf(field.charAt(at)) < 0) at++;
            var text = field.substring(start, at);
            return text;
        }

        void parameter(Map<String, String> into) {
            at++;
            var name = until("=;").strip().toLowerCase(Locale.ROOT);
            if (isAtEnd() || field.charAt(at) == ';') return;
            at++;
            while (!isAtEnd() && Character.isWhitespace(field.charAt(at))) at++;
            var value = !isAtEnd() && field.charAt(at) == '"'
                    ? quoted()
                    : until(";").strip();
            if (!name.isEmpty()) into.putIfAbsent(name, value);
        }

        private String quoted() {
            var text = new StringBuilder();
            for (at++; !isAtEnd() && field.charAt(at) != '"'; at++) {
                if (field.charAt(at) == '\\' && at + 1 < field.length() && "\"\\".indexOf(field.charAt(at + 1)) >= 0)
                    at++;
                text.append(field.charAt(at));
            }
            until(";");
            return text.toString();
        }
    }
}
