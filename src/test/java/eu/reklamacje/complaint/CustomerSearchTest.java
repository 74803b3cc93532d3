package eu.reklamacje.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A caller is found by the name as it is heard and typed: without signs, however short or common its words are. */
@IntegrationTest
class CustomerSearchTest {

    /** The name, and the address where it has one. */
    private static final List<String> CUSTOMERS = List.of(
            "Günther Müllerstädt,guenther@sonnenhof-quelle.example",
            "Will Ng-Abara,",
            "Wu Xiqq,",
            "Com-Tech Instalacjeqq Sp. z o.o.,biuro@com-techqq.example",
            "Seán O'Brienqq,sean.o'brien@irequ.example",
            "Żółciński Łęg,",
            "Søren Ågårdqq,",
            "Θεόδωρος Κωνσταντινίδης,",
            "Наталия Щербакова,",
            "Ștefan Țurcanuqq,",
            "Wetter und Windqq GmbH,",
            "Weißmannqq & Söhne,",
            "Jean d'Arcqq,",
            "Anna Nowak-Głuszycka,");

    @Autowired
    Customers customers;

    @Autowired
    Complaints complaints;

    @Autowired
    CustomerRun run;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private static final Map<String, Boolean> RECORDED = new TreeMap<>();

    @BeforeEach
    void record() {
        for (var line : CUSTOMERS) {
            var parts = line.split(",", 2);
            if (RECORDED.put(line, true) != null) continue;
            var facts = Complaint101.facts(parts[0])
                    .with(Fact.CUSTOMER_EMAIL, parts[1].isEmpty() ? null : parts[1])
                    .with(Fact.CUSTOMER_PHONE, null);
            people.as("anna", () -> complaints.record(facts, null, true).orThrow());
        }
    }

    private String found(String typed) {
        return people.as("jan", () -> customers.search(typed, 5)).stream()
                .map(Customers.Found::name)
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            muellerstaedt            | Günther Müllerstädt
            mullerstadt              | Günther Müllerstädt
            MÜLLERSTÄDT              | Günther Müllerstädt
            müllerst gunther         | Günther Müllerstädt
            guenther müllerst        | Günther Müllerstädt
            sonnenhof-quelle         | Günther Müllerstädt
            sonnenhof                | Günther Müllerstädt
            ng-abara                 | Will Ng-Abara
            ngabara                  | Will Ng-Abara
            will abara               | Will Ng-Abara
            abara, will              | Will Ng-Abara
            wu xiqq                  | Wu Xiqq
            xiqq                     | Wu Xiqq
            com-tech instalacjeqq    | Com-Tech Instalacjeqq Sp. z o.o.
            comtech instalacjeqq     | Com-Tech Instalacjeqq Sp. z o.o.
            com tech instalacjeqq    | Com-Tech Instalacjeqq Sp. z o.o.
            o'brienqq                | Seán O'Brienqq
            O’Brienqq                | Seán O'Brienqq
            obrienqq                 | Seán O'Brienqq
            brienqq sean             | Seán O'Brienqq
            zolcinski                | Żółciński Łęg
            ZOLCINSKI LEG            | Żółciński Łęg
            soren agardqq            | Søren Ågårdqq
            soeren aagaardqq         | Søren Ågårdqq
            theodoros konstantinidis | Θεόδωρος Κωνσταντινίδης
            ΚΩΝΣΤΑΝΤΙΝΙΔΗΣ           | Θεόδωρος Κωνσταντινίδης
            shcherbakova             | Наталия Щербакова
            turcanuqq                | Ștefan Țurcanuqq
            Ştefan Ţurcanuqq         | Ștefan Țurcanuqq
            wetter und windqq        | Wetter und Windqq GmbH
            weissmannqq              | Weißmannqq & Söhne
            weismannqq               |
            d'arcqq                  | Jean d'Arcqq
            arcqq                    | Jean d'Arcqq
            gluszycka                | Anna Nowak-Głuszycka
            nowak-gluszycka          | Anna Nowak-Głuszycka
            anna%głusz               | Anna Nowak-Głuszycka
            anna_xyzqq               |
            """)
    void isFoundAsTyped(String typed, String name) {
        assertThat(found(typed)).isEqualTo(name == null ? "" : name);
    }

    @Test
    void whoWasThereBeforeIsFoundAfterTheStart() {
        db.sql(
                        "delete from customer_word where customer_id = (select max(id) from customer where name = 'Żółciński Łęg')")
                .update();
        assertThat(found("leg zolcin")).isEmpty();
        run.run(new DefaultApplicationArguments());
        assertThat(found("leg zolcin")).isEqualTo("Żółciński Łęg");
    }

    @Test
    void aNameThatIsCorrectedIsFoundByTheNewOneOnly() {
        people.as("anna", () -> {
            var customer = customers.search("Jean d'Arcqq", 1).getFirst();
            var page = customers.find(customer.id()).orElseThrow();
            customers
                    .save(customer.id(), page.version(), page.facts().with(Fact.CUSTOMER_NAME, "Jean Marcqq"))
                    .orThrow();
            assertThat(found("arcqq")).isEmpty();
            assertThat(found("marcqq")).isEqualTo("Jean Marcqq");
            var now = customers.find(customer.id()).orElseThrow();
            return customers.save(customer.id(), now.version(), now.facts().with(Fact.CUSTOMER_NAME, "Jean d'Arcqq"));
        });
    }
}
