package eu.reklamacje.message;

/** Words from outside, made fit to be stored and shown. Pure. */
public final class Text {

    private Text() {}

    /** One line without control characters and without what turns the direction of writing. */
    public static String line(String text, int longest) {
        var line = new StringBuilder(Math.min(text.length(), longest));
        boolean gap = false;
        for (int index = 0; index < text.length() && line.length() < longest; index++) {
            char letter = text.charAt(index);
            if (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT || letter == '\u2028') {
                gap = true;
            } else {
                if (gap) line.append(' ');
                gap = false;
                line.append(letter);
            }
        }
        return cut(line.toString().strip(), longest);
    }

    /** Several lines without control characters and direction marks, their ends alike; at most so long. */
    static String lines(String text, int longest) {
        var lines = new StringBuilder(Math.min(text.length(), longest));
        for (int index = 0; index < text.length() && lines.length() < longest; index++) {
            char letter = text.charAt(index);
            if (letter == '\r') {
                if (index + 1 == text.length() || text.charAt(index + 1) != '\n') lines.append('\n');
            } else if (letter == '\u2028' || letter == '\u2029') {
                lines.append('\n');
            } else if (letter == '\n' || letter == '\t' || !Character.isISOControl(letter) && !turns(letter)) {
                lines.append(letter);
            }
        }
        return cut(lines.toString(), longest);
    }

    /** Marks that turn the direction of writing: left open in a mail, they would turn the page around it. */
    private static boolean turns(char letter) {
        return letter >= '\u202A' && letter <= '\u202E'
                || letter >= '\u2066' && letter <= '\u2069'
                || letter == '\uFEFF'
                || letter == '\u200B';
    }

    /** Never between the halves of one letter. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
