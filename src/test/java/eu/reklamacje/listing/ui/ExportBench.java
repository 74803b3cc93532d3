package eu.reklamacje.listing.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.export.Exports;
import eu.reklamacje.export.Format;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it costs to take 100,000 complaints out, to go from one to the next, and to find a number; printed by bin/bench. */
@IntegrationTest
class ExportBench {

    private static final int COMPLAINTS = 100_000;

    @Autowired
    ListTable tables;

    @Autowired
    Exports exports;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Customers customers;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient db;

    private long most;

    @Test
    void aHundredThousandComplaintsLeaveTheHouse() {
        fill();
        for (var format : Format.values()) for (int run = 1; run <= 3; run++) take(format);
        walk();
    }

    private void fill() {
        db.sql("""
                        insert into customer(name, email, phone, country, language, type)
                        select concat('Kunde ', seq), concat('k', seq, '@example.org'), null, 'PL', 'pl', 'CONSUMER' from seq_1_to_%d""".formatted(COMPLAINTS)).update();
        db.sql(
                        "insert into customer_number(customer_id, number_key) select id, concat('+486', lpad(id, 8, '0')) from customer where name like 'Kunde %'")
                .update();
        db.sql("""
                        insert into complaint(number, status, status_since, kind, channel, severity, severity_rank, received_at, recorded_at,
                            customer_id, country, description, about, serial, serial_key, team_id, next_due, next_promise)
                        select concat('B', lpad(u.id, 12, '0')), 'INVESTIGATING', c.status_since, c.kind, c.channel, c.severity, c.severity_rank,
                            date_add('2026-01-02 09:00', interval u.id minute), '2026-03-02 09:00', u.id, 'PL', 'Kopia',
                            'Falownik zatrzymuje się codziennie w południe.', concat('SM10K', lpad(u.id, 8, '0')),
                            concat('SM10K', lpad(u.id, 8, '0')), c.team_id, date_add('2026-04-14', interval mod(u.id, 300) day), 'RESOLVE'
                        from customer u join complaint c on c.id = 40 where u.name like 'Kunde %'""").update();
        db.sql("analyze table complaint, customer, customer_number").query().listOfRows();
    }

    private void take(Format format) {
        most = 0;
        var counted = new Counted();
        long start = System.nanoTime();
        people.as("marek", () -> {
            try {
                var all = QueryParameters.fromString(
                        "columns=severity,status,customer,about,step,due,handler,model,serial,kind,team,country,received");
                exports.write(tables.of(FilterUrl.read(all)), format, counted);
                return null;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        System.out.printf(
                "export: %d rows as %s in %.1f s, %.1f MB, at most %d MB of heap%n",
                db.sql("select count(*) from complaint").query(Long.class).single(),
                format,
                (System.nanoTime() - start) / 1e9,
                counted.bytes / 1e6,
                most / 1_000_000);
    }

    private void walk() {
        var times = new ArrayList<Long>();
        people.as("marek", () -> {
            long id = lists.page(Filter.ALL, Order.DUE, true, 50_000, 1)
                    .getFirst()
                    .id();
            for (int step = 0; step < 200; step++) {
                long start = System.nanoTime();
                id = lists.next(Filter.ALL, Order.DUE, true, id).orElseThrow().id();
                times.add(System.nanoTime() - start);
            }
            return null;
        });
        print("export: from row 50,000 to the next", times);
        times.clear();
        people.as("marek", () -> {
            for (int number = 0; number < 200; number++) {
                long start = System.nanoTime();
                customers.search("600 0" + (10_000 + number * 37), 10);
                times.add(System.nanoTime() - start);
            }
            return null;
        });
        print("export: a caller by a number without its prefix", times);
    }

    private static void print(String what, ArrayList<Long> times) {
        times.sort(null);
        System.out.printf(
                "%s: %.1f ms (median), %.1f ms (95 %%)%n",
                what, times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6);
    }

    /** Counts what is written, and looks at the heap now and then. */
    private final class Counted extends OutputStream {

        private long bytes;
        private long looked;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int length) {
            bytes += length;
            if (bytes - looked < 1_000_000) return;
            looked = bytes;
            System.gc();
            var runtime = Runtime.getRuntime();
            most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
        }
    }
}
