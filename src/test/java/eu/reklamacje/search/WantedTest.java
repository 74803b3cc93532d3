package eu.reklamacje.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            bezpiecznik                | [bezpiecznik]
            zwarcie bezpiecznik        | [zwarcie] [bezpiecznik]
            zwarcie -bezpiecznik       | [zwarcie] -[bezpiecznik]
            "zwarcie w falowniku"      | [zwarcie, w, falowniku]
            -"zwarcie w" falownik      | -[zwarcie, w] [falownik]
            Co-working                 | [co, working]
            by-tor                     | [by, tor]
            "niezamknięty cudzysłów    | [niezamkniety, cudzyslow]
            O'Brien                    | [o, brien]
            john.doe@example.com       | [john, doe, example, com]
            1.12.3                     | [1, 12, 3]
            - — ... "" -               |
            a + b                      | [a] [b]
            """)
    void whatIsTypedIsReadAsPeopleMeanIt(String typed, String read) {
        var told = new StringBuilder();
        for (var part : Wanted.of(typed).parts()) {
            var words =
                    part.words().stream().map(forms -> forms.iterator().next()).toList();
            told.append(' ').append(part.without() ? "-" : "").append(words);
        }
        assertThat(told.toString().strip()).isEqualTo(read == null ? "" : read);
    }

    /** What other programs read as their own language is text like any other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "s/s",
                "f-16",
                "MM/YYYY",
                "conniedb!queue",
                "(IMISE)",
                "MC6:",
                "l'installation",
                "%",
                "_",
                "a AND",
                "*",
                "?",
                "\\",
                "~2",
                "[1 TO 2]",
                "{",
                "^",
                "+-x",
                "++x",
                "\"",
                "-",
                "--",
                "\u0000",
                "𝕏",
                "🙂 ok"
            })
    void nothingThatIsTypedIsAnError(String typed) {
        assertThat(Wanted.of(typed).parts().size()).isLessThanOrEqualTo(12);
    }

    @Test
    void whatOnlyExcludesFindsNothing() {
        assertThat(Wanted.of("-zwarcie").isEmpty()).isTrue();
        assertThat(Wanted.of("zwarcie -bezpiecznik").isEmpty()).isFalse();
    }
}
