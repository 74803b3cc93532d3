package eu.reklamacje.message;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The words of formatted mail, line by line; what it quotes begins with {@code >}, as in plain mail. Pure. */
final class HtmlText {

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "meta");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "table",
            "pre",
            "hr",
            "blockquote",
            "address",
            "article",
            "section",
            "header",
            "footer",
            "dt",
            "dd",
            "center",
            "form",
            "fieldset");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol", "table");
    private static final int DEEPEST_QUOTE = 5;
    private static final int DEEPEST = 300;

    private HtmlText() {}

    static String of(String html) {
        if (html.isBlank()) return "";
        var words = new Words();
        parse(html).traverse(words);
        return words.text();
    }

    /** Boxes in boxes without end cost a parser the square of their depth; nobody lays a mail out so. */
    static Document parse(String html) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "https://invalid.example/");
    }

    private static final class Words implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int silent;
        private int quotes;
        private int preformatted;
        private boolean blank;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && silent == 0) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                var name = element.normalName();
                if (SILENT.contains(name)) silent++;
                else if (silent == 0) begin(element, name);
            }
        }

        private void begin(Element element, String name) {
            if (name.equals("br")) newLine();
            if (LINES.contains(name)) startLine();
            if (PARAGRAPHS.contains(name)) emptyLine();
            if ((name.equals("td") || name.equals("th")) && element.previousElementSibling() != null) append(" ");
            if (name.equals("li")) append("- ");
            if (isQuote(element)) quotes++;
            if (name.equals("pre")) preformatted++;
            // What Outlook puts before the mail that is answered.
            if (name.equals("hr")
                    || element.id().equals("divRplyFwdMsg")
                    || element.id().equals("appendonsend")) startLine();
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            var name = element.normalName();
            if (SILENT.contains(name)) {
                silent--;
                return;
            }
            if (silent > 0) return;
            if (LINES.contains(name)) startLine();
            if (isQuote(element)) {
                startLine();
                quotes--;
            }
            if (PARAGRAPHS.contains(name)) emptyLine();
            if (name.equals("pre")) preformatted--;
        }

        /** An indented paragraph of one's own is no quotation: a program says which it means. */
        private static boolean isQuote(Element element) {
            return element.normalName().equals("blockquote")
                    && (element.attr("type").equalsIgnoreCase("cite")
                            || element.hasAttr("cite")
                            || element.className().contains("quote"));
        }

        private void append(String words) {
            for (int index = 0; index < words.length(); index++) {
                char letter = words.charAt(index);
                if (letter == '\n' && preformatted > 0) newLine();
                else if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\u00A0')
                    blank = true;
                else put(letter);
            }
        }

        private void put(char letter) {
            if (isAtStart()) {
                for (int quote = 0; quote < Math.min(quotes, DEEPEST_QUOTE); quote++) text.append('>');
                if (quotes > 0) text.append(' ');
            } else if (blank) {
                text.append(' ');
            }
            blank = false;
            text.append(letter);
        }

        private boolean isAtStart() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }

        private void startLine() {
            if (!isAtStart()) newLine();
        }

        private void emptyLine() {
            startLine();
            if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') text.append('\n');
        }

        private void newLine() {
            text.append('\n');
            blank = false;
        }

        String text() {
            return text.toString().replaceAll("\n{3,}", "\n\n").strip();
        }
    }
}
