package eu.reklamacje.simulation;

import eu.reklamacje.Application;
import eu.reklamacje.Complaint101;
import eu.reklamacje.TestDecisions;
import eu.reklamacje.TestPeople;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.alert.Watcher;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.user.Absences;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application in a process of its own, whose people and background work do what a line of standard input says, at the instant
 * that it names: {@code <instant> <what> <who> …}. Each line is answered by one that begins with {@code ok} or {@code failed}.
 */
@TestComponent
public class SimulatedServer {

    static final String ANSWER = "simulated: ";

    private final Complaints complaints;
    private final Assignments assignments;
    private final Handling handling;
    private final Alerts alerts;
    private final Watcher watcher;
    private final Absences absences;
    private final TestDecisions decisions;
    private final TestPeople people;
    private final Office office;
    private final TravelClock clock;

    public SimulatedServer(
            Complaints complaints,
            Assignments assignments,
            Handling handling,
            Alerts alerts,
            Watcher watcher,
            Absences absences,
            TestDecisions decisions,
            TestPeople people,
            Office office,
            TravelClock clock) {
        this.complaints = complaints;
        this.assignments = assignments;
        this.handling = handling;
        this.alerts = alerts;
        this.watcher = watcher;
        this.absences = absences;
        this.decisions = decisions;
        this.people = people;
        this.office = office;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        Application.class, TestPeople.class, TestDecisions.class, SimulatedServer.class)
                .run(arguments);
        var server = context.getBean(SimulatedServer.class);
        System.out.println(ANSWER + "ok ready");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(ANSWER + server.answer(line.split(" ")));
            System.out.flush();
        }
        context.close();
    }

    private String answer(String[] words) {
        try {
            return "ok " + clock.at(Instant.parse(words[0]), () -> perform(words));
        } catch (RuntimeException failed) {
            return "failed " + failed;
        }
    }

    private Object perform(String[] words) {
        if (words[1].equals("pass")) return pass();
        return people.as(words[2], () -> switch (words[1]) {
            case "record" ->
                record(words[3], Instant.parse(words[4]), words[5].equals("safety"), words[6].equals("take"));
            case "tell" -> tell(Long.parseLong(words[3]), ContactPurpose.valueOf(words[4]), words[5]);
            case "resolve" -> decisions.resolve(Long.parseLong(words[3]), Outcome.UPHELD);
            case "assign" ->
                assignments
                        .assign(
                                Long.parseLong(words[3]),
                                version(words[3]),
                                people.person(words[4]).id(),
                                words[5])
                        .orThrow();
            case "see" -> {
                alerts.seen(Long.parseLong(words[3]));
                yield words[3];
            }
            case "away" ->
                absences.save(
                                null,
                                0,
                                people.person(words[2]).id(),
                                LocalDate.parse(words[3]),
                                LocalDate.parse(words[4]),
                                people.person(words[5]).id())
                        .orThrow();
            case "usual" ->
                absences.setUsualSubstitute(
                                people.person(words[2]).id(),
                                people.person(words[3]).id())
                        .orThrow();
            default -> throw new IllegalArgumentException(words[1]);
        });
    }

    private int pass() {
        int done = 0;
        for (int more = 1; more > 0; done += more) more = watcher.pass() + watcher.climb() + watcher.wake();
        return done;
    }

    private long record(String token, Instant receivedAt, boolean safety, boolean take) {
        var facts = Complaint101.facts(token)
                .with(Fact.RECEIVED_AT, office.local(receivedAt))
                .with(Fact.SEVERITY, safety ? Severity.SAFETY : Severity.NORMAL);
        return complaints.record(facts, null, take).orThrow().id();
    }

    private long tell(long id, ContactPurpose meaning, String token) {
        var contact = new Contact(ContactMethod.TELEPHONE, meaning, "klient", office.local(clock.instant()), token);
        return handling.recordContact(id, contact).orThrow();
    }

    private int version(String id) {
        return complaints.find(Long.parseLong(id)).orElseThrow().version();
    }
}
