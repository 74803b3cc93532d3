package eu.reklamacje.letter;

import eu.reklamacje.base.Language;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Letters in print: a tagged PDF with the company's letterhead. */
@Component
class LetterPdf {

    private static final String BULLET = "– ";

    private final LetterSettings settings;
    private final Translations translations;
    private final Office office;
    private final String style;

    LetterPdf(LetterSettings settings, Translations translations, Office office) throws IOException {
        this.settings = settings;
        this.translations = translations;
        this.office = office;
        style = new ClassPathResource("letters/letter.css").getContentAsString(StandardCharsets.UTF_8);
    }

    void write(Letter letter, String body, OutputStream output) throws IOException {
        var at = letter.sentAt() == null ? letter.writtenAt() : letter.sentAt();
        write(letter.number(), letter.language(), letter.recipient(), letter.subject(), body, at, output);
    }

    void write(String number, Letters.Written letter, Instant at, OutputStream output) throws IOException {
        write(number, letter.language(), letter.recipient(), letter.subject(), letter.body(), at, output);
    }

    private void write(
            String number,
            String language,
            String recipient,
            String subject,
            String body,
            Instant at,
            OutputStream output)
            throws IOException {
        var locale = Language.nearest(Locale.of(language)).locale();
        var page = TaggedPdf.page(language, subject, number, style);
        var paper = page.body();
        paper.appendChild(letterhead());
        lines(paper.appendElement("div").addClass("recipient"), recipient);
        var date = Language.longDate(office.local(at).toLocalDate(), locale);
        paper.appendElement("p").addClass("date").text(date);
        paper.appendElement("p")
                .addClass("reference")
                .text(translations.getTranslation("letter.reference", locale, number));
        paper.appendElement("h1").text(subject);
        write(body, paper);
        if (!settings.letterfoot().isBlank())
            paper.appendElement("p").addClass("foot").text(settings.letterfoot());
        TaggedPdf.write(page, output);
    }

    private Element letterhead() {
        var head = new Element("div").addClass("letterhead");
        var lines = settings.letterhead().lines().toList();
        head.appendElement("p").addClass("company").text(lines.isEmpty() ? settings.name() : lines.getFirst());
        lines.stream().skip(1).forEach(line -> head.appendElement("p").text(line));
        return head;
    }

    /** Empty lines part paragraphs; lines that begin with a dash are a list. */
    private static void write(String body, Element paper) {
        for (var block : body.strip().split("\\n\\s*\\n")) {
            Element list = null;
            Element paragraph = null;
            for (var line : block.lines().toList()) {
                if (line.startsWith(BULLET)) {
                    if (list == null) list = paper.appendElement("ul");
                    list.appendElement("li").text(line.substring(BULLET.length()));
                    paragraph = null;
                } else {
                    if (paragraph == null) paragraph = paper.appendElement("p");
                    else paragraph.appendElement("br");
                    paragraph.appendText(line);
                    list = null;
                }
            }
        }
    }

    private static void lines(Element into, String text) {
        text.lines().forEach(line -> into.appendElement("p").text(line));
    }
}
