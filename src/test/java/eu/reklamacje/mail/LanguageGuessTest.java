package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LanguageGuessTest {

    @Test
    void ninetyFiveOfAHundredShortSentencesAreRight() throws IOException {
        var sentences = Files.readAllLines(Path.of("src/test/resources/languages.csv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", 2))
                .toList();
        var wrong = sentences.stream()
                .filter(line -> !LanguageGuess.of(line[1]).equals(java.util.Optional.of(line[0])))
                .map(line -> line[0] + " taken for " + LanguageGuess.of(line[1]).orElse("nothing") + ": " + line[1])
                .toList();
        assertThat(sentences).hasSize(200);
        assertThat(wrong)
                .as("%d of %d are wrong", wrong.size(), sentences.size())
                .hasSizeLessThanOrEqualTo(sentences.size() / 20);
    }
}
