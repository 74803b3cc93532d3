package eu.reklamacje.letter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.PdfUa;
import eu.reklamacje.base.Language;
import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind of letter in every language, printed: docs/samples holds one of each, they say what the letters say today, and a screen
 * reader can read them (PDF/UA-1, by veraPDF). To print them anew: {@code mvn test -Dtest=SamplesTest -Dsamples=write}.
 */
@IntegrationTest
class SamplesTest {

    private static final Path SAMPLES = Path.of("docs/samples");

    @Autowired
    LetterPdf pdf;

    @Autowired
    Templates templates;

    @Autowired
    LetterTexts texts;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    @Test
    void eachLetterIsPrintedInEachLanguageSaysWhatItSaysAndPassesPdfUa() throws Exception {
        var wrong = new TreeMap<String, Object>();
        var expected = new TreeSet<String>();
        for (var kind : LetterKind.values()) {
            for (var language : Language.values()) {
                var code = language.locale().getLanguage();
                var name = kind.name().toLowerCase(Locale.ROOT) + "." + code + ".pdf";
                expected.add(name);
                var printed = print(kind, code);
                var file = SAMPLES.resolve(name);
                if ("write".equals(System.getProperty("samples"))) {
                    Files.createDirectories(SAMPLES);
                    Files.write(file, printed);
                }
                if (!Files.exists(file)) wrong.put(name, "is missing");
                else if (!text(Files.readAllBytes(file)).equals(text(printed))) wrong.put(name, "says something else");
                var faults = PdfUa.faults(printed);
                if (!faults.isEmpty()) wrong.put(name, faults);
            }
        }
        assertThat(wrong).isEmpty();
        try (var files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private byte[] print(LetterKind kind, String language) throws IOException {
        var template = templates.nearest(kind, Kind.PRODUCT, language).template();
        var letter = new Letters.Written(
                kind,
                DispatchMethod.POST,
                language,
                "Anna Kowalska\nul. Słoneczna 7/3\n30-001 Kraków",
                "",
                texts.sample(template.subject(), language),
                texts.sample(template.body(), language),
                List.of());
        var output = new ByteArrayOutputStream();
        pdf.write("R-%d-000123".formatted(office.today(clock).getYear()), letter, clock.instant(), output);
        return output.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Else the check above could pass whatever is printed. */
    @Test
    void aPdfWithoutTagsIsFound() throws Exception {
        try (var document = new PDDocument();
                var output = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(output);
            assertThat(PdfUa.faults(output.toByteArray())).isNotEmpty();
        }
    }
}
