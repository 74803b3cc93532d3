package eu.reklamacje.search;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Words;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it costs to find words in 450,000 texts of 100,000 complaints, beside MariaDB's own full text; printed by bin/bench. */
@IntegrationTest
class SearchBench {

    private static final int COMPLAINTS = 100_000;
    private static final int TEXTS = 350_000;
    private static final int RUNS = 60;

    /** The last stands in every seventh text or so. */
    private static final List<String> SENTENCES = List.of(
            "Falownik po burzy nie uruchamia się i miga czerwona dioda.",
            "Od tygodnia urządzenie pokazuje błąd %d i odłącza się od sieci.",
            "Proszę o pilną naprawę gwarancyjną albo wymianę urządzenia na nowe.",
            "Der Wechselrichter zeigt seit %d Wochen den Fehler und speist nicht mehr ein.",
            "Die Hotline hat mich mehrfach weiterverbunden, niemand fühlt sich zuständig.",
            "The unit restarts every afternoon when the sun is strongest, error %d.",
            "Produkcja energii spadła o połowę w porównaniu z zeszłym rokiem.",
            "Wentylator hałasuje tak, że nie da się przebywać w garażu.",
            "Zgłoszenie T%07d zostało zamknięte bez żadnego wyjaśnienia.",
            "Serwisant nie pojawił się w umówionym terminie i nikt nie zadzwonił.",
            "Aplikacja nie łączy się z urządzeniem od aktualizacji oprogramowania.",
            "Faktura za naprawę wynosi %d euro, chociaż urządzenie jest na gwarancji.");

    @Autowired
    Indexing indexing;

    @Autowired
    TextReader texts;

    @Autowired
    TextSearch search;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Handling handling;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    @Autowired
    JdbcTemplate template;

    private final Random random = new Random(20261125);

    @Test
    void wordsAreFoundInFourHundredAndFiftyThousandTexts() throws IOException {
        fill();
        long start = System.nanoTime();
        indexing.compare();
        System.out.printf(
                "search: %d complaints indexed in %.1f s, %.0f MB%n", COMPLAINTS, seconds(start), megabytes());
        start = System.nanoTime();
        indexing.compare();
        System.out.printf("search: compared, with nothing to do, in %.2f s%n", seconds(start));
        for (var typed : List.of(
                "zwarciowy",
                "bezpiecznik",
                "bezpiecz",
                "falownik bezpiecznik",
                "\"wymieniał tylko bezpiecznik\"",
                "urz",
                "Kunde 4711",
                "ueberspannungsableiter",
                "bezpiecznik -burzy",
                "T000")) {
            measure("search: " + typed, RUNS, () -> search.find(typed, 50).count());
        }
        measure(
                "search: list by a word of every seventh text",
                RUNS,
                () -> lists.page(Filter.ALL.withText("bezpiecznik"), Order.DUE, true, 0, 50)
                        .size());
        measureNote();
        compareWithFullText();
    }

    private void fill() {
        db.sql("""
                        insert into customer(name, email, phone, country, language, type)
                        select concat('Kunde ', seq), concat('k', seq, '@example.org'), null, 'PL', 'pl', 'CONSUMER' from seq_1_to_%d""".formatted(COMPLAINTS)).update();
        db.sql("""
                        insert into complaint(number, status, status_since, kind, channel, severity, severity_rank, received_at, recorded_at,
                            customer_id, country, description, about, serial, serial_key, team_id, next_due, next_promise)
                        select concat('B', lpad(u.id, 12, '0')), 'INVESTIGATING', c.status_since, c.kind, c.channel, c.severity, c.severity_rank,
                            date_add('2026-01-02 09:00', interval u.id minute), '2026-03-02 09:00', u.id, 'PL', 'Kopia',
                            'Falownik zatrzymuje się codziennie w południe.', concat('SM10K', lpad(u.id, 8, '0')),
                            concat('SM10K', lpad(u.id, 8, '0')), c.team_id, date_add('2026-04-14', interval mod(u.id, 300) day), 'RESOLVE'
                        from customer u join complaint c on c.id = 40 where u.name like 'Kunde %'""").update();
        var ids = db.sql(
                        "select c.id from complaint c join customer u on u.id = c.customer_id where u.name like 'Kunde %'")
                .query(Long.class)
                .list();
        var rows = new ArrayList<Object[]>();
        for (long id : ids) {
            rows.add(new Object[] {text(rows.size()), id});
            if (rows.size() % 1000 == 0) describe(rows);
        }
        describe(rows);
        for (int text = 0; text < TEXTS; text++) {
            rows.add(new Object[] {ids.get(text % ids.size()), "{\"text\":\"" + text(text) + "\"}"});
            if (rows.size() == 1000) write(rows);
        }
        write(rows);
        db.sql("analyze table complaint, customer, timeline_entry").query().listOfRows();
    }

    private void describe(List<Object[]> rows) {
        template.batchUpdate("update complaint set description = ? where id = ?", rows);
        rows.clear();
    }

    private void write(List<Object[]> rows) {
        template.batchUpdate(
                "insert into timeline_entry(complaint_id, at, person_id, type, data) values (?, '2026-03-02 09:00', 2, 'NOTE', ?)",
                rows);
        rows.clear();
    }

    private String text(int number) {
        var words = IntStream.range(0, 4 + random.nextInt(8))
                .mapToObj(_ -> SENTENCES.get(random.nextInt(SENTENCES.size())).formatted(random.nextInt(100_000)))
                .collect(Collectors.joining(" "));
        if (number % 7 == 0) words += " Instalator za każdym razem wymieniał tylko bezpiecznik.";
        if (number % 4999 == 0) words += number % 2 == 0 ? " Prąd zwarciowy." : " Überspannungsableiter defekt.";
        return words;
    }

    private interface Asked {
        int count();
    }

    private void measure(String what, int runs, Asked asked) {
        var times = new ArrayList<Long>();
        var count = new int[1];
        people.as("anna", () -> {
            for (int run = 0; run < runs + runs / 6; run++) {
                long start = System.nanoTime();
                count[0] = asked.count();
                if (run >= runs / 6) times.add(System.nanoTime() - start);
            }
            return null;
        });
        times.sort(null);
        System.out.printf(
                "%s: %d found, %.1f ms (median), %.1f ms (95 %%)%n",
                what, count[0], times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6);
    }

    private void measureNote() {
        var times = new ArrayList<Long>();
        people.as("marek", () -> {
            for (int run = 0; run < 20; run++) {
                var word = "nowinka" + run;
                handling.addNote(40, word);
                long start = System.nanoTime();
                while (search.find(word, 1).count() == 0) Thread.onSpinWait();
                times.add(System.nanoTime() - start);
            }
            return null;
        });
        times.sort(null);
        System.out.printf(
                "search: a new note is found after %.0f ms (median), %.0f ms (most)%n",
                times.get(10) / 1e6, times.getLast() / 1e6);
    }

    private void compareWithFullText() {
        db.sql(
                        "create table bench_words (id bigint primary key auto_increment, complaint_id bigint not null, words mediumtext not null)")
                .update();
        var rows = new ArrayList<Object[]>();
        long highest = db.sql("select max(id) from complaint").query(Long.class).single();
        for (long from = 0; from <= highest; from += 500) {
            var ids = db.sql("select id from complaint where id >= ? and id < ?")
                    .params(from, from + 500)
                    .query(Long.class)
                    .list();
            for (var complaint : texts.read(ids))
                for (var text : complaint.texts())
                    rows.add(new Object[] {
                        complaint.id(),
                        Words.of(text.words()).stream()
                                .flatMap(word -> word.forms().stream().limit(1))
                                .collect(Collectors.joining(" "))
                    });
            template.batchUpdate("insert into bench_words(complaint_id, words) values (?, ?)", rows);
            rows.clear();
        }
        long start = System.nanoTime();
        template.execute((ConnectionCallback<Boolean>) connection -> {
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection
                    .createStatement()
                    .execute("alter table bench_words add fulltext index bench_fulltext (words)");
        });
        System.out.printf("search: MariaDB's full text of the same words in %.1f s%n", seconds(start));
        for (var typed : List.of(
                "+zwarciowy*", "+bezpiecznik*", "+falownik* +bezpiecznik*", "\"wymienial tylko bezpiecznik\"", "+urz*"))
            measure("search: MariaDB " + typed, 3, () -> {
                db.sql(
                                "select complaint_id, max(match(words) against (? in boolean mode)) as score from bench_words"
                                        + " where match(words) against (? in boolean mode) group by complaint_id order by score desc limit 50")
                        .params(typed, typed)
                        .query()
                        .listOfRows();
                return db.sql(
                                "select count(distinct complaint_id) from bench_words where match(words) against (? in boolean mode)")
                        .param(typed)
                        .query(Integer.class)
                        .single();
            });
        db.sql("drop table bench_words").update();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double megabytes() throws IOException {
        try (var files = Files.walk(Path.of("target/test-data/search"))) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }
}
