package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PersonNamesTest {

    private static final int WRONG_AT_MOST = 2;

    /** Pairs of others' tests with their verdicts: nomenklatura's bench of names, and what we have met besides. */
    @Test
    void oneAndAnotherAreToldApartAsOthersHaveJudged() throws IOException {
        var wrong = new ArrayList<String>();
        int pairs = 0;
        for (var line : Files.readAllLines(Path.of("src/test/resources/name-pairs.csv"), StandardCharsets.UTF_8)) {
            if (line.startsWith("#") || line.isBlank()) continue;
            var pair = line.split("\\|");
            boolean one = pair[2].strip().equals("one");
            if (PersonNames.canBeOne(pair[0].strip(), pair[1].strip()) != one) wrong.add(line);
            assertThat(PersonNames.canBeOne(pair[1].strip(), pair[0].strip()))
                    .as("either way: %s", line)
                    .isEqualTo(PersonNames.canBeOne(pair[0].strip(), pair[1].strip()));
            pairs++;
        }
        assertThat(pairs).isGreaterThanOrEqualTo(60);
        assertThat(wrong).hasSizeLessThanOrEqualTo(WRONG_AT_MOST);
    }
}
