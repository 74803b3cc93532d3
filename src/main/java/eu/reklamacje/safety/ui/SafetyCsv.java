package eu.reklamacje.safety.ui;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.Translations;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.safety.Measure;
import eu.reklamacje.safety.SafetyRegister;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The safety register as a table that spreadsheets open, in the reader's language; a line is written as it is read. */
@Component
class SafetyCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private final SafetyRegister register;
    private final Translations translations;
    private final Office office;

    SafetyCsv(SafetyRegister register, Translations translations, Office office) {
        this.register = register;
        this.translations = translations;
        this.office = office;
    }

    void write(OutputStream output, Locale locale) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        // Spreadsheets take a file without it for one of an older encoding.
        writer.write('\uFEFF');
        var printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(Stream.of(
                        "column.number",
                        "fact.RECEIVED_AT",
                        "fact.CUSTOMER_COUNTRY",
                        "fact.MODEL",
                        "fact.SERIAL",
                        "safety.danger",
                        "safety.finding",
                        "column.status",
                        "decision.outcome",
                        "decision.remedy",
                        "decision.root-cause",
                        "safety.measures")
                .map(key -> translations.getTranslation(key, locale)));
        try {
            register.forEach(line -> print(printer, line, locale));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        printer.flush();
    }

    private void print(CSVPrinter printer, SafetyRegister.Line line, Locale locale) {
        try {
            printer.printRecord(Stream.of(
                            line.number(),
                            office.local(line.receivedAt()).toLocalDate().toString(),
                            line.country(),
                            line.model(),
                            line.serial(),
                            // Whoever wrote it may have signed it: only the words of danger leave the house.
                            String.join(", ", DangerWords.found(line.danger())),
                            line.finding(),
                            translations.getTranslation("status." + line.status(), locale),
                            named("outcome.", line.decision(), locale),
                            named("remedy.", line.remedy(), locale),
                            line.cause(),
                            line.measures().stream()
                                    .map(measure -> words(measure, locale))
                                    .collect(Collectors.joining("\n")))
                    .map(SafetyCsv::harmless));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String named(String prefix, @Nullable String constant, Locale locale) {
        return constant == null ? "" : translations.getTranslation(prefix + constant, locale);
    }

    private String words(Measure measure, Locale locale) {
        return measure.on() + " " + translations.getTranslation("measure." + measure.kind(), locale) + ": "
                + measure.text();
    }

    /** What a customer wrote is never a formula. */
    private static String harmless(@Nullable String cell) {
        var text = Objects.requireNonNullElse(cell, "");
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
