package eu.reklamacje.demo;

import eu.reklamacje.base.Office;
import eu.reklamacje.base.TravelClock;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.WorkingDays;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Channel;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.DangerWords;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Facts;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.Parts;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.decision.Telling;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.user.Directory;
import eu.reklamacje.user.Person;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lives eighty complaints through the services, at their own instants and by their own people, so that nothing in them is made up by hand. */
@Component
class DemoComplaints {

    private static final WorkingDays DAYS =
            TeamCalendar.plain("pl", ZoneId.of("Europe/Warsaw")).days();

    private final Complaints complaints;
    private final Assignments assignments;
    private final Handling handling;
    private final Decisions decisions;
    private final Telling telling;
    private final RootCauses rootCauses;
    private final DemoPost post;
    private final Directory directory;
    private final SignedInAs signedInAs;
    private final Office office;
    private final TravelClock clock;

    DemoComplaints(
            Complaints complaints,
            Assignments assignments,
            Handling handling,
            Decisions decisions,
            Telling telling,
            RootCauses rootCauses,
            DemoPost post,
            Directory directory,
            SignedInAs signedInAs,
            Office office,
            TravelClock clock) {
        this.complaints = complaints;
        this.assignments = assignments;
        this.handling = handling;
        this.decisions = decisions;
        this.telling = telling;
        this.rootCauses = rootCauses;
        this.post = post;
        this.directory = directory;
        this.signedInAs = signedInAs;
        this.office = office;
        this.clock = clock;
    }

    void load() {
        DemoLine.read().stream()
                .sorted(Comparator.comparingInt(DemoLine::age).reversed())
                .forEach(this::live);
    }

    /** One complaint, from its receipt to where it stands now. */
    void live(DemoLine line) {
        int spread = Math.floorMod(line.customer().hashCode(), 300);
        var received = instant(daysAgo(line.age()), LocalTime.of(8, 0).plusMinutes(spread));
        var supervisor = directory.byLogin("marek").orElseThrow();
        var recorded = as(
                supervisor,
                received.plusSeconds(1200),
                () -> complaints.record(facts(line, received), null, false).orThrow());
        long id = recorded.id();
        if (!line.handler().isEmpty()) {
            var handler = directory.byLogin(line.handler()).orElseThrow();
            as(supervisor, received.plusSeconds(3000), () -> assign(id, handler));
            act(line, id, handler, received);
        } else if (line.status() != Status.RECEIVED) {
            throw new IllegalStateException("nobody handles " + line.customer());
        }
    }

    private Object assign(long id, Person handler) {
        var complaint = view(id);
        if (!handler.worksIn(complaint.teamId())) {
            assignments
                    .changeTeam(
                            id, complaint.version(), handler.teams().iterator().next())
                    .orThrow();
        }
        return assignments.assign(id, view(id).version(), handler.id(), "").orThrow();
    }

    /** What the handler did, at the pace of the office: acknowledged, assessed, told of progress, decided. */
    private void act(DemoLine line, long id, Person handler, Instant received) {
        if (line.status() == Status.RECEIVED) return;
        if (line.status() == Status.NOT_A_COMPLAINT) {
            move(
                    handler,
                    id,
                    received,
                    line,
                    1,
                    StatusChange.because(Status.NOT_A_COMPLAINT, "Zapytanie, nie reklamacja"));
            return;
        }
        int acknowledgedAfter = Math.min(line.age(), line.customer().length() % 5 == 0 ? 8 : 2);
        acknowledge(line, id, handler, moment(received, line, acknowledgedAfter));
        if (line.status() == Status.ACKNOWLEDGED) return;
        move(handler, id, received, line, acknowledgedAfter + 1, StatusChange.to(Status.INVESTIGATING));
        if (line.age() > 10) {
            as(
                    handler,
                    moment(received, line, acknowledgedAfter + 3),
                    () -> handling.assess(
                                    id,
                                    view(id).version(),
                                    Assessment.values()[line.customer().length() % 3],
                                    "Sprawdzono historię urządzenia i dane z portalu; dalsze kroki uzgodniono z klientem.")
                            .orThrow());
        }
        if (line.age() > 18 && line.customer().length() % 4 != 0) {
            contact(
                    handler,
                    id,
                    moment(received, line, 15),
                    ContactPurpose.PROGRESS,
                    line,
                    "Poinformowano o wynikach diagnostyki i dalszych krokach.");
        }
        finish(line, id, handler, received);
    }

    private void acknowledge(DemoLine line, long id, Person handler, Instant at) {
        if (post.isWanted() && id % 3 == 0) {
            as(handler, at, () -> {
                post.post(id, LetterKind.ACKNOWLEDGEMENT, "zdjęcie tabliczki znamionowej");
                return id;
            });
            as(handler, at.plusSeconds(3600), () -> {
                post.answer(id, answer(line));
                return id;
            });
            return;
        }
        contact(
                handler,
                id,
                at,
                ContactPurpose.ACKNOWLEDGEMENT,
                line,
                "Potwierdzenie przyjęcia zgłoszenia wraz z terminami.");
    }

    private static String answer(DemoLine line) {
        return switch (line.country()) {
            case "PL" ->
                "Dzień dobry, przesyłam zdjęcie, o które Państwo prosili. Numer seryjny jest na tabliczce z boku.";
            case "DE", "AT", "CH" ->
                "Guten Tag, anbei das gewünschte Foto. Die Seriennummer steht seitlich auf dem Typenschild.";
            default -> "Hello, here is the photo you asked for. The serial number is on the plate at the side.";
        };
    }

    private void finish(DemoLine line, long id, Person handler, Instant received) {
        switch (line.status()) {
            case WAITING ->
                move(
                        handler,
                        id,
                        received,
                        line,
                        line.age() - 2,
                        StatusChange.waiting(
                                WaitingFor.values()[line.customer().length() % 3],
                                "Czekamy na zdjęcia tabliczki znamionowej i wydruk błędów",
                                daysAgo(0).plusDays(5)));
            case RESOLVED, CLOSED, ESCALATED -> {
                int after = Math.max(Math.min(line.age() - 2, line.pace()), 5);
                var outcome = line.status() == Status.ESCALATED
                        ? Outcome.NOT_UPHELD
                        : line.customer().length() % 2 == 0 ? Outcome.UPHELD : Outcome.PARTLY;
                decide(handler, id, moment(received, line, after), line, outcome);
                if (line.status() == Status.CLOSED)
                    move(handler, id, received, line, after + 3, StatusChange.to(Status.CLOSED));
                if (line.status() == Status.ESCALATED)
                    move(handler, id, received, line, after + 4, StatusChange.to(Status.ESCALATED));
            }
            default -> {}
        }
    }

    /** Written by the handler, approved by a supervisor where it has to be, and told from a mailbox that nobody reads any more. */
    private void decide(Person handler, long id, Instant at, DemoLine line, Outcome outcome) {
        var remedy = outcome == Outcome.NOT_UPHELD
                ? Remedy.NONE
                : Remedy.values()[line.customer().length() % 3];
        boolean costs = remedy != Remedy.NONE;
        var parts = new Parts(
                outcome,
                remedy,
                costs ? BigDecimal.valueOf(120 + line.description().length() % 37 * 10L) : null,
                costs ? line.country().equals("PL") ? "PLN" : "EUR" : null,
                rootCause(line),
                line.description(),
                "Sprawdzono historię urządzenia, dane z portalu i zdjęcia.",
                "Po zbadaniu sprawy przekazaliśmy klientowi decyzję wraz z uzasadnieniem.",
                outcome == Outcome.NOT_UPHELD ? "" : "Zajmiemy się tym w ciągu dziesięciu dni roboczych.",
                "W razie wątpliwości prosimy o odpowiedź na tę wiadomość.");
        long decision =
                as(handler, at, () -> decisions.write(id, null, 0, parts).orThrow());
        var state = as(handler, at, () -> decisions.finish(decision, 0).orThrow());
        if (state == DecisionState.ASKED)
            as(
                    directory.byLogin("marek").orElseThrow(),
                    at,
                    () -> decisions.decide(decision, 1, true, "").orThrow());
        int version = state == DecisionState.ASKED ? 2 : 1;
        as(
                handler,
                at,
                () -> telling.toldElsewhere(decision, version, ContactMethod.EMAIL)
                        .orThrow());
    }

    /** One of those of its kind. */
    private @Nullable Long rootCause(DemoLine line) {
        var causes = rootCauses.all().stream()
                .filter(cause -> cause.active() && cause.kind() == line.kind())
                .toList();
        return causes.isEmpty()
                ? null
                : causes.get(line.customer().length() % causes.size()).id();
    }

    private void move(Person by, long id, Instant received, DemoLine line, int after, StatusChange move) {
        as(
                by,
                moment(received, line, after),
                () -> handling.move(id, view(id).version(), move).orThrow());
    }

    private void contact(Person by, long id, Instant at, ContactPurpose meaning, DemoLine line, String text) {
        as(
                by,
                at,
                () -> handling.recordContact(
                                id, new Contact(ContactMethod.EMAIL, meaning, line.customer(), office.local(at), text))
                        .orThrow());
    }

    private ComplaintView view(long id) {
        return complaints.find(id).orElseThrow();
    }

    private Facts facts(DemoLine line, Instant received) {
        int channel = Math.floorMod(line.customer().hashCode(), 5);
        return Facts.NONE
                .with(Fact.KIND, line.kind())
                .with(Fact.CHANNEL, channel == 0 ? Channel.TELEPHONE : channel == 1 ? Channel.LETTER : Channel.EMAIL)
                .with(Fact.RECEIVED_AT, office.local(received).withSecond(0).withNano(0))
                .with(Fact.SEVERITY, severity(line))
                .with(Fact.CUSTOMER_NAME, line.customer())
                .with(Fact.CUSTOMER_EMAIL, address(line))
                .with(
                        Fact.CUSTOMER_PHONE,
                        DemoPhones.of(line.country(), line.customer().hashCode()))
                .with(Fact.CUSTOMER_COUNTRY, line.country())
                .with(
                        Fact.CUSTOMER_LANGUAGE,
                        switch (line.country()) {
                            case "PL" -> "pl";
                            case "DE", "AT", "CH" -> "de";
                            default -> "en";
                        })
                .with(Fact.CUSTOMER_TYPE, line.business() ? CustomerType.BUSINESS : CustomerType.CONSUMER)
                .with(Fact.MODEL, line.model())
                .with(Fact.SERIAL, line.serial())
                .with(Fact.SERIAL_UNKNOWN, line.serial().isEmpty())
                .with(Fact.TICKET, line.ticket())
                .with(
                        Fact.TICKET_UNKNOWN,
                        line.kind() == Kind.SERVICE && line.ticket().isEmpty())
                .with(Fact.DESCRIPTION, line.description())
                .with(Fact.IDEA, line.idea())
                .with(Fact.IDEA_NONE, line.idea().isEmpty());
    }

    private static Severity severity(DemoLine line) {
        if (DangerWords.in(line.description())) return Severity.SAFETY;
        return switch (line.customer().length() % 6) {
            case 0 -> Severity.HIGH;
            case 1 -> Severity.LOW;
            default -> Severity.NORMAL;
        };
    }

    private static String address(DemoLine line) {
        var plain = Normalizer.normalize(line.customer().replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z]+", ".")
                .replaceAll("(^\\.|\\.$)", "")
                .toLowerCase(Locale.ROOT);
        var name = plain.replaceAll("\\.+", ".");
        return (name.length() < 3 ? "klient" + Math.floorMod(line.customer().hashCode(), 1000) : name) + "@example.org";
    }

    /** So many working days after the receipt, at some time of the day; never after now. */
    private Instant moment(Instant received, DemoLine line, int after) {
        if (after <= 0) return earlier(received.plusSeconds(7200));
        var day = DAYS.after(LocalDate.ofInstant(received, office.zone()), after);
        return earlier(
                instant(day, LocalTime.of(9, 0).plusMinutes(line.description().length() % 300)));
    }

    private Instant earlier(Instant instant) {
        var latest = clock.instant().minusSeconds(60);
        return instant.isAfter(latest) ? latest : instant;
    }

    private LocalDate daysAgo(int workingDays) {
        var today = office.today(clock);
        return workingDays == 0 ? today : DAYS.before(today, workingDays);
    }

    private Instant instant(LocalDate day, LocalTime time) {
        var instant = day.atTime(time).atZone(office.zone()).toInstant();
        var latest = clock.instant().minusSeconds(5400);
        return instant.isAfter(latest) ? latest : instant;
    }

    private <T> T as(Person person, Instant at, Supplier<T> work) {
        return signedInAs.work(person, () -> clock.at(at, work));
    }
}
