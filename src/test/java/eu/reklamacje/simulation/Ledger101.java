package eu.reklamacje.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of alerts must say, worked out again in the plainest way: day by day, from the law's holidays as they were typed,
 * and without a line of the application's own arithmetic.
 */
final class Ledger101 {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final List<String> STAGES = List.of("BEFORE-5", "BEFORE-3", "DUE", "BROKEN", "BROKEN-3", "BROKEN-5");
    private static final String SUPERVISOR = "kasia";
    private static final String CHIEF = "marek";

    private final Set<LocalDate> holidays = holidays();
    private final Map<Long, Life> lives = new LinkedHashMap<>();
    private final List<Away> absences = new ArrayList<>();
    private final Map<String, String> usual = new HashMap<>();

    private record Away(String who, LocalDate first, LocalDate last, String substitute) {}

    /** A promise that is open. */
    private static final class Open {
        final String rule;
        final LocalDate due;
        int next;

        Open(String rule, LocalDate due) {
            this.rule = rule;
            this.due = due;
        }
    }

    /** An occasion: who was told, and what became of it. */
    private static final class Occasion {
        final String rule;
        final Instant dueAt;
        final Set<String> told = new LinkedHashSet<>();
        final Set<String> done = new TreeSet<>();
        boolean seen;
        int step;

        @Nullable
        Instant climbAt;

        Occasion(String rule, Instant dueAt) {
            this.rule = rule;
            this.dueAt = dueAt;
        }
    }

    /** A complaint's life so far. */
    private static final class Life {
        final boolean safety;

        @Nullable
        String handler;

        final Map<String, Open> open = new LinkedHashMap<>();
        final Map<String, Occasion> occasions = new LinkedHashMap<>();

        Life(boolean safety) {
            this.safety = safety;
        }
    }

    void away(String who, LocalDate first, LocalDate last, String substitute) {
        absences.add(new Away(who, first, last, substitute));
    }

    void usual(String who, String substitute) {
        usual.put(who, substitute);
    }

    void recorded(long id, Instant receivedAt, boolean safety, @Nullable String handler) {
        var life = new Life(safety);
        life.handler = handler;
        var received = LocalDate.ofInstant(receivedAt, WARSAW);
        life.open.put("ACKNOWLEDGE", new Open("ACKNOWLEDGE", after(received, 7)));
        life.open.put("RESOLVE", new Open("RESOLVE", after(received, 30)));
        lives.put(id, life);
    }

    void acknowledged(long id, Instant at) {
        var life = lives.get(id);
        keep(life, "ACKNOWLEDGE");
        life.open.put("PROGRESS", new Open("PROGRESS", after(LocalDate.ofInstant(at, WARSAW), 14)));
    }

    void progressed(long id) {
        keep(lives.get(id), "PROGRESS");
    }

    void resolved(long id) {
        for (var rule : List.of("ACKNOWLEDGE", "PROGRESS", "RESOLVE")) keep(lives.get(id), rule);
    }

    private static void keep(Life life, String rule) {
        life.open.remove(rule);
        for (var occasion : life.occasions.values())
            if (occasion.rule.equals(rule)) occasion.done.addAll(occasion.told);
    }

    /** By the supervisor, to whom may be absent. */
    void assigned(long id, String wanted, Instant at) {
        var life = lives.get(id);
        var present = present(wanted, LocalDate.ofInstant(at, WARSAW));
        var to = present == null ? wanted : present;
        if (to.equals(life.handler)) return;
        if (life.handler != null)
            for (var occasion : life.occasions.values())
                if (occasion.told.contains(life.handler)) occasion.done.add(life.handler);
        life.handler = to;
    }

    void seen(long id, String who) {
        for (var occasion : lives.get(id).occasions.values()) if (occasion.told.contains(who)) occasion.seen = true;
    }

    /** Everything that has come at an instant. */
    void pass(Instant now) {
        for (var life : lives.values()) {
            for (var promise : life.open.values()) tell(life, promise, now);
            for (var occasion : life.occasions.values()) climb(life, occasion, now);
        }
    }

    private void tell(Life life, Open promise, Instant now) {
        int last = -1;
        for (; promise.next < STAGES.size(); promise.next++) {
            if (instant(STAGES.get(promise.next), promise.due, life.safety).isAfter(now)) break;
            last = promise.next;
        }
        if (last < 0) return;
        var stage = STAGES.get(last);
        var occasion = new Occasion(promise.rule, instant(stage, promise.due, life.safety));
        var today = LocalDate.ofInstant(now, WARSAW);
        occasion.told.addAll(recipients(life, stage, today));
        occasion.climbAt = fourHoursAfter(now);
        life.occasions.put(promise.rule + "-" + stage + "-" + promise.due, occasion);
    }

    private Set<String> recipients(Life life, String stage, LocalDate today) {
        var found = new LinkedHashSet<String>();
        add(found, life.handler, today);
        if (stage.startsWith("BROKEN")) add(found, SUPERVISOR, today);
        if (stage.equals("BROKEN-5")) add(found, CHIEF, today);
        if (found.isEmpty()) add(found, SUPERVISOR, today);
        return found;
    }

    private void add(Set<String> found, @Nullable String who, LocalDate today) {
        var present = who == null ? null : present(who, today);
        if (present != null) found.add(present);
    }

    private void climb(Life life, Occasion occasion, Instant now) {
        boolean over = occasion.seen || occasion.done.containsAll(occasion.told);
        if (over || occasion.climbAt == null || occasion.climbAt.isAfter(now)) return;
        var today = LocalDate.ofInstant(now, WARSAW);
        for (int step = occasion.step + 1; step <= 3; step++) {
            var who =
                    step == 1 ? life.handler == null ? null : usual.get(life.handler) : step == 2 ? SUPERVISOR : CHIEF;
            var present = who == null ? null : present(who, today);
            if (present == null || occasion.told.contains(present)) continue;
            occasion.told.add(present);
            occasion.step = step;
            occasion.climbAt = fourHoursAfter(now);
            return;
        }
        occasion.climbAt = null;
    }

    private @Nullable String present(String who, LocalDate today) {
        var asked = new TreeSet<String>();
        for (var next = who; next != null && asked.add(next); ) {
            var person = next;
            var away = absences.stream()
                    .filter(absence -> absence.who.equals(person)
                            && !today.isBefore(absence.first)
                            && !today.isAfter(absence.last))
                    .findFirst();
            if (away.isEmpty()) return person;
            next = away.get().substitute;
        }
        return null;
    }

    /** The rows of the ledger: recipient, complaint, occasion and the instant at which it was due. */
    Set<String> rows() {
        return lives.entrySet().stream()
                .flatMap(life -> life.getValue().occasions.entrySet().stream()
                        .flatMap(occasion -> occasion.getValue().told.stream()
                                .map(who -> row(who, life.getKey(), occasion.getKey(), occasion.getValue().dueAt))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String row(String who, long complaint, String occasion, Instant dueAt) {
        return complaint + " " + occasion + " " + who + " " + dueAt;
    }

    private Instant instant(String stage, LocalDate due, boolean safety) {
        var day = switch (stage) {
            case "BEFORE-5" -> before(due, 5);
            case "BEFORE-3" -> before(due, 3);
            case "DUE" -> due;
            case "BROKEN" -> due.plusDays(1);
            case "BROKEN-3" -> after(due, 3);
            default -> after(due, 5);
        };
        var time = safety || stage.equals("BROKEN") ? LocalTime.MIDNIGHT : LocalTime.of(8, 0);
        return day.atTime(time).atZone(WARSAW).toInstant();
    }

    private final Map<Instant, Instant> fourHours = new HashMap<>();

    private Instant fourHoursAfter(Instant start) {
        return fourHours.computeIfAbsent(start, this::countFourHours);
    }

    /** Minute by minute. */
    private Instant countFourHours(Instant start) {
        var minute = start;
        for (int open = 0; open < 240; ) {
            var local = minute.atZone(WARSAW);
            boolean isOpen = isWorking(local.toLocalDate())
                    && !local.toLocalTime().isBefore(LocalTime.of(8, 0))
                    && local.toLocalTime().isBefore(LocalTime.of(16, 0));
            if (isOpen) open++;
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    private LocalDate after(LocalDate day, int days) {
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorking(day)) counted++;
        }
        return day;
    }

    private LocalDate before(LocalDate day, int days) {
        for (int counted = 0; counted < days; ) {
            day = day.minusDays(1);
            if (isWorking(day)) counted++;
        }
        return day;
    }

    boolean isWorking(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && !holidays.contains(day);
    }

    private static Set<LocalDate> holidays() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/holidays/PL.csv")).stream()
                    .filter(line -> line.startsWith("20"))
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int complaints() {
        return lives.size();
    }
}
