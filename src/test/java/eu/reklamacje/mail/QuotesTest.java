package eu.reklamacje.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written now, for every way in which programs put earlier mails and signatures around it. */
class QuotesTest {

    static Stream<Arguments> mails() throws IOException {
        var table = Files.readString(Path.of("src/test/resources/quotes.txt"), StandardCharsets.UTF_8);
        return Arrays.stream(table.split("(?m)^### ")).skip(1).map(QuotesTest::mail);
    }

    private static Arguments mail(String entry) {
        var name = entry.lines().findFirst().orElseThrow();
        var parts = entry.substring(name.length() + 1).split("(?m)^===\\n", 2);
        return Arguments.of(name, parts[0].strip(), parts[1].strip());
    }

    @Test
    void theTableIsLongEnough() throws IOException {
        assertThat(mails().count()).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void partsWhatIsNewFromTheRest(String name, String text, String fresh) {
        assertThat(Quotes.part(text).fresh()).isEqualTo(fresh);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mails")
    void losesNoWord(String name, String text, String fresh) {
        var parted = Quotes.part(text);
        assertThat((parted.fresh() + "\n" + parted.folded()).split("\\s+"))
                .containsExactlyInAnyOrder(text.split("\\s+"));
    }
}
