package eu.reklamacje;

import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.DecisionState;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.Parts;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.decision.Telling;
import org.springframework.boot.test.context.TestComponent;

/** Decides complaints in one go, by whoever is signed in; a supervisor of all teams approves what needs it. */
@TestComponent
public class TestDecisions {

    private final Decisions decisions;
    private final Telling telling;
    private final TestPeople people;

    public TestDecisions(Decisions decisions, Telling telling, TestPeople people) {
        this.decisions = decisions;
        this.telling = telling;
        this.people = people;
    }

    /** An ordinary decision, complete by P12. */
    public static Parts parts(Outcome outcome) {
        boolean refused = outcome == Outcome.NOT_UPHELD;
        return new Parts(
                outcome,
                refused ? Remedy.NONE : Remedy.REPAIR,
                null,
                null,
                null,
                "Falownik nie startuje.",
                "Uszkodzony zasilacz.",
                refused ? "Gwarancja wygasła." : "Uznajemy reklamację.",
                refused ? "" : "Naprawimy urządzenie.",
                "Prosimy o odpowiedź na tę wiadomość.");
    }

    /** Written and finished, approved where it has to be: ready to be told. */
    public Decision ready(long complaint, Outcome outcome) {
        return ready(complaint, parts(outcome));
    }

    public Decision ready(long complaint, Parts parts) {
        long id = decisions.write(complaint, null, 0, parts).orThrow();
        if (decisions.finish(id, 0).orThrow() == DecisionState.ASKED)
            people.as("marek", () -> decisions.decide(id, 1, true, "").orThrow());
        return decisions.of(complaint).getLast();
    }

    /** The complaint is resolved: the customer was told by a mail from elsewhere. */
    public long resolve(long complaint, Outcome outcome) {
        return resolve(complaint, parts(outcome));
    }

    /** The same by a decision of these parts, for example a review. */
    public long resolve(long complaint, Parts parts) {
        var ready = ready(complaint, parts);
        return telling.toldElsewhere(ready.id(), ready.version(), ContactMethod.EMAIL)
                .orThrow();
    }
}
