package eu.reklamacje.rights;

import eu.reklamacje.casefile.CaseFiles;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import eu.reklamacje.safety.Measure;
import eu.reklamacje.safety.MeasureKind;
import eu.reklamacje.safety.SafetyRegister;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;

/** The complaint file, the safety register, families of cases, seals. */
class RecordOperations extends Operations {

    @Autowired
    Complaints complaints;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Links links;

    @Autowired
    Merges merges;

    @Autowired
    SafetyRegister safetyRegister;

    RecordOperations() {
        on(
                "CaseFiles.make",
                call -> yes(caseFiles.make(call.id(), CaseFiles.Extent.WHOLE, _ -> {}, new ByteArrayOutputStream())));
        on("Links.of", call -> {
            people.as("anna", () -> links.link(call.id(), twin(call)).orThrow());
            return yes(links.of(call.id()));
        });
        on("Links.link", call -> yes(links.link(call.id(), twin(call))));
        on("Links.unlink", call -> {
            var twin = twin(call);
            long other = people.as("anna", () -> links.link(call.id(), twin).orThrow());
            return yes(links.unlink(call.id(), other));
        });
        on("Merges.plan", call -> yes(merges.plan(call.id(), twin(call))));
        on("Merges.merge", call -> yes(merges.merge(call.id(), twin(call), true)));
        on("Merges.undo", call -> yes(merges.undo(merged(call))));
        on("Merges.of", call -> yes(merges.of(merged(call))));
        on("SafetyRegister.mayRead", call -> safetyRegister.mayRead());
        on("SafetyRegister.page", call -> {
            dangerous(call.id());
            return safetyRegister.page(0, 100_000).stream().anyMatch(line -> line.id() == call.id());
        });
        on("SafetyRegister.count", call -> {
            dangerous(call.id());
            return safetyRegister.count() > 0;
        });
        on("SafetyRegister.forEach", call -> {
            dangerous(call.id());
            var found = new TreeSet<Long>();
            safetyRegister.forEach(line -> found.add(line.id()));
            return found.contains(call.id());
        });
        on("SafetyRegister.measuresOf", call -> {
            dangerous(call.id());
            people.as("anna", () -> safetyRegister.note(call.id(), measure()).orThrow());
            return yes(safetyRegister.measuresOf(call.id()));
        });
        on("SafetyRegister.note", call -> {
            dangerous(call.id());
            return yes(safetyRegister.note(call.id(), measure()));
        });
    }

    private static Measure measure() {
        return new Measure(MeasureKind.WARNING, LocalDate.of(2026, 3, 9), "Wyłączyć falownik");
    }

    /** A duplicate that was merged into the complaint. */
    private long merged(Call call) {
        var number = twin(call);
        return people.as(
                "anna", () -> merges.merge(call.id(), number, false).orThrow().from());
    }

    /** Another complaint of the same customer, restricted like the first. */
    private String twin(Call call) {
        return people.as("anna", () -> {
            var facts = complaints.find(call.id()).orElseThrow().facts();
            return complaints
                    .record(
                            facts.with(Fact.RECEIVED_AT, LocalDateTime.parse("2026-03-03T10:00")),
                            call.customer(),
                            true)
                    .orThrow()
                    .number();
        });
    }
}
