package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DangerWordsTest {

    @Test
    void atMostTwoOfNinetySentencesAreJudgedWrongly() throws Exception {
        var sentences = sentences("danger-sentences.csv");
        assertThat(sentences).hasSize(90);
        assertThat(sentences.stream().filter(sentence -> sentence[0].equals("no")))
                .hasSize(30);
        assertThat(sentences.stream()
                        .filter(sentence -> DangerWords.in(sentence[1]) != sentence[0].equals("yes"))
                        .map(sentence -> sentence[1]))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theOtherLanguagesOfCustomersAreJudgedLikewise() throws Exception {
        assertThat(sentences("danger-sentences-others.csv"))
                .filteredOn(sentence -> DangerWords.in(sentence[1]) != sentence[0].equals("yes"))
                .extracting(sentence -> sentence[1])
                .isEmpty();
    }

    private static List<String[]> sentences(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources", file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", 2))
                .toList();
    }
}
