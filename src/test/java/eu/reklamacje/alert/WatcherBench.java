package eu.reklamacje.alert;

import eu.reklamacje.IntegrationTest;
import eu.reklamacje.PushClient;
import eu.reklamacje.TestPeople;
import eu.reklamacje.base.Change;
import eu.reklamacje.base.Changes;
import eu.reklamacje.base.Office;
import eu.reklamacje.calendar.OfficeDay;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.deadline.CalendarChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the watcher and a rehearsal cost with 100,000 complaints and 300,000 promises; printed by bin/bench, judged by people. */
@IntegrationTest
class WatcherBench {

    private static final int COMPLAINTS = 100_000;
    private static final int OPEN = 20_000;
    private static final int VIEWS = 100;

    @Autowired
    Watcher watcher;

    @Autowired
    CalendarChanges changes;

    @Autowired
    TeamCalendars calendars;

    @Autowired
    TestPeople people;

    @Autowired
    Changes news;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theWatcherAndARehearsalAmongAHundredThousandComplaints() throws Exception {
        long team = people.person("lukas").teams().iterator().next();
        fill(team);
        watch();
        reachViews();
        // At last: thousands of dates that move bring the watcher much to do.
        rehearse(team);
    }

    /** Copies of one complaint, of which the first are open, with three promises each. */
    private void fill(long team) {
        db.sql("""
                        insert into complaint(number, status, status_since, kind, channel, severity, severity_rank, received_at, recorded_at,
                            customer_id, country, description, team_id, next_due, next_promise)
                        select concat('B', lpad(s.seq, 12, '0')), c.status, c.status_since, c.kind, c.channel, c.severity, c.severity_rank,
                            '2026-03-02 09:00', '2026-03-02 09:00', c.customer_id, c.country, 'Kopia', c.team_id, '2026-04-14', 'RESOLVE'
                        from seq_1_to_%d s join complaint c on c.id = 40""".formatted(COMPLAINTS)).update();
        db.sql("""
                        insert into promise_basis(complaint_id, policy_version_id, team_id, received_at, recorded_at)
                        select id, 1, ?, received_at, recorded_at from complaint where number like 'B%'""").param(team).update();
        long calendar = calendars.current(team).id();
        for (var rule : List.of("ACKNOWLEDGE", "PROGRESS", "RESOLVE")) {
            db.sql("""
                            insert into promise(complaint_id, rule, state, due, provisional, counted_from, calendar_id, next_stage, next_at)
                            select id, :rule, if(number <= :last, 'OPEN', 'KEPT'),
                                case :rule when 'ACKNOWLEDGE' then '2026-03-11' when 'PROGRESS' then '2026-03-31' else '2026-04-15' end,
                                :rule = 'PROGRESS', if(:rule = 'PROGRESS', '2026-03-11', '2026-03-02'), :calendar,
                                if(number <= :last and :rule <> 'PROGRESS', 'BROKEN-5', null),
                                if(number <= :last and :rule <> 'PROGRESS', '2026-05-04 06:00', null)
                            from complaint where number like 'B%'""")
                    .param("rule", rule)
                    .param("last", "B%012d".formatted(OPEN))
                    .param("calendar", calendar)
                    .update();
        }
        db.sql("analyze table complaint, promise, promise_basis, alert, unseen_alert")
                .query()
                .listOfRows();
        System.out.printf(
                "watcher: %d complaints, %d promises%n",
                db.sql("select count(*) from complaint").query(Long.class).single(),
                db.sql("select count(*) from promise").query(Long.class).single());
    }

    private void watch() {
        while (watcher.pass() + watcher.climb() + watcher.wake() > 0) {
            // What the demo has left.
        }
        var nanos = times(200, () -> {
            watcher.pass();
            watcher.climb();
            return watcher.wake();
        });
        System.out.printf(
                "watcher: a pass with nothing due takes %.1f ms (median), %.1f ms (worst of 200)%n",
                nanos[100] / 1e6, nanos[199] / 1e6);
    }

    private void rehearse(long team) {
        var own = new HashMap<LocalDate, OfficeDay>();
        own.put(LocalDate.of(2026, 3, 11), new OfficeDay(true, "Trauertag"));
        var now = calendars.of(team);
        var wish = new TeamCalendar(now.region(), now.zone(), now.hours(), own);
        for (int run = 1; run <= 3; run++) {
            long start = System.nanoTime();
            var rehearsal =
                    people.as("ewa", () -> changes.rehearse(team, wish, _ -> {}).orThrow());
            long rehearsed = System.nanoTime();
            people.as(
                    "ewa",
                    () -> changes.save(team, calendars.current(team).id(), wish, _ -> {})
                            .orThrow());
            long saved = System.nanoTime();
            people.as("ewa", () -> changes.undo(team, _ -> {}).orThrow());
            System.out.printf(
                    "rehearsal: %d open complaints, %d dates move: rehearsed in %.1f s, saved in %.1f s, undone in %.1f s%n",
                    rehearsal.complaints(),
                    rehearsal.effects().size(),
                    (rehearsed - start) / 1e9,
                    (saved - rehearsed) / 1e9,
                    (System.nanoTime() - saved) / 1e9);
        }
    }

    /** A hundred people with a window each, all of whom a broken promise concerns. */
    private void reachViews() throws Exception {
        for (int number = 0; number < VIEWS; number++)
            db.sql("""
                            insert into person(login, name, email, password_hash, role, supervises_all, language, theme)
                            select ?, ?, 'bench@example.com', password_hash, 'SUPERVISOR', true, 'POLISH', 'SYSTEM'
                            from person where login = 'marek'""").params("chief" + number, "Szefowa " + number).update();
        transaction.executeWithoutResult(_ -> news.note(Change.PERSON, 0));
        Thread.sleep(1000);
        var windows = new ArrayList<PushClient>();
        try {
            for (int number = 0; number < VIEWS; number++)
                windows.add(
                        new PushClient("http://localhost:" + port, "chief" + number, "demo-reklamacje", "absences"));
            Thread.sleep(3000);
            for (int run = 1; run <= 5; run++) reach(windows, run);
        } finally {
            windows.forEach(PushClient::close);
        }
    }

    /** From the instant of a stage to the last window that names the complaint. */
    private void reach(List<PushClient> windows, int run) throws InterruptedException {
        var number = db.sql("select number from complaint where id = 40")
                .query(String.class)
                .single();
        windows.forEach(PushClient::forget);
        db.sql("""
                        update promise set next_stage = 'BROKEN-5', next_at = ?, due = '2026-01-02' + interval ? week,
                            state = 'OPEN', provisional = 0 where complaint_id = 40 and rule = 'RESOLVE'""").params(Office.utc(clock.instant()), run).update();
        long start = System.nanoTime();
        long told = 0;
        while (told < VIEWS && System.nanoTime() - start < 20_000_000_000L) {
            Thread.sleep(2);
            told = windows.stream().filter(window -> window.hasHeard(number)).count();
        }
        System.out.printf(
                "watcher: an alert reached %d of %d views %.0f ms after its instant%n",
                told, VIEWS, (System.nanoTime() - start) / 1e6);
        Thread.sleep(1000);
    }

    private static long[] times(int runs, LongSupplier work) {
        var nanos = new long[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            work.getAsLong();
            nanos[run] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }
}
