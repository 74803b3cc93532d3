package eu.reklamacje.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How customers name the errors of their inverters: most lines are of public forums. */
class ErrorCodesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Wyświetlacz pokazuje błąd 033.|033
                    Błąd: 024 przy każdym uruchomieniu|024
                    falownik zgłasza kod błędu 301|301
                    Die Anlage speist nicht mehr ein, Fehler 042.|042
                    Fehlercode: F23 seit gestern|F23
                    Störung Nr. 3501 Isolation|3501
                    it shows error code 102 and stops|102
                    Error E-18 after a firmware update|E18
                    fault 509 and then fault 443|443 509
                    l'onduleur affiche erreur 567|567
                    mostra il codice 475|475
                    el inversor muestra el código 303|303
                    Der Fehler trat am 3. Mai auf|
                    I have an error of 3 euro on the bill|
                    numer seryjny SM5K20012356, kod pocztowy 00-950|
                    error in 2 of 6 units|
                    """)
    void codesAreFound(String words, String codes) {
        assertThat(ErrorCodes.in(words).stream().sorted().toList())
                .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
    }
}
