package eu.reklamacje.alert;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.calendar.OfficeDay;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.deadline.CalendarChanges;
import eu.reklamacje.user.Directory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
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
    Directory directory;

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theWatcherAndARehearsalAmongAHundredThousandComplaints() throws Exception {
        long team = people.person("lukas").teams().iterator().next();
        fill(team);
        watch();
        rehearse(team);
        reachViews();
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
                        insert into promise_basis(complaint_id, policy_version_id, team_id)
                        select id, 1, ? from complaint where number like 'B%'""").param(team).update();
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
                            values (?, ?, 'bench@example.com', '', 'SUPERVISOR', true, 'POLISH', 'SYSTEM')""").params("chief" + number, "Szefowa " + number).update();
        transaction.executeWithoutResult(
                _ -> context.getBean(eu.reklamacje.base.Changes.class).note("person", 0));
        Thread.sleep(1000);
        try (var application = SpringBrowserlessApplicationContext.createSecured(context, "eu.reklamacje")) {
            var windows = new ArrayList<BrowserlessUIContext>();
            for (int number = 0; number < VIEWS; number++) {
                var window = application
                        .newUser(people.authentication("chief" + number))
                        .newWindow();
                windows.add(window);
            }
            // Another window becomes the active one, so that nobody holds those that are looked at.
            application.newUser(people.authentication("marek")).newWindow();
            for (int run = 1; run <= 3; run++) reach(windows);
        }
    }

    private void reach(List<BrowserlessUIContext> windows) throws InterruptedException {
        var before = windows.stream().map(WatcherBench::counter).toList();
        long start = System.nanoTime();
        db.sql("""
                        update promise set next_stage = 'BROKEN-5', next_at = utc_timestamp(6) - interval 1 year,
                            due = due + interval 7 day, state = 'OPEN', provisional = 0
                        where complaint_id = 40 and rule = 'RESOLVE'""").update();
        long told = 0;
        long last = 0;
        while (told < VIEWS && System.nanoTime() - start < 20_000_000_000L) {
            told = 0;
            for (int index = 0; index < VIEWS; index++)
                if (!counter(windows.get(index)).equals(before.get(index))) told++;
            last = System.nanoTime();
            Thread.sleep(5);
        }
        System.out.printf(
                "watcher: an alert reached %d of %d views after %.0f ms%n", told, VIEWS, (last - start) / 1e6);
        for (var window : windows) {
            // As if seen, so that the next one counts.
            db.sql("update alert set done_at = raised_at where complaint_id = 40")
                    .update();
            break;
        }
    }

    private static String counter(BrowserlessUIContext window) {
        return window.getUI().getElement().getTextRecursively();
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
