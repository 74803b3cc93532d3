package eu.reklamacje.listing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed in any language has one form in the address; what is not understood stays text. */
@IntegrationTest
class TypedFilterTest {

    @Autowired
    TypedFilter typed;

    @Autowired
    TestPeople people;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            status:waiting                        | status=WAITING
            status:oczekuje                       | status=WAITING
            Status:wartet                         | status=WAITING
            status:ocz status:badana              | status=INVESTIGATING,WAITING
            bezpiecznik status:waiting            | q=bezpiecznik status=WAITING
            status:waiting bezpiecznik zwarcie    | q=bezpiecznik zwarcie status=WAITING
            due:overdue                           | due=OVERDUE
            termin:"po terminie"                  | due=OVERDUE
            frist:ueberfaellig                    | due=OVERDUE
            model:"SolarMax 10K"                  | model=SolarMax 10K
            modell:HybridOne                      | model=HybridOne
            has:photo                             | mark=PHOTO
            ma:zdjecie                            | mark=PHOTO
            hat:foto                              | mark=PHOTO
            ma:odp                                | mark=ANSWERED
            kraj:niemcy                           | country=DE
            country:DE                            | country=DE
            land:polen                            | country=PL
            waga:zagrozenie                       | severity=SAFETY
            severity:high                         | severity=HIGH
            rodzaj:produktowa                     | kind=PRODUCT
            czeka:instalator                      | waiting=INSTALLER
            wartet:kunde                          | waiting=CUSTOMER
            Fehler:024                            | q=Fehler:024
            https://example.com/a:b               | q=https://example.com/a:b
            status:xyz                            | q=status:xyz
            status:                               | q=status:
            a:b c:d                               | q=a:b c:d
            "dokładne słowa" -bez                 | q="dokładne słowa" -bez
            """)
    void isReadInAllLanguages(String text, String address) {
        var read = people.as("anna", () -> typed.read(FilterUrl.ALL, text));
        var told = new StringBuilder();
        read.write()
                .getParameters()
                .forEach((name, values) ->
                        told.append(' ').append(name).append('=').append(values.getFirst()));
        assertThat(told.toString().strip()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "handler:anna, anna",
        "prowadzący:kowalska, anna",
        "bearbeiter:'anna kow', anna",
        "handler:ja, jan",
        "handler:me, jan",
        "prowadzacy:oliwia, oliwia"
    })
    void peopleAreFoundByTheirNames(String text, String login) {
        var quoted = text.contains(" ") ? text.replaceFirst(":(.*)", ":\"$1\"").replace("'", "") : text;
        var read = people.as("jan", () -> typed.read(FilterUrl.ALL, quoted));
        assertThat(read.filter().handlers())
                .containsExactly(people.person(login).id());
    }
}
