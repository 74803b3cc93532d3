package eu.reklamacje.rights;

import eu.reklamacje.Complaint101;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.Drops;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Looks;
import eu.reklamacje.complaint.SaveResult;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.complaint.Undoing;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Operations on complaints themselves. */
class ComplaintOperations extends Operations {

    @Autowired
    Complaints complaints;

    @Autowired
    Assignments assignments;

    @Autowired
    Drops drops;

    @Autowired
    Handling handling;

    @Autowired
    Looks looks;

    @Autowired
    Undoing undoing;

    /** Whether it is noted that whoever is signed in has seen it. */
    private boolean isOpen(long complaint) {
        return looks.of(complaint).lastSeen() == 1;
    }

    ComplaintOperations() {
        on("Complaints.record", call -> yes(complaints.record(Complaint101.facts("Ktoś"), null, false)));
        on("Complaints.find", call -> yes(complaints.find(call.id())));
        on("Complaints.writable", call -> yes(complaints.writable(call.id())));
        on("Complaints.idOf", call -> yes(complaints.idOf(call.number())));
        on("Complaints.timeline", call -> yes(complaints.timeline(call.id(), Long.MAX_VALUE, 5)));
        on("Complaints.saveFacts", call -> {
            var base = people.as(
                    "anna", () -> complaints.find(call.id()).orElseThrow().facts());
            return complaints.saveFacts(
                            call.id(), base, base.with(Fact.IDEA, "Pomysł").with(Fact.IDEA_NONE, false), Set.of(), "")
                    instanceof SaveResult.Saved;
        });
        on("Assignments.changeTeam", call -> yes(assignments.changeTeam(call.id(), version(call.id()), team("zofia"))));
        on(
                "Handling.move",
                call -> yes(handling.move(call.id(), version(call.id()), StatusChange.to(Status.INVESTIGATING))));
        on(
                "Assignments.assign",
                call -> yes(assignments.assign(
                        call.id(), version(call.id()), people.person("jan").id(), "")));
        on(
                "Assignments.assignAmongMany",
                call -> yes(assignments.assignAmongMany(
                        call.id(), version(call.id()), people.person("jan").id(), "")));
        on(
                "Drops.moveAndAssign",
                call -> yes(drops.moveAndAssign(
                        call.id(),
                        version(call.id()),
                        people.person("jan").id(),
                        StatusChange.to(Status.INVESTIGATING))));
        on("Handling.answerDanger", call -> yes(handling.answerDanger(call.id(), false)));
        on("Handling.correctNote", call -> {
            people.as("anna", () -> handling.addNote(call.id(), "Notatka").orThrow());
            long note = people.as("anna", () -> complaints.timeline(call.id(), Long.MAX_VALUE, 1))
                    .getFirst()
                    .id();
            return yes(handling.correctNote(call.id(), note, "Poprawiona"));
        });
        // What somebody may not do they cannot have done: nothing of theirs can be undone.
        on("Undoing.undo", call -> {
            handling.move(call.id(), version(call.id()), StatusChange.to(Status.INVESTIGATING));
            return yes(undoing.undo(call.id()));
        });
        on("Handling.markRead", call -> yes(handling.markRead(call.id(), 1)));
        on("Looks.open", call -> {
            looks.open(call.id(), 1, false);
            return isOpen(call.id());
        });
        on("Looks.of", call -> {
            people.as("marek", () -> looks.open(call.id(), 1, false));
            people.as("kasia", () -> looks.open(call.id(), 1, false));
            return !looks.of(call.id()).others().isEmpty();
        });
        on("Handling.addNote", call -> yes(handling.addNote(call.id(), "Notatka")));
        on(
                "Handling.recordContact",
                call -> yes(handling.recordContact(
                        call.id(),
                        new Contact(
                                ContactMethod.EMAIL,
                                ContactPurpose.OTHER,
                                "klient",
                                LocalDateTime.parse("2026-03-05T10:00"),
                                "Treść"))));
        on(
                "Handling.assess",
                call -> yes(handling.assess(call.id(), version(call.id()), Assessment.GUIDANCE, "Proszę …")));
        on(
                "Assignments.unfinishedOf",
                call -> assignments.unfinishedOf(people.person("anna").id()) > 0);
        on(
                "Assignments.giveBack",
                call -> yes(assignments.giveBack(
                        call.id(), version(call.id()), people.person("jan").id())));
        on("Assignments.candidates", call -> yes(assignments.candidates(call.id())));
    }
}
