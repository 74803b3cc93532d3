package eu.reklamacje.listing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            stat                  | en | status:
            STAT                  | pl | status:
            prowadz               | pl | prowadzący:
            zwarcie sta           | en | zwarcie status:
            bearb                 | de | bearbeiter:
            status:wait           | en | status:Waiting
            status:wartet         | de | status:Wartet
            zwarcie status:ocz    | pl | zwarcie status:Oczekuje
            due:over              | en | due:Overdue
            has:ph                | en | has:photo
            status:badana prow    | pl | status:badana prowadzący:
            has:photo due:over    | en | has:photo due:Overdue
            handler:"marek z      | en | handler:"Marek Zieliński"
            ma:zdj                | pl | ma:zdjęcie
            handler:m             | en | handler:me; handler:"Marek Zieliński"
            country:pol           | en | country:Poland; country:"French Polynesia"
            land:oester           | de | land:Österreich
            status:xyz            | en | -
            Fehler:0              | de | -
            nothinglikethis       | en | -
            """)
    void completesFiltersAndTheirValues(String text, String language, String proposed) {
        var all = people.as("anna", () -> typed.propose(text, Locale.of(language)));
        var first = all.stream().map(String::strip).limit(2).collect(Collectors.joining("; "));
        assertThat(first).isEqualTo(proposed.equals("-") ? "" : proposed);
    }

    @Test
    void saysWhatAFilterMayBe() {
        var unknown = people.as("anna", () -> typed.unknown("zwarcie status:xyz", Locale.ENGLISH))
                .orElseThrow();
        assertThat(unknown.typed()).isEqualTo("status:xyz");
        assertThat(unknown.possible()).contains("Received", "Waiting");
        assertThat(people.as("anna", () -> typed.unknown("Fehler:024 status:waiting", Locale.ENGLISH)))
                .isEmpty();
    }
}
