package eu.reklamacje.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches as people type them, many taken from reports to other products, and the complaint that has to come first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTableTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final Reader ALL = new Reader(1, true, Set.of());

    /** A complaint in each line: its names, then its texts. */
    private static final List<String> COMPLAINTS = List.of(
            "R-2026-000001 Łukasz Żółtowski lukasz@zolta-energia.pl SolarMax 10K SM10K2107O444"
                    + "|Wymieniono bezpieczniki w rozdzielnicy, zwarcie wróciło po burzy.",
            "R-2026-000002 Jürgen Müller j.mueller@sonne-gmbh.de HybridOne 5"
                    + "|Der Überspannungsableiter ist defekt, der Wechselrichter ist außer Betrieb.|Rückruf am Freitag vereinbart",
            "R-2026-000003 Hans Muster hans@example.de|Die Straße war gesperrt, der Monteur kam nicht. Wetter und Wind waren schuld.",
            "R-2026-000004 Seán O'Brien sean.obrien@example.ie|Nobody called me back. The fuse has blown twice.",
            "R-2026-000005 Com-Tech Sp. z o.o. biuro@com-tech.pl|Reklamacja faktury FV/2026/03/117, kwota 1.234,56 euro.",
            "R-2026-000006 Will Ng will.ng@example.com|It was not what was in the offer.",
            "R-2026-000007 Wu Wei wu@example.com|Firmware 1.12.3 zawiesza się, wersja 1.12.4 działa.",
            "R-2026-000008 Γιώργος Παπαδόπουλος g.papadopoulos@example.gr|Ο μετατροπέας δεν λειτουργεί μετά την καταιγίδα.",
            "R-2026-000009 Иван Жуков ivan.zhukov@example.bg|Инверторът не работи, грешка E619-1609.",
            "R-2026-000010 Ștefan Popescu stefan@example.ro|Invertorul este foarte zgomotos noaptea. Țurcanu l-a văzut.",
            "R-2026-000011 Işık Yılmaz isik@example.com.tr|Evirici çalışmıyor, ışık yanmıyor.",
            "R-2026-000012 Bjørn Østergård bjorn@example.dk|Inverteren larmer. Kontakt på +45 32 12 34 56.",
            "R-2026-000013 Amélie Lefèvre amelie@example.fr|L'installation n'est pas conforme. L’enfant a touché un câble chaud.",
            "R-2026-000014 Dvořák & syn dvorak@example.cz|Střídač hlásí chybu, přílohou fotografie štítku.",
            "R-2026-000015 Stadtwerke Gütersloh info@gt.example.de|Kondensator geplatzt, Co-working space in Aville betroffen.",
            "R-2026-000016 José García jose@example.es|El inversor se apaga; número de serie VMware-12 3e 45.",
            "R-2026-000017 Zakład Stolarski Dąb dab@example.pl|Iskrzy wyłącznik DC|zdjęcie_tabliczki-znamionowej.jpg",
            "R-2026-000018 Anna Kowalska anna.kowalska@example.com|Proszę o numer konta do zwrotu. Zgłoszenie T0012345.",
            "R-2026-000019 Piotr Nowak piotr@mrsmith.com|Zwarcie, zwarcie i jeszcze raz zwarcie.",
            "R-2026-000020 Bank & Co bank@example.com|CVE-2002-12941 w aplikacji; moduł conniedb!queue nie odpowiada.",
            "R-2025-000020 Zofia Głowacka zofia@example.pl|Falownik gwiżdże. Naprawa nie pomogła, proszę o wymianę na nowy.");

    private TextIndex index;

    @BeforeAll
    void fill(@TempDir Path folder) {
        index = TextIndex.open(folder, "test");
        put(complaints());
    }

    @AfterAll
    void close() {
        index.close();
    }

    private static List<ComplaintTexts> complaints() {
        var complaints = new ArrayList<ComplaintTexts>();
        for (var line : COMPLAINTS) {
            var parts = List.of(line.split("\\|"));
            complaints.add(complaint(complaints.size() + 1, false, parts.getFirst(), parts.subList(1, parts.size())));
        }
        return complaints;
    }

    private static ComplaintTexts complaint(long id, boolean restricted, String names, List<String> texts) {
        return new ComplaintTexts(
                id,
                restricted,
                7L,
                3,
                names,
                id,
                texts.stream()
                        .map(text -> new ComplaintTexts.Text(TextKind.NOTE, AT, 2L, text))
                        .toList());
    }

    private void put(List<ComplaintTexts> complaints) {
        index.put(complaints.stream().map(ComplaintTexts::id).toList(), complaints);
        index.refresh();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            bezpiecznik              | 1
            bezpieczniki             | 1
            BEZPIECZNIKI             | 1
            bezpiecz rozdziel        | 1
            zoltowski                | 1
            Żółtowski bezpiecznik    | 1
            lukasz zoltowski         | 1
            "wróciło po burzy"       | 1
            SM10K21070444            | 1
            sm10k2107O444            | 1
            Müller                   | 2
            Mueller                  | 2
            muller                   | 2
            MÜLLER                   | 2
            mueller rückruf          | 2
            ueberspannungsableiter   | 2
            uberspannung             | 2
            ausser betrieb           | 2
            außer Betrieb            | 2
            sonne-gmbh               | 2
            sonne-gmbh.de            | 2
            j.mueller@sonne-gmbh.de  | 2
            strasse                  | 3
            Straße gesperrt          | 3
            Wetter und Wind          | 3
            "wetter und wind"        | 3
            O'Brien                  | 4
            OBrien                   | 4
            O’Brien                  | 4
            brien fuse               | 4
            sean.obrien              | 4
            sean                     | 4
            Com-Tech                 | 5
            comtech                  | 5
            com tech                 | 5
            FV/2026/03/117           | 5
            1.234,56                 | 5
            Will                     | 6
            Ng                       | 6
            was not what             | 6
            Wu                       | 7
            1.12.3                   | 7
            firmware 1.12.4          | 7
            papadopoulos             | 8
            Παπαδοπουλος             | 8
            giorgos                  | 8
            μετατροπεας              | 8
            zhukov                   | 9
            Жуков                    | 9
            E619-1609                | 9
            E6191609                 | 9
            stefan popescu           | 10
            Ştefan                   | 10
            turcanu                  | 10
            isik yilmaz              | 11
            IŞIK                     | 11
            ostergard                | 12
            oestergaard              | 12
            32 12 34 56              | 12
            l'installation           | 13
            installation             | 13
            l'enfant                 | 13
            lefevre                  | 13
            dvorak                   | 14
            stritlac                 |
            stridac                  | 14
            Dvořák syn               | 14
            guetersloh               | 15
            Gutersloh                | 15
            co-working               | 15
            coworking                | 15
            Co-working space in Aville | 15
            garcia                   | 16
            VMware-12 3e 45          | 16
            wylacznik                | 17
            tabliczki znamionowej    | 17
            zdjecie_tabliczki        | 17
            T0012345                 | 18
            numer konta              | 18
            kowalska                 | 18
            anna.kowalska@example.com | 18
            zwarcie -burzy           | 19
            piotr@mrsmith.com        | 19
            CVE-2002-12941           | 20
            conniedb!queue           | 20
            conniedb                 | 20
            bank                     | 20
            R-2025-000020            | 21
            gwizdze                  | 21
            "wymianę na nowy"        | 21
            "nowy na wymianę"        |
            zwarcie -bezpieczniki -piotr |
            kowalska bezpiecznik     |
            xyz                      |
            """)
    void comesFirst(String typed, Long first) {
        var found = found(typed, ALL);
        if (first == null) assertThat(found).isEmpty();
        else assertThat(found).startsWith(first);
    }

    private List<Long> found(String typed, Reader reader) {
        var wanted = Wanted.of(typed);
        return index.search(searcher -> searcher.best(wanted, searcher.complaints(wanted, reader), 50)).stream()
                .map(TextSearcher.Best::complaint)
                .toList();
    }

    @Test
    void whatIsRestrictedIsFoundByWhoReadsItAndByNobodyElse() {
        put(List.of(complaint(101, true, "R-2026-000101 Tajny Klient", List.of("Skarga poufna na serwisanta"))));
        assertThat(found("poufna", ALL)).containsExactly(101L);
        assertThat(found("poufna", new Reader(7, false, Set.of())))
                .as("the handler")
                .containsExactly(101L);
        assertThat(found("poufna", new Reader(8, false, Set.of(3L))))
                .as("supervises the team")
                .containsExactly(101L);
        assertThat(found("poufna", new Reader(8, false, Set.of(4L))))
                .as("another supervisor")
                .isEmpty();
        assertThat(found("tajny", new Reader(8, false, Set.of())))
                .as("an agent")
                .isEmpty();
        put(List.of(complaint(101, false, "R-2026-000101 Tajny Klient", List.of("Skarga poufna na serwisanta"))));
        assertThat(found("poufna", new Reader(8, false, Set.of()))).containsExactly(101L);
        index.put(List.of(101L), List.of());
        index.refresh();
        assertThat(found("poufna", ALL)).as("is gone").isEmpty();
    }

    @Test
    void oneComplaintIsFoundOnceByItsBestText() {
        put(List.of(complaint(
                102, false, "R-2026-000102 Wiele Tekstów", List.of("pompa", "pompa ciepła i pompa wody", "nic"))));
        var wanted = Wanted.of("pompa wody");
        var best = index.search(searcher -> searcher.best(wanted, searcher.complaints(wanted, ALL), 50));
        assertThat(best).hasSize(1);
        assertThat(best.getFirst().text().words()).isEqualTo("pompa ciepła i pompa wody");
        index.put(List.of(102L), List.of());
        index.refresh();
    }

    @Test
    void anIndexOfAnotherDatabaseIsForgottenAndThatOfTheSameGoesOn(@TempDir Path other) {
        try (var first = TextIndex.open(other, "one")) {
            first.put(List.of(1L), List.of(complaint(1, false, "A", List.of("słowo"))));
            first.commit();
            try (var second = TextIndex.open(other, "one")) {
                assertThat(stamps(second)).as("another server's own").isEmpty();
            }
        }
        try (var same = TextIndex.open(other, "one")) {
            assertThat(stamps(same)).as("as it was").containsOnlyKeys(1L);
            assertThat(same.<Integer>search(searcher ->
                            searcher.complaints(Wanted.of("slowo"), ALL).cardinality()))
                    .isEqualTo(1);
        }
        try (var another = TextIndex.open(other, "two")) {
            assertThat(another.<Integer>search(searcher ->
                            searcher.complaints(Wanted.of("slowo"), ALL).cardinality()))
                    .isZero();
        }
    }

    @Test
    void anIndexThatCannotBeReadIsMadeAnew(@TempDir Path broken) throws IOException {
        try (var first = TextIndex.open(broken, "one")) {
            first.put(List.of(1L), List.of(complaint(1, false, "A", List.of("słowo"))));
            first.commit();
        }
        try (var files = Files.list(broken.resolve("1"))) {
            for (var file : files.filter(name -> name.getFileName().toString().startsWith("segments"))
                    .toList()) Files.writeString(file, "rubbish");
        }
        try (var anew = TextIndex.open(broken, "one")) {
            anew.put(List.of(2L), List.of(complaint(2, false, "B", List.of("słowo"))));
            anew.refresh();
            assertThat(anew.<Integer>search(searcher ->
                            searcher.complaints(Wanted.of("slowo"), ALL).cardinality()))
                    .isEqualTo(1);
        }
    }

    private static Map<Long, Long> stamps(TextIndex index) {
        return index.search(searcher -> searcher.stamps(0, 1000));
    }
}
