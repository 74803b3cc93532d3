package eu.reklamacje.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wymieniono bezpieczniki w garażu. | bezpiecznik   | Wymieniono [bezpieczniki] w garażu.
            Pan Müller dzwonił.               | mueller       | Pan [Müller] dzwonił.
            Herr O'Brien rief an.             | obrien        | Herr [O'Brien] rief an.
            Herr O'Brien rief an.             | brien         | Herr O'[Brien] rief an.
            Zwarcie, potem znowu zwarcie.     | zwarcie znowu | [Zwarcie], potem [znowu] [zwarcie].
            Firma Com-Tech                    | comtech       | Firma [Com-Tech]
            Nic z tego                        | zupa          | Nic z tego
            """)
    void theWordsAreMarkedAsTheyStandThere(String text, String typed, String shown) {
        assertThat(shown(text, typed)).isEqualTo(shown);
    }

    @Test
    void ofALongTextThePieceIsShownThatHasMost() {
        var filler = "Lorem ipsum dolor sit amet. ".repeat(40);
        var text = "zwarcie na początku. " + filler + "Tu zwarcie spaliło bezpiecznik. " + filler;
        var shown = shown(text, "zwarcie bezpiecznik");
        assertThat(shown).startsWith("… ").endsWith(" …").contains("[zwarcie] spaliło [bezpiecznik]");
        assertThat(shown.length()).isLessThan(200);
    }

    private static String shown(String text, String typed) {
        return Passage.of(text, Wanted.of(typed)).pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
