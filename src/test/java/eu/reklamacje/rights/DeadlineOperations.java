package eu.reklamacje.rights;

import eu.reklamacje.base.Result;
import eu.reklamacje.calendar.OfficeDay;
import eu.reklamacje.calendar.OfficeHours;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.deadline.CalendarChanges;
import eu.reklamacje.deadline.ComplaintDates;
import eu.reklamacje.deadline.Extension;
import eu.reklamacje.deadline.ExtensionState;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.deadline.StatutoryClocks;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.PolicyExample;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.policy.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises, extensions, calendars and the policy. */
class DeadlineOperations extends Operations {

    @Autowired
    Promises promises;

    @Autowired
    Extensions extensions;

    @Autowired
    Policies policies;

    @Autowired
    PolicyExamples examples;

    @Autowired
    StatutoryClocks clocks;

    @Autowired
    ComplaintDates dates;

    @Autowired
    CalendarChanges calendarChanges;

    @Autowired
    TeamCalendars calendars;

    DeadlineOperations() {
        on("Extensions.of", call -> {
            proposed(call.id());
            return yes(extensions.of(call.id()));
        });
        on("Extensions.suggest", call -> yes(extensions.suggest(call.id())));
        on(
                "Extensions.propose",
                call -> yes(extensions.propose(call.id(), LocalDate.of(2027, 3, 2), "Czekamy na część")));
        on("Extensions.decide", call -> yes(extensions.decide(proposed(call.id()), 0, true)));
        on("Extensions.decisionRefusal", call -> {
            long extension = proposed(call.id());
            var waiting = new Extension(
                    extension,
                    0,
                    call.id(),
                    LocalDate.of(2027, 3, 2),
                    "",
                    ExtensionState.PROPOSED,
                    people.person("jan").id(),
                    Instant.EPOCH,
                    null);
            return extensions.decisionRefusal(waiting).isEmpty();
        });
        on("Promises.explain", call -> yes(promises.explain(call.id(), Rule.RESOLVE)));
        on("Promises.of", call -> yes(promises.of(call.id())));
        on("Promises.preview", call -> yes(promises.preview(team("anna"), Instant.parse("2026-03-01T10:00:00Z"))));
        on(
                "Promises.previewCorrection",
                call -> yes(promises.previewCorrection(call.id(), Instant.parse("2026-03-01T10:00:00Z"))));
        on(
                "Policies.save",
                call -> yes(policies.save(null, 0, LocalDate.of(2100, 1, 1).plusDays(call.id()), Policy.PUBLISHED)));
        on("Policies.remove", call -> {
            long version = people.as(
                    "ewa",
                    () -> policies.save(null, 0, LocalDate.of(2200, 1, 1).plusDays(call.id()), Policy.PUBLISHED)
                            .orThrow());
            return yes(policies.remove(version, 0));
        });
        on("Policies.outcomes", call -> yes(policies.outcomes()));
        on("PolicyExamples.save", call -> yes(examples.save(example(call.id()))));
        on("PolicyExamples.remove", call -> yes(examples.remove(newExample(call.id()), 0)));
        on(
                "PolicyExamples.importCsv",
                call -> yes(examples.importCsv("pl;P3;2026-03-02T10:00;2026-03-11;;" + call.name())));
        on("PolicyExamples.exportCsv", call -> !examples.exportCsv().isBlank());
        on("StatutoryClocks.save", call -> yes(clocks.save(statutory(call.id()))));
        on("StatutoryClocks.remove", call -> yes(clocks.remove(newStatutory(call.id()), 0)));
        on(
                "CalendarChanges.rehearse",
                call -> yes(calendarChanges.rehearse(
                        team("zofia"), TeamCalendar.plain("pl", ZoneId.of("Europe/Warsaw")), _ -> {})));
        on("CalendarChanges.save", call -> yes(saveDay(call.id())));
        on("CalendarChanges.undo", call -> {
            people.as("ewa", () -> saveDay(call.id()).orThrow());
            return yes(calendarChanges.undo(team("zofia"), _ -> {}));
        });
        on("CalendarChanges.undoable", call -> {
            people.as("ewa", () -> saveDay(call.id()).orThrow());
            return yes(calendarChanges.undoable(team("zofia")));
        });
        on("ComplaintDates.of", call -> yes(dates.of(call.id())));
    }

    private static PolicyExample example(long id) {
        return new PolicyExample(
                0,
                0,
                "pl",
                Rule.ACKNOWLEDGE,
                LocalDateTime.parse("2026-03-02T10:00"),
                LocalDate.of(2026, 3, 11),
                List.of(),
                "Prawa " + id);
    }

    private long newExample(long id) {
        people.as("ewa", () -> examples.save(example(id)).orThrow());
        return db.sql("select max(id) from policy_example").query(Long.class).single();
    }

    private long newStatutory(long id) {
        people.as("ewa", () -> clocks.save(statutory(id)).orThrow());
        return db.sql("select max(id) from statutory_clock").query(Long.class).single();
    }

    private long proposed(long complaint) {
        db.sql("""
                        insert into extension(complaint_id, due, reason, state, proposed_by, proposed_at)
                        values (?, '2027-03-02', 'Czekamy na część', 'PROPOSED', ?, '2026-03-09')""").params(complaint, people.person("jan").id()).update();
        return db.sql("select max(id) from extension where complaint_id = ?")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    private static StatutoryClocks.Clock statutory(long id) {
        return new StatutoryClocks.Clock(
                0,
                0,
                "FR",
                CustomerType.CONSUMER,
                30,
                "Code",
                LocalDate.of(2100, 1, 1).plusDays(id));
    }

    private Result<Long> saveDay(long id) {
        long team = team("zofia");
        return calendarChanges.save(team, calendars.current(team).id(), withDay(id), _ -> {});
    }

    /** A free day on which nothing falls due. */
    private static TeamCalendar withDay(long id) {
        return new TeamCalendar(
                "pl",
                ZoneId.of("Europe/Warsaw"),
                OfficeHours.USUAL,
                Map.of(LocalDate.of(2150, 1, 1).plusDays(id), new OfficeDay(true, "Przerwa")));
    }
}
