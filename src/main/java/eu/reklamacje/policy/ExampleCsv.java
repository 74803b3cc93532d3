package eu.reklamacje.policy;

import eu.reklamacje.base.Result;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Examples as lines of text: {@code calendar;rule;event;due;skipped;source}, where the rule is P3, P4 or P6, the skipped days have a
 * blank between them, and a line that begins with # says nothing.
 */
final class ExampleCsv {

    private static final int COLUMNS = 6;
    private static final int MOST_LINES = 20_000;

    private ExampleCsv() {}

    static Result<List<PolicyExample>> read(String csv) {
        var examples = new ArrayList<PolicyExample>();
        int number = 0;
        for (var line : csv.replace("\uFEFF", "").lines().toList()) {
            if (++number > MOST_LINES) return Result.refused("refused.example.many", MOST_LINES);
            if (line.isBlank() || line.startsWith("#")) continue;
            try {
                examples.add(example(line));
            } catch (DateTimeParseException | IllegalArgumentException wrong) {
                return Result.refused("refused.example.line", number, line.substring(0, Math.min(80, line.length())));
            }
        }
        return Result.done(examples);
    }

    private static PolicyExample example(String line) {
        var cells = line.split(";", COLUMNS);
        if (cells.length < COLUMNS - 1) throw new IllegalArgumentException("too few columns");
        return new PolicyExample(
                0,
                0,
                cells[0].strip(),
                rule(cells[1].strip()),
                LocalDateTime.parse(cells[2].strip()),
                LocalDate.parse(cells[3].strip()),
                dates(cells[4]),
                cells.length < COLUMNS ? "" : cells[5].strip());
    }

    private static Rule rule(String policy) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.policy().equals(policy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + policy));
    }

    static String write(List<PolicyExample> examples) {
        return examples.stream()
                .map(example -> String.join(
                        ";",
                        example.calendar(),
                        example.rule().policy(),
                        example.event().toString(),
                        example.due().toString(),
                        text(example.skipped()),
                        example.source()))
                .collect(Collectors.joining("\n", "# calendar;rule;event;due;skipped;source\n", "\n"));
    }

    /** @throws DateTimeParseException where a word is no date */
    static List<LocalDate> dates(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }

    static String text(List<LocalDate> dates) {
        return dates.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }
}
