package eu.reklamacje.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;

/** Pages as PDF that a screen reader can read (PDF/UA), with fonts that speak every language of our customers. */
public final class TaggedPdf {

    private static final String FONT = "Liberation Sans";

    private TaggedPdf() {}

    /** A style for pages of reports and files, with what they have in common. */
    public static String style(String own) throws IOException {
        return new ClassPathResource("print/page.css").getContentAsString(StandardCharsets.UTF_8)
                + new ClassPathResource(own).getContentAsString(StandardCharsets.UTF_8);
    }

    /** An empty page with the language, title and description that PDF/UA asks for. */
    public static Document page(String language, String title, String description, String style) {
        var page = Document.createShell("");
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        page.child(0).attr("lang", language);
        page.title(title);
        page.head().appendElement("meta").attr("name", "description").attr("content", description);
        page.head().appendElement("style").appendText(style);
        return page;
    }

    /** @param page one from {@link #page} */
    public static void write(Document page, OutputStream output) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true);
        builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
        builder.toStream(output);
        builder.run();
    }

    private static InputStream font(String weight) {
        try {
            return new ClassPathResource("liberation/LiberationSans-" + weight + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
