package eu.reklamacje.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.reklamacje.process.ExternalDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of complaints with random lives, on two servers with one database, killed at random while they raise alerts. At its end the
 * ledger of alerts is what {@link Ledger101} works out: none missing, none doubled, none early.
 */
@Tag("long")
class SimulatedYearTest {

    private static final int SEEDS = Integer.getInteger("long.seeds", 20);
    private static final int LIVES = Integer.getInteger("long.lives", 5000);
    private static final int KILLS = 6;
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 355;
    private static final List<LocalTime> TICKS = List.of(
            LocalTime.MIDNIGHT, LocalTime.of(8, 0), LocalTime.of(11, 59), LocalTime.of(12, 0), LocalTime.of(16, 0));
    private static final List<String> AGENTS = List.of("anna", "jan", "piotr", "oliwia");

    @TempDir
    Path folder;

    @Test
    void theLedgerOfAYearIsWhatAPlainComputationSays() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            var place = Files.createDirectories(folder.resolve("seed-" + seed));
            try (var database = new ExternalDatabase(place);
                    var year = new Year(database, seed)) {
                year.live();
                year.compare();
            }
        }
    }

    /** Something that somebody does at a tick; the complaint's id is known only once it has been recorded. */
    private record Deed(int life, String what, String who, String more) {}

    private static final class Year implements AutoCloseable {

        private final ExternalDatabase database;
        private final int seed;
        private final Random random;
        private final Ledger101 expected = new Ledger101();
        private final Map<Instant, List<Deed>> plan = new TreeMap<>();
        private final List<Instant> ticks = new ArrayList<>();
        private final Map<Integer, Long> ids = new TreeMap<>();
        private final ServerProcess[] servers = new ServerProcess[2];

        Year(ExternalDatabase database, int seed) throws Exception {
            this.database = database;
            this.seed = seed;
            this.random = new Random(seed);
            for (int day = 0; day < DAYS; day++)
                for (var time : TICKS)
                    ticks.add(
                            FIRST_DAY.plusDays(day).atTime(time).atZone(WARSAW).toInstant());
            // The first one makes the database and its people.
            servers[0] = start("--reklamacje.demo=true", "--reklamacje.at=2026-01-02T06:00:00")
                    .awaitReady();
            servers[1] = start().awaitReady();
        }

        private ServerProcess start(String... options) throws Exception {
            return new ServerProcess(database.url(), List.of(options));
        }

        void live() throws Exception {
            people();
            for (int life = 0; life < LIVES; life++) plan(life);
            var kills = new TreeSet<Integer>();
            while (kills.size() < KILLS) kills.add(200 + random.nextInt(ticks.size() - 200));
            for (int number = 0; number < ticks.size(); number++) {
                var now = ticks.get(number);
                act(now, plan.getOrDefault(now, List.of()));
                pass(now, kills.contains(number));
                expected.pass(now);
            }
        }

        /** Who stands in for whom, and who is away: from the beginning. */
        private void people() throws InterruptedException {
            var begin = "2026-01-02T06:00:00Z";
            usual(begin, "anna", "jan");
            usual(begin, "jan", "piotr");
            away(begin, "anna", "2026-06-01", "2026-06-14", "jan");
            away(begin, "jan", "2026-06-08", "2026-06-19", "piotr");
            away(begin, "oliwia", "2026-11-02", "2026-12-04", "anna");
            away(begin, "kasia", "2026-08-03", "2026-08-21", "marek");
            // The other server hears of it.
            Thread.sleep(3000);
        }

        private void usual(String at, String who, String substitute) {
            servers[0].ask(at + " usual " + who + " " + substitute);
            expected.usual(who, substitute);
        }

        private void away(String at, String who, String first, String last, String substitute) {
            servers[0].ask(at + " away " + who + " " + first + " " + last + " " + substitute);
            expected.away(who, LocalDate.parse(first), LocalDate.parse(last), substitute);
        }

        /** A random life: received at any time, recorded at the next tick, and then more or less of what should follow. */
        private void plan(int life) {
            var day = FIRST_DAY.plusDays(random.nextInt(DAYS - 5));
            var received = day.atTime(4 + random.nextInt(20), random.nextInt(60))
                    .atZone(WARSAW)
                    .toInstant();
            int tick = tickAfter(received);
            var who = AGENTS.get(random.nextInt(AGENTS.size()));
            boolean take = random.nextInt(10) < 8;
            add(
                    tick,
                    new Deed(
                            life,
                            "record",
                            who,
                            received + " " + (random.nextInt(20) == 0 ? "safety" : "usual") + " "
                                    + (take ? "take" : "leave")));
            int acknowledged = tick + 1 + random.nextInt(50);
            boolean acknowledges = random.nextInt(10) < 8;
            if (acknowledges) add(acknowledged, new Deed(life, "tell", who, "ACKNOWLEDGEMENT"));
            int progressed = acknowledged + 1 + random.nextInt(100);
            if (acknowledges && random.nextInt(10) < 7) add(progressed, new Deed(life, "tell", who, "PROGRESS"));
            int resolved = Math.max(tick + 20 + random.nextInt(200), acknowledges ? progressed + 1 : 0);
            if (random.nextInt(10) < 8) add(resolved, new Deed(life, "resolve", who, ""));
            if (random.nextInt(10) < 2)
                add(
                        tick + 1 + random.nextInt(120),
                        new Deed(life, "assign", "kasia", AGENTS.get(random.nextInt(AGENTS.size()))));
            for (int looks = random.nextInt(5); looks > 0; looks--) {
                var looker = random.nextInt(4) == 0 ? "kasia" : AGENTS.get(random.nextInt(AGENTS.size()));
                add(tick + 1 + random.nextInt(200), new Deed(life, "see", looker, ""));
            }
        }

        private int tickAfter(Instant instant) {
            for (int tick = 0; tick < ticks.size(); tick++) if (!ticks.get(tick).isBefore(instant)) return tick;
            throw new IllegalStateException("after the year: " + instant);
        }

        private void add(int tick, Deed deed) {
            if (tick < ticks.size())
                plan.computeIfAbsent(ticks.get(tick), _ -> new ArrayList<>()).add(deed);
        }

        /** Both servers at once, one complaint always on the same one at a tick. */
        private void act(Instant now, List<Deed> deeds) {
            var order = deeds.stream().sorted(Comparator.comparing(Deed::life)).toList();
            for (var deed : order) servers[deed.life % 2].tell(line(now, deed));
            for (var deed : order) {
                var answer = Objects.requireNonNull(servers[deed.life % 2].answer(), () -> "died on " + deed);
                note(now, deed, answer);
            }
        }

        private String line(Instant now, Deed deed) {
            var begin = now + " " + deed.what + " " + deed.who + " ";
            var token = "y" + seed + "-" + deed.life;
            return begin
                    + switch (deed.what) {
                        case "record" -> token + " " + deed.more;
                        case "tell" -> ids.get(deed.life) + " " + deed.more + " " + token;
                        case "assign" -> ids.get(deed.life) + " " + deed.more + " " + token;
                        default -> ids.get(deed.life) + " " + token;
                    };
        }

        private void note(Instant now, Deed deed, String answer) {
            if (deed.what.equals("record")) {
                long id = Long.parseLong(answer);
                ids.put(deed.life, id);
                var words = deed.more.split(" ");
                expected.recorded(
                        id,
                        Instant.parse(words[0]),
                        words[1].equals("safety"),
                        words[2].equals("take") ? deed.who : null);
                return;
            }
            long id = Objects.requireNonNull(ids.get(deed.life));
            switch (deed.what) {
                case "tell" -> {
                    if (deed.more.equals("ACKNOWLEDGEMENT")) expected.acknowledged(id, now);
                    else expected.progressed(id);
                }
                case "resolve" -> expected.resolved(id);
                case "assign" -> expected.assigned(id, deed.more, now);
                case "see" -> expected.seen(id, deed.who);
                default -> throw new IllegalArgumentException(deed.what);
            }
        }

        /** Both raise what has come, at once; sometimes one of them dies in the middle of it, and comes back. */
        private void pass(Instant now, boolean kill) throws Exception {
            var line = now + " pass";
            for (var server : servers) server.tell(line);
            int victim = kill ? random.nextInt(2) : -1;
            if (kill) {
                Thread.sleep(random.nextInt(40));
                servers[victim].kill();
                servers[victim] = start().awaitReady();
            }
            for (int index = 0; index < servers.length; index++) if (index != victim) servers[index].answer();
            // What the dead one held, and what one server skipped because the other was at it.
            for (var server : servers) server.ask(line);
        }

        void compare() throws SQLException {
            var found = new ArrayList<String>();
            var early = new ArrayList<String>();
            long first = ids.values().stream().mapToLong(Long::longValue).min().orElseThrow();
            try (var connection = database.connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select a.complaint_id, a.occasion, p.login, a.due_at, a.raised_at from alert a
                            join person p on p.id = a.recipient_id where a.rule is not null and a.complaint_id >= %d""".formatted(first))) {
                while (rows.next()) {
                    var due = rows.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                    var row = Ledger101.row(rows.getString(3), rows.getLong(1), rows.getString(2), due);
                    found.add(row);
                    if (rows.getObject(5, LocalDateTime.class)
                            .toInstant(ZoneOffset.UTC)
                            .isBefore(due)) early.add(row);
                }
            }
            var wanted = expected.rows();
            System.out.printf(
                    "simulated: seed %d, %d complaints, %d alerts, %d expected%n",
                    seed, expected.complaints(), found.size(), wanted.size());
            assertThat(early).as("seed %d: early", seed).isEmpty();
            assertThat(found).as("seed %d: doubled", seed).doesNotHaveDuplicates();
            var known = Set.copyOf(found);
            assertThat(wanted.stream().filter(row -> !known.contains(row)).toList())
                    .as("seed %d: missing", seed)
                    .isEmpty();
            assertThat(found.stream().filter(row -> !wanted.contains(row)).toList())
                    .as("seed %d: too many", seed)
                    .isEmpty();
        }

        @Override
        public void close() throws InterruptedException {
            for (@Nullable ServerProcess server : servers) if (server != null) server.kill();
        }
    }
}
