package eu.reklamacje;

import eu.reklamacje.base.Office;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.ComplaintView;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.Telling;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.Letters;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What people do to complaints, in whatever order: some of it is refused, as it would be. */
@TestComponent
public class RandomActs {

    @Autowired
    Complaints complaints;

    @Autowired
    Handling handling;

    @Autowired
    Assignments assignments;

    @Autowired
    Decisions decisions;

    @Autowired
    Telling telling;

    @Autowired
    Extensions extensions;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    @Autowired
    Office office;

    @Autowired
    Clock clock;

    /** A complaint of anna's team, and its id. */
    public long begin(Random random) {
        return people.as(
                "anna",
                () -> complaints
                        .record(
                                Complaint101.facts("Kroki " + random.nextInt())
                                        .with(Fact.KIND, random.nextInt(5) == 0 ? Kind.UNDETERMINED : Kind.PRODUCT),
                                null,
                                random.nextBoolean())
                        .orThrow()
                        .id());
    }

    /** Anything, by anna or her supervisor; and what became of it. */
    public String act(long id, Random random) {
        return people.as(random.nextInt(4) == 0 ? "marek" : "anna", () -> any(id, random));
    }

    private String any(long id, Random random) {
        var seen = complaints.find(id).orElseThrow();
        return switch (random.nextInt(14)) {
            case 0 -> "note " + handling.addNote(id, "Notatka");
            case 1 -> "acknowledged " + told(id, ContactPurpose.ACKNOWLEDGEMENT);
            case 2 -> "progress " + told(id, ContactPurpose.PROGRESS);
            case 3 -> "assessed " + handling.assess(id, seen.version(), Assessment.FURTHER_STEPS, "Zasilacz");
            case 4 -> "moved " + handling.move(id, seen.version(), change(random));
            case 5 -> "handled " + assignments.assign(id, seen.version(), handler(random), "");
            case 6 -> "corrected " + corrected(seen, random);
            case 7 ->
                "written "
                        + decisions.write(
                                id,
                                open(id).map(Decision::id).orElse(null),
                                open(id).map(Decision::version).orElse(0),
                                TestDecisions.parts(random.nextBoolean() ? Outcome.UPHELD : Outcome.NOT_UPHELD));
            case 8 -> "finished " + open(id).map(found -> decisions.finish(found.id(), found.version()));
            case 9 ->
                "judged "
                        + open(id).map(found ->
                                decisions.decide(found.id(), found.version(), random.nextBoolean(), "Bo tak"));
            case 10 ->
                "told "
                        + open(id).map(found ->
                                telling.toldElsewhere(found.id(), found.version(), ContactMethod.EMAIL));
            case 11 -> "new date " + extensions.suggest(id).map(day -> extensions.propose(id, day, "Części"));
            case 12 ->
                "date judged "
                        + extensions.of(id).stream()
                                .reduce((_, last) -> last)
                                .map(last -> extensions.decide(last.id(), last.version(), random.nextBoolean()));
            default -> "letter " + letters.send(id, letter(random.nextBoolean()));
        };
    }

    private static Letters.Written letter(boolean post) {
        return new Letters.Written(
                LetterKind.REPLY,
                post ? DispatchMethod.POST : DispatchMethod.EMAIL,
                "pl",
                post ? "Jan Nowak\nul. Długa 1\n00-001 Warszawa" : "klient@example.org",
                "",
                "Temat",
                "Treść",
                List.of());
    }

    private Object told(long id, ContactPurpose purpose) {
        return handling.recordContact(
                id, new Contact(ContactMethod.TELEPHONE, purpose, "Jan", office.local(clock.instant()), "Rozmowa"));
    }

    private StatusChange change(Random random) {
        var to = Status.values()[random.nextInt(Status.values().length)];
        if (to == Status.WAITING)
            return StatusChange.waiting(
                    WaitingFor.values()[random.nextInt(4)],
                    "Zdjęcie",
                    office.today(clock).plusDays(1 + random.nextInt(30)));
        return StatusChange.because(to, "Powód");
    }

    private Long handler(Random random) {
        return random.nextInt(3) == 0
                ? null
                : people.person(random.nextBoolean() ? "anna" : "jan").id();
    }

    private Object corrected(ComplaintView seen, Random random) {
        var now = random.nextBoolean()
                ? seen.facts().with(Fact.MODEL, "")
                : seen.facts().with(Fact.MODEL, "SolarMax 10K").with(Fact.KIND, Kind.PRODUCT);
        return complaints.saveFacts(seen.id(), seen.facts(), now, Set.of(), "");
    }

    private Optional<Decision> open(long id) {
        return decisions.of(id).stream().reduce((_, last) -> last).filter(last -> last.state() != DecisionState.TOLD);
    }
}
