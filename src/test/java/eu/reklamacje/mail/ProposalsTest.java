package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.complaint.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final List<String> MODELS =
            List.of("SolarMax 5K", "SolarMax 10K", "SolarMax 20K", "HybridOne 8", "MicroGrid 3");
    private static final List<Fact> FACTS = List.of(Fact.SERIAL, Fact.MODEL, Fact.TICKET, Fact.CUSTOMER_PHONE);

    /** Of what is proposed, 95 of 100 are right; of what is said, 80 of 100 are found. */
    @Test
    void whatIsProposedIsRightAndMostIsFound() throws IOException {
        int said = 0;
        int proposed = 0;
        int right = 0;
        var wrong = new ArrayList<String>();
        var lines = Files.readAllLines(Path.of("src/test/resources/proposals.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        for (var line : lines) {
            var found = Proposals.of(line[0], MODELS);
            for (var fact : FACTS) {
                var expected = line[1 + FACTS.indexOf(fact)];
                var actual = found.getOrDefault(fact, "");
                if (!expected.isEmpty()) said++;
                if (!actual.isEmpty()) proposed++;
                if (!actual.isEmpty() && actual.equals(expected)) right++;
                if (!actual.equals(expected)) wrong.add(fact + " '" + actual + "': " + line[0]);
            }
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        assertThat((double) right / proposed).as("precision, %s", wrong).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / said).as("recall, %s", wrong).isGreaterThanOrEqualTo(0.80);
    }
}
