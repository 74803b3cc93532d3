package eu.reklamacje.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** The bodies of a mail, plain and formatted, in their order: which of them say the same, and what they say together. */
final class Bodies {

    static final int LONGEST = 500_000;
    private static final int MOST = 40;
    /** How much of one body's words must stand in another for it to say nothing new. */
    private static final double COVERED = 0.9;

    private record Body(boolean formatted, String source, String text, Set<String> words) {}

    private final List<Body> bodies = new ArrayList<>();
    private int length;

    void add(boolean formatted, String source) {
        var text = formatted ? HtmlText.of(source) : source;
        text = Text.lines(text, LONGEST - Math.min(LONGEST, length)).strip();
        if (text.isEmpty() && !formatted || bodies.size() >= MOST) return;
        length += text.length();
        bodies.add(new Body(formatted, Text.cut(source, LONGEST), text, words(text)));
    }

    void into(Bodies others) {
        for (var body : bodies) others.add(body.formatted, body.source);
    }

    boolean mentions(String words) {
        return bodies.stream().anyMatch(body -> body.formatted && body.source.contains(words));
    }

    boolean isEmpty() {
        return bodies.stream().allMatch(body -> body.text.isEmpty());
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        int start = -1;
        for (int index = 0; index <= text.length(); index++) {
            boolean inside = index < text.length() && Character.isLetterOrDigit(text.charAt(index));
            if (inside && start < 0) start = index;
            if (!inside && start >= 0) {
                words.add(text.substring(start, index));
                start = -1;
            }
        }
        return words;
    }

    /** What all of them say, each thing once. A plain body stands for a formatted one that says the same. */
    String text() {
        var said = new ArrayList<Body>();
        for (var body : bodies) {
            if (body.text.isEmpty() || said.stream().anyMatch(other -> covers(other, body))) continue;
            said.removeIf(other -> covers(body, other));
            said.add(body);
        }
        return Text.cut(String.join("\n\n", said.stream().map(Body::text).toList()), LONGEST);
    }

    /** A few words beside a long text are covered only where all of them stand there. */
    private static boolean covers(Body other, Body body) {
        long common = body.words.stream().filter(other.words::contains).count();
        return common >= body.words.size() * COVERED && (common == body.words.size() || body.words.size() > 10);
    }

    /** All formatted bodies, and the plain ones that say something besides; empty where nothing is formatted. */
    String html() {
        if (bodies.stream().noneMatch(Body::formatted)) return "";
        var html = new StringBuilder();
        for (var body : bodies) {
            if (body.formatted) html.append(body.source);
            else if (bodies.stream().noneMatch(other -> other.formatted && covers(other, body)))
                html.append("<div style=\"white-space: pre-wrap\">")
                        .append(Entities.escape(body.text).replace("\n", "<br>"))
                        .append("</div>");
        }
        return Text.cut(html.toString(), LONGEST);
    }
}
