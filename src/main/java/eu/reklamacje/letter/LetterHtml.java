package eu.reklamacje.letter;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A letter in HTML, beside its plain text: the same words, with the links that prepare a mail as words to click on. */
final class LetterHtml {

    private static final Pattern LINK = Pattern.compile("(.*?): (mailto:\\S+)");

    private LetterHtml() {}

    static boolean isNeeded(String body) {
        return body.lines().anyMatch(line -> LINK.matcher(line).matches());
    }

    static String of(String body, String language) {
        var page = Document.createShell("");
        page.child(0).attr("lang", language);
        for (var block : body.strip().split("\\n\\s*\\n")) {
            var paragraph = page.body().appendElement("p");
            block.lines().forEach(line -> append(line, paragraph));
        }
        return page.outerHtml();
    }

    private static void append(String line, Element paragraph) {
        if (paragraph.childNodeSize() > 0) paragraph.appendElement("br");
        var link = LINK.matcher(line);
        if (link.matches())
            paragraph.appendElement("a").attr("href", link.group(2)).text(link.group(1));
        else paragraph.appendText(line);
    }
}
