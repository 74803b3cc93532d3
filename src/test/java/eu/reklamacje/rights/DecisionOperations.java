package eu.reklamacje.rights;

import eu.reklamacje.TestDecisions;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.OutsideBodies;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.decision.Satisfaction;
import eu.reklamacje.decision.Telling;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on decisions and what they rest on. */
class DecisionOperations extends Operations {

    @Autowired
    OutsideBodies bodies;

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    Decisions decisions;

    @Autowired
    Telling telling;

    @Autowired
    TestDecisions testDecisions;

    @Autowired
    RootCauses rootCauses;

    DecisionOperations() {
        on("OutsideBodies.all", call -> yes(bodies.all()));
        on(
                "OutsideBodies.save",
                call -> yes(bodies.save(
                        new OutsideBodies.Body(null, 0, "PT", call.name(), "https://example.org", true, true))));
        on("Satisfaction.of", call -> {
            db.sql(
                            "insert into satisfaction(decision_id, complaint_id, satisfied, answered_at) values (?, ?, true, '2026-03-09')")
                    .params(drafted(call.id()), call.id())
                    .update();
            return yes(satisfaction.of(call.id()));
        });
        on("Decisions.of", call -> {
            drafted(call.id());
            return yes(decisions.of(call.id()));
        });
        on("Decisions.write", call -> yes(decisions.write(call.id(), null, 0, TestDecisions.parts(Outcome.UPHELD))));
        on(
                "Decisions.needsApproval",
                call -> decisions.needsApproval(call.id(), TestDecisions.parts(Outcome.NOT_UPHELD)));
        on("Decisions.finish", call -> yes(decisions.finish(drafted(call.id()), 0)));
        on(
                "Decisions.approvalRefusal",
                call -> decisions.approvalRefusal(asked(call.id())).isEmpty());
        on("Decisions.decide", call -> yes(decisions.decide(asked(call.id()).id(), 1, true, "")));
        on("Telling.letter", call -> yes(telling.letter(ready(call.id()).id())));
        on("Telling.send", call -> {
            var ready = ready(call.id());
            return yes(telling.send(ready.id(), ready.version(), letter()));
        });
        on("Telling.toldElsewhere", call -> {
            var ready = ready(call.id());
            return yes(telling.toldElsewhere(ready.id(), ready.version(), ContactMethod.EMAIL));
        });
        on("RootCauses.add", call -> yes(rootCauses.add(Kind.PRODUCT, null, call.name())));
        on("RootCauses.change", call -> {
            long cause = people.as(
                    "ewa", () -> rootCauses.add(Kind.SERVICE, null, call.name()).orThrow());
            return yes(rootCauses.change(cause, 0, call.name() + " nowa", false));
        });
    }

    private Decision asked(long id) {
        return people.as("anna", () -> {
            long decision = decisions
                    .write(id, null, 0, TestDecisions.parts(Outcome.NOT_UPHELD))
                    .orThrow();
            decisions.finish(decision, 0).orThrow();
            return decisions.of(id).getLast();
        });
    }

    private long drafted(long id) {
        return people.as(
                "anna",
                () -> decisions
                        .write(id, null, 0, TestDecisions.parts(Outcome.UPHELD))
                        .orThrow());
    }

    private Decision ready(long id) {
        return people.as("anna", () -> testDecisions.ready(id, Outcome.UPHELD));
    }
}
