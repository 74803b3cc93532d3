package eu.reklamacje.decision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecisionChangesTest {

    @Test
    void saysWordByWordWhatWentAndWhatCame() {
        var shown = DecisionChanges.marked(
                "Prüfung am 3. März.\nDas Gerät ist dicht.", "Prüfung am 5. März.\nDas Gerät ist nicht dicht.");
        assertThat(shown.select("del").eachText()).containsExactly("3");
        assertThat(shown.select("ins").eachText()).containsExactly("5", "nicht");
        assertThat(shown.wholeText()).contains("Prüfung am ", "\n");
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        var shown = DecisionChanges.marked("a & b", "<img src=x onerror=alert(1)> &lt;b&gt; & b");
        assertThat(shown.select("img, b")).isEmpty();
        assertThat(shown.select("ins").text()).contains("onerror=alert(1)");
        assertThat(shown.wholeText()).contains("&lt;b&gt;");
    }

    @Test
    void withoutWhatWentItReadsAsNow() {
        var random = new Random(1);
        var words = new String[] {"falownik", "się", "restartuje", "<b>", "3,5", "kW.", "\n", "Łódź"};
        for (int round = 0; round < 300; round++) {
            var before = text(words, random);
            var now = text(words, random);
            var shown = DecisionChanges.marked(before, now);
            var clean = shown.clone();
            clean.select("del").remove();
            assertThat(clean.wholeText().replaceAll("\\s+", " ").strip())
                    .as("%s -> %s", before, now)
                    .isEqualTo(now.replaceAll("\\s+", " ").strip());
        }
    }

    private static String text(String[] words, Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--)
            text.append(words[random.nextInt(words.length)]).append(' ');
        return text.toString().strip();
    }
}
