package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a note calls: strings over which others have stumbled. */
class MentionedNamesTest {

    private static final List<MentionedNames.Callable> PEOPLE = List.of(
            person("Jan Kowalski", "jan.kowalski"),
            person("Jan Nowak", "jan.nowak"),
            person("Żaneta Łąk", "zaneta"),
            person("Anna Nowak", "anna"),
            person("Anna Nowak-Wiśniewska", "anna.nw"),
            person("Łukasz Gęś", "lukasz"));

    /** The text, and the places of whom it calls from 1 on; § is a line break. */
    private static final String TABLE = """
            @Jan Kowalski => 1
            @jan.kowalski => 1
            @JAN KOWALSKI proszę => 1
            @Jan Kowalski, proszę o telefon => 1
            Zapytaj @jan.kowalski. => 1
            @jan.kowalski... jesteś? => 1
            @jan.kowalski: zobacz => 1
            (@anna) => 4
            „@Anna Nowak” => 4
            @Anna Nowak-Wiśniewska sprawdzi => 5
            @Anna Nowak - sprawdzi => 4
            @Anna Nowak-nowa =>
            @Żaneta Łąk => 3
            @zaneta lak => 3
            @ŻANETA ŁĄK! => 3
            @Z\u0307aneta Łąk => 3
            @Łukasz Gęś? => 6
            @lukasz => 6
            @Jan\u00a0Kowalski => 1
            @Jan  Kowalski => 1
            @Jan§Kowalski =>
            @Jan pilne =>
            @Żaneta pilne => 3
            @Jana Kowalskiego =>
            @Jan Kowalskiego =>
            @Jan Kowalski i @Jan Kowalski => 1
            @jan.kowalski @Jan Kowalski => 1
            @anna,@lukasz => 4 6
            @anna/@lukasz => 4 6
            @anna@lukasz =>
            jan@firma.pl =>
            Jan Kowalski <jan.kowalski@firma.pl> =>
            mailto:anna@firma.pl =>
            klient.anna+zwrot@firma.pl =>
            @firma.pl =>
            @anna.pl =>
            @anna@firma.pl =>
            x@anna =>
            1@anna =>
            _@anna =>
            żółć@anna =>
            @@anna =>
            @ anna =>
            @ =>
            3 szt. @ 5 zł =>
            https://t.me/@anna =>
            https://anna@host/x =>
            `@anna` =>
            @Override =>
            @media print =>
            > @anna wczoraj pisała =>
            > stary tekst§@anna co Ty na to? => 4
            -----Wiadomość oryginalna-----§@lukasz =>
            @wszyscy, @all, @here =>
            @Jan Kowalsk\u0456 =>
            @anna\u200b. => 4
            *@anna* => 4
            **@Anna Nowak** => 4
            @<b>Anna Nowak</b> =>
            @Żaneta Łąkowa =>
            @Żaneta Nowak =>
            """;

    private static MentionedNames.Callable person(String name, String login) {
        return new MentionedNames.Callable(name, login);
    }

    static Stream<String> texts() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whomItCalls(String line) {
        var parts = line.split(" =>");
        var called = MentionedNames.in(parts[0].replace('§', '\n'), PEOPLE).stream()
                .map(at -> String.valueOf(at + 1))
                .collect(Collectors.joining(" "));
        assertThat(called)
                .isEqualTo(Arrays.stream(parts).skip(1).findFirst().orElse("").strip());
    }
}
