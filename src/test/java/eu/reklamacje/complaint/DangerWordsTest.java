package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DangerWordsTest {

    @Test
    void atMostTwoOfNinetySentencesAreJudgedWrongly() throws Exception {
        var sentences = Files.readAllLines(Path.of("src/test/resources/danger-sentences.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", 2))
                .toList();
        assertThat(sentences).hasSize(90);
        assertThat(sentences.stream().filter(sentence -> sentence[0].equals("no")))
                .hasSize(30);
        assertThat(sentences.stream()
                        .filter(sentence -> DangerWords.in(sentence[1]) != sentence[0].equals("yes"))
                        .map(sentence -> sentence[1]))
                .hasSizeLessThanOrEqualTo(2);
    }
}
