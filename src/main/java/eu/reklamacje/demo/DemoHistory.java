package eu.reklamacje.demo;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.warning.Warnings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Years of complaints, always the same, with a bad batch in them that begins two months ago. Each is lived through in a transaction of its own. */
@Component
class DemoHistory {

    private static final Logger log = LoggerFactory.getLogger(DemoHistory.class);

    private static final int WORKING_DAYS = 251;
    private static final int A_DAY = 4;
    /** In the last weeks the demo's own complaints come on top. */
    private static final int LATELY = 40;

    private static final int LATELY_A_DAY = 2;
    private static final int BAD_SINCE = 42;
    private static final String BAD_MODEL = "SolarMax 10K";

    private static final List<String> COUNTRIES = List.of("PL", "PL", "PL", "PL", "DE", "DE", "AT", "IT", "FR", "CZ");
    private static final Map<String, List<String>> FIRST = Map.of(
            "PL",
                    List.of(
                            "Anna",
                            "Piotr",
                            "Maria",
                            "Krzysztof",
                            "Małgorzata",
                            "Andrzej",
                            "Zofia",
                            "Tomasz",
                            "Ewa",
                            "Łukasz"),
            "DE",
                    List.of(
                            "Hans", "Petra", "Jürgen", "Sabine", "Michael", "Ursula", "Stefan", "Monika", "Björn",
                            "Heike"),
            "", List.of("Luca", "Claire", "Jiří", "Giulia", "Pierre", "Eva", "Marco", "Sophie", "Pavel", "Lucia"));
    private static final Map<String, List<String>> LAST = Map.of(
            "PL",
            List.of(
                    "Zieliński",
                    "Wójtowicz",
                    "Krawczyk",
                    "Piątek",
                    "Grabowska",
                    "Nowicki",
                    "Pawłowska",
                    "Michalak",
                    "Żak",
                    "Ćwik"),
            "DE",
            List.of("Schneider", "Fischer", "Hofmann", "Schröder", "Köhler", "Lange", "Krüger", "Böhm", "Vogt", "Groß"),
            "",
            List.of("Rossi", "Moreau", "Svoboda", "Conti", "Lefèvre", "Dvořák", "Greco", "Girard", "Černý", "Fontana"));
    /** The beginnings of serial numbers, which the year and month of the making follow. */
    private static final Map<String, String> SERIALS = Map.of(
            "SolarMax 5K",
            "SM5K",
            "SolarMax 10K",
            "SM10K",
            "SolarMax 20K",
            "SM20K",
            "HybridOne 5",
            "HO5",
            "HybridOne 8",
            "HO8",
            "MicroGrid 3",
            "MG3");

    private static final Map<Kind, List<String>> HANDLERS = Map.of(
            Kind.PRODUCT, List.of("anna", "jan", "piotr", "oliwia"), Kind.SERVICE, List.of("zofia", "tomasz", "emma"));

    private final DemoComplaints complaints;
    private final Warnings warnings;
    private final SignedInAs signedInAs;
    private final TransactionTemplate transaction;
    private final Office office;
    private final Clock clock;

    DemoHistory(
            DemoComplaints complaints,
            Warnings warnings,
            SignedInAs signedInAs,
            TransactionTemplate transaction,
            Office office,
            Clock clock) {
        this.complaints = complaints;
        this.warnings = warnings;
        this.signedInAs = signedInAs;
        this.transaction = transaction;
        this.office = office;
        this.clock = clock;
    }

    void load(int years) {
        signedInAs.work("ewa", () -> {
            SERIALS.forEach((model, serial) ->
                    warnings.batch(model, serial.length() + 4).orThrow());
            return years;
        });
        var lines = lines(years);
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            transaction.executeWithoutResult(_ -> complaints.live(line));
            if ((at + 1) % 200 == 0) log.info("{} of {} past complaints are there", at + 1, lines.size());
        }
    }

    /** The oldest first. */
    private List<DemoLine> lines(int years) {
        var random = new Random(2024);
        var templates = DemoLine.read().stream()
                .filter(line -> line.kind() != Kind.UNDETERMINED && line.status() != Status.NOT_A_COMPLAINT)
                .toList();
        var lines = new ArrayList<DemoLine>();
        for (int age = years * WORKING_DAYS; age > 0; age--) {
            int many = random.nextInt(2 * (age > LATELY ? A_DAY : LATELY_A_DAY) + 1);
            for (int one = 0; one < many; one++) lines.add(usual(random, templates, age));
            if (age <= BAD_SINCE && age % 2 == 0) lines.add(bad(random, age));
        }
        return lines;
    }

    private DemoLine usual(Random random, List<DemoLine> templates, int age) {
        var template = any(random, templates);
        var model = template.kind() == Kind.PRODUCT
                ? any(random, SERIALS.keySet().stream().sorted().toList())
                : "";
        var made = office.today(clock).minusDays(age * 7L / 5).minusMonths(3 + random.nextInt(37));
        return line(
                random,
                template.kind(),
                any(random, COUNTRIES),
                age,
                model,
                model.isEmpty() ? "" : serial(random, model, made),
                template.ticket().isEmpty() ? "" : "SRV-" + (10_000 + random.nextInt(90_000)),
                template.description(),
                template.idea());
    }

    /** What the early warning is to find. */
    private DemoLine bad(Random random, int age) {
        var made = LocalDate.of(office.today(clock).getYear(), 3, 1);
        return line(
                random,
                Kind.PRODUCT,
                any(random, COUNTRIES),
                age,
                BAD_MODEL,
                serial(random, BAD_MODEL, made),
                "",
                any(
                        random,
                        List.of(
                                "Po kwadransie pracy falownik zgłasza błąd 052 i odłącza się od sieci.",
                                "Nach einer Viertelstunde zeigt das Gerät Fehler 052 und trennt sich vom Netz.",
                                "After a quarter of an hour it shows error 052 and leaves the grid.")),
                "");
    }

    private static DemoLine line(
            Random random,
            Kind kind,
            String country,
            int age,
            String model,
            String serial,
            String ticket,
            String description,
            String idea) {
        int pace = 6 + random.nextInt(26) + (random.nextInt(12) == 0 ? 20 : 0);
        var status = age > pace + 4
                ? random.nextInt(25) == 0 ? Status.NOT_A_COMPLAINT : Status.CLOSED
                : Status.INVESTIGATING;
        return new DemoLine(
                kind,
                country,
                name(random, country),
                random.nextInt(4) == 0,
                status,
                age,
                any(random, HANDLERS.getOrDefault(kind, List.of())),
                model,
                serial,
                ticket,
                description,
                idea,
                pace);
    }

    private static String name(Random random, String country) {
        var of = country.equals("AT") ? "DE" : FIRST.containsKey(country) ? country : "";
        return any(random, FIRST.getOrDefault(of, List.of())) + " " + any(random, LAST.getOrDefault(of, List.of()));
    }

    private static String serial(Random random, String model, LocalDate made) {
        return "%s%02d%02d%04d"
                .formatted(SERIALS.get(model), made.getYear() % 100, made.getMonthValue(), random.nextInt(10_000));
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
