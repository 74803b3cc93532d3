package eu.reklamacje;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.reklamacje.alert.Alerts;
import eu.reklamacje.alert.SafetyWatch;
import eu.reklamacje.alert.UnseenAlerts;
import eu.reklamacje.base.Result;
import eu.reklamacje.calendar.OfficeDay;
import eu.reklamacje.calendar.OfficeHours;
import eu.reklamacje.calendar.TeamCalendar;
import eu.reklamacje.calendar.TeamCalendars;
import eu.reklamacje.casefile.CaseFiles;
import eu.reklamacje.complaint.Assessment;
import eu.reklamacje.complaint.Assignments;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Contact;
import eu.reklamacje.complaint.ContactMethod;
import eu.reklamacje.complaint.ContactPurpose;
import eu.reklamacje.complaint.CustomerType;
import eu.reklamacje.complaint.Customers;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Drops;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.complaint.Handling;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.complaint.Routing;
import eu.reklamacje.complaint.SaveResult;
import eu.reklamacje.complaint.Severity;
import eu.reklamacje.complaint.Status;
import eu.reklamacje.complaint.StatusChange;
import eu.reklamacje.deadline.CalendarChanges;
import eu.reklamacje.deadline.ComplaintDates;
import eu.reklamacje.deadline.Extension;
import eu.reklamacje.deadline.ExtensionState;
import eu.reklamacje.deadline.Extensions;
import eu.reklamacje.deadline.Promises;
import eu.reklamacje.deadline.StatutoryClocks;
import eu.reklamacje.decision.Decision;
import eu.reklamacje.decision.Decisions;
import eu.reklamacje.decision.OutsideBodies;
import eu.reklamacje.decision.RootCauses;
import eu.reklamacje.decision.Satisfaction;
import eu.reklamacje.decision.Telling;
import eu.reklamacje.family.Links;
import eu.reklamacje.family.Merges;
import eu.reklamacje.letter.DispatchMethod;
import eu.reklamacje.letter.LetterKind;
import eu.reklamacje.letter.LetterState;
import eu.reklamacje.letter.Letters;
import eu.reklamacje.letter.Templates;
import eu.reklamacje.listing.ComplaintLists;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.Order;
import eu.reklamacje.listing.RelatedComplaints;
import eu.reklamacje.listing.SummaryFeed;
import eu.reklamacje.mail.BlockedSenders;
import eu.reklamacje.mail.FromMail;
import eu.reklamacje.mail.Inbox;
import eu.reklamacje.mail.Logging;
import eu.reklamacje.mail.Reason;
import eu.reklamacje.mail.ReceivedMails;
import eu.reklamacje.mail.Sorting;
import eu.reklamacje.policy.Policies;
import eu.reklamacje.policy.Policy;
import eu.reklamacje.policy.PolicyExample;
import eu.reklamacje.policy.PolicyExamples;
import eu.reklamacje.policy.Rule;
import eu.reklamacje.safety.Measure;
import eu.reklamacje.safety.MeasureKind;
import eu.reklamacje.safety.SafetyRegister;
import eu.reklamacje.timeline.TimelineSeals;
import eu.reklamacje.user.Absences;
import eu.reklamacje.user.People;
import eu.reklamacje.user.Role;
import eu.reklamacje.user.SignInFailures;
import eu.reklamacje.user.Teams;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/** Holds every operation and every route against the table that was typed by hand; what has no row there fails. */
@IntegrationTest
class RightsTest {

    private static final List<String> PEOPLE = List.of("ewa", "anna", "jan", "zofia", "kasia", "marek", "nobody");
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Autowired
    ApplicationContext context;

    @Autowired
    SignInFailures signInFailures;

    @Autowired
    TestPeople people;

    @Autowired
    Complaints complaints;

    @Autowired
    Assignments assignments;

    @Autowired
    Drops drops;

    @Autowired
    Logging logging;

    @Autowired
    Handling handling;

    @Autowired
    ComplaintLists lists;

    @Autowired
    RelatedComplaints related;

    @Autowired
    SummaryFeed feed;

    @Autowired
    Customers customers;

    @Autowired
    Devices devices;

    @Autowired
    Models models;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    TimelineSeals seals;

    @Autowired
    Links links;

    @Autowired
    Merges merges;

    @Autowired
    Replacements replacements;

    @Autowired
    OutsideBodies bodies;

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    SafetyRegister safetyRegister;

    @Autowired
    Routing routing;

    @Autowired
    Drafts drafts;

    @Autowired
    Attachments attachments;

    @Autowired
    Promises promises;

    @Autowired
    Alerts alerts;

    @Autowired
    People staff;

    @Autowired
    Teams teams;

    @Autowired
    Inbox inbox;

    @Autowired
    ReceivedMails receivedMails;

    @Autowired
    Sorting sorting;

    @Autowired
    BlockedSenders blockedSenders;

    @Autowired
    FromMail fromMail;

    @Autowired
    Letters letters;

    @Autowired
    Templates templates;

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

    @Autowired
    Absences absences;

    @Autowired
    UnseenAlerts unseenAlerts;

    @Autowired
    SafetyWatch safety;

    @Autowired
    Decisions decisions;

    @Autowired
    Telling telling;

    @Autowired
    TestDecisions testDecisions;

    @Autowired
    RootCauses rootCauses;

    @Autowired
    TestMails mails;

    @Autowired
    JdbcClient db;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyOperationHasItsRow() throws IOException {
        var listed = new TreeSet<String>();
        for (var row : table()) listed.add(row[0].equals("free") ? row[1] : row[0]);
        var found = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getName().startsWith("eu.reklamacje"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        listed.remove("route");
        assertThat(listed).isEqualTo(found);
    }

    @Test
    void everyCellIsAsTheTableSays() throws Exception {
        var wrong = new TreeMap<String, String>();
        for (var row : table()) {
            if (row[0].equals("free") || row[0].equals("route")) continue;
            for (int column = 0; column < PEOPLE.size(); column++) {
                var who = PEOPLE.get(column);
                var cell = row[0] + " on " + row[1] + " by " + who;
                var answer = exercise(row[0], row[1].equals("restricted"), who) ? "yes" : "no";
                if (!answer.equals(row[column + 2])) wrong.put(cell, answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRouteLetsInWhomTheTableNames() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var found = new TreeMap<String, String>();
        for (var candidate : scanner.findCandidateComponents("eu.reklamacje")) {
            var type = Class.forName(candidate.getBeanClassName());
            found.put(type.getSimpleName(), admitted(type));
        }
        var listed = new TreeMap<String, String>();
        for (var row : table()) if (row[0].equals("route")) listed.put(row[1], row[2]);
        assertThat(found).isEqualTo(listed);
    }

    private static String admitted(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) return "anonymous";
        if (view.isAnnotationPresent(RolesAllowed.class))
            return String.join(" ", view.getAnnotation(RolesAllowed.class).value());
        assertThat(view.isAnnotationPresent(PermitAll.class))
                .as("%s says who may enter", view)
                .isTrue();
        return Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(" "));
    }

    private boolean exercise(String operation, boolean restricted, String who)
            throws IOException, InterruptedException {
        var name = "Prawa " + UUID.randomUUID().toString().substring(0, 8);
        var facts = Complaint101.facts(name)
                .with(Fact.RESTRICTED, restricted ? "true" : "")
                .with(Fact.SERIAL_UNKNOWN, "")
                .with(Fact.SERIAL, UUID.randomUUID().toString().substring(0, 13));
        var recorded =
                people.as("anna", () -> complaints.record(facts, null, true).orThrow());
        long file = attached(recorded.id());
        long draft = people.as("anna", drafts::begin);
        people.as("anna", () -> {
            drafts.keep(draft, "mine", Map.of("a", "b"));
            return null;
        });
        var customer = people.as(
                "anna", () -> complaints.find(recorded.id()).orElseThrow().customerId());
        if (who.equals("nobody")) SecurityContextHolder.clearContext();
        else people.signIn(who);
        try {
            return allowed(new Call(operation, recorded.id(), recorded.number(), name, customer, file, draft, who));
        } catch (CredentialsExpiredException nobody) {
            return false;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private record Call(
            String operation, long id, String number, String name, long customer, long file, long draft, String who) {}

    private long attached(long id) throws IOException {
        people.signIn("anna");
        attachments.attach(id, "foto.png", new ByteArrayInputStream(PNG)).orThrow();
        long file = attachments.of(id).getFirst().id();
        SecurityContextHolder.clearContext();
        return file;
    }

    private boolean allowed(Call call) throws IOException, InterruptedException {
        long id = call.id;
        var named = Filter.ALL.withText(call.name);
        return switch (call.operation) {
            case "Complaints.record" -> yes(complaints.record(Complaint101.facts("Ktoś"), null, false));
            case "Complaints.find" -> yes(complaints.find(id));
            case "Complaints.writable" -> yes(complaints.writable(id));
            case "Complaints.idOf" -> yes(complaints.idOf(call.number));
            case "Complaints.timeline" -> yes(complaints.timeline(id, Long.MAX_VALUE, 5));
            case "Complaints.saveFacts" -> {
                var base = people.as(
                        "anna", () -> complaints.find(id).orElseThrow().facts());
                yield complaints.saveFacts(
                                id, base, base.with(Fact.IDEA, "Pomysł").with(Fact.IDEA_NONE, ""), Set.of(), "")
                        instanceof SaveResult.Saved;
            }
            case "Assignments.changeTeam" -> yes(assignments.changeTeam(id, version(id), team("zofia")));
            case "Handling.move" -> yes(handling.move(id, version(id), StatusChange.to(Status.INVESTIGATING)));
            case "Assignments.assign" ->
                yes(assignments.assign(id, version(id), people.person("jan").id(), ""));
            case "Drops.moveAndAssign" ->
                yes(drops.moveAndAssign(
                        id, version(id), people.person("jan").id(), StatusChange.to(Status.INVESTIGATING)));
            case "Logging.log" ->
                yes(logging.log(new Logging.Origin(null, false), Complaint101.facts("Ktoś"), null, false, null));
            case "Handling.answerDanger" -> yes(handling.answerDanger(id, false));
            case "Handling.addNote" -> yes(handling.addNote(id, "Notatka"));
            case "Handling.recordContact" ->
                yes(handling.recordContact(
                        id,
                        new Contact(
                                ContactMethod.EMAIL,
                                ContactPurpose.OTHER,
                                "klient",
                                LocalDateTime.parse("2026-03-05T10:00"),
                                "Treść")));
            case "Handling.assess" -> yes(handling.assess(id, version(id), Assessment.GUIDANCE, "Proszę …"));
            case "Assignments.unfinishedOf" ->
                assignments.unfinishedOf(people.person("anna").id()) > 0;
            case "ComplaintLists.page" -> yes(lists.page(named, Order.DUE, true, 0, 5));
            case "ComplaintLists.count" -> lists.count(named) > 0;
            case "ComplaintLists.countByStatus" ->
                !lists.countByStatus(named, Instant.EPOCH).isEmpty();
            case "ComplaintLists.column" -> yes(lists.column(named, Status.RECEIVED, Instant.EPOCH, 5));
            case "ComplaintLists.find" -> yes(lists.find(id)) && yes(lists.find(List.of(id)));
            case "ComplaintLists.finds" -> lists.finds(named, id);
            case "RelatedComplaints.similar" -> yes(related.similar(call.customer, "", null, 5));
            case "ComplaintLists.loads" -> countsInTheLoad(call);
            case "SummaryFeed.row" -> yes(feed.row(id));
            case "SummaryFeed.counts" -> !feed.counts(named, Instant.EPOCH).isEmpty();
            case "SignInFailures.latest" -> yes(signInFailures.latest(5));
            case "Customers.find" -> yes(customers.find(call.customer));
            case "Customers.search" -> yes(customers.search(call.name, 3));
            case "Customers.save" -> {
                var page = people.as("anna", () -> customers.find(call.customer).orElseThrow());
                yield yes(customers.save(
                        call.customer, page.version(), page.facts().with(Fact.CUSTOMER_PHONE, "1")));
            }
            case "Devices.find" -> yes(devices.find(device(id)));
            case "Devices.startingWith" ->
                yes(devices.startingWith(
                        people.as(
                                "anna",
                                () -> complaints.find(id).orElseThrow().facts().get(Fact.SERIAL)),
                        2));
            case "Devices.change" -> yes(devices.change(device(id), 0, "Model", null));
            case "CaseFiles.make" -> yes(caseFiles.make(id, false, _ -> {}, new ByteArrayOutputStream()));
            case "Alerts.about" -> {
                dangerous(id);
                people.as(
                        "kasia",
                        () -> assignments.assign(
                                id, version(id), people.person("jan").id(), ""));
                people.as(
                        "kasia",
                        () -> assignments.assign(
                                id, version(id), people.person("anna").id(), ""));
                yield yes(alerts.about(id));
            }
            case "ReceivedMails.of" -> {
                mails.fresh(id);
                yield yes(receivedMails.of(id));
            }
            case "Letters.text" -> !letters.text(mails.letter(id, "CANCELLED")).isEmpty();
            case "Links.of" -> {
                people.as("anna", () -> links.link(id, twin(call)).orThrow());
                yield yes(links.of(id));
            }
            case "Links.link" -> yes(links.link(id, twin(call)));
            case "Links.unlink" -> {
                var twin = twin(call);
                long other = people.as("anna", () -> links.link(id, twin).orThrow());
                yield yes(links.unlink(id, other));
            }
            case "Merges.plan" -> yes(merges.plan(id, twin(call)));
            case "Merges.merge" -> yes(merges.merge(id, twin(call), true));
            case "Merges.undo" -> yes(merges.undo(merged(call)));
            case "Merges.of" -> yes(merges.of(merged(call)));
            case "Replacements.record" -> yes(replacements.record(id, "NEW" + call.id));
            case "Replacements.chain" -> yes(replacements.chain(device(id)));
            case "FromMail.proposeSplit" -> yes(fromMail.proposeSplit(mails.fresh(id)));
            case "FromMail.split" ->
                yes(fromMail.split(mails.fresh(id), Complaint101.facts("Druga sprawa"), null, false));
            case "OutsideBodies.all" -> yes(bodies.all());
            case "OutsideBodies.save" ->
                yes(bodies.save(new OutsideBodies.Body(null, 0, "PT", call.name, "https://example.org", true, true)));
            case "RelatedComplaints.sameCause" ->
                related.sameCause(Set.of(device(id)), 5).isEmpty();
            case "Satisfaction.of" -> {
                db.sql(
                                "insert into satisfaction(decision_id, complaint_id, satisfied, answered_at) values (?, ?, true, '2026-03-09')")
                        .params(drafted(id), id)
                        .update();
                yield yes(satisfaction.of(id));
            }
            case "SafetyRegister.mayRead" -> safetyRegister.mayRead();
            case "SafetyRegister.page" -> {
                dangerous(id);
                yield safetyRegister.page(0, 100_000).stream().anyMatch(line -> line.id() == id);
            }
            case "SafetyRegister.count" -> {
                dangerous(id);
                yield safetyRegister.count() > 0;
            }
            case "SafetyRegister.forEach" -> {
                dangerous(id);
                var found = new TreeSet<Long>();
                safetyRegister.forEach(line -> found.add(line.id()));
                yield found.contains(id);
            }
            case "SafetyRegister.measuresOf" -> {
                dangerous(id);
                people.as("anna", () -> safetyRegister.note(id, measure()).orThrow());
                yield yes(safetyRegister.measuresOf(id));
            }
            case "SafetyRegister.note" -> {
                dangerous(id);
                yield yes(safetyRegister.note(id, measure()));
            }
            case "Models.all" -> yes(models.all());
            case "Models.add" -> yes(models.add(call.name));
            case "Models.setActive" -> yes(models.setActive(model(), modelVersion(), true));
            case "Routing.route" -> yes(routing.route(Kind.PRODUCT, team("anna")));
            case "Attachments.attach" -> yes(attachments.attach(id, "nowy.png", new ByteArrayInputStream(PNG)));
            case "Attachments.of" -> yes(attachments.of(id));
            case "Attachments.find" -> yes(attachments.find(id, call.file));
            case "Attachments.write" -> {
                var output = new ByteArrayOutputStream();
                attachments.write(id, call.file, output);
                yield output.size() == PNG.length;
            }
            case "Attachments.attachToDraft" ->
                yes(attachments.attachToDraft(call.draft, "d.png", new ByteArrayInputStream(PNG)));
            case "Attachments.ofDraft" -> {
                attachToAnnasDraft(call.draft);
                yield yes(attachments.ofDraft(call.draft));
            }
            case "Attachments.removeFromDraft" -> {
                attachToAnnasDraft(call.draft);
                attachments.removeFromDraft(call.draft, annasFile(call.draft));
                yield annasFiles(call.draft) == 0;
            }
            case "Attachments.adopt" -> {
                attachToAnnasDraft(call.draft);
                attachments.adopt(call.draft, id);
                yield annasFiles(call.draft) == 0;
            }
            case "Inbox.list" -> {
                long mail = mails.waiting(id);
                yield inbox.list(Inbox.Heap.WAITING, "", 0, 100_000).stream().anyMatch(entry -> entry.id() == mail);
            }
            case "Inbox.count" -> {
                int before = inbox.count(Inbox.Heap.WAITING, "");
                mails.waiting(id);
                yield inbox.count(Inbox.Heap.WAITING, "") > before;
            }
            case "ReceivedMails.find" -> yes(receivedMails.find(mails.waiting(id)));
            case "ReceivedMails.words" ->
                !receivedMails.words(mails.waiting(id)).fresh().isEmpty();
            case "ReceivedMails.enclosed" ->
                !receivedMails.enclosed(mails.enclosing(id)).files().isEmpty();
            case "ReceivedMails.page" -> yes(receivedMails.page(mails.formatted(id), false));
            case "ReceivedMails.write" -> {
                var output = new ByteArrayOutputStream();
                receivedMails.write(mails.waiting(id), output);
                yield output.size() > 0;
            }
            case "Sorting.take" -> yes(sorting.take(mails.fresh(id)));
            case "FromMail.propose" -> yes(fromMail.propose(mails.waiting(id)));
            case "FromMail.record" ->
                yes(fromMail.record(mails.waiting(id), Complaint101.facts("Z poczty"), null, false));
            case "FromMail.add" ->
                yes(fromMail.add(
                        id,
                        TestMails.raw("k@example.org", "Temat", call.name + id, "Treść")
                                .getBytes(StandardCharsets.UTF_8)));
            case "Sorting.join" -> yes(sorting.join(mails.waiting(id), call.number));
            case "Sorting.escalate" -> yes(sorting.escalate(mails.answersFinished(id)));
            case "Sorting.reopen" -> yes(sorting.reopen(mails.answersFinished(id), "Nowe fakty"));
            case "Sorting.file" -> yes(sorting.file(mails.waiting(id), Reason.THANKS, ""));
            case "Sorting.bringBack" -> yes(sorting.bringBack(mails.filed(id)));
            case "BlockedSenders.list" -> {
                db.sql(
                                "insert ignore into blocked_sender(address, blocked_by, blocked_at) values ('zly@example.org', 1, now())")
                        .update();
                yield !blockedSenders.list().isEmpty();
            }
            case "BlockedSenders.free" -> yes(blockedSenders.free("nikt@example.org"));
            case "Sorting.block" -> yes(sorting.block(mails.waiting(id), java.time.Duration.ofDays(1)));
            case "Letters.propose" -> yes(letters.propose(id, LetterKind.REPLY, "pl"));
            case "Letters.send" -> yes(letters.send(id, letter()));
            case "Letters.takeBack" -> yes(letters.takeBack(mails.letter(id, "WAITING")));
            case "Letters.tryAgain" -> yes(letters.tryAgain(mails.letter(id, "FAILED")));
            case "Extensions.of" -> {
                proposed(id);
                yield yes(extensions.of(id));
            }
            case "Extensions.suggest" -> yes(extensions.suggest(id));
            case "Extensions.propose" -> yes(extensions.propose(id, LocalDate.of(2027, 3, 2), "Czekamy na część"));
            case "Extensions.decide" -> yes(extensions.decide(proposed(id), 0, true));
            case "Extensions.decisionRefusal" -> {
                long extension = proposed(id);
                var waiting = new Extension(
                        extension,
                        0,
                        id,
                        LocalDate.of(2027, 3, 2),
                        "",
                        ExtensionState.PROPOSED,
                        people.person("jan").id(),
                        Instant.EPOCH,
                        null);
                yield extensions.decisionRefusal(waiting).isEmpty();
            }
            case "Promises.explain" -> yes(promises.explain(id, Rule.RESOLVE));
            case "Letters.posted" -> yes(letters.posted(mails.printed(id, "TO_POST"), LocalDate.of(2026, 3, 2)));
            case "Letters.cameBack" -> yes(letters.cameBack(mails.printed(id, "SENT"), "Adresat nieznany"));
            case "Letters.find" -> yes(letters.find(mails.letter(id, "SENT")));
            case "Letters.writePdf" -> {
                var output = new ByteArrayOutputStream();
                letters.writePdf(mails.letter(id, "SENT"), output);
                yield output.size() > 0;
            }
            case "Letters.preview" -> {
                var output = new ByteArrayOutputStream();
                letters.preview(id, letter(), output);
                yield output.size() > 0;
            }
            case "Templates.save" -> {
                var purpose = new Templates.Purpose(LetterKind.REPLY, Kind.SERVICE, "hu");
                int base = templates
                        .exactly(purpose)
                        .map(Templates.Template::version)
                        .orElse(0);
                yield yes(templates.save(purpose, base, "Tárgy", "Szöveg"));
            }
            case "Templates.mayWrite" -> templates.mayWrite();
            case "Drafts.writing" -> {
                for (var other : List.of("anna", "jan")) {
                    db.sql("""
                                    insert into draft(owner_id, purpose, complaint_id, data, title, changed_at)
                                    values (?, 'LETTER', ?, '{}', '', '2099-01-01')""").params(people.person(other).id(), id).update();
                }
                yield yes(drafts.writing(id));
            }
            case "Letters.lastElsewhere" -> {
                mails.letter(id, "SENT");
                yield yes(letters.lastElsewhere(id, DispatchMethod.EMAIL, "somebody@else.example"));
            }
            case "Letters.of" -> {
                mails.letter(id, "CANCELLED");
                yield yes(letters.of(id));
            }
            case "Letters.outbox" -> {
                long letter = mails.letter(id, "CANCELLED");
                yield letters.outbox(LetterState.CANCELLED, 100_000).stream().anyMatch(found -> found.id() == letter);
            }
            case "Drafts.find" -> yes(drafts.find(call.draft));
            case "Drafts.keep" -> {
                drafts.keep(call.draft, "changed", Map.of());
                yield draftTitle(call.draft).equals(Optional.of("changed"));
            }
            case "Drafts.forget" -> {
                drafts.forget(call.draft);
                yield draftTitle(call.draft).isEmpty();
            }
            case "Promises.of" -> yes(promises.of(id));
            case "Promises.preview" -> yes(promises.preview(team("anna"), Instant.parse("2026-03-01T10:00:00Z")));
            case "Promises.previewCorrection" ->
                yes(promises.previewCorrection(id, Instant.parse("2026-03-01T10:00:00Z")));
            case "People.save" ->
                yes(staff.save(new People.PersonEntry(
                        null,
                        0,
                        "p" + UUID.randomUUID().toString().substring(0, 8),
                        "Ktoś",
                        "k@example.com",
                        Role.AGENT,
                        false,
                        Set.of(),
                        Set.of())));
            case "People.resetPassword" -> yes(staff.resetPassword(newcomer()));
            case "People.deactivate" -> yes(staff.deactivate(newcomer(), null));
            case "People.reactivate" -> yes(staff.reactivate(newcomer()));
            case "Teams.save" -> yes(teams.save(null, 0, call.name));
            case "Assignments.giveBack" ->
                yes(assignments.giveBack(id, version(id), people.person("jan").id()));
            case "Assignments.candidates" -> yes(assignments.candidates(id));
            case "Decisions.of" -> {
                drafted(id);
                yield yes(decisions.of(id));
            }
            case "Decisions.write" -> yes(decisions.write(id, null, 0, TestDecisions.parts(Outcome.UPHELD)));
            case "Decisions.needsApproval" -> decisions.needsApproval(id, TestDecisions.parts(Outcome.NOT_UPHELD));
            case "Decisions.finish" -> yes(decisions.finish(drafted(id), 0));
            case "Decisions.approvalRefusal" ->
                decisions.approvalRefusal(asked(id)).isEmpty();
            case "Decisions.decide" -> yes(decisions.decide(asked(id).id(), 1, true, ""));
            case "Telling.letter" -> yes(telling.letter(ready(id).id()));
            case "Telling.send" -> {
                var ready = ready(id);
                yield yes(telling.send(ready.id(), ready.version(), letter()));
            }
            case "Telling.toldElsewhere" -> {
                var ready = ready(id);
                yield yes(telling.toldElsewhere(ready.id(), ready.version(), ContactMethod.EMAIL));
            }
            case "RootCauses.add" -> yes(rootCauses.add(Kind.PRODUCT, null, call.name));
            case "RootCauses.change" -> {
                long cause = people.as(
                        "ewa",
                        () -> rootCauses.add(Kind.SERVICE, null, call.name).orThrow());
                yield yes(rootCauses.change(cause, 0, call.name + " nowa", false));
            }
            case "Policies.save" ->
                yes(policies.save(null, 0, LocalDate.of(2100, 1, 1).plusDays(id), Policy.PUBLISHED));
            case "Policies.remove" -> {
                long version = people.as(
                        "ewa",
                        () -> policies.save(null, 0, LocalDate.of(2200, 1, 1).plusDays(id), Policy.PUBLISHED)
                                .orThrow());
                yield yes(policies.remove(version, 0));
            }
            case "Policies.outcomes" -> yes(policies.outcomes());
            case "PolicyExamples.save" -> yes(examples.save(example(id)));
            case "PolicyExamples.remove" -> yes(examples.remove(newExample(id), 0));
            case "PolicyExamples.importCsv" ->
                yes(examples.importCsv("pl;P3;2026-03-02T10:00;2026-03-11;;" + call.name));
            case "PolicyExamples.exportCsv" -> !examples.exportCsv().isBlank();
            case "StatutoryClocks.save" -> yes(clocks.save(statutory(id)));
            case "StatutoryClocks.remove" -> yes(clocks.remove(newStatutory(id), 0));
            case "CalendarChanges.rehearse" ->
                yes(calendarChanges.rehearse(
                        team("zofia"), TeamCalendar.plain("pl", ZoneId.of("Europe/Warsaw")), _ -> {}));
            case "CalendarChanges.save" ->
                yes(calendarChanges.save(
                        team("zofia"), calendars.current(team("zofia")).id(), withDay(id), _ -> {}));
            case "CalendarChanges.undo" -> {
                people.as(
                        "ewa",
                        () -> calendarChanges
                                .save(
                                        team("zofia"),
                                        calendars.current(team("zofia")).id(),
                                        withDay(id),
                                        _ -> {})
                                .orThrow());
                yield yes(calendarChanges.undo(team("zofia"), _ -> {}));
            }
            case "CalendarChanges.undoable" -> {
                people.as(
                        "ewa",
                        () -> calendarChanges
                                .save(
                                        team("zofia"),
                                        calendars.current(team("zofia")).id(),
                                        withDay(id),
                                        _ -> {})
                                .orThrow());
                yield yes(calendarChanges.undoable(team("zofia")));
            }
            case "Absences.save" -> {
                var day = LocalDate.of(2050, 1, 1).plusDays(id);
                yield yes(absences.save(null, 0, people.person("anna").id(), day, day, null));
            }
            case "Absences.remove" -> yes(absences.remove(annasAbsence(id), 0));
            case "Absences.setUsualSubstitute" ->
                yes(absences.setUsualSubstitute(
                        people.person("anna").id(), people.person("jan").id()));
            case "Absences.upcoming" -> {
                long absence = annasAbsence(id);
                yield absences.upcoming().stream().anyMatch(found -> found.id() == absence);
            }
            case "Absences.keptByMe" ->
                absences.keptByMe().stream().anyMatch(person -> person.login().equals("anna"));
            case "Absences.substitutesFor" ->
                yes(absences.substitutesFor(people.person("anna").id()));
            case "Alerts.snooze" -> {
                annasAlert(id);
                yield yes(alerts.snooze(id, Instant.parse("2026-03-10T14:00:00Z"), "Czekam na telefon"));
            }
            case "Alerts.snoozableUntil" -> yes(alerts.snoozableUntil(id));
            case "UnseenAlerts.page" -> {
                unseen(id);
                yield unseenAlerts.page(0, 100_000).stream().anyMatch(alert -> alert.complaintId() == id);
            }
            case "UnseenAlerts.count" -> {
                unseen(id);
                yield unseenAlerts.count() > 0;
            }
            case "SafetyWatch.mine" -> {
                long untaken = people.as(
                        "anna",
                        () -> complaints
                                .record(
                                        Complaint101.facts(call.name)
                                                .with(Fact.SEVERITY, Severity.SAFETY)
                                                .with(Fact.RESTRICTED, restricted(id) ? "true" : ""),
                                        null,
                                        false)
                                .orThrow()
                                .id());
                Thread.sleep(400);
                yield safety.mine().stream().anyMatch(found -> found.id() == untaken);
            }
            case "ComplaintDates.of" -> yes(dates.of(id));
            case "Alerts.done" -> {
                long alert = annasAlert(id);
                alerts.done(alert);
                yield db.sql("select done_at is not null from alert where id = ?")
                        .param(alert)
                        .query(Boolean.class)
                        .single();
            }
            default -> throw new IllegalArgumentException("not exercised: " + call.operation);
        };
    }

    private boolean countsInTheLoad(Call call) {
        var handler = people.as(
                "ewa",
                () -> staff.save(new People.PersonEntry(
                                null,
                                0,
                                "h" + UUID.randomUUID().toString().substring(0, 8),
                                "Prowadząca",
                                "h@example.com",
                                Role.AGENT,
                                false,
                                Set.of(team("anna")),
                                Set.of()))
                        .orThrow()
                        .id());
        people.as(
                "marek",
                () -> assignments.assign(call.id, version(call.id), handler, "").orThrow());
        return lists.loads(LocalDate.of(2026, 3, 10), Set.of(team("anna"))).containsKey(handler);
    }

    /** Another complaint of the same customer, restricted like the first. */
    private String twin(Call call) {
        return people.as("anna", () -> {
            var facts = complaints.find(call.id).orElseThrow().facts();
            return complaints
                    .record(facts.with(Fact.RECEIVED_AT, "2026-03-03T10:00"), call.customer, true)
                    .orThrow()
                    .number();
        });
    }

    /** A duplicate that was merged into the complaint. */
    private long merged(Call call) {
        var number = twin(call);
        return people.as(
                "anna", () -> merges.merge(call.id, number, false).orThrow().from());
    }

    private void dangerous(long id) {
        db.sql("update complaint set severity = 'SAFETY', severity_rank = ? where id = ?")
                .params(Severity.SAFETY.ordinal(), id)
                .update();
    }

    private static Measure measure() {
        return new Measure(MeasureKind.WARNING, LocalDate.of(2026, 3, 9), "Wyłączyć falownik");
    }

    private long drafted(long id) {
        return people.as(
                "anna",
                () -> decisions
                        .write(id, null, 0, TestDecisions.parts(Outcome.UPHELD))
                        .orThrow());
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

    private Decision ready(long id) {
        return people.as("anna", () -> testDecisions.ready(id, Outcome.UPHELD));
    }

    private boolean restricted(long id) {
        return db.sql("select restricted from complaint where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
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

    private long newStatutory(long id) {
        people.as("ewa", () -> clocks.save(statutory(id)).orThrow());
        return db.sql("select max(id) from statutory_clock").query(Long.class).single();
    }

    /** A free day on which nothing falls due. */
    private static TeamCalendar withDay(long id) {
        return new TeamCalendar(
                "pl",
                ZoneId.of("Europe/Warsaw"),
                OfficeHours.USUAL,
                Map.of(LocalDate.of(2150, 1, 1).plusDays(id), new OfficeDay(true, "Przerwa")));
    }

    private long annasAbsence(long id) {
        var day = LocalDate.of(2060, 1, 1).plusDays(id);
        return people.as(
                "anna",
                () -> absences.save(null, 0, people.person("anna").id(), day, day, null)
                        .orThrow());
    }

    private void unseen(long complaint) {
        annasAlert(complaint);
        db.sql("""
                        replace into unseen_alert(complaint_id, occasion, since)
                        select complaint_id, occasion, '2026-03-10' from alert where complaint_id = ? order by id desc limit 1""").param(complaint).update();
    }

    private long newcomer() {
        return people.as(
                "ewa",
                () -> staff.save(new People.PersonEntry(
                                null,
                                0,
                                "n" + UUID.randomUUID().toString().substring(0, 8),
                                "Nowa",
                                "n@example.com",
                                Role.AGENT,
                                false,
                                Set.of(),
                                Set.of()))
                        .orThrow()
                        .id());
    }

    private void attachToAnnasDraft(long draft) {
        people.as("anna", () -> {
            try {
                return attachments
                        .attachToDraft(draft, "d.png", new ByteArrayInputStream(PNG))
                        .orThrow();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private long annasFile(long draft) {
        return people.as("anna", () -> attachments.ofDraft(draft).getFirst().id());
    }

    private int annasFiles(long draft) {
        return people.as("anna", () -> attachments.ofDraft(draft).size());
    }

    private long annasAlert(long complaint) {
        db.sql(
                        "insert into alert(recipient_id, complaint_id, type, occasion, due_at, raised_at) values (?, ?, 'ASSIGNED', ?, '2026-03-10', '2026-03-10')")
                .params(people.person("anna").id(), complaint, UUID.randomUUID().toString())
                .update();
        return db.sql("select max(id) from alert where complaint_id = ?")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    private Optional<String> draftTitle(long draft) {
        return db.sql("select title from draft where id = ?")
                .param(draft)
                .query(String.class)
                .optional();
    }

    private int version(long id) {
        return db.sql("select version from complaint where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private long device(long complaint) {
        return db.sql("select device_id from complaint where id = ?")
                .param(complaint)
                .query(Long.class)
                .single();
    }

    private long model() {
        return db.sql("select min(id) from device_model").query(Long.class).single();
    }

    private int modelVersion() {
        return db.sql("select version from device_model where id = ?")
                .param(model())
                .query(Integer.class)
                .single();
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

    private long team(String member) {
        return people.person(member).teams().iterator().next();
    }

    private static Letters.Written letter() {
        return new Letters.Written(
                LetterKind.REPLY, DispatchMethod.EMAIL, "pl", "klient@example.org", "", "Temat", "Treść", List.of());
    }

    private static boolean yes(Object answer) {
        return switch (answer) {
            case Result.Done<?> _ -> true;
            case Result.Refused<?> _ -> false;
            case Optional<?> optional -> optional.isPresent();
            case Collection<?> collection -> !collection.isEmpty();
            default -> throw new IllegalArgumentException(String.valueOf(answer));
        };
    }

    private static List<String[]> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/rights.csv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(";"))
                .toList();
    }
}
