package eu.reklamacje.process;

import eu.reklamacje.LargeDatabase;
import eu.reklamacje.PushClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The application as it is installed, on an external MariaDB with many complaints: how long the server takes for a screen, how many
 * it gives in a second, when others see a change, and what memory many boards take. Its clients speak the browser's protocol, and
 * share the machine with it. Printed by bin/bench.
 */
class LoadBench {

    private static final int MANY = Integer.getInteger("bench.complaints", 100_000);
    private static final int BOARDS = Integer.getInteger("bench.boards", 200);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
    private static final int RUNS = 50;
    private static final int CLIENTS = 8;
    private static final String PASSWORD = "demo-reklamacje";
    /** Whose boards show the complaints of all teams. */
    private static final List<String> PEOPLE =
            List.of("marek", "anna", "jan", "oliwia", "zofia", "emma", "lukas", "piotr");

    private static final Pattern CARD = Pattern.compile("\"id\":(\\d+),\"gone\":(?:true|false),\"version\":(\\d+)");

    @TempDir
    Path temporary;

    private final BenchFigures figures = new BenchFigures(MANY);
    private final Random random = new Random(16);
    private JdbcClient db;
    private List<Long> ids;

    @Test
    void aDayAmongMany() throws Exception {
        var kept = System.getProperty("bench.data", "");
        var folder = ExternalDatabase.forEverybody(kept.isEmpty() ? temporary : Path.of(kept, String.valueOf(MANY)));
        try (var database = new ExternalDatabase(
                folder, folder.resolve("seal"), "--innodb-buffer-pool-size=1G", "--skip-log-bin")) {
            db = JdbcClient.create(new SingleConnectionDataSource(database.connect(), true));
            if (!isFilled()) fill(database, folder);
            ids = db.sql(
                            "select id from complaint where number like 'L%' and restricted = 0 and status = 'INVESTIGATING'"
                                    + " order by id desc limit 500")
                    .query(Long.class)
                    .list();
            var server = start(database, folder, "first");
            try {
                measure(database, folder, server);
            } finally {
                server.kill();
            }
        }
        figures.write();
    }

    private boolean isFilled() {
        return db.sql(
                                        "select count(*) from information_schema.tables where table_schema = 'reklamacje' and table_name = 'complaint'")
                                .query(Integer.class)
                                .single()
                        > 0
                && db.sql("select exists(select 1 from complaint where number like 'L%')")
                        .query(Boolean.class)
                        .single();
    }

    private void fill(ExternalDatabase database, Path folder) throws Exception {
        start(database, folder, "first").kill();
        long begun = System.nanoTime();
        new LargeDatabase(db, LocalDate.now(Clock.systemDefaultZone())).fill(MANY);
        db.sql("insert ignore into report_mark(complaint_id) select id from complaint where number like 'L%'")
                .update();
        figures.tell("made", "complaints made in %.0f s", (System.nanoTime() - begun) / 1e9);
    }

    private PackagedServer start(ExternalDatabase database, Path folder, String name) throws Exception {
        long begun = System.nanoTime();
        var server = new PackagedServer(
                        database,
                        List.of("-Xmx1g"),
                        "--reklamacje.demo=true",
                        "--reklamacje.search.folder=" + ExternalDatabase.forEverybody(folder.resolve("search-" + name)))
                .awaitReady();
        figures.tell("start " + name, "serves %.1f s after its start", (System.nanoTime() - begun) / 1e9);
        return server;
    }

    private void measure(ExternalDatabase database, Path folder, PackagedServer server) throws Exception {
        awaitQuiet(server, database);
        memory(server, "before anybody comes");
        screens(server);
        load(server, database);
        drops(server, server, "on the same server");
        var other = start(database, folder, "second");
        try {
            awaitQuiet(other, database);
            drops(server, other, "on another server");
        } finally {
            other.kill();
        }
        boards(server);
        Thread.sleep(Duration.ofSeconds(SECONDS));
        memory(server, SECONDS + " s after the last window was closed");
    }

    /** Until both take next to nothing of the processor. */
    private void awaitQuiet(PackagedServer server, ExternalDatabase database) throws InterruptedException {
        long begun = System.nanoTime();
        for (int quiet = 0; quiet < 3; ) {
            var before = cpu(server.handle()).plus(cpu(database.handle()));
            Thread.sleep(5000);
            var used = cpu(server.handle()).plus(cpu(database.handle())).minus(before);
            quiet = used.toMillis() < 400 && marks() == 0 ? quiet + 1 : 0;
        }
        figures.tell("quiet", "background work is done %.0f s later", (System.nanoTime() - begun) / 1e9);
    }

    private int marks() {
        return db.sql("select count(*) from report_mark").query(Integer.class).single();
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private void screens(PackagedServer server) throws Exception {
        for (var login : List.of("anna", "marek"))
            try (var client = new PushClient(server.address(), login, PASSWORD, "")) {
                var times = new HashMap<String, List<Long>>();
                var sizes = new HashMap<String, Integer>();
                for (int run = -20; run < RUNS; run++)
                    for (var screen : round().entrySet()) {
                        long begun = System.nanoTime();
                        var answer = client.open(screen.getValue());
                        long took = System.nanoTime() - begun;
                        if (run < 0) continue;
                        times.computeIfAbsent(screen.getKey(), _ -> new ArrayList<>())
                                .add(took);
                        sizes.merge(screen.getKey(), answer.length(), Math::max);
                    }
                for (var name : round().keySet())
                    figures.times(login + ", " + name, times.get(name), sizes.get(name) / 1024 + " KiB");
            }
    }

    private Map<String, String> round() {
        var round = new LinkedHashMap<String, String>();
        round.put("start page", "");
        round.put("list", "complaints");
        round.put("board", "board");
        round.put("list by number", "complaints?sort=-number");
        round.put("complaint", "complaint/" + any());
        round.put("list of those who wait", "complaints?status=WAITING");
        round.put("complaint beside the list", "complaints?open=" + any());
        round.put("customer", "customers");
        round.put("list of one serial number", "complaints?q=LM%010d".formatted(1 + random.nextInt(MANY)));
        return round;
    }

    private long any() {
        return ids.get(random.nextInt(ids.size()));
    }

    /** Lists and complaints in turn. */
    private void load(PackagedServer server, ExternalDatabase database) throws Exception {
        var stop = new AtomicBoolean();
        var results = new ArrayList<Future<List<Long>>>();
        var clients = new ArrayList<PushClient>();
        for (int number = 0; number < CLIENTS; number++)
            clients.add(new PushClient(server.address(), PEOPLE.get(number % PEOPLE.size()), PASSWORD, ""));
        try (var executor = Executors.newFixedThreadPool(CLIENTS)) {
            var app = cpu(server.handle());
            var base = cpu(database.handle());
            long begun = System.nanoTime();
            for (var client : clients)
                results.add(executor.submit(() -> {
                    var times = new ArrayList<Long>();
                    while (!stop.get()) {
                        long start = System.nanoTime();
                        client.open(times.size() % 2 == 0 ? "complaints" : "complaint/" + any());
                        times.add(System.nanoTime() - start);
                    }
                    return times;
                }));
            Thread.sleep(Duration.ofSeconds(SECONDS / 2));
            stop.set(true);
            var times = new ArrayList<Long>();
            for (var result : results) times.addAll(result.get());
            double seconds = (System.nanoTime() - begun) / 1e9;
            figures.tell("load", CLIENTS + " clients: %.0f lists and complaints a second", times.size() / seconds);
            figures.times("a list or complaint with " + CLIENTS + " clients", times, "");
            figures.tell(
                    "load, application",
                    "the application took %.1f ms of the processor for each",
                    cpu(server.handle()).minus(app).toMillis() / (double) times.size());
            figures.tell(
                    "load, database",
                    "the database took %.1f ms of the processor for each",
                    cpu(database.handle()).minus(base).toMillis() / (double) times.size());
        }
        for (var client : clients) client.leave();
    }

    /** What a window has heard of cards: the newest version of each, and when. */
    private static final class Heard implements Consumer<String> {

        final Map<Long, Integer> versions = new ConcurrentHashMap<>();
        volatile long at;

        @Override
        public void accept(String message) {
            at = System.nanoTime();
            CARD.matcher(message).results().forEach(found -> versions.merge(id(found), version(found), Math::max));
        }

        private static long id(MatchResult found) {
            return Long.parseLong(found.group(1));
        }

        private static int version(MatchResult found) {
            return Integer.parseInt(found.group(2));
        }
    }

    /** Somebody takes complaints and gives them back, and another board shows it. */
    private void drops(PackagedServer server, PackagedServer others, String where) throws Exception {
        var heard = new Heard();
        var answers = new ArrayList<Long>();
        var seen = new ArrayList<Long>();
        try (var marek = new PushClient(server.address(), "marek", PASSWORD, "");
                var anna = new PushClient(others.address(), "anna", PASSWORD, "board", heard)) {
            var board = marek.open("board");
            for (int run = -10; run < RUNS; run++) {
                long id = any();
                int version = version(id);
                long begun = System.nanoTime();
                drop(marek, board, id, version);
                long answered = System.nanoTime();
                while (heard.versions.getOrDefault(id, 0) <= version && System.nanoTime() - begun < 10e9)
                    Thread.sleep(1);
                if (run >= 0) {
                    answers.add(answered - begun);
                    seen.add(heard.at - begun);
                }
                // Not within what is gathered for the next time.
                Thread.sleep(250 + random.nextInt(500));
            }
            marek.leave();
            anna.leave();
        }
        figures.times("a drop, answered, with a board " + where, answers, "");
        figures.times("a drop, on a board " + where, seen, "");
    }

    private int version(long id) {
        return db.sql("select version from complaint where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void drop(PushClient client, String board, long id, int version) throws Exception {
        var handler = db.sql("select coalesce(handler_id, 0) from complaint where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        long me = db.sql("select id from person where login = 'marek'")
                .query(Long.class)
                .single();
        client.call(board, "drop", "%d,%d,\"\",%d".formatted(id, version, handler == me ? 0 : me));
    }

    private void boards(PackagedServer server) throws Exception {
        var windows = new ArrayList<PushClient>();
        var heard = new ArrayList<Heard>();
        long before = heap(server);
        for (int number = 0; number < BOARDS; number++) {
            heard.add(new Heard());
            windows.add(new PushClient(
                    server.address(), PEOPLE.get(number % PEOPLE.size()), PASSWORD, "board", heard.getLast()));
        }
        figures.tell(
                "heap of a board", "%.2f MB of heap for each of many boards", (heap(server) - before) / 1e6 / BOARDS);
        var app = cpu(server.handle());
        var changed = new HashSet<Long>();
        int drops = 0;
        try (var marek = new PushClient(server.address(), "marek", PASSWORD, "")) {
            var board = marek.open("board");
            long begun = System.nanoTime();
            for (; System.nanoTime() - begun < SECONDS * 1_000_000_000L; drops++) {
                long id = any();
                drop(marek, board, id, version(id));
                changed.add(id);
                Thread.sleep(Math.max(0, drops * 200L - (System.nanoTime() - begun) / 1_000_000));
            }
            figures.tell("changes", "%.1f changes a second", drops * 1e9 / (System.nanoTime() - begun));
            marek.leave();
        }
        figures.tell(
                "boards, processor",
                "a change on all boards takes %.0f ms of the processor",
                cpu(server.handle()).minus(app).toMillis() / (double) drops);
        Thread.sleep(3000);
        figures.tell("boards, wrong", BOARDS + " boards, of which %.0f are wrong at the end", wrong(heard, changed));
        figures.tell("lock", "the longest wait for a row was %.0f ms", status("Innodb_row_lock_time_max"));
        for (var window : windows) window.leave();
        Thread.sleep(2000);
        figures.tell("heap left", "%.1f MB of heap are left of them", (heap(server) - before) / 1e6);
    }

    private double wrong(List<Heard> heard, Set<Long> changed) {
        var now = new HashMap<Long, Integer>();
        changed.forEach(id -> now.put(id, version(id)));
        return heard.stream()
                .filter(board -> now.entrySet().stream()
                        .anyMatch(row -> board.versions.getOrDefault(row.getKey(), -1) < row.getValue()))
                .count();
    }

    private double status(String name) {
        return db.sql("show global status like '" + name + "'")
                .query((row, _) -> row.getDouble(2))
                .single();
    }

    /** In bytes, after everything that nobody holds has gone. */
    private static long heap(PackagedServer server) throws IOException, InterruptedException {
        jcmd(server, "GC.run");
        jcmd(server, "GC.run");
        return 1024 * number(jcmd(server, "GC.heap_info"), "used (\\d+)K");
    }

    private static String jcmd(PackagedServer server, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        String.valueOf(server.handle().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }

    private void memory(PackagedServer server, String when) throws IOException {
        var status =
                Files.readString(Path.of("/proc", String.valueOf(server.handle().pid()), "status"));
        figures.tell("memory " + when, "%.0f MiB are in use " + when, number(status, "VmRSS:\\s+(\\d+)") / 1024.0);
    }

    private static long number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new IllegalStateException(text);
        return Long.parseLong(found.group(1));
    }
}
